/** A place that a host can show: in its own terms, with the text that proves it is still the same. */
export interface Spot {
  /** Of the block or cell, as the host minted it. */
  anchor: string
  /** UTF-16 offsets into the raw text of the block or cell; absent: all of it. */
  start?: number
  end?: number
  /** Raw text that must stand there; the host shows nothing where another text stands. */
  text: string
  /** It stands in prose that was put beside the host's document. */
  beside?: true
}
