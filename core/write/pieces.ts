/** A stretch of a text that one or several spans may have in common. `start` and `end` are UTF-16 offsets; absent: all of it. */
export interface TextSpan {
  start?: number
  end?: number
}

/** A piece of a text between two neighbouring ends of spans. */
export interface TextPiece<Span> {
  text: string
  /** Spans that the piece lies in. */
  covering: Span[]
  /** Spans that begin, and spans that end with it; those of no length stand in both. */
  starting: Span[]
  ending: Span[]
}

/** A text cut wherever a span begins or ends, so that overlapping spans can be shown without nesting. */
export function cutPieces<Span>(
  text: string,
  spans: readonly Span[],
  spanOf: (span: Span) => TextSpan,
): TextPiece<Span>[] {
  const placed = spans.map((span) => {
    const { start = 0, end = text.length } = spanOf(span)
    const from = Math.min(start, text.length)
    return { span, from, to: Math.min(Math.max(from, end), text.length) }
  })
  const edges = new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])])
  const cuts = [...edges].sort((one, other) => one - other)
  const pieces = cuts.map((from, index) => {
    const to = cuts[index + 1] ?? from
    const pick = (test: (span: { from: number; to: number }) => boolean): Span[] =>
      placed.filter(test).map(({ span }) => span)
    return {
      text: text.slice(from, to),
      covering: pick((span) => span.from <= from && span.to >= to && span.to > span.from && to > from),
      starting: pick((span) => span.from === from),
      ending: pick((span) => (span.from === span.to ? span.from === from : span.to === to && to > from)),
    }
  })
  return pieces.filter(({ text: piece, starting }) => piece !== '' || starting.length > 0)
}
