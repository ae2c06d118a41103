import type { UnreadableReason } from '../core/model/reason.ts'

/** A source that cannot be opened at all. `detail` is for the curious (a format, a part of a package), not a sentence. */
export class UnreadableSource extends Error {
  readonly reason: UnreadableReason
  readonly detail?: string

  constructor(reason: UnreadableReason, detail?: string) {
    super(detail === undefined ? reason : `${reason}: ${detail}`)
    this.name = 'UnreadableSource'
    this.reason = reason
    if (detail !== undefined) this.detail = detail
  }
}
