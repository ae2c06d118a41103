/** A mistake in a file that the user wrote: a profile, a list of waivers. Words for it are in `messages/`. */
export interface FileFault {
  /** Where: keys and indexes (from 0) from the top; empty for the file as a whole. */
  path: readonly (string | number)[]
  kind: FaultKind
  /** What is expected, or what was found: a type, a list of values, a key, an id, a line and column. */
  word: string
}

export type FaultKind =
  /** Not JSON; the word is `LINE:COLUMN`. */
  | 'not-json'
  /** JSON of another schema; the word is the schema that it should name. */
  | 'other-schema'
  | 'missing'
  /** The word is the type: string, number, int, object, array. */
  | 'wrong-type'
  /** The words that may stand there, separated by commas. */
  | 'not-one-of'
  /** The word is the range. */
  | 'out-of-range'
  /** The word is a `FormatName`. */
  | 'bad-format'
  | 'unknown-key'
  /** No rule has or had that id. */
  | 'unknown-rule'

/** Formats of strings: 16 hexadecimal digits, ISO 8601, `MM-DD`, anything but white space. */
export type FormatName = 'fingerprint' | 'date' | 'month-day' | 'text'
