import type { Case } from '../support/case.ts'
import { addFile, all, dropSection, setSection } from '../support/changes.ts'

function told(line: string): Case {
  return { name: line, prose: { other: [line] }, expect: [] }
}

export const cases: readonly Case[] = [
  { name: 'told', expect: [] },
  {
    name: 'nothing to report',
    prose: { other: ['无。'] },
    expect: [{ instance: 'other', severity: 'warning', says: 'none', values: { text: '无。' } }],
  },
  {
    name: 'nothing else to report',
    prose: { other: ['本年度无其他需要报告的事项。'] },
    expect: [{ instance: 'other', says: 'none' }],
  },
  { name: 'no text', prose: { other: [] }, expect: [{ instance: 'other', says: 'empty' }] },
  {
    name: 'other matters only',
    prose: { other: ['全年开展政府开放日活动2次，办理人大代表建议15件。'] },
    expect: [{ instance: 'other', says: 'missing' }],
  },
  {
    name: 'other charges',
    prose: { other: ['公布行政事业性收费目录，清理涉企收费。'] },
    expect: [{ instance: 'other', says: 'missing' }],
  },
  told('未收取政府信息公开信息处理费。'),
  told('本年度未收取信息公开处理费。'),
  told('未发生政府信息公开收费事项。'),
  told('2024年，无收取信息处理费情况。'),
  told('全年无收费。'),
  told('发出收费通知3件，总金额2230元，实际收取2230元。'),
  told('依申请公开不收取任何费用。'),
  {
    name: 'told elsewhere',
    prose: { overview: ['（二）依申请公开。全年收到申请5件，未收取信息处理费。'], other: ['无。'] },
    expect: [],
  },
  { name: 'the form of 2019', edition: '2019', prose: { other: ['无。'] }, expect: [] },
  {
    name: 'a draft',
    prose: { other: [] },
    change: (report) => {
      report.reason = 'blank-draft'
    },
    expect: [],
    outcomes: { '*': 'cannotTell' },
  },
  {
    name: 'no section six',
    prose: { other: ['无。'] },
    change: dropSection('other'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'a picture in its place',
    prose: { other: [] },
    change: all(addFile('image'), (report) =>
      setSection('other', { to: report.source.blocks.length })(report),
    ),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
