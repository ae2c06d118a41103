import type { Case } from '../support/case.ts'
import type { Change } from '../support/changes.ts'

function site(name: string): Change {
  return ({ source }) => {
    source.site = name
  }
}

export const cases: readonly Case[] = [
  { name: 'site not told', expect: [], outcomes: { '*': 'notApplicable' } },
  { name: 'of the place', change: site('云川县人民政府'), expect: [] },
  { name: 'of the place above', change: site('临江市人民政府门户网站'), expect: [] },
  {
    name: 'of another county',
    change: site('青山县人民政府门户网站'),
    expect: [{ instance: 'report', severity: 'note', values: { site: '青山县人民政府门户网站' } }],
  },
  {
    name: 'no place in its name',
    change: site('政务公开网'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'the same place under another name',
    organ: '平原综合实验区',
    change: site('平原县人民政府'),
    expect: [],
  },
  {
    name: 'of a city that may be the one above',
    organ: '昆江市水务局',
    change: site('苏河市人民政府'),
    expect: [],
  },
]
