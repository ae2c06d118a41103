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
    return { span, start: Math.min(start, text.length), end: Math.min(end, text.length) }
  })
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  )
  const from = cuts.length > 1 ? cuts.slice(0, -1) : cuts
  return from.map((start, index) => {
    const end = cuts[index + 1] ?? start
    const pick = (test: (span: { start: number; end: number }) => boolean): Span[] =>
      placed.filter(test).map(({ span }) => span)
    return {
      text: text.slice(start, end),
      covering: pick((span) => span.start <= start && span.end >= end && span.end > span.start),
      starting: pick((span) => span.start === start),
      ending: pick((span) => span.end === end),
    }
  })
}
