import type { Report } from '../model/report.ts'
import type { Judgement, JudgementRule } from '../model/rule.ts'
import { placeIn, quoteIn, readSentences } from '../model/sentences.ts'
import type { ChildReading } from '../rollup/index.ts'
import { goodPractice } from './parts/basis.ts'
import { judgeRollUp, nameOf, showStated } from './parts/children.ts'

type Evidence = NonNullable<Judgement['evidence']>[number]

const received = 't3/new/total'

export const transferredRequests = {
  kind: 'judgement',
  id: 'transferred-requests',
  covers: ['ROLL-TRANSFER'],
  since: '0.2.0',
  severity: 'note',
  needs: ['children'],
  title: '转办的申请',
  why: '转办、移送的申请可能在转出和转入的单位各计一次，汇总时只计一次，下级报告合计就会偏大。',
  basis: goodPractice,
  says: '本年新收汇总为 {stated} 件，下级报告合计 {expected} 件，多 {difference} 件；{organs}的报告提到申请转办或移送，可能计了两次。',
  remedy: '核实转办、移送的申请由哪一家计入。',
  test: (report, context) =>
    judgeRollUp(report, context, ({ cells, children }) => {
      const cell = cells.find(({ key }) => key === received)
      if (cell?.state !== 'less' || cell.difference === null) return []
      const mentions = findMentions(report, children)
      if (mentions.length === 0) return []
      return [
        {
          instance: received,
          stated: cell.stated?.value ?? 0,
          expected: cell.sum,
          values: {
            stated: cell.stated?.value ?? 0,
            expected: cell.sum,
            difference: -cell.difference,
            organs: [...new Set(mentions.map(({ organ }) => organ))].join('、'),
          },
          figures: [received],
          evidence: [...showStated(cell), ...mentions.slice(0, 5).map(({ evidence }) => evidence)],
        },
      ]
    }),
} as const satisfies JudgementRule

/** Whether the report, or one that it adds up, tells of applications handed on. */
export function mentionsTransfer(report: Report, children: readonly ChildReading[]): boolean {
  return findMentions(report, children).length > 0
}

function findMentions(
  report: Report,
  children: readonly ChildReading[],
): { organ: string; evidence: Evidence }[] {
  const own = mentionsIn(report).map((evidence) => ({ organ: report.identity.organ ?? '', evidence }))
  const below = children
    .filter(({ state }) => state === 'counted')
    .flatMap((child) =>
      mentionsIn(child.report).map((evidence) => ({
        organ: nameOf(child),
        evidence: { ...evidence, source: 'child' as const, of: child.index },
      })),
    )
  return [...own, ...below]
}

function mentionsIn(report: Report): Evidence[] {
  return readSentences(report, ['aspect', 'body', 'note'])
    .filter(({ text }) => /转办|转送|移送|转交|移交/.test(text) && /申请/.test(text))
    .map((sentence) => {
      const { length } = sentence.text
      return { role: 'quote', place: placeIn(sentence, 0, length), raw: quoteIn(sentence, 0, length) }
    })
}
