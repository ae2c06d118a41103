import type { Case } from '../support/case.ts'
import { addText, type Change } from '../support/changes.ts'

function text(...lines: readonly string[]): Change {
  return (report) => {
    for (const line of lines) addText(report, 'disclosure', line)
  }
}

function left(line: string, hints: string): Case {
  return {
    name: line,
    change: text(line),
    expect: [{ instance: 'report', severity: 'warning', values: { count: 1, hints } }],
  }
}

export const cases: readonly Case[] = [
  { name: 'none left', expect: [] },
  left('该部分以表格形式报告。表格如下：', '“该部分以表格形式报告。表格如下：”'),
  left('（文字描述）', '“（文字描述）”'),
  left('（请填写本机关名称）', '“（请填写本机关名称）”'),
  left('XX局认真贯彻条例。', '“XX局”'),
  left('×××县高度重视。', '“×××县”'),
  left('本年度新收申请××件。', '“××件”'),
  left('20XX年度工作总结如下。', '“20XX”'),
  left('截至×月底，全部办结。', '“×月”'),
  left('2025年X月发布。', '“X月”'),
  left('电话：××××', '“××××”'),
  left('共收到申请____件。', '“____”'),
  left('联系人：ＸＸＸ。', '“ＸＸＸ”'),
  {
    name: 'told once',
    change: text('XX局认真贯彻条例。', '（文字描述）'),
    expect: [{ instance: 'report', values: { count: 2, hints: '“XX局”“（文字描述）”' } }],
  },
  {
    name: 'X inside names and addresses',
    change: text(
      '开展“XX局长接待日”活动，印发《XX办法（样本）》。',
      '详见 https://www.example.gov.cn/xxgk/xx局/a__b___c.html 。',
      '型号为 EXX9，等级为 XL。',
      '申请人王××不服答复，7×24小时值守。',
    ),
    expect: [],
  },
  {
    name: 'a form of its own words',
    change: text('该部分工作以表格、图解等形式解读。', '2024年度1项，3×5米公示栏2块。'),
    expect: [],
  },
]
