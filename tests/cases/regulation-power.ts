import type { Case } from '../support/case.ts'

const figures = { 't2/regulations/in-force': 6 }

function local(organ: string): Case {
  return {
    name: organ,
    organ,
    figures,
    expect: [
      {
        instance: 't2',
        severity: 'warning',
        values: { organ, raw: '6' },
        figures: ['t2/regulations/in-force'],
      },
    ],
  }
}

function exempt(organ: string): Case {
  return { name: organ, organ, figures, expect: [], outcomes: { '*': 'notApplicable' } }
}

export const cases: readonly Case[] = [
  { name: 'no regulations', expect: [] },
  ...[
    '云川县水务局',
    '云川县人民政府',
    '云川县人民政府办公室',
    '云川县青禾镇人民政府',
    '松岭区望江街道办事处',
    '松岭区人民政府办公室',
    '南屏市教育局',
    '南屏市市场监督管理局',
    '国家税务总局南屏市税务局',
    '南屏市临溪市人民政府',
    '白石乡',
  ].map(local),
  ...[
    '东岭省人民政府办公厅',
    '云屏自治州人民政府',
    '南屏市人民政府办公室',
    '国家市场监督管理总局',
    '东岭省市场监督管理局',
    '南屏新区管理委员会',
    '水利部',
  ].map(exempt),
  {
    name: 'the organ was not read',
    figures,
    change: ({ identity }) => {
      identity.organ = null
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
