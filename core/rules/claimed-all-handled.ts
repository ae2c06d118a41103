import type { Claim, Report } from '../model/report.ts'
import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { claimed, requestTotal } from './parts/terms.ts'

/** Words that leave room for a carry-over: handled in time, whatever was due, all but some. */
const leavesRoom = /按时|按期|如期|及时|期限|时限|到期|届满|除|其余|其他均|其它均|以外|之外|应办/

/** 除2件结转下年外，均已答复，答复率100%: the rate is one of the others. */
const exceptsSome = /除[^，,。；;]*(?:结转|转入|未到期|在办)[^，,。；;]*外/

/** Nothing is left to do; 对全部申请规范答复 may only tell how they were handled. */
const saysDone = /办结|办完|完毕|完成|完结|结案/

/** 均依照条例规定答复 tells how, where the paragraph says itself that some were carried over. */
const saysHow = /(?:按照?|依照|依据|根据)[^，,。；;]*(?:规定|要求|程序|条例)/

export const claimedAllHandled = {
  kind: 'equation',
  id: 'claimed-all-handled',
  covers: ['TXT-ALLDONE', 'TXT-RATE100'],
  since: '0.1.0',
  severity: 'error',
  title: '“全部办结”与结转数',
  why: '说申请全部办结或者办结率、答复率 100%，就不应当有结转下年度的申请；按期答复率 100% 与结转并不矛盾。',
  basis: goodPractice,
  says: '正文说申请全部办结（“{quote}”），表中却有 {expected} 件结转下年度继续办理。',
  remedy: '改写为“按期答复”一类的说法，或者更正结转数。',
  assumes: '“全部”指本年度收到的申请，没有排除尚未到期的。',
  instances: () => [
    {
      id: 'all-handled',
      left: claimed('all-handled'),
      relation: '=',
      right: requestTotal('carried-out'),
    },
  ],
  weigh(_equation, report, _context, { claim }) {
    const statement = claim === undefined ? undefined : report.claims[claim]
    if (!statement || leavesRoom.test(clauseOf(statement, report)) || speaksOfHandled(statement, report))
      return null
    if (statement.unit === '%' && exceptsSome.test(statement.quote)) return null
    const clause = clauseOf(statement, report)
    const certain = statement.unit !== '%' && saysDone.test(clause)
    if (!statesCarryOver(statement, report)) return 'warning'
    if (certain) return 'error'
    return statement.unit !== '%' && saysHow.test(clause) ? null : 'warning'
  },
} as const satisfies EquationRule

/** The part of the sentence between commas in which the words stand. */
function clauseOf({ place, quote }: Claim, { source }: Report): string {
  const block = source.blocks[place.block]
  const text = block?.kind === 'grid' ? block.cells[place.cell ?? -1]?.text : block?.text
  if (text === undefined || place.start === undefined || place.end === undefined) return quote
  const before = /[^，,。；;：:\n]*$/.exec(text.slice(0, place.start))?.[0] ?? ''
  const after = /^[^，,。；;：:\n]*/.exec(text.slice(place.end))?.[0] ?? ''
  return before + text.slice(place.start, place.end) + after
}

/**
 * 115件均已办结, where 115 is just what was handled: true whatever was carried over. A loose phrase may refer to a
 * number of its whole sentence.
 */
function speaksOfHandled(claim: Claim, report: Report): boolean {
  const handled = report.figures['t3/handled/total']?.value
  const words = claim.certainty === 'exact' ? clauseOf(claim, report) : claim.quote
  return (words.match(/\d+(?![\d.]*[%％])/g) ?? []).some((number) => Number(number) === handled)
}

/** Whether the same paragraph says itself that some were carried over. */
function statesCarryOver({ place }: Claim, { claims }: Report): boolean {
  return claims.some(
    (other) =>
      other.metric === 'carried-out' &&
      other.certainty === 'exact' &&
      other.time === 'this-year' &&
      other.place.anchor === place.anchor &&
      (other.value ?? 0) > 0,
  )
}
