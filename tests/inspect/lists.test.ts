import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  chainPairs,
  drawSample,
  mergeSides,
  pairPriors,
  parseCsv,
  pickReports,
  planShards,
  type UnitEntry,
  writeCsvRecord,
} from '../../core/index.ts'
import { keyOfEntry, type ListRow, parseUnits } from '../../core/schema/index.ts'

function rowsOf(text: string): ListRow[] {
  return parseCsv(text).map((cells, index) => ({ number: index + 1, cells }))
}

function unitsOf(text: string) {
  return parseUnits(rowsOf(text), { list: 'list.csv' })
}

describe('CSV', () => {
  test.each([
    [
      'quotes, commas and line breaks',
      'a,"b ""c"", d","e\nf"\r\ng,,\r\n',
      [
        ['a', 'b "c", d', 'e\nf'],
        ['g', '', ''],
      ],
    ],
    [
      'tabs',
      'a\tb,c\n1\t2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark and an empty line', '\ufeffa\n\nb', [['a'], [''], ['b']]],
    [
      'a quotation mark that is never closed',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', [['']]],
  ])('%s', (_, text, records) => {
    expect(parseCsv(text)).toEqual(records)
  })

  test('what is written is read back, and nothing of it is a formula', () => {
    const fields = ['=1+1', '@x', '-5', 'plain', 'a"b', 'c,d', 'e\nf']
    const record = writeCsvRecord(fields)
    expect(record).not.toMatch(/(?:^|,|")[=@-]/)
    expect(parseCsv(record)).toEqual([["'=1+1", "'@x", "'-5", 'plain', 'a"b', 'c,d', 'e\nf']])
  })
})

describe('unit lists', () => {
  test('headers in the words that people choose, under a title', () => {
    const { entries, faults } = unitsOf(
      '2024年度抽查名单,,,\n单位名称,行政 层级,报告网址（必填）,年度,上年度网址,必查\n甲局,县级,https://a.gov.cn/1.html,2024年,https://a.gov.cn/0.html,是\n',
    )
    expect(faults).toEqual([])
    expect(entries).toEqual([
      {
        list: 'list.csv',
        row: 3,
        unit: '甲局',
        level: '县级',
        district: '',
        year: 2024,
        target: { kind: 'address', url: 'https://a.gov.cn/1.html' },
        previous: { kind: 'address', url: 'https://a.gov.cn/0.html' },
        must: true,
        failed: false,
        drawn: null,
      },
    ])
  })

  test('bad rows are told with their number, good rows go on', () => {
    const { entries, faults } = unitsOf(
      [
        'unit,url,file,year',
        'a,http://a.cn/1,,2024',
        'b,ftp://b.cn/1,,2024',
        'c,,,2024',
        'd,http://d.cn/1,d.html,2024',
        '',
        'e,http://e.cn/1,,next',
        'a,http://a.cn/1,,2024',
        'f,javascript:alert(1),,',
        'g,http://user@g.cn/,,',
        `${'h'.repeat(300)},http://h.cn/,,`,
        'i,,i.html,',
      ].join('\n'),
    )
    expect(entries.map(({ unit, row }) => [unit, row])).toEqual([
      ['a', 2],
      ['i', 12],
    ])
    expect(faults.map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'bad-address'],
      [4, 'no-target'],
      [5, 'two-targets'],
      [7, 'bad-year'],
      [8, 'repeated'],
      [9, 'bad-address'],
      [10, 'bad-address'],
      [11, 'too-long'],
    ])
  })

  test('a list of addresses needs no header', () => {
    const { entries, faults } = unitsOf('http://a.cn/1\n# remark\nhttps://b.cn/2  # the second\nnonsense\n')
    expect(entries.map(({ target, row }) => [target, row])).toEqual([
      [{ kind: 'address', url: 'http://a.cn/1' }, 1],
      [{ kind: 'address', url: 'https://b.cn/2' }, 3],
    ])
    expect(faults.map(({ row, kind }) => [row, kind])).toEqual([[4, 'bad-address']])
  })

  test('a list without a header or addresses is told as a whole', () => {
    expect(unitsOf('甲局,乙局\n').faults).toEqual([
      { list: 'list.csv', row: null, kind: 'no-header', word: '甲局' },
    ])
  })
})

function listOf(count: number): UnitEntry[] {
  const lines = Array.from({ length: count }, (_, n) => `u${n},L${n % 3},D${n % 5},http://u${n}.cn/`)
  return unitsOf(['unit,level,district,url', ...lines].join('\n')).entries
}

const settings = {
  size: 30,
  by: ['level'] as const,
  must: new Set<string>(),
  failed: new Set<string>(),
  lot: (text: string) => createHash('sha256').update(`seed\n${text}`).digest('hex'),
}

describe('samples', () => {
  test('the same seed draws the same units, in whatever order the list stands', () => {
    const entries = listOf(100)
    const names = (some: readonly UnitEntry[]): string[] =>
      drawSample(some, keyOfEntry, settings)
        .entries.map(({ unit }) => unit)
        .sort((a, b) => (a < b ? -1 : 1))
    expect(names([...entries].reverse())).toEqual(names(entries))
    expect(names(entries).length).toBe(30)
    const other = {
      ...settings,
      lot: (text: string) => createHash('sha256').update(`other\n${text}`).digest('hex'),
    }
    expect(drawSample(entries, keyOfEntry, other).entries).not.toEqual(
      drawSample(entries, keyOfEntry, settings).entries,
    )
  })

  test('anyone can redraw it: the smallest SHA-256 of seed and row in each stratum', () => {
    const entries = listOf(60)
    const { entries: drawn } = drawSample(entries, keyOfEntry, { ...settings, size: 12 })
    const expected = ['L0', 'L1', 'L2'].flatMap((level) =>
      entries
        .filter((entry) => entry.level === level)
        .map((entry) => entry.unit)
        .map((unit): [string, string] => [
          createHash('sha256').update(`seed\n${unit}\t\thttp://${unit}.cn/`).digest('hex'),
          unit,
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, 4)
        .map(([, unit]) => unit),
    )
    expect(new Set(drawn.map(({ unit }) => unit))).toEqual(new Set(expected))
  })

  test('what must be in it comes first, then who failed last year, then the lot; strata share out in proportion', () => {
    const entries = listOf(90)
    const sample = drawSample(entries, keyOfEntry, {
      ...settings,
      size: 18,
      must: new Set(['u0', 'u3', 'nobody']),
      failed: new Set(['u1', 'u4']),
    })
    const why = new Map(sample.entries.map(({ unit, drawn }) => [unit, drawn]))
    expect([why.get('u0'), why.get('u3'), why.get('u1'), why.get('u4')]).toEqual([
      'must',
      'must',
      'failed',
      'failed',
    ])
    expect(sample.unknown).toEqual(['nobody'])
    expect(sample.strata.map(({ rows, drawn }) => [rows, drawn])).toEqual([
      [30, 6],
      [30, 6],
      [30, 6],
    ])
    const all = drawSample(entries, keyOfEntry, { ...settings, size: 1, must: new Set(['u0', 'u1', 'u2']) })
    expect(all.entries.length).toBe(3)
  })

  test('over many seeds every unit has the same chance', () => {
    const entries = listOf(30)
    const drawn = new Map<string, number>()
    for (let seed = 0; seed < 600; seed++) {
      const lot = (text: string) => createHash('sha256').update(`${seed}\n${text}`).digest('hex')
      for (const { unit } of drawSample(entries, keyOfEntry, { ...settings, size: 6, by: [], lot }).entries)
        drawn.set(unit, (drawn.get(unit) ?? 0) + 1)
    }
    // 120 are expected; five standard deviations are 49.
    for (const { unit } of entries) expect(Math.abs((drawn.get(unit) ?? 0) - 120)).toBeLessThan(49)
  })
})

test('parts of a plan share no organ and no host, and lose nothing', () => {
  const entries = unitsOf(
    [
      'unit,url,previous url',
      ...Array.from({ length: 90 }, (_, n) => `u${n % 40},http://h${n % 30}.cn/${n},`),
    ].join('\n'),
  ).entries
  const parts = planShards(entries, 4)
  const hostOf = ({ target }: UnitEntry): string =>
    target.kind === 'address' ? new URL(target.url).host : ''
  for (const what of [hostOf, ({ unit }: UnitEntry) => unit]) {
    const seen = parts.map((part) => new Set(part.map(what)))
    const all = seen.flatMap((names) => [...names])
    expect(new Set(all).size).toBe(all.length)
  }
  expect(parts.flat().length).toBe(90)
  const even = planShards(listOf(100), 4).map((part) => part.length)
  expect(even).toEqual([25, 25, 25, 25])
})

test('last year’s report: named, else of the same organ, else of the same unit, and never of another year', () => {
  const base = { unit: '', expected: null, organ: null, year: null, usable: true, named: null }
  const pairs = pairPriors([
    { ...base, id: 1, organ: '甲局', year: 2024 },
    { ...base, id: 2, organ: '甲 局', year: 2023 },
    { ...base, id: 3, organ: '甲局', year: 2022 },
    { ...base, id: 4, unit: '乙', organ: '乙局', year: 2024 },
    { ...base, id: 5, unit: '乙', organ: '乙分局', expected: 2023 },
    { ...base, id: 6, organ: '丙局', year: 2024, named: 7 },
    { ...base, id: 7, organ: null, year: null },
    { ...base, id: 8, organ: '丁局', year: 2024 },
    { ...base, id: 9, organ: '丁局', year: 2023, usable: false },
    { ...base, id: 10 },
  ])
  expect([...pairs]).toEqual([
    [1, 2],
    [2, 3],
    [4, 5],
    [6, 7],
  ])
  expect(chainPairs(pairs, 16)).toEqual([[1, 2], [4], [6]])
})

test('of two results the later is kept, one that was reached before one that was not; differences are told', () => {
  const side = {
    part: 'a',
    unit: '甲',
    year: 2024,
    done: true,
    reached: true,
    at: '2025-01-01',
    sha256: 'x',
    rules: 'r',
    fingerprints: ['f'],
  }
  const merge = (change: object) => {
    const { keep, conflict } = mergeSides('k', side, { ...side, part: 'b', at: '2025-01-02', ...change })
    return [keep, conflict?.kind ?? null]
  }
  expect(merge({})).toEqual(['second', null])
  expect(merge({ at: '2024-12-31', sha256: 'y' })).toEqual(['first', 'bytes'])
  expect(merge({ rules: 's' })).toEqual(['second', 'rules'])
  expect(merge({ fingerprints: [] })).toEqual(['second', 'findings'])
  expect(merge({ reached: false, sha256: null })).toEqual(['first', null])
  expect(merge({ done: false })).toEqual(['first', null])
})

test('column pages: links to reports by year, and nothing else', () => {
  const links = [
    '某局2024年政府信息公开工作年度报告',
    '2023年度政府信息公开年报',
    '2022年',
    '2022年政府信息公开工作年度报告解读',
    '关于做好2024年政府信息公开工作年度报告编制的通知',
    '2024年部门预算',
    '政府信息公开年报',
    '2021年度报告',
    '2020年国民经济统计年报',
  ].map((text, index) => ({ text, url: `http://a.cn/${index}` }))
  const found = pickReports([...links, ...links], '政府信息公开年报_某局')
  expect(found.map(({ year, sure }) => [year, sure])).toEqual([
    [2024, true],
    [2023, true],
    [2022, false],
    [2021, true],
  ])
  expect(pickReports(links, '通知公告').map(({ year }) => year)).toEqual([2024, 2023, 2021])
})

test('a word that is neither yes nor no is told with its row, and the row goes on', () => {
  const rows = [
    ['单位', '网址', '必查'],
    ['甲局', 'http://a.cn/', '也许'],
    ['乙局', 'http://b.cn/', '是'],
    ['丙局', 'http://c.cn/', '否'],
  ]
  const parsed = parseUnits(
    rows.map((cells, index) => ({ number: index + 1, cells })),
    { list: '名单.csv' },
  )
  expect(parsed.faults).toEqual([{ list: '名单.csv', row: 2, kind: 'unclear-word', word: '也许' }])
  expect(parsed.entries.map(({ must }) => must)).toEqual([false, true, false])
})
