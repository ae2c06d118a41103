import type { Evidence, Outcome } from '../model/finding.ts'
import type { Claim, Figure, Place, Report } from '../model/report.ts'
import type { Context, EvidenceRole } from '../model/rule.ts'
import type { FigureKey } from '../template/keys.ts'
import { statedValue } from './claim.ts'
import { figureOf, flatten, type Side } from './evaluate.ts'

/** Evidence in the order added; a place is shown once, in the first role it was given. */
export class EvidenceList {
  readonly items: Evidence[] = []
  readonly #report: Report
  readonly #context: Context
  readonly #seen = new Set<string>()

  constructor(report: Report, context: Context) {
    this.#report = report
    this.#context = context
  }

  add(item: Evidence): void {
    const key = [item.source, item.figure ?? '', item.place.anchor, item.place.start ?? ''].join('\u0000')
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.items.push(item)
  }

  /** A figure of the report that is checked; nothing where it was not found. */
  addFigure(key: FigureKey, role: EvidenceRole): void {
    const figure = figureOf(this.#report, key)
    if (figure) this.add(showFigure(figure, role, 'report'))
  }

  /** Figures that a finding speaks of without having shown them. */
  addFigures(keys: readonly FigureKey[], role: EvidenceRole): void {
    for (const key of keys) {
      if (!this.items.some((item) => item.source === 'report' && item.figure === key))
        this.addFigure(key, role)
    }
  }

  addClaim(claim: Claim, role: EvidenceRole): void {
    const raw = cut(this.#report, claim.place) ?? claim.quote
    this.add({ role, place: claim.place, source: 'report', raw, value: statedValue(claim) })
  }

  /** Both ends of a relation: what is stated, and what it should be or the parts that make it up. */
  addRelation(outcome: Outcome): void {
    const { equation } = outcome
    for (const item of outcome.evidence ?? []) this.add(item)
    if (!equation) {
      this.addFigures(outcome.figures, 'stated')
      return
    }
    const { left, right, readings } = flatten(equation)
    const claim = outcome.claim === undefined ? undefined : this.#report.claims[outcome.claim]
    if (claim) this.addClaim(claim, 'stated')
    this.#addSide(left, 'stated')
    if (right.about.length > 0) for (const key of outcome.figures) this.addFigure(key, 'expected')
    this.#addSide(right, right.operands.length === 1 ? 'expected' : 'part')
    for (const { side } of readings) this.#addSide(side, 'other')
  }

  #addSide({ operands }: Side, role: EvidenceRole): void {
    for (const { source, figure: key } of operands) {
      const prior = source === 'prior' ? this.#context.prior : undefined
      const figure = prior && figureOf(prior, key)
      if (figure) this.add(showFigure(figure, 'prior', 'prior'))
      else if (source === 'report') this.addFigure(key, role)
    }
  }
}

function showFigure(figure: Figure, role: EvidenceRole, source: Evidence['source']): Evidence {
  const { key, place, raw, value } = figure
  return { role, place, source, figure: key, raw, value }
}

/** The raw text between a place's offsets. */
function cut({ source }: Report, place: Place): string | undefined {
  if (place.start === undefined) return undefined
  const block = source.blocks[place.block]
  const text = block?.kind === 'grid' ? block.cells[place.cell ?? -1]?.text : block?.text
  return text?.slice(place.start, place.end)
}
