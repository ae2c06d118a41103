import type { Case } from '../support/case.ts'

export const cases: readonly Case[] = [
  { name: 'the right name', expect: [] },
  {
    name: 'another name',
    prose: { other: ['本年度未收取信息公开处理费。'] },
    expect: [{ instance: 'report', severity: 'note', values: { words: '“信息公开处理费”' } }],
  },
  {
    name: 'another number',
    prose: { other: ['按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号），未收取信息处理费。'] },
    expect: [{ instance: 'report', quotes: ['国办函〔2020〕190号'] }],
  },
  {
    name: 'another issuer',
    prose: { other: ['《政府信息公开信息处理费管理办法》(国办发[2020]109号)。'] },
    expect: [{ instance: 'report', quotes: ['国办发[2020]109号'] }],
  },
  {
    name: 'the right number',
    prose: { other: ['按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），未收取信息处理费。'] },
    expect: [],
  },
]
