import type { ExtensionWords } from '../zh-CN/extension.ts'

export const extension: ExtensionWords = {
  name: 'Gouji: annual report checks',
  description:
    'Checks annual government-information-disclosure reports: finds contradictory figures and marks them. Local, no network.',
  action: 'Gouji: check this page',
  checkPage: 'Check this page',
  noteSelection: 'Note the selected text as a finding',
  close: 'Close',
  openFromButton: 'Open it with the Gouji button on the toolbar.',
}
