import type { Case } from '../support/case.ts'
import { addUp, county, office, schools, town, water } from '../support/rollup.ts'

const all = [water, office, schools, town]

export const cases: readonly Case[] = [
  { name: 'no organs below', ...county, expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'all on the list are there, by short names too',
    ...county,
    figures: addUp(all),
    children: { reports: all, listed: ['县水务局', '云川县教育局', '县政府办公室', '青禾镇'] },
    expect: [],
  },
  {
    name: 'organs of the list without a report',
    ...county,
    figures: addUp(all),
    children: { reports: all, listed: ['水务局', '云川县司法局', '白石街道办事处', '司法局'] },
    expect: [
      {
        instance: 'list',
        says: 'list',
        severity: 'note',
        values: { count: 2, organs: '云川县司法局、白石街道办事处' },
      },
    ],
  },
  {
    name: 'organs that the text gives numbers for',
    ...county,
    figures: addUp(all),
    prose: { overview: ['全县收到申请121件（县政府55件、县各有关部门53件、司法局9件、青禾镇4件）。'] },
    children: { reports: all },
    expect: [{ instance: 'prose', values: { count: 1, organs: '司法局' } }],
  },
  {
    name: 'a report with a figure that cannot be read',
    ...county,
    figures: addUp(all),
    children: {
      reports: [
        water,
        office,
        schools,
        { ...town, figures: { ...town.figures, 't2/coercion/decisions': '?' } },
      ],
    },
    expect: [{ instance: 'unread', values: { count: 1, organs: '青禾镇人民政府' } }],
  },
  {
    name: 'reports that do not count',
    ...county,
    figures: addUp([water, office]),
    children: {
      reports: [
        water,
        office,
        water,
        { ...schools, year: 2023 },
        { ...county, figures: addUp([water, office]) },
      ],
    },
    expect: [
      { instance: 'other-year', says: 'other-year', values: { organs: '云川县教育局' } },
      { instance: 'repeated', says: 'repeated', values: { organs: '云川县水务局' } },
    ],
  },
  {
    name: 'an organ of a region that is there as a whole',
    ...county,
    organ: '云川市人民政府',
    figures: addUp([water, office]),
    children: {
      reports: [
        { ...county, organ: '云川市临溪县人民政府', figures: addUp([water, office]) },
        { ...schools, organ: '临溪县教育局' },
      ],
    },
    expect: [{ instance: 'inside-another', values: { count: 1, organs: '临溪县教育局' } }],
  },
]
