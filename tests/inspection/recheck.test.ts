import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  describeAnswer,
  type LedgerReport,
  listLedger,
  openLedger,
  planLedger,
  planRecheck,
  type Rechecked,
  type ReturnedLedger,
  recheckRows,
  rules,
  type SeenAgain,
} from '../../core/index.ts'
import { writeWorkbook } from '../../export/xlsx.ts'
import { openSource } from '../../sources/open.ts'
import { convertFiles } from '../support/libreoffice.ts'
import { checkPlanted, ledgerOfPlanted, type Planted, plant } from './planted.ts'

const facts = {
  tool: { name: 'gouji', version: '0.0.0', rules: '0123456789abcdef' },
  madeAt: '2026-03-02T10:00:00+08:00',
}

const judgements = new Set(rules.filter(({ kind }) => kind === 'judgement').map(({ id }) => id))

/** What became of each report between the check and the re-check, and what its rows must come to. */
const fates: Record<string, { before: Planted; after: Planted | null; states: string[] }> = {
  fixed: {
    before: of('甲县水务局', 'both'),
    after: of('甲县水务局', 'none'),
    states: ['corrected', 'corrected'],
  },
  half: { before: of('乙县水务局', 'both'), after: of('乙县水务局', 'claim'), states: ['corrected', 'open'] },
  untouched: { before: of('丙县水务局', 'claim'), after: of('丙县水务局', 'claim'), states: ['open'] },
  touched: {
    before: of('丁县水务局', 'row-total'),
    after: edit(of('丁县水务局', 'row-total'), '</body>', '<p>浏览次数：35</p></body>'),
    states: ['open'],
  },
  gone: { before: of('戊县水务局', 'claim'), after: null, states: ['unreachable'] },
  replaced: {
    before: of('己县水务局', 'claim'),
    after: of('己县水务局', 'not-a-report'),
    states: ['changed'],
  },
  silent: {
    before: of('庚县水务局', 'claim'),
    after: edit(of('庚县水务局', 'claim'), /本机关新收政府信息公开申请\d+件，/, ''),
    states: ['changed'],
  },
  pictured: {
    before: of('辛县水务局', 'row-total'),
    after: edit(
      of('辛县水务局', 'none'),
      /<table[\s\S]*<\/table>/,
      '<img src="t.png" width="600" height="400">',
    ),
    states: ['changed'],
  },
}

function of(unit: string, fault: Planted['fault']): Planted {
  return plant(unit, '县级', 2024, fault, unit.charCodeAt(0))
}

function edit(planted: Planted, from: string | RegExp, to: string): Planted {
  const page = planted.page.replace(from, to)
  if (page === planted.page) throw new Error('nothing was edited')
  return { ...planted, page }
}

/** The report as a re-check finds it. */
async function lookAgain(planted: Planted | null): Promise<SeenAgain> {
  if (!planted) return { status: 'unreadable', reason: 'not-found', findings: [] }
  const answer = await checkPlanted(planted)
  const { findings, outcomes, status, reason } = describeAnswer(answer, {
    locale: 'zh-CN',
    explainPasses: true,
  })
  const sha256 = createHash('sha256').update(planted.page).digest('hex')
  return { status, reason, sha256, findings, ...(outcomes ? { outcomes } : {}) }
}

async function recheck(ledger: ReturnedLedger): Promise<Rechecked[]> {
  const lines = listLedger(ledger)
  const results: Rechecked[] = []
  for (const { before, after } of Object.values(fates)) {
    const own = lines.filter(({ source }) => source === before.name)
    const states = recheckRows(
      own.map(({ row }) => row),
      await lookAgain(after),
      judgements,
    )
    own.forEach((line, index) => {
      results[lines.indexOf(line)] = states[index] ?? { state: 'unreachable', why: 'not-looked-at' }
    })
  }
  return results
}

