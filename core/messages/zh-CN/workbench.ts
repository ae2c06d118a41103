/** Words of the extension's own page: files as on the offline page, and the list. */
export const workbench = {
  title: '年报勾稽 · 工作台',
  open: '打开工作台',
  attachment: '这份报告可能在附件里：',
  save: '请打开附件并保存到本机，再把文件拖到这一页核对。扩展自己不下载任何文件。',
  dismiss: '不再显示',
}

/** The shape every language must fill. */
export type WorkbenchWords = typeof workbench
