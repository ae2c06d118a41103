import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function mark(line: string, kinds: string, quotes: readonly string[]): Case {
  return {
    name: line,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [{ instance: 'report', severity: 'note', values: { kinds, count: quotes.length }, quotes }],
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
  { name: 'nothing to look at', expect: [] },
  mark('坚持应公开尽公开,持续推进。', '半角标点', [',']),
  mark('坚持公开.持续推进;规范管理。', '半角标点', ['.', ';']),
  mark('坚持公开 ,持续推进。', '半角标点', [',']),
  mark('落实《条例，规范公开。', '不成对的标点', ['《']),
  mark('落实条例》，规范公开。', '不成对的标点', ['》']),
  mark('共收到申请5件（自然人4件。', '不成对的标点', ['（']),
  mark('共收到申请5件，自然人4件）。', '不成对的标点', ['）']),
  mark('坚持“公开为常态的原则。', '不成对的标点', ['“']),
  mark('公开信息12条。。全部更新。', '连用的标点', ['。。']),
  mark('公开信息12条，，全部更新，。', '连用的标点', ['，，', '，。']),
  {
    name: 'told once',
    change: (report) => {
      addText(report, 'overview', '坚持公开,持续推进。')
      addText(report, 'problems', '落实《条例，规范公开。')
    },
    expect: [{ instance: 'report', values: { count: 2, kinds: '半角标点、不成对的标点' } }],
  },
  silent(
    '一.主动公开情况，共1,286条，占12.5%；（1）公开；2）答复；一）管理；三、平台。',
    '落实《关于印发〈条例〉的通知》《贯彻<规划纲要>实施方案》（以下简称“《方案》”）。',
    '坚持“公开为常态、不公开为例外”，做到"先审查、后公开"，邮箱 a.b@example.cn，网址 www.example.gov.cn/a,b.html。',
    '公开事项（含主动公开)12项，(其中新增3项）。',
    '持续推进……不断完善；A,B两类，详见附件1.申请表。',
    '”公开为常态“，”应公开尽公开“。',
    '一是公开（含目录：',
    '指南）。',
  ),
]
