import { wholeRule } from '../model/finding.ts'

/** What became of a finding when its report was looked at again. */
export type RecheckState = 'corrected' | 'open' | 'changed' | 'unreachable' | 'waived'

/** Why; `told`: a reason of the check says more. */
export type RecheckWhy =
  /** The very same bytes: nothing was done. */
  | 'same-bytes'
  /** The same bytes, and still this version of the tool does not report it. */
  | 'not-reported'
  | 'still-there'
  /** The numbers changed and still disagree. */
  | 'other-numbers'
  | 'holds'
  /** What was compared is not on the page any more. */
  | 'gone'
  | 'cannot-tell'
  | 'quote-stands'
  | 'quote-gone'
  | 'not-a-report'
  | 'unreachable'
  | 'not-looked-at'
  | 'waived'

export interface Rechecked {
  state: RecheckState
  why: RecheckWhy
  /** A reason of the check, where there is one: its code. */
  reason?: string
}

/** A row of a ledger, as far as it names its finding. */
export interface RecheckedRow {
  rule: string
  instance: string
  relations: readonly { rule: string; instance: string }[]
  fingerprint: string
  sha256: string
  /** A person found that it is no problem. */
  waived: boolean
  /** What a finding added by hand quotes. */
  quote: string
}

/** A report looked at again. */
export interface SeenAgain {
  status: 'checked' | 'not-a-report' | 'unsupported' | 'unreadable'
  reason?: string | undefined
  sha256?: string | undefined
  findings: readonly {
    fingerprint: string
    rule: string
    instance: string
    relations?: readonly { rule: string; instance: string }[] | undefined
  }[]
  /** Every relation; absent where only findings were kept. */
  outcomes?: readonly { rule: string; instance: string; state: string; reason?: string | undefined }[]
  /** Texts of the page, for quotations; absent where they were not kept. */
  texts?: readonly string[]
}

/**
 * What became of the rows of one report, in their order. Exact fingerprints are matched first, so that one finding never
 * stands for two rows. `judgements`: rules whose findings need not come back under the same instance to be judged.
 */
export function recheckRows(
  rows: readonly RecheckedRow[],
  seen: SeenAgain | null,
  judgements: ReadonlySet<string>,
): Rechecked[] {
  const taken = new Set<number>()
  const matches = new Map<RecheckedRow, number>()
  const take = (test: (row: RecheckedRow, finding: SeenAgain['findings'][number]) => boolean): void => {
    for (const row of rows) {
      if (matches.has(row)) continue
      const at = seen?.findings.findIndex((finding, index) => !taken.has(index) && test(row, finding)) ?? -1
      if (at < 0) continue
      taken.add(at)
      matches.set(row, at)
    }
  }
  take((row, finding) => row.fingerprint === finding.fingerprint)
  take((row, finding) => row.rule === finding.rule && row.instance === finding.instance)
  take((row, finding) => relationsOf(finding).some((own) => row.relations.some((each) => isSame(own, each))))
  return rows.map((row) => {
    if (row.waived) return { state: 'waived', why: 'waived' }
    if (!seen) return { state: 'unreachable', why: 'not-looked-at' }
    const match = seen.findings[matches.get(row) ?? -1]
    const others = rows.filter((other) => other !== row && matches.has(other))
    return recheckRow(row, match, seen, judgements, others)
  })
}

function recheckRow(
  row: RecheckedRow,
  match: SeenAgain['findings'][number] | undefined,
  seen: SeenAgain,
  judgements: ReadonlySet<string>,
  others: readonly RecheckedRow[],
): Rechecked {
  const told = seen.reason === undefined ? {} : { reason: seen.reason }
  if (seen.status === 'unreadable') return { state: 'unreachable', why: 'unreachable', ...told }
  const isSameFile = row.sha256 !== '' && row.sha256 === seen.sha256
  if (isSameFile) return { state: 'open', why: match || isManual(row) ? 'same-bytes' : 'not-reported' }
  if (seen.status !== 'checked') return { state: 'changed', why: 'not-a-report', ...told }
  if (match)
    return { state: 'open', why: match.fingerprint === row.fingerprint ? 'still-there' : 'other-numbers' }
  if (isManual(row)) return recheckQuote(row, seen)
  return judgeAll(row, seen, judgements, others)
}

function isManual({ rule }: RecheckedRow): boolean {
  return rule === 'manual'
}

/** A finding that a person added stands or falls with the very words it quotes. */
function recheckQuote({ quote }: RecheckedRow, { texts }: SeenAgain): Rechecked {
  const words = squeeze(quote)
  if (!texts || words === '') return { state: 'changed', why: 'cannot-tell' }
  const stands = texts.some((text) => squeeze(text).includes(words))
  return stands ? { state: 'open', why: 'quote-stands' } : { state: 'changed', why: 'quote-gone' }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/**
 * Corrected only where every relation of the row was judged again and holds. `others`: rows whose findings are still
 * there; what fails under an instance that several statements share may be theirs.
 */
function judgeAll(
  row: RecheckedRow,
  { outcomes }: SeenAgain,
  judgements: ReadonlySet<string>,
  others: readonly RecheckedRow[],
): Rechecked {
  if (!outcomes) return { state: 'changed', why: 'cannot-tell' }
  for (const relation of row.relations) {
    const ofRule = outcomes.filter(({ rule }) => rule === relation.rule)
    const own = ofRule.filter(({ instance }) => instance === relation.instance)
    const failed = own.filter(({ state }) => state === 'fail' || state === 'review')
    if (failed.length > others.filter((other) => isSame(other, relation)).length)
      return { state: 'open', why: 'other-numbers' }
    const rest = own.filter((outcome) => !failed.includes(outcome))
    const open = rest.find(({ state }) => state !== 'pass')
    if (open) return { state: 'changed', why: 'cannot-tell', ...reasonOf(open) }
    if (rest.length > 0) continue
    const whole = ofRule.find(({ instance }) => instance === wholeRule)
    if (!judgements.has(relation.rule) || ofRule.length === 0) return { state: 'changed', why: 'gone' }
    if (whole && whole.state !== 'pass') return { state: 'changed', why: 'cannot-tell', ...reasonOf(whole) }
  }
  return { state: 'corrected', why: 'holds' }
}

function reasonOf({ reason }: { reason?: string | undefined }): { reason?: string } {
  return reason === undefined ? {} : { reason }
}

function relationsOf({ rule, instance, relations }: SeenAgain['findings'][number]): readonly {
  rule: string
  instance: string
}[] {
  return relations ?? [{ rule, instance }]
}

function isSame(one: { rule: string; instance: string }, other: { rule: string; instance: string }): boolean {
  return one.rule === other.rule && one.instance === other.instance
}
