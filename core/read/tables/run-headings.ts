/** Headings of tables that are printed as lines: several labels a line, or labels broken over lines that run side by side. */
import { findAll } from '../../model/matches.ts'
import { type Label, parseLabel } from './labels.ts'
import type { Token } from './runs.ts'

/** Whether words are a label of the heading. */
export type IsHeading = (label: Label | null) => boolean

/** The pieces of a line that white space parts. */
export function chunksOf(token: Token | undefined): Token[] {
  return piecesOf(token, /(?:\S|\ufeff)+/g)
}

/** The pieces of a line that tabs part: cells. */
export function cellsIn(token: Token | undefined): Token[] {
  return piecesOf(token, /[^\t]+/g)
}

function piecesOf(token: Token | undefined, pattern: RegExp): Token[] {
  if (!token) return []
  const start = token.place.start ?? 0
  return findAll(pattern, token.text).map((found) => ({
    kind: token.kind,
    text: found[0],
    place: { ...token.place, start: start + found.index, end: start + found.index + found[0].length },
  }))
}

/** More lines than this do not make one heading. */
const mostLines = 3

/** The labels that lines of a heading hold, in the order read; pieces that are none are left as they are. */
export function splitHeading(lines: readonly Token[], isHeading: IsHeading): Token[] {
  const labels: Token[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    if (isHeading(parseLabel(line.text))) {
      labels.push(line)
      at++
      continue
    }
    const braided = unbraid(lines.slice(at, at + mostLines), isHeading)
    labels.push(...(braided?.labels ?? chunksOf(line).flatMap((chunk) => cutLabels(chunk, isHeading))))
    at += braided?.lines ?? 1
  }
  return joinAcross(joinBroken(labels, isHeading), isHeading)
}

/** Words longer than this are not taken apart. */
const longestChain = 60
const longestFirst = 16
const shortestLabel = 2

/** Labels that follow one another without anything between them: 行政复议行政诉讼. Other words stay as they are. */
function cutLabels(chunk: Token, isHeading: IsHeading): Token[] {
  const { text } = chunk
  if (text.length > longestChain || isHeading(parseLabel(text))) return [chunk]
  // `cuts[end]`: where the last label before `end` begins, the longest first.
  const cuts = new Map<number, number>([[0, 0]])
  for (let end = shortestLabel; end <= text.length; end++) {
    if (end > longestFirst && cuts.size === 1) return [chunk]
    for (let from = 0; from <= end - shortestLabel && !cuts.has(end); from++) {
      if (cuts.has(from) && isHeading(parseLabel(text.slice(from, end)))) cuts.set(end, from)
    }
  }
  if (!cuts.has(text.length)) return [chunk]
  const labels: Token[] = []
  const start = chunk.place.start ?? 0
  for (let end = text.length; end > 0; end = cuts.get(end) ?? 0) {
    const from = cuts.get(end) ?? 0
    const place = { ...chunk.place, start: start + from, end: start + end }
    labels.unshift({ ...chunk, text: text.slice(from, end), place })
  }
  return labels
}

/** A label in more pieces than this is not put together. */
const mostPieces = 6

/** 其他 is a label, and the beginning of 其他结果. */
function mayGoOn(text: string): boolean {
  return /^其[他它]$/.test(text)
}

/** Neighbours that together are a label (结果 and 维持) become one. */
function joinBroken(pieces: readonly Token[], isHeading: IsHeading): Token[] {
  const joined: Token[] = []
  let at = 0
  while (at < pieces.length) {
    const rest = pieces.slice(at, at + mostPieces)
    const texts = rest.map((token) => token.text)
    const found = rest.findIndex((_, last) => isHeading(parseLabel(texts.slice(0, last + 1).join(''))))
    const [text = '', next] = texts
    const goesOn = found === 0 && mayGoOn(text) && next !== undefined && isHeading(parseLabel(text + next))
    const count = goesOn ? 2 : Math.max(1, found + 1)
    const last = rest[count - 1]
    if (last) joined.push({ ...last, text: texts.slice(0, count).join('') })
    at += count
  }
  return joined
}

/** The second half of a label stands no more pieces behind the first. */
const farthestHalf = 12

/** Halves of labels whose cells are in two rows of the heading: 商业 · 科研 · 其他 · 企业 · 机构. */
function joinAcross(pieces: readonly Token[], isHeading: IsHeading): Token[] {
  const taken = new Set<number>()
  const joined = pieces.map((piece, at) => {
    if (taken.has(at) || isHeading(parseLabel(piece.text))) return piece
    for (let other = at + 1; other < pieces.length && other <= at + farthestHalf; other++) {
      const text = piece.text + (pieces[other]?.text ?? '')
      if (taken.has(other) || !isHeading(parseLabel(text))) continue
      taken.add(other)
      return { ...piece, text }
    }
    return piece
  })
  return joined.filter((_, at) => !taken.has(at))
}

/**
 * Labels that wrap inside narrow columns: 结果 结果 其他 above 维持 纠正 结果. The pieces of the lower line continue those
 * pieces of the upper one that are no label yet, one by one.
 */
function unbraid(lines: readonly Token[], isHeading: IsHeading): { labels: Token[]; lines: number } | null {
  const [first, ...others] = lines
  if (!first) return null
  let labels = chunksOf(first)
  const isOpen = (token: Token): boolean => !isHeading(parseLabel(token.text))
  const mayBeOpen = (token: Token): boolean => isOpen(token) || mayGoOn(token.text)
  for (const [index, line] of others.entries()) {
    const next = chunksOf(line)
    const goesOn = [isOpen, mayBeOpen].find((test) => labels.filter(test).length === next.length)
    if (labels.length < 2 || !labels.some(isOpen) || !goesOn) return null
    const lower = next.values()
    labels = labels.map((label) => (goesOn(label) ? join(label, lower.next().value) : label))
    if (!labels.some(isOpen)) return { labels, lines: index + 2 }
  }
  return null
}

function join(upper: Token, lower: Token | undefined): Token {
  return lower ? { ...upper, text: upper.text + lower.text } : upper
}
