import type { Messages } from '../zh-CN.ts'

/** Words of the offline page. */
export const desk: Messages['desk'] = {
  title: 'Gouji · checking desk',
  local:
    'Everything stays on this computer: the page makes no network request and works with the cable pulled.',
  pick: 'Choose files…',
  pickFolder: 'Choose a folder…',
  drop: 'drop files or a folder here, or paste',
  dropFailed: 'What was dropped cannot be read. Use “Choose files…” or “Choose a folder…” instead.',
  formats:
    'Web pages (.html, .mht), Word, Excel, PDF, text, and what gouji read has saved. Save old .doc and .xls anew first.',
  paste: 'Paste text…',
  pasteHint: 'Paste the whole report with its tables from a page or a document.',
  pasteCheck: 'Check',
  pastedName: 'Pasted text',
  cancel: 'Cancel',
  files: 'Files',
  count: (count) => `${count} files`,
  progress: (done, count) => `${done} of ${count} checked`,
  tooMany: (limit) => `At most ${limit} files at once; the others were left out. Use gouji inspect for more.`,
  standing: { waiting: 'waiting', read: 'read, not checked yet' },
  ledger: 'Ledger of all files',
  ledgerName: 'ledger.xlsx',
  clear: 'Take all away',
  original: 'Original',
  page: (number) => `Page ${number}`,
  asText: 'Show as it was read',
  asPages: 'Show the pages',
  pagesFailed: 'The pages cannot be drawn; this is what was read.',
  note: 'Note as a finding',
  old: 'This browser is too old for the page. Chromium 88 or later is needed.',
  noScript: 'This page needs JavaScript.',
  failed: 'This page cannot be opened: ',
}
