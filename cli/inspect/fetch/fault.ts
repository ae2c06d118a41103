import type { UnreadableReason } from '../../../core/index.ts'

/** Why an address gave no page. */
export class FetchFault extends Error {
  readonly reason: UnreadableReason
  readonly detail: string
  /** Another try may help. */
  readonly passing: boolean
  /** Milliseconds that the server asks to wait. */
  readonly wait: number
  /** The answer, where there was one. */
  readonly answer: { status: number; headers: Readonly<Record<string, string>> } | null

  constructor(
    reason: UnreadableReason,
    detail = '',
    more: { passing?: boolean; wait?: number; answer?: FetchFault['answer'] } = {},
  ) {
    super(`${reason}: ${detail}`)
    this.name = 'FetchFault'
    this.reason = reason
    this.detail = detail
    this.passing = more.passing ?? false
    this.wait = more.wait ?? 0
    this.answer = more.answer ?? null
  }
}
