import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function hole(line: string, quotes: readonly string[]): Case {
  return {
    name: line,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [{ instance: 'report', severity: 'warning', values: { count: quotes.length }, quotes }],
  }
}

function silent(...lines: string[]): Case {
  return {
    name: lines.join(' '),
    change: (report) => {
      for (const line of lines) addText(report, 'overview', line)
    },
    expect: [],
  }
}

export const cases: readonly Case[] = [
  { name: 'every number is there', expect: [] },
  hole('2024年，共主动公开条，其中政策文件5条。', ['共主动公开条']),
  hole('共收到申请件。', ['共收到申请件']),
  hole('2024年收到政府信息公开申请件，均已答复。', ['2024年收到政府信息公开申请件']),
  hole('全年公开信息 条，发布解读3篇。', ['全年公开信息 条']),
  hole('通过网站公开信息　条。', ['信息　条']),
  hole('累计发布信息篇，共计件。', ['累计发布信息篇', '共计件']),
  hole('共收到申请_件。', ['共收到申请_件']),
  hole('收取信息处理费元。', ['处理费元']),
  hole('答复率为%，同比增长%。', ['答复率为%', '同比增长%']),
  hole('结转下年度继续办理件。', ['结转下年度继续办理件']),
  hole('统计期限自年1月1日至2024年12月31日。', ['自年1月1日']),
  silent(
    '贯彻主动公开条例，按照公开条件、公开期限、公开次序办理，完善公开场所，共同开展工作。',
    '对收到的依申请公开件，及时登记；办理依申请公开件12件；收到申请件数同比增长。',
    '共主动公开12条，累计发布信息 56 篇，共收到申请 5 件，共计三件，收取信息处理费3940元。',
    '公共件、公共场，各级各部门共同推进，总次数12次，累计一百余条。',
    '答复率为100%，同比增长5.1%，占比12.5%。',
    '结转下年度继续办理2件，自2024年1月1日至2024年12月31日。',
    '全年无结转下年度继续办理件，没有结转下年件。',
    '“共主动公开条”已更正，共收到申请____件。',
  ),
]
