import type { Case } from '../support/case.ts'

function told(line: string): Case {
  return { name: line, prose: { other: [line] }, expect: [] }
}

function missing(line: string, what: string): Case {
  return {
    name: line,
    prose: { other: [line] },
    expect: [{ instance: 'other', severity: 'note', values: { missing: what } }],
  }
}

export const cases: readonly Case[] = [
  { name: 'all three', expect: [] },
  missing('全年收取政府信息公开信息处理费3940元。', '收费通知的件数、收费通知的总金额'),
  missing('本年度未收取信息处理费。', '收费通知的件数、收费通知的总金额'),
  missing('全年发出收费通知3件，实际收取2230元。', '收费通知的总金额'),
  missing('发出收费通知3件，总金额2230元。', '实际收取的总金额'),
  told('全年发出收费通知3件、总金额2230元，实际收取2230元。'),
  told('发出收费通知的件数为3件，总金额为0.22万元，实际收取总金额为二千二百元。'),
  told('共开具缴费通知书3份，应收2,230元，实收2,230元。'),
  told('收费通知件数、总金额和实际收取的总金额均为0。'),
  told('未发出收费通知，未收取信息处理费。'),
  told('未发生信息处理费收取情况。'),
  told('没有产生信息处理费。'),
  told('2024年，无收取信息处理费情况。'),
  told('无信息处理费。'),
  told('未达到收费标准，未收取费用。'),
  { name: 'nothing about fees', prose: { other: ['无。'] }, expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'the form of 2019', edition: '2019', prose: { other: ['收取信息处理费30元。'] }, expect: [] },
]