/** Writes into cells of a ledger as LibreOffice keeps it: what people fill in. */
function fillIn(flat: string, row: RegExp, words: string): string {
  const at = flat.search(row)
  if (at < 0) throw new Error('no such row')
  const end = flat.indexOf('</table:table-row>', at)
  const line = flat.slice(at, end)
  const filled = line.replace(/<table:table-cell[^>]*\/>(?![\s\S]*<table:table-cell[^>]*\/>)/, words)
  return flat.slice(0, at) + filled + flat.slice(end)
}

describe('a ledger that went through LibreOffice comes back', () => {
  let ledger: ReturnedLedger | null = null
  let reports: LedgerReport[] = []
  let results: Rechecked[] = []

  beforeAll(async () => {
    reports = await Promise.all(Object.values(fates).map(({ before }) => ledgerOfPlanted(before)))
    const bytes = await writeWorkbook(planLedger(reports, 'zh-CN', facts))
    const flat = new TextDecoder().decode(convertFiles({ 'l.xlsx': bytes }, { to: 'fods' }).get('l.xlsx'))
    // The reviewer writes into the last free cell of a row.
    const edited = fillIn(
      flat,
      />甲县水务局</,
      '<table:table-cell office:value-type="string"><text:p>已电话通知，=SUM(A1)</text:p></table:table-cell>',
    )
    const saved = convertFiles({ 'l.fods': edited }, { to: 'xlsx:Calc MS Excel 2007 XML' }).get('l.fods')
    ledger = openLedger(await openSource(saved ?? new Uint8Array(), 'l.xlsx'))
    if (ledger) results = await recheck(ledger)
  }, 60_000)

  test('every row is found again, with what it names', () => {
    const rows = reports.flatMap((report) => report.rows)
    const lines = ledger ? listLedger(ledger) : []
    expect(lines.map(({ row }) => row.fingerprint)).toEqual(rows.map(({ fingerprint }) => fingerprint))
    expect(lines.map(({ row }) => row.relations)).toEqual(rows.map(({ relations }) => relations))
    expect(lines.map(({ unit, year }) => `${unit} ${year}`)).toEqual(
      rows.map(({ unit, year }) => `${unit} ${year}`),
    )
  })

  test.each(Object.keys(fates))('%s', (name) => {
    const fate = fates[name]
    const lines = ledger ? listLedger(ledger) : []
    const own = results.filter((_, index) => lines[index]?.source === fate?.before.name)
    expect(own.map(({ state }) => state)).toEqual(fate?.states)
  })

  test('says why: the same file, the same numbers, other numbers, no longer there', () => {
    const lines = ledger ? listLedger(ledger) : []
    const whyOf = (name: string): (string | undefined)[] =>
      results.filter((_, index) => lines[index]?.source === fates[name]?.before.name).map(({ why }) => why)
    expect(whyOf('untouched')).toEqual(['same-bytes'])
    expect(whyOf('touched')).toEqual(['still-there'])
    expect(whyOf('silent')).toEqual(['gone'])
    expect(whyOf('fixed')).toEqual(['holds', 'holds'])
    expect(whyOf('gone')).toEqual(['unreachable'])
  })

  test('is written again with the results and everything that people wrote', async () => {
    if (!ledger) throw new Error('no ledger')
    const bytes = await writeWorkbook(planRecheck(ledger, results, 'zh-CN', '2026-04-01T09:00:00+08:00'))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
    const sheet = book.getWorksheet('问题台账')
    const texts: string[] = []
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        texts.push(cell.text)
        expect(cell.formula).toBeUndefined()
      }),
    )
    expect(texts).toContain('已电话通知，=SUM(A1)')
    expect(texts.filter((text) => text === '已整改').length).toBe(3)
    expect(texts.filter((text) => text === '未整改').length).toBe(3)
    expect(texts.filter((text) => text === '页面已变动').length).toBe(3)
    expect(texts.filter((text) => text === '无法访问').length).toBe(1)
    const counts = book.getWorksheet('复查汇总')
    expect(counts?.getCell('A4').text).toBe('已整改')
    expect(counts?.getCell('B4').value).toBe(3)
    const again = openLedger(await openSource(bytes, 'again.xlsx'))
    expect(again && listLedger(again)).toEqual(listLedger(ledger))
  })
})

