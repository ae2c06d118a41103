/** Words of evidence: the page as it was fetched, marked, and what proves that it is unchanged. */
export const evidence = {
  title: '检查证据',
  original: '原件',
  marked: '标注页',
  result: '检查结果',
  taken: '取得情况',
  hashes: 'SHA-256 清单',
  markedTitle: (unit: string, year: string) => `${unit}${year === '' ? '' : ` ${year}年度`} 标注页`,
  about:
    '本页由保存的原件生成：脚本、样式表和外部内容已去除，不联网；框线和编号为本工具所加。以同一压缩包内的原件为准。',
  address: '网址',
  takenAt: '取得时间',
  file: '原件',
  list: '疑似不一致的内容',
  none: '没有需要标注的内容。',
  unplaced: '原件中未能标出位置',
  picture: (text: string) => `〔图片${text === '' ? '' : `：${text}`}〕`,
  attachment: (text: string) => `〔附件：${text}〕`,
  hidden: '页面上隐藏的内容',
  page: '原文',
  more: (count: number) => `其余 ${count} 处未在本页显示，见原件。`,
  readme: (unit: string, files: readonly string[]) =>
    `检查证据：${unit}\n\n${files.join('\n')}\n\n“原件”是取得时的原样，可能含有网页自己的脚本，查看请打开“标注页”。\n核对方法：在解压后的文件夹中运行 sha256sum -c SHA-256清单.txt，全部显示 OK 即未改动；Windows 上逐个文件运行 certutil -hashfile 文件名 SHA256，与清单中的值相同即未改动。\n`,
  hashFile: 'SHA-256清单.txt',
  readmeFile: '说明.txt',
  archive: (unit: string) => `证据-${unit}`,
}

/** The shape every language must fill. */
export type EvidenceWords = typeof evidence
