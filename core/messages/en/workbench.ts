import type { WorkbenchWords } from '../zh-CN/workbench.ts'

/** English words of the extension's own page. */
export const workbench: WorkbenchWords = {
  title: 'Gouji · Workbench',
  open: 'Open the workbench',
  attachment: 'The report may be in an attachment: ',
  save: 'Open the attachment, save it, and drop the file on this page. The extension itself downloads nothing.',
  dismiss: 'Hide',
  ways: 'Ways to work',
  files: 'Files',
  list: 'List of addresses',
  about:
    'Each opens in a normal tab, is checked, kept and closed, with your own access. On start the browser asks whether the sites of the list may be read, these and no other.',
  pasteHint:
    'One address a line, or rows of a sheet with a header (unit, level, url; year and district if you like).',
  add: 'Add to the list',
  load: 'Load a list…',
  added: (count, known) =>
    known === 0 ? `${count} added` : `${count} added, ${known} were in the list already or are too many`,
  fault: (row, what) => (row === null ? what : `Row ${row}: ${what}`),
  localFile: 'a list in the extension takes addresses only; drop files on the page “Files”',
  pace: 'Seconds between pages',
  paceHint: 'Each pause is longer or shorter by up to a half',
  start: 'Start',
  goOn: 'Go on',
  pause: 'Pause',
  progress: (done, all, manual) =>
    `${done}/${all} checked${manual === 0 ? '' : `, ${manual} to be opened by hand`}`,
  ledger: 'Export the ledger',
  evidence: 'Export the evidence',
  evidenceName: 'evidence.zip',
  clear: 'Empty the list…',
  clearSure: 'Empty it, with everything that was kept',
  keep: 'Keep it',
  again: 'Check again',
  show: 'Open the page',
  columns: { unit: 'Organ', address: 'Address', standing: 'Result' },
  states: { waiting: 'waiting', later: 'did not open, will be tried once more', open: 'being checked' },
  manual: (why) => `To be opened by hand: ${why}`,
  obstacles: {
    wall: (status) =>
      `a protection page of the site${status === '' ? '' : ` (${status})`}, no content was seen`,
    login: () => 'the page asks for a password',
    status: (status) => `the site answers ${status}`,
    timeout: () => 'the page did not open in time',
    unreachable: () => 'the browser cannot open the page',
    elsewhere: () => 'the page leads to a site that is not in the list and may not be read',
    closed: () => 'the tab was closed before the check',
    failed: (detail) => `an error while reading${detail === '' ? '' : ` (${detail})`}`,
  },
  troubles: {
    refused:
      'Access to these sites was not allowed, so the list was not started. Press Start again, or open the pages one by one and use the button on the toolbar.',
    'no-optional-hosts':
      'This browser cannot ask for sites as they are needed (Chromium from 102, Firefox from 128 can), so a list cannot run. Open the pages one by one and use the button on the toolbar.',
    busy: 'The list is running in another tab of the workbench.',
  },
}
