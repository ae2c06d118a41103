import type { Case } from '../support/case.ts'

function text(name: string, line: string): Pick<Case, 'name' | 'prose'> {
  return { name, prose: { overview: [line] } }
}

export const cases: readonly Case[] = [
  { name: 'no list', expect: [] },
  {
    ...text(
      'the sum exactly',
      '全年主动公开政府信息111条，其中，公开指南类1条，组织机构类2条，部门文件类7条，政务动态类99条，财政预算类1条，工作报告类1条，其他类信息0条。',
    ),
    expect: [],
  },
  {
    ...text(
      'more than the total',
      '全年共审核发布各类公开政府信息249条，其中：发布行政公文和政策解读信息9条；机构设置、人事任免信息7条；重点工作39条；政府网站信息196条。',
    ),
    expect: [
      {
        instance: 'overview/249',
        severity: 'warning',
        stated: 251,
        expected: 249,
        values: { count: 4, difference: 2, unit: '条' },
      },
    ],
  },
  {
    ...text('less, with a rest', '主动公开政府信息63条，其中组织机构类16条，动态类36条，其他信息5条。'),
    expect: [{ instance: 'overview/63', severity: 'warning', stated: 57, expected: 63 }],
  },
  {
    ...text(
      'nearly all of many kinds',
      '主动公开政府信息250条：行政公文9条、机构设置7条、重点工作39条、预算决算6条、公告188条。',
    ),
    expect: [{ instance: 'overview/250', severity: 'note', stated: 249, expected: 250 }],
  },
  {
    ...text('some kinds', '主动公开政府信息250条，其中行政公文9条、机构设置7条、重点工作39条。'),
    expect: [],
  },
  {
    ...text('an open list', '主动公开政府信息25条，其中行政公文9条、机构设置7条、重点工作39条等。'),
    expect: [],
  },
  {
    ...text('two kinds of two counts', '公开信息20条，其中网站15条、公众号10条。'),
    expect: [],
  },
  {
    ...text('an item of another unit', '公开信息20条，其中公文15条、解读材料10篇、公告5条、其他3条。'),
    expect: [],
  },
  {
    ...text('a comparison behind the list', '公开信息20条，其中公文5条、公告10条、其他3条，较上年增加2条。'),
    expect: [],
  },
  {
    ...text('about as many', '公开信息近20条，其中公文5条、公告10条、其他3条。'),
    expect: [],
  },
  {
    ...text(
      'parts of a part',
      '公开信息20条（不含转载），其中公文5条（含规范性文件2条）、公告10条、其他5条。',
    ),
    expect: [],
  },
  {
    ...text(
      'a list in brackets, and more behind it',
      '网站公开信息20条（包括公文5条、公告10条、解读5条），微信公众号公开信息17条。',
    ),
    expect: [],
  },
  {
    ...text(
      'a list in brackets that does not add up',
      '网站公开信息20条（包括公文5条、公告10条、其他6条），微信公众号公开信息17条。',
    ),
    expect: [{ instance: 'overview/20', severity: 'warning', stated: 21, expected: 20 }],
  },
  {
    ...text(
      'a list inside the list',
      '公开信息90条，其中通过网站公开信息30条，具体为：公文10条、公告15条、其他5条。',
    ),
    expect: [],
  },
  {
    ...text('one piece on several channels', '公开信息90条，其中网站80条、微信公众号70条、公开栏20条。'),
    expect: [],
  },
  {
    ...text('a line that was cut', '公开信息20条，其中公文5条；公告10条；其他3条；'),
    expect: [],
  },
  {
    ...text('requests', '收到政府信息公开申请0件，其中自然人0件、商业企业0件、科研机构0件、其他1件。'),
    beside: ['claimed-parts', 'claimed-applicants'],
    expect: [],
  },
]