const row = {
  rule: 'claimed-received',
  instance: 'received/organ/this-year',
  relations: [{ rule: 'claimed-received', instance: 'received/organ/this-year' }],
  fingerprint: 'a'.repeat(16),
  sha256: '1',
  waived: false,
  quote: '',
}

const seen: SeenAgain = { status: 'checked', sha256: '2', findings: [], outcomes: [] }

function outcome(state: string, reason?: string) {
  const { rule, instance } = row
  return { rule, instance, state, ...(reason === undefined ? {} : { reason }) }
}

describe('one row', () => {
  const check = (given: Partial<SeenAgain>, of = row): string => {
    const [result] = recheckRows([of], { ...seen, ...given }, judgements)
    return `${result?.state} ${result?.why}${result?.reason === undefined ? '' : ` ${result.reason}`}`
  }

  test('what cannot be judged any more is not corrected', () => {
    expect(check({ outcomes: [outcome('cannot-tell', 'operand-missing')] })).toBe(
      'changed cannot-tell operand-missing',
    )
    expect(check({ outcomes: [] })).toBe('changed gone')
    expect(recheckRows([row], { status: 'checked', findings: [] }, judgements)[0]?.state).toBe('changed')
    expect(recheckRows([row], null, judgements)[0]?.state).toBe('unreachable')
  })

  test('a statement that was put right beside one that was not', () => {
    const other = { ...row, fingerprint: 'b'.repeat(16) }
    const findings = [{ fingerprint: other.fingerprint, rule: row.rule, instance: row.instance }]
    const results = recheckRows(
      [row, other],
      { ...seen, findings, outcomes: [outcome('pass'), outcome('fail')] },
      judgements,
    )
    expect(results.map(({ state }) => state)).toEqual(['corrected', 'open'])
  })

  test('a relation that now fails under another finding is still open', () => {
    const findings = [
      {
        fingerprint: 'c'.repeat(16),
        rule: 'request-balance',
        instance: 'total',
        relations: [{ rule: 'request-balance', instance: 'total' }, ...row.relations],
      },
    ]
    expect(check({ findings, outcomes: [outcome('fail')] })).toBe('open other-numbers')
  })

  test('the same file is open, whatever this version of the tool says of it', () => {
    expect(check({ sha256: '1' })).toBe('open not-reported')
  })

  test('a judgement that finds something else only is corrected; one that could not be made is not', () => {
    const wording = {
      ...row,
      rule: 'word-slip',
      instance: 'x',
      relations: [{ rule: 'word-slip', instance: 'x' }],
    }
    expect(check({ outcomes: [{ rule: 'word-slip', instance: 'y', state: 'review' }] }, wording)).toBe(
      'corrected holds',
    )
    const whole = { rule: 'word-slip', instance: '*', state: 'not-applicable', reason: 'switched-off' }
    expect(check({ outcomes: [whole] }, wording)).toBe('changed cannot-tell switched-off')
  })

  test('a finding of a person stands with the words that it quotes', () => {
    const manual = { ...row, rule: 'manual', relations: [], quote: '公开 申请 12 件' }
    expect(check({ texts: ['共收到公开申请12件。'] }, manual)).toBe('open quote-stands')
    expect(check({ texts: ['共收到公开申请13件。'] }, manual)).toBe('changed quote-gone')
  })

  test('what a person found to be no problem needs nothing', () => {
    expect(check({}, { ...row, waived: true })).toBe('waived waived')
  })
})

test('a workbook without the columns of a ledger is none', async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'x',
        widths: [9],
        cells: [{ row: 1, column: 1, content: { kind: 'text', text: '单位' }, look: 'head' }],
      },
    ],
  })
  expect(openLedger(await openSource(bytes, 'x.xlsx'))).toBeNull()
})
