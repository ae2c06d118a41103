import type { WorkbenchWords } from '../zh-CN/workbench.ts'

/** English words of the extension's own page. */
export const workbench: WorkbenchWords = {
  title: 'Gouji · Workbench',
  open: 'Open the workbench',
  attachment: 'The report may be in an attachment: ',
  save: 'Open the attachment, save it, and drop the file on this page. The extension itself downloads nothing.',
  dismiss: 'Hide',
}
