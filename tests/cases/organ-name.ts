import type { Case } from '../support/case.ts'
import { addText, type Change, setPreamble } from '../support/changes.ts'

function text(line: string): Change {
  return (report) => {
    addText(report, 'overview', line)
  }
}

function self(organ: string, line: string, words: string, count = 1): Case {
  return {
    name: `${organ}: ${line}`,
    organ,
    change: text(line),
    expect: [{ instance: 'self', severity: 'warning', says: 'self', values: { organ, words, count } }],
  }
}

function silent(organ: string, line: string): Case {
  return { name: `${organ}: ${line}`, organ, change: text(line), expect: [] }
}

export const cases: readonly Case[] = [
  { name: 'nothing of the kind', expect: [] },
  self('城东街道办事处', '2024年，我局坚持公开为常态，本局共公开信息12条。', '“我局”“本局”', 2),
  self('青禾镇人民政府', '我局严格落实保密审查。', '“我局”'),
  self('云川县发展和改革委员会', '我局共收到申请3件。', '“我局”'),
  self('云川县水务局', '我委共收到申请3件。', '“我委”'),
  self('云川县人民政府办公室', '我厅制定了公开办法。', '“我厅”'),
  silent('云川县水务局', '我局、本局、我单位、本机关共收到申请3件。'),
  silent('云川县水务局', '我委托第三方开展评估，打破自我局限，结合本局部门分工。'),
  silent('云川县住房和城乡建设局（县人民防空办公室）', '我办与我局合署。'),
  silent('云川县人民政府办公室', '我办、我县、我室共收到申请3件。'),
  silent('云川县政务服务中心', '我局共收到申请3件。'),
  silent('青禾镇人民政府', '“我局”字样已更正。'),
  {
    name: 'written by an organ elsewhere',
    change: setPreamble('本报告由青山县水务局编制。'),
    expect: [
      { instance: 'author', says: 'author', values: { found: '青山县水务局' }, quotes: ['青山县水务局'] },
    ],
  },
  {
    name: 'written by another organ of the place',
    change: setPreamble('本报告由云川县林业局编制。'),
    expect: [{ instance: 'author', values: { found: '云川县林业局' } }],
  },
  {
    name: 'published by an organ elsewhere',
    change: setPreamble('现公布青山县水务局2024年政府信息公开工作年度报告。'),
    expect: [{ instance: 'author', values: { found: '青山县水务局' } }],
  },
  {
    name: 'a contact elsewhere',
    change: setPreamble('如有疑问，请与青山县水务局办公室联系（地址：人民路1号）。'),
    expect: [{ instance: 'contact', says: 'contact', values: { found: '青山县水务局' } }],
  },
  {
    name: 'signed by an organ elsewhere',
    change: (report) => {
      addText(report, 'other', '青山县水务局')
    },
    expect: [{ instance: 'author' }],
  },
  {
    name: 'written by the government’s office',
    organ: '云川县人民政府',
    change: setPreamble('本报告由云川县人民政府办公室编制。如有疑问，请与云川县政务公开办公室联系。'),
    expect: [],
  },
  {
    name: 'a serving organ as contact',
    change: setPreamble('本报告由云川县水务局办公室编制，请与云川县大数据和政务服务局联系。'),
    expect: [],
  },
  {
    name: 'a department as contact',
    change: setPreamble('如有疑问，请与云川县行政审批局联系，或与临江市水务局联系。'),
    expect: [],
  },
  {
    name: 'the same place under another name',
    organ: '平原综合实验区',
    change: setPreamble('本报告由平原县人民政府编制。'),
    expect: [],
  },
  {
    name: 'an organ renamed',
    change: setPreamble('本报告由云川县水务和水利局编制。'),
    expect: [],
  },
  {
    name: 'organ not read',
    change: ({ identity }) => {
      identity.organ = null
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
