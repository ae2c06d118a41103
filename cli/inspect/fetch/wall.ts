/** What the pages of bot walls do before they show anything: they make a cookie and load again. */
const marks = /document\.cookie|\$_ts\b|__jsl_clearance|acw_sc__v2|_waf_|cf-chl|__tst_status/

/** Pages larger than this say something. */
const largest = 128 * 1024

/** Characters of visible text below which a page says nothing. */
const few = 60

/**
 * Whether an answer is a bot wall instead of the page. Such pages are left to a person with a browser. 412 and 521 are
 * what two common walls answer; others answer 200, 202 or 503 with nothing but a script.
 */
export function isBotWall(status: number, body: Uint8Array): boolean {
  if (status === 412 || status === 521) return true
  if (![200, 202, 203, 503].includes(status) || body.length > largest) return false
  const text = new TextDecoder().decode(body)
  return marks.test(text) && visibleText(text).length < few
}

function visibleText(page: string): string {
  return cutOut(cutOut(cutOut(page, '<script', '</script>'), '<style', '</style>'), '<', '>').replace(
    /\s+/g,
    '',
  )
}

function cutOut(page: string, open: string, close: string): string {
  const lower = page.toLowerCase()
  let kept = ''
  let at = 0
  for (;;) {
    const from = lower.indexOf(open, at)
    if (from < 0) return kept + page.slice(at)
    kept += page.slice(at, from)
    const to = lower.indexOf(close, from)
    if (to < 0) return kept
    at = to + close.length
  }
}
