/** Places of the PDF library's own code, in its package and in the built program. */
const ofLibrary = /pdf\.worker[^/\\\n]*\.m?js/

/**
 * Whether a rejection that nobody heard is one that the PDF library leaves behind on damaged files, beside the one that
 * tells of the damage.
 */
export function isStray(reason: unknown): boolean {
  const { stack } = Object(reason) as { stack?: unknown }
  return typeof stack === 'string' && ofLibrary.test(stack)
}

/** Node ends the process for a rejection that nobody heard; for the PDF library's strays it no longer does. */
export function forgiveLibrary(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isStray(reason)) throw reason
  })
}
