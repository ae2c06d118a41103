import type { Evidence, Finding } from '../model/finding.ts'
import type { Note } from '../model/note.ts'
import type { Place, Report } from '../model/report.ts'
import type { Spot } from '../model/spot.ts'
import { foldOrgan } from './about.ts'
import { hash } from './fingerprint.ts'

/** The rule that findings of people name. */
export const manualRule = 'manual'

/**
 * The notes of this report as findings, in the order they were made. A note about a report whose organ or year was not
 * read belongs to every such report; whoever keeps notes keeps only the others.
 */
export function tellNotes(notes: readonly Note[], report: Report): Finding[] {
  const { organ, year } = report.identity
  return notes
    .filter((note) => note.year === year && foldOrgan(note.organ ?? '') === foldOrgan(organ ?? ''))
    .map((note) => tellNote(note, report))
}

/** Names a note: another as soon as its quote or words change. */
export function fingerprintNote({ spot, text }: Note): string {
  return hash([manualRule, spot.text, text].join('\u0000'))
}

function tellNote(note: Note, report: Report): Finding {
  const { severity, text, spot, by, at } = note
  const place = findSpot(spot, report)
  const evidence: Evidence[] = place ? [{ role: 'quote', place, source: 'report', raw: spot.text }] : []
  const figure = place && figureAt(place, report)
  return {
    fingerprint: fingerprintNote(note),
    rule: manualRule,
    instance: figure ?? '*',
    relations: [],
    severity,
    verdict: severity === 'error' ? 'fail' : 'review',
    origin: 'manual',
    says: place ? 'here' : 'gone',
    values: { note: text, quote: spot.text, by, at },
    stated: null,
    expected: null,
    evidence,
    causes: [],
  }
}

function figureAt({ block, cell }: Place, { figures }: Report): string | null {
  const found = Object.values(figures).find((each) => each?.place.block === block && each.place.cell === cell)
  return found && cell !== undefined ? found.key : null
}

/** The place where the very text stands: where it was selected, else the only place in the report that has it. */
function findSpot({ anchor, start, end, text }: Spot, report: Report): Place | null {
  const found: Place[] = []
  for (const candidate of placesWith(text, report)) {
    const isThere =
      candidate.anchor === anchor &&
      (start === undefined || (candidate.start === start && candidate.end === end))
    if (isThere) return candidate
    if (found.length < 2) found.push(candidate)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

function* placesWith(text: string, { source, extent }: Report): Generator<Place> {
  if (text === '') return
  for (let block = extent.from; block < extent.to; block++) {
    const own = source.blocks[block]
    if (own?.kind === 'grid') {
      for (const [cell, { anchor, text: raw }] of own.cells.entries())
        for (const start of startsOf(text, raw))
          yield { block, cell, anchor, ...(raw === text ? {} : { start, end: start + text.length }) }
    } else if (own) {
      for (const start of startsOf(text, own.text))
        yield { block, anchor: own.anchor, start, end: start + text.length }
    }
  }
}

function* startsOf(text: string, raw: string): Generator<number> {
  for (let at = raw.indexOf(text); at >= 0; at = raw.indexOf(text, at + text.length)) yield at
}
