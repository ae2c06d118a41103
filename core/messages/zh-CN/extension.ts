/** Words that the browser itself shows: in its list of extensions, on the button, in menus. */
export const extension = {
  name: '年报勾稽',
  description:
    '核对政府信息公开工作年度报告网页：找出自相矛盾的数字，在页面上逐处标出。全部在本机进行，不联网。',
  action: '年报勾稽：核对本页',
  checkPage: '检查本页',
  noteSelection: '将所选文字记为问题',
  close: '关闭',
  openFromButton: '请点击工具栏上的“年报勾稽”按钮打开。',
}

/** The shape every language must fill. */
export type ExtensionWords = typeof extension
