/** Words of the task pane in a spreadsheet program, beside those of the panel. */
export const addin = {
  tools: '起草工具',
  startHere: '这个工作簿里还没有年度报告的表格。可以插入空白模板开始起草，边填边核对。',
  noOffice:
    '没有取到 Office 的接口（office.js），连不上 Excel，只能核对选定的文件。在 Excel 里看到这句话时，请检查网络，或请管理员改为自存 office.js。',
  local: '文件只在本机核对，不上传。',
  place: '原文',
  olderExcel:
    '需要 Excel 2021、Microsoft 365、Excel 网页版或较新的 Mac 版。较旧的 Excel 和 WPS 可以用自带校核的工作簿，或用离线检查台打开文件核对。',
  thisYear: (value: string) => `本年 ${value}`,
  lastYear: (value: string) => `上年 ${value}`,
  figure: '数字',
  years: '与上年对照',
  noLastYear: '选择上年报告后，这里列出两年的数字。',
  organ: '单位名称',
  year: '年度',
  insert: '插入空白模板',
  inserted: (names: readonly string[]) => `已插入工作表：${names.join('、')}`,
  needsYear: '请填写年度，例如 2025。',
  copy: '另存为带校核的工作簿',
  copyHint: '按国家模板生成一个新的工作簿，填入当前数字，附校核表；当前工作簿不变。',
  copyName: (organ: string, year: string) => `${organ}${year}年报（带校核）.xlsx`,
  copied: '已在新窗口打开带校核的工作簿，请另存。',
  copyNeedsReport: '2019年版格式的报告没有对应的模板，无法生成。',
}

/** The shape every language must fill. */
export type AddinWords = typeof addin
