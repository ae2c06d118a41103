import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function slip(line: string, words: string): Case {
  return {
    name: line,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [{ instance: 'report', severity: 'note', values: { count: 1, words } }],
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
  { name: 'no slip', expect: [] },
  slip('落实专项资金资金使用情况公开。', '“资金资金”'),
  slip('健全信息审查管，严格把关。', '“审查管→审查管理”'),
  slip('对门户网站重新涉及栏目设置。', '“重新涉及→重新设计”'),
  slip('维护严肃性、权威性 & 公信力。', '“权威性 & 公信力”'),
  slip('公开&nbsp;内容不断丰富。', '“&nbsp;”'),
  slip('我们将逐步逐步加以改进。', '“逐步逐步”'),
  slip('持续进一步进一步规范流程。', '“进一步进一步”'),
  slip('提升政府信息公开的的水平。', '“息公开的的水平。”'),
  slip('落实《条例》和政府信公开要求。', '“政府信公开→政府信息公开”'),
  slip('布署全年工作。', '“布署→部署”'),
  slip('存在公开不及时的问题问题。', '“问题问题”'),
  {
    name: 'told once',
    change: (report) => {
      addText(report, 'overview', '布署全年工作，一如继往推进。')
      addText(report, 'problems', '己经整改。')
    },
    expect: [
      {
        instance: 'report',
        values: { count: 3, words: '“布署→部署”“一如继往→一如既往”“己经→已经”' },
        quotes: ['布署', '一如继往', '己经'],
      },
    ],
  },
  {
    name: 'a slip that the office looks for',
    profile: { typos: [{ wrong: '云川水物局', right: '云川水务局' }] },
    change: (report) => {
      addText(report, 'overview', '云川水物局坚持公开。')
    },
    expect: [{ instance: 'report', values: { words: '“云川水物局→云川水务局”' } }],
  },
  {
    name: 'a word that the right one holds',
    profile: {
      typos: [
        { wrong: '公开栏', right: '公开栏目' },
        { wrong: ' ', right: '' },
      ],
    },
    change: (report) => {
      addText(report, 'overview', '完善公开栏目。')
    },
    expect: [],
  },
  silent(
    '完善主动公开公开栏，公布部门部门预算、各单位单位预算，提高政府信息信息量，政务服务服务中心。',
    '政府信息公开申请申请人、规范性文件文件库、年度年度报告、行政机关机关事务。',
    '方方面面、千方百计、实实在在、点点滴滴，一件一件办，一条一条改，很多很多。',
    '目的的确明确，发布署名文章，公开开展情况，由各县自己经办，交通迅速，稳步推进一部分工作。',
    '研究研究，讨论讨论；攻坚难题，公开开放日，既使用又管理，部门户网站。',
    '“重新涉及栏目”和《逐步逐步》不查，见 https://www.example.cn/a?b=1&c=2 。',
    'R&D 投入，A&B公司，信息公开审查管控、审查管理。',
  ),
]
