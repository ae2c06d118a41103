import type { Claim } from '../../model/report.ts'
import type { Word } from './word.ts'

/** A count, a percentage or an amount of money as it was printed. */
export interface NumberToken {
  tag: 'number'
  value: number
  /** `other`: a number of something that is no case, document or sum: days, people, meetings. */
  kind: 'count' | 'percent' | 'money' | 'other'
  bound: Claim['bound']
  unit: string
  /** End of the figures themselves; the unit stands between it and `end`. */
  valueEnd: number
}

/** Text that is no statement: an unknown word, a title in 《》, a law's article, a telephone number, a range. */
export interface OpaqueToken {
  tag: 'unknown' | 'opaque'
}

export interface MarkToken {
  /** `break`: comma; `half`: semicolon; `stop`: end of a sentence. */
  tag: 'break' | 'half' | 'stop' | 'colon' | 'open' | 'close' | 'quote'
}

/** Offsets are into the folded text of the passage. */
export type Token = (Word | NumberToken | OpaqueToken | MarkToken) & { start: number; end: number }

export type Tagged<Tag extends Token['tag']> = Extract<Token, { tag: Tag }>

export function isTag<Tag extends Token['tag']>(
  token: Token | undefined,
  ...tags: Tag[]
): token is Tagged<Tag> {
  return token !== undefined && (tags as readonly string[]).includes(token.tag)
}
