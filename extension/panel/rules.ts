/** The rules by which the browser paints marks in a page; the background takes them away when the panel closes. */
import type { Mark } from '../../ui/host.ts'
import { chrome, tryTo } from '../browser.ts'
import { chooseTextRules, highlightRules } from '../highlights.ts'

export class MarkRules {
  private readonly tab: number
  private forPaper = false
  private forText = false

  constructor(tab: number) {
    this.tab = tab
  }

  /** Adds what these marks need and the page does not have yet. */
  addFor(marks: readonly Mark[]): void {
    if (typeof Highlight !== 'function' || marks.length === 0) return
    if (!this.forPaper) this.add(highlightRules.paper)
    this.forPaper = true
    if (this.forText || !marks.some(isInText)) return
    this.forText = true
    this.add(chooseTextRules())
  }

  private add(css: string): void {
    const target = { tabId: this.tab, allFrames: true }
    tryTo((done) => chrome.scripting.insertCSS({ target, css }, done))
  }
}

/** Whole cells have frames. */
function isInText({ anchor, start }: Mark): boolean {
  return start !== undefined || !/\/r\d+c\d+$/.test(anchor)
}
