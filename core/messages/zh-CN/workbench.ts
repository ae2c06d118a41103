/** Words of the extension's own page: files as on the offline page, and the list. */
export const workbench = {
  title: '年报勾稽 · 工作台',
  open: '打开工作台',
  attachment: '这份报告可能在附件里：',
  save: '请打开附件并保存到本机，再把文件拖到这一页核对。扩展自己不下载任何文件。',
  dismiss: '不再显示',
  ways: '工作方式',
  files: '文件',
  list: '网址清单',
  about:
    '逐个在普通标签页里打开、核对、留存并关闭，用的是您自己的访问权限。开始时浏览器会询问是否允许读取清单上的网站，只限这些网站。',
  pasteHint: '每行一个网址，或从表格中复制（带表头：单位、级别、网址，可另有年度、地区）。',
  add: '放入清单',
  load: '选择清单文件…',
  added: (count: number, known: number) =>
    known === 0 ? `已放入 ${count} 个网址` : `已放入 ${count} 个网址，另有 ${known} 个已在清单中或超出上限`,
  fault: (row: number | null, what: string) => (row === null ? what : `第 ${row} 行：${what}`),
  localFile: '扩展的清单只能用网址，文件请直接拖到“文件”页',
  pace: '每页间隔（秒）',
  paceHint: '实际间隔在此数上下浮动一半',
  start: '开始',
  goOn: '继续',
  pause: '暂停',
  progress: (done: number, all: number, manual: number) =>
    `已核对 ${done}/${all}${manual === 0 ? '' : `，需人工打开 ${manual}`}`,
  ledger: '导出台账',
  evidence: '导出证据',
  evidenceName: '检查证据.zip',
  clear: '清空清单…',
  clearSure: '清空，连同已留存的结果',
  keep: '不清空',
  again: '再核对',
  show: '打开网页',
  columns: { unit: '单位', address: '网址', standing: '结果' },
  states: { waiting: '等待', later: '没有打开，稍后再试一次', open: '正在核对' },
  manual: (why: string) => `需人工打开：${why}`,
  obstacles: {
    wall: (status: string) => `网站有防护页面${status === '' ? '' : `（${status}）`}，没有看到正文`,
    login: () => '网页要求登录',
    status: (status: string) => `网站回答 ${status}`,
    timeout: () => '网页没有在限定时间内打开',
    unreachable: () => '浏览器打不开这个网页',
    elsewhere: () => '网页转到了清单以外的网站，没有读取的权限',
    closed: () => '标签页在核对前被关闭',
    failed: (detail: string) => `读取时出错${detail === '' ? '' : `（${detail}）`}`,
  },
  troubles: {
    refused: '没有得到读取这些网站的允许，清单没有开始。可以再点一次“开始”，或逐页打开后点工具栏按钮核对。',
    'no-optional-hosts':
      '这个浏览器的内核不支持按需授权（Chromium 102、Firefox 128 起支持），不能自动走清单。请逐页打开后点工具栏按钮核对。',
    busy: '清单正在另一个工作台标签页里进行。',
  },
}

/** The shape every language must fill. */
export type WorkbenchWords = typeof workbench
