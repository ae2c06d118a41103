import type { Messages } from '../../messages/index.ts'
import { cutPieces } from '../pieces.ts'
import type { MarkRole } from '../role.ts'
import { findingId, type Mark } from './marks.ts'
import { html, type Markup } from './markup.ts'

/** The order in which one of several marks on the same place gives it its look. */
const strength: Readonly<Record<MarkRole, number>> = { stated: 0, other: 1, part: 2 }

function strongest(marks: readonly Mark[]): Mark | undefined {
  return [...marks].sort(
    (one, other) =>
      strength[one.role] - strength[other.role] ||
      Number(one.waived) - Number(other.waived) ||
      one.finding - other.finding,
  )[0]
}

/** Class names of a place: its role, and how grave the finding is; a waived finding has a look of its own. */
export function lookOf({ role, severity, waived }: Pick<Mark, 'role' | 'severity' | 'waived'>): string {
  return `mark ${role} ${waived ? 'waived' : severity}`
}

/** The numbers of the findings, each a link to its card. Numbers that are merely added up carry none. */
export function tagMarks(marks: readonly Mark[], prefix: string, words: Messages): Markup {
  const first = new Map<number, Mark>()
  for (const mark of marks)
    if (mark.role !== 'part' && !first.has(mark.finding)) first.set(mark.finding, mark)
  const tags = [...first.values()].map(
    ({ finding, severity, waived }) =>
      html`<a class="tag ${waived ? 'waived' : severity}" href="#${findingId(prefix, finding)}" aria-label="${words.page.goFinding(finding)}">${finding}</a>`,
  )
  return html`${tags}`
}

/** A text with its marks: overlapping ones are cut where they meet, a mark without offsets spans the whole text. */
export function markText(text: string, marks: readonly Mark[], prefix: string, words: Messages): Markup {
  if (marks.length === 0) return html`${text}`
  const pieces = cutPieces(text, marks, ({ place }) => place).map(
    ({ text: piece, covering, starting, ending }) => {
      const anchors = starting.map(({ id }) => html`<span id="${id}" tabindex="-1"></span>`)
      const look = strongest(covering)
      const shown = look ? html`<mark class="${lookOf(look)}">${piece}</mark>` : html`${piece}`
      return html`${anchors}${shown}${tagMarks(ending, prefix, words)}`
    },
  )
  return html`${pieces}`
}

export interface ShownCell {
  text: string
  rowSpan: number
  columnSpan: number
  kind: 'figure' | 'label' | 'text'
}

/** A cell with its marks. */
export function markCell(cell: ShownCell, marks: readonly Mark[], prefix: string, words: Messages): Markup {
  const look = strongest(marks)
  const spans = [
    ...(cell.rowSpan > 1 ? [html` rowspan="${cell.rowSpan}"`] : []),
    ...(cell.columnSpan > 1 ? [html` colspan="${cell.columnSpan}"`] : []),
  ]
  const inside = marks.some(({ place }) => place.start !== undefined)
  const text = inside
    ? markText(cell.text, marks, prefix, words)
    : html`${marks.map(({ id }) => html`<span id="${id}" tabindex="-1"></span>`)}${cell.text}${tagMarks(marks, prefix, words)}`
  const looks = look && !inside ? `${cell.kind} ${lookOf(look)}` : cell.kind
  return html`<td class="${looks}"${spans}>${text}</td>`
}
