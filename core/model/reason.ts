/** Why something is not a report, not supported, unreadable or cannot be judged. Words for them are in `messages/`. */
export type Reason =
  // not-a-report
  | 'no-report-found'
  | 'notice-about-template'
  | 'blank-template'
  | 'list-page'
  | 'court-report'
  | 'university-report'
  | 'budget-report'
  // unsupported
  | 'year-before-2019'
  // checked, but no verdict
  | 'tables-are-pictures'
  | 'tables-are-attachments'
  | 'tables-missing'
  | 'tables-unmapped'
  | 'figures-blank'
  | 'figures-illegible'
  | 'source-cut'
  | 'blank-draft'
  // one relation
  | 'operand-missing'
  | 'operand-illegible'
  | 'operand-blank'
  | 'prior-missing'
  | 'prior-edition'
  | 'prior-figures-only'
  | 'children-missing'
  | 'peers-missing'
  | 'prose-too-short'
  | 'claim-uncertain'
  | 'rule-threw'
  | 'identity-unknown'
  // not applicable
  | 'told-by-another-rule'
  | 'not-for-this-report'
  | 'switched-off'

/** Why a source could not be opened at all. */
export type UnreadableReason =
  | 'not-found'
  | 'no-permission'
  | 'is-a-folder'
  | 'empty'
  | 'too-large'
  | 'unknown-format'
  | 'damaged'
  | 'encrypted'
  | 'zip-bomb'
  | 'old-excel'
  | 'wps-spreadsheet'
  | 'old-word'
  | 'format-not-yet'
  /** The browser is older than a library that this format needs. */
  | 'old-kernel'
  | 'timed-out'
  | 'crashed'
  | 'not-gouji-json'
