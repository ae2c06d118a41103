import type { Case } from '../support/case.ts'

const withoutTables: Partial<Case> = {
  change: (report) => {
    report.figures = {}
    for (const table of Object.values(report.tables)) table.state = 'picture'
  },
}

const silent = (name: string, ...told: string[]): Case => ({ name, told, expect: [], ...withoutTables })

export const cases: readonly Case[] = [
  silent('nothing said'),
  silent('the same twice', '全年收到政府信息公开申请53件。', '全年收到政府信息公开申请53件。'),
  {
    name: 'new ones, and all with those carried in',
    told: ['全年收到政府信息公开申请53件。', '全年收到政府信息公开申请57件。'],
    expect: [],
  },
  {
    name: 'two numbers, and no table to tell which is right',
    ...withoutTables,
    told: ['全年收到政府信息公开申请53件。', '全年收到政府信息公开申请52件。'],
    expect: [{ instance: 'received/organ', severity: 'error', verdict: 'fail', stated: 52, expected: 53 }],
  },
  {
    name: 'where the table tells, the wrong one is told',
    told: ['全年收到政府信息公开申请53件。', '全年收到政府信息公开申请50件。'],
    beside: ['claimed-received'],
    expect: [
      {
        rule: 'claimed-received',
        instance: 'received/organ/this-year',
        stated: 50,
        relations: ['claimed-received/received/organ/this-year', 'claimed-agreement/received/organ'],
      },
    ],
  },
  silent(
    'one of them speaks of new ones',
    '全年收到政府信息公开申请57件。',
    '全年新收政府信息公开申请52件。',
  ),
  silent(
    'apart by what was carried in',
    '全年收到政府信息公开申请53件，上年结转4件。',
    '全年受理政府信息公开申请57件。',
  ),
  silent(
    'kinds of applicant of different wholes',
    '全年收到政府信息公开申请53件，其中自然人41件。',
    '全年办结政府信息公开申请55件，其中自然人43件。',
  ),
  silent('what is not named beyond doubt', '办结政府信息公开申请55件。', '答复政府信息公开申请50件。'),
  silent('another subject', '全年收到政府信息公开申请53件。', '各单位共收到政府信息公开申请9件。'),
  silent('another year', '2023年收到政府信息公开申请60件。', '2024年收到政府信息公开申请53件。'),
  {
    name: 'for the government and for its office',
    organ: '云溪县人民政府办公室',
    scope: 'office',
    told: ['县政府全年收到政府信息公开申请30件。', '县政府办公室全年收到政府信息公开申请23件。'],
    expect: [],
  },
  {
    name: 'none, and some',
    ...withoutTables,
    told: ['全年未收到政府信息公开申请。', '全年收到政府信息公开申请3件。'],
    expect: [{ instance: 'no-requests/organ', severity: 'error', stated: 3, expected: 0 }],
  },
  {
    name: 'documents in force',
    ...withoutTables,
    told: ['现行有效行政规范性文件28件。', '集中公开现行有效行政规范性文件26件。'],
    expect: [{ instance: 'normative-documents-in-force/organ', severity: 'error' }],
  },
]
