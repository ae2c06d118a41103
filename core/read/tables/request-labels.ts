/** Row labels of table 3, in whatever pieces they are printed. */
import { type Label, type LabelMatch, parseLabel } from './labels.ts'
import type { Slot } from './lattice.ts'
import type { Matcher } from './matcher.ts'
import { requestColumnBook, requestGroups, requestHeadBook, requestRowBook } from './vocabulary.ts'

/** Labels that are rows and columns alike, and tell a row only with their ordinal. */
const shared = new Set(['其他', '总计', '合计'])

const groupPrefix =
  /^(?:[([]?[一二三四五六七八九十]{1,2}[)\]]?[、.:]?)?(?:本年度?办理结果|不予公开|无法提供|不予处理|其[他它]处理)[:、>/-]*/

/** A label that holds its group as well: （三）不予公开1.属于国家秘密. */
function withoutGroups(label: Label): Label | null {
  let rest = label.folded
  for (let depth = 0; depth < 2; depth++) {
    const found = groupPrefix.exec(rest)
    if (!found || found[0].length === rest.length) break
    rest = rest.slice(found[0].length)
  }
  return rest === label.folded ? null : parseLabel(rest)
}

/** （六）其他 is （六）其他处理, not the item 3.其他. */
function isSixth(label: Label, found: LabelMatch): boolean {
  return found.key === 'other-rest' && label.ordinal?.form === 'chinese' && label.ordinal.value === 6
}

/** The row (or group) that a label names. */
export function matchRequestLabel(matcher: Matcher, label: Label | null, near: boolean): LabelMatch | null {
  if (!label) return null
  const exact = matcher.exactly(requestRowBook, label)
  if (exact) return isSixth(label, exact) ? { key: 'other-processing', match: 'near' } : exact
  const shorn = withoutGroups(label)
  const inner = shorn ? matcher.exactly(requestRowBook, shorn) : null
  if (inner) return inner
  if (!near) return null
  return (shorn ? matcher.closely(requestRowBook, shorn) : null) ?? matcher.closely(requestRowBook, label)
}

/** A heading row: labels of columns, no label of a row and no figure. */
export function isRequestHeading(matcher: Matcher, slots: readonly Slot[]): boolean {
  let headings = 0
  for (const slot of slots) {
    if (slot.kind === 'figure') return false
    if (!slot.label) continue
    if (shared.has(slot.label.body)) {
      if (slot.label.ordinal) return false
      continue
    }
    if (matcher.exactly(requestHeadBook, slot.label)) headings++
    else if (matcher.exactly(requestColumnBook, slot.label)) headings++
    else if (matcher.exactly(requestRowBook, slot.label)) return false
  }
  return headings > 0
}

export interface OwnLabel {
  slot: Slot
  /** The label's text, where it was put together from several cells. */
  label: Label | null
  found: LabelMatch | null
}

/**
 * The cell that names the row: the rightmost whose words are those of a row; a group cell only where no other text
 * stands right of it. With `dataStart`, texts from that column on are not labels. Null where the row has no text.
 */
export function findOwnLabel(
  matcher: Matcher,
  slots: readonly Slot[],
  dataStart: number | null,
): OwnLabel | null {
  const all = leadingTexts(slots)
  const inside = dataStart === null ? all : all.filter((slot) => slot.column < dataStart)
  const texts = inside.length > 0 ? inside : all
  const last = texts[texts.length - 1]
  const named = rightmost(all, (label) => matchRequestLabel(matcher, label, false))
  const outdone = dataStart !== null && named !== null && inside.includes(named.slot) && last !== named.slot
  if (named && !isGroup(named) && !outdone) return named
  if (!last) return null
  const exact = rightmost(texts, (label) => matchRequestLabel(matcher, label, false))
  if (exact && exact.slot === last) return exact
  const near = rightmost(texts, (label) => matchRequestLabel(matcher, label, true))
  if (near && !isGroup(near) && !(outdone && near.slot !== last)) return near
  return joinTexts(matcher, texts) ?? { slot: last, label: last.label, found: null }
}

function isGroup(own: OwnLabel): boolean {
  return own.found !== null && requestGroups.has(own.found.key)
}

/** Text cells before the first figure that follows a text; numbers left of all text are a column of serial numbers. */
export function leadingTexts(slots: readonly Slot[]): Slot[] {
  const texts: Slot[] = []
  for (const slot of slots) {
    if (slot.kind === 'text') texts.push(slot)
    else if (slot.kind === 'figure' && texts.length > 0) break
  }
  return texts
}

function rightmost(
  texts: readonly Slot[],
  match: (label: Label | null) => LabelMatch | null,
): OwnLabel | null {
  for (let index = texts.length - 1; index >= 0; index--) {
    const slot = texts[index]
    const found = slot ? match(slot.label) : null
    if (slot && found) return { slot, label: slot.label, found }
  }
  return null
}

/** A label whose pieces stand in neighbouring cells: `1.` and `属于国家秘密`. */
function joinTexts(matcher: Matcher, texts: readonly Slot[]): OwnLabel | null {
  const last = texts[texts.length - 1]
  if (!last || texts.length < 2) return null
  for (let from = texts.length - 2; from >= 0 && from >= texts.length - 4; from--) {
    const label = parseLabel(
      texts
        .slice(from)
        .map((slot) => slot.text)
        .join(''),
    )
    const found = matchRequestLabel(matcher, label, false)
    if (found && !requestGroups.has(found.key)) return { slot: last, label, found }
  }
  return null
}
