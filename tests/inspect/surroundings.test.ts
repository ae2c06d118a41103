/** What users and their machines do: bad lists, odd folders, full disks, other people's files, damaged states. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'
import { bookParts, rowsXml, sheetXml, zip } from '../support/workbook.ts'
import { inspect } from './process.ts'
import { readRows, resultOf } from './truth.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const isRoot = process.getuid?.() === 0

function pageOf(number: number, year?: number): string {
  const draft = makeDraft(seededRandom(number), { edition: '2021', busy: 0.5 })
  const own = { ...draft, organ: `云川县第${number}局` }
  return htmlLayouts.clean?.(year === undefined ? own : { ...own, year }) ?? ''
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-around-'))
  chmodSync(folder, 0o755)
  // Somebody else is to run it too.
  chmodSync(inject('commandLine'), 0o755)
  mkdirSync(at('pages'))
  for (let number = 0; number < 40; number++) writeFileSync(at(`pages/${number}.html`), pageOf(number))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lists', () => {
  test('a workbook with a title, words of its own and bad rows: these are told by number, the others are checked', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('名单')
    sheet.addRows([
      ['年报抽查名单'],
      ['序号', '单位名称', '层级', '年报文件', '年度'],
      [1, '甲局', '县级', 'pages/1.html', 2024],
      [2, '乙局', '县级', '', 2024],
      [3, '丙局', '县级', 'pages/3.html', '明年'],
      [4, '丁局', '县级', 'pages/none.html', ''],
      [5, '戊局', '县级', 'pages/5.html', 2024],
    ])
    await book.xlsx.writeFile(at('list.xlsx'))
    const { code, stdout, stderr } = await inspect(['run', at('list.db'), at('list.xlsx')])
    expect(code).toBe(3)
    expect(stdout).toContain('list.xlsx 第 4 行：没有网址，也没有文件')
    expect(stdout).toContain('list.xlsx 第 5 行：年度有误：明年')
    expect(stdout).toContain('none.html：文件不存在')
    const rows = await readRows(at('list.db'))
    expect(rows.map(({ entry }) => entry.unit)).toEqual(['甲局', '丁局', '戊局'])
    expect(rows.map(({ report }) => report?.status)).toEqual(['checked', 'unreadable', 'checked'])
    expect(stderr).not.toContain('\r')
  })

  test('a list in GBK', async () => {
    const { encodeGbk } = await import('../support/gbk.ts')
    writeFileSync(at('gbk.csv'), encodeGbk('单位,文件\r\n甲局,pages/1.html\r\n'))
    expect((await inspect(['run', at('gbk.db'), at('gbk.csv')])).code).toBe(0)
    expect((await readRows(at('gbk.db'))).map(({ entry }) => entry.unit)).toEqual(['甲局'])
  })

  test('a list without a header, a missing one, and a list in the place of the state', async () => {
    writeFileSync(at('odd.csv'), '甲局,乙局\n')
    const odd = await inspect(['run', at('odd.db'), at('odd.csv')])
    expect(`${odd.code} ${odd.stdout}`).toMatch(/^3 [\s\S]*没有找到表头/)
    expect((await inspect(['run', at('odd2.db'), at('none.csv')])).stderr).toContain('none.csv')
    const swapped = await inspect(['run', at('list.csv'), at('odd2.db')])
    expect(`${swapped.code} ${swapped.stderr}`).toMatch(/^2 gouji: 请先给出抽查文件/)
    expect(existsSync(at('odd2.db'))).toBe(false)
  })
})

describe('folders', () => {
  test('links are not followed, what cannot be read is listed, what a browser saved beside a page is passed over', async () => {
    mkdirSync(at('mixed/deep'), { recursive: true })
    mkdirSync(at('mixed/a_files'))
    copyFileSync(at('pages/1.html'), at('mixed/a.html'))
    copyFileSync(at('pages/2.html'), at('mixed/deep/b.htm'))
    writeFileSync(at('mixed/a_files/frame.html'), '<p>x</p>')
    writeFileSync(at('mixed/c.zip'), 'PK')
    writeFileSync(at('mixed/d.jpg'), 'x')
    symlinkSync('/etc/passwd', at('mixed/e.txt'))
    symlinkSync('..', at('mixed/up'))
    const { code, stdout } = await inspect(['run', at('mixed.db'), at('mixed')])
    expect(code).toBe(0)
    for (const told of [
      '不是可读取的格式：c.zip',
      '不是可读取的格式：d.jpg',
      '没有跟随：e.txt',
      '没有跟随：up',
    ])
      expect(stdout).toContain(told)
    expect((await readRows(at('mixed.db'))).map(({ entry }) => entry.target)).toEqual([
      { kind: 'file', path: 'a.html' },
      { kind: 'file', path: 'deep/b.htm' },
    ])
  })

  test('bombs and archives that would write elsewhere cost only themselves, and write nowhere', async () => {
    mkdirSync(at('bombs/inside'), { recursive: true })
    const parts = bookParts({ sheets: [{ name: '表', xml: sheetXml(rowsXml([['x', 1]])) }] })
    const large = Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(60 * 1024 * 1024, 32)])
    writeFileSync(at('bombs/inside/bomb.xlsx'), zip({ ...parts, 'xl/worksheets/sheet1.xml': large }))
    writeFileSync(at('bombs/inside/bomb.docx'), zip({ 'word/document.xml': large }))
    const names = ['../escaped.txt', '..\\escaped.txt', at('bombs/escaped.txt')]
    for (const [index, name] of names.entries())
      writeFileSync(at(`bombs/inside/elsewhere${index}.xlsx`), zip({ ...parts, [name]: 'x' }))
    copyFileSync(at('pages/1.html'), at('bombs/inside/good.html'))
    const { code, stderr } = await inspect(['run', at('bombs.db'), at('bombs'), '--fail-on', 'never'])
    expect(`${code} ${stderr}`).not.toContain('    at ')
    const rows = await readRows(at('bombs.db'))
    const results = new Map(
      rows.map((row) => [row.entry.target.kind === 'file' ? row.entry.target.path : '', resultOf(row)]),
    )
    expect(Object.fromEntries(results)).toEqual({
      'inside/bomb.docx': 'zip-bomb',
      'inside/bomb.xlsx': 'zip-bomb',
      'inside/elsewhere0.xlsx': 'not-a-report',
      'inside/elsewhere1.xlsx': 'not-a-report',
      'inside/elsewhere2.xlsx': 'not-a-report',
      'inside/good.html': 'passed',
    })
    expect(readdirSync(at('bombs'))).toEqual(['inside'])
    expect(readdirSync(folder)).not.toContain('escaped.txt')
  })

  test('last year’s report is found in the folder by the organ', async () => {
    mkdirSync(at('years'))
    for (const year of [2022, 2023, 2024]) writeFileSync(at(`years/${year}.html`), pageOf(7, year))
    await inspect(['run', at('years.db'), at('years'), '--fail-on', 'never'])
    const rows = await readRows(at('years.db'))
    expect(rows.map(({ id, checked }) => [id, checked?.previous])).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
    ])
    const evidence = rows[1]?.report?.findings.flatMap((finding) => finding.evidence) ?? []
    expect(evidence.some(({ role }) => role === 'prior')).toBe(true)
  })
})

describe('states', () => {
  test('a file that is no state is refused and left as it is', async () => {
    writeFileSync(at('text.db'), 'my notes\n'.repeat(200))
    const other = new DatabaseSync(at('other.db'))
    other.exec('CREATE TABLE mine (x); INSERT INTO mine VALUES (1)')
    other.close()
    for (const name of ['text.db', 'other.db']) {
      const before = readFileSync(at(name))
      const { code, stderr } = await inspect(['run', at(name), at('pages')])
      expect(`${code} ${stderr}`).toMatch(/^3 gouji: 这不是抽查文件/)
      expect(readFileSync(at(name)).equals(before)).toBe(true)
    }
    const none = await inspect(['status', at('nothing.db')])
    expect(`${none.code} ${none.stderr}`).toMatch(/^3 gouji: 没有这个抽查文件/)
  })

  test('a damaged state is told, not repaired, and a copy goes on', async () => {
    await inspect(['run', at('whole.db'), at('pages')])
    copyFileSync(at('whole.db'), at('damaged.db'))
    const file = openSync(at('damaged.db'), 'r+')
    const size = statSync(at('damaged.db')).size
    for (let place = 4096; place < size; place += 4096)
      writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, place)
    closeSync(file)
    const before = readFileSync(at('damaged.db'))
    const { code, stderr, stdout } = await inspect(['run', at('damaged.db'), at('pages')])
    expect(readFileSync(at('damaged.db')).equals(before)).toBe(true)
    expect(`${code} ${stderr}`).toMatch(/^3 gouji: 抽查文件已损坏/m)
    expect(`${stdout}${stderr}`).not.toContain('    at ')
    expect((await inspect(['run', at('whole.db')])).code).toBe(0)
  })

  test('another profile than the inspection was begun with is refused', async () => {
    writeFileSync(
      at('profile.json'),
      JSON.stringify({ schema: 'gouji/profile/1', levels: { 'row-total': 'note' } }),
    )
    await inspect(['run', at('settings.db'), at('pages/1.html')])
    const { code, stderr } = await inspect(['run', at('settings.db'), '--profile', at('profile.json')])
    expect(`${code} ${stderr}`).toMatch(/^3 gouji: .*settings\.db 已经用另一份规则配置/)
    expect(
      (await inspect(['run', at('settings2.db'), at('pages/1.html'), '--profile', at('profile.json')])).code,
    ).toBe(0)
    expect((await inspect(['run', at('settings2.db'), '--profile', at('profile.json')])).code).toBe(0)
  })

  test('a Node that is too old gets a sentence', ({ skip }) => {
    const old = ['/usr/bin/node', '/usr/bin/nodejs'].find((path) => existsSync(path))
    const version = old && /^v(\d+)\.(\d+)/.exec(execFileSync(old, ['--version']).toString())
    if (!old || !version || Number(version[1]) * 100 + Number(version[2]) >= 2213)
      return skip('no older Node here')
    const program = resolve(inject('commandLine'), 'gouji.js')
    const run = spawnSync(old, [program, 'inspect', 'run', at('old.db'), at('pages')], { encoding: 'utf8' })
    expect(`${run.status} ${run.stderr}`).toMatch(/^3 gouji: 批量抽查需要 Node\.js 22\.13/)
  })
})

describe('disks and rights', () => {
  test('a full disk stops the run with a sentence; with room again it goes on and nothing is lost', async ({
    skip,
  }) => {
    const disk = at('disk')
    mkdirSync(disk)
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk])
    if (mount.status !== 0) return skip('no small file system can be mounted here')
    try {
      const state = join(disk, 'spot.db')
      const { code, stderr } = await inspect(['run', state, at('pages')])
      expect(`${code} ${stderr}`).toMatch(/^3 [\s\S]*gouji: 磁盘已满/)
      expect(stderr).not.toContain('    at ')
      execFileSync('mount', ['-o', 'remount,size=64m', disk])
      const before = (await readRows(state)).filter((row) => row.state !== 'waiting').length
      const resumed = await inspect(['run', state, at('pages')])
      expect(`${resumed.code} ${resumed.stderr}`).toMatch(/^0 /)
      const rows = await readRows(state)
      expect(rows.map(resultOf)).toEqual(rows.map(() => 'passed'))
      expect(rows.length).toBe(40)
      expect(before).toBeLessThan(40)
    } finally {
      execFileSync('umount', [disk])
    }
  })

  test('a folder or a state of another user is told, and left alone', async ({ skip }) => {
    if (!isRoot) return skip('needs to be root to be somebody else')
    const nobody = { uid: 65534 }
    const denied = await inspect(['run', at('theirs.db'), at('pages')], nobody)
    expect(`${denied.code} ${denied.stderr}`).toMatch(/^3 gouji: 抽查文件打不开/)
    await inspect(['run', at('mine.db'), at('pages/1.html')])
    chmodSync(at('mine.db'), 0o644)
    const before = readFileSync(at('mine.db'))
    const other = await inspect(['run', at('mine.db'), at('pages/2.html')], nobody)
    expect(`${other.code} ${other.stderr}`).toMatch(/^3 gouji: (?:没有写入抽查文件的权限|抽查文件打不开)/)
    expect(readFileSync(at('mine.db')).equals(before)).toBe(true)
    mkdirSync(at('closed/inside'), { recursive: true })
    chmodSync(at('closed/inside'), 0o700)
    mkdirSync(at('open'))
    chmodSync(at('open'), 0o777)
    const folders = await inspect(['run', at('open/a.db'), at('closed')], nobody)
    expect(folders.stdout).toContain('没有打开这个文件夹的权限：inside')
  })
})

test('a sample prints its seed, and the seed draws the same sample', async () => {
  const lines = Array.from(
    { length: 60 },
    (_, n) => `单位${n},${n % 2 ? '县级' : '乡级'},区${n % 3},pages/${n}.html`,
  )
  writeFileSync(at('all.csv'), ['单位,级别,地区,文件', ...lines].join('\n'))
  writeFileSync(at('must.txt'), '单位3\n单位4\n')
  const words = ['sample', at('all.csv'), '--size', '12', '--must', at('must.txt')]
  const first = await inspect([...words, '--output', at('drawn.csv')])
  const seed = /--seed (\S+?) /.exec(first.stderr)?.[1] ?? ''
  expect(seed).toMatch(/^[0-9a-f]{12}$/)
  const again = await inspect([...words, '--seed', seed], { cwd: folder })
  expect(again.stdout).toBe(readFileSync(at('drawn.csv'), 'utf8'))
  expect(again.stdout).toMatch(/单位3,乡级|单位3,县级/)
  const run = await inspect(['run', at('drawn.db'), at('drawn.csv'), '--fail-on', 'never'])
  expect(run.stdout).toContain('共 12 份报告')
  const rows = await readRows(at('drawn.db'))
  expect(rows.find(({ entry }) => entry.unit === '单位4')?.entry.drawn).toBe('must')
})

test('drawn rows without address or file are named with their row', async () => {
  writeFileSync(at('bare.csv'), '单位,网址,文件\n甲局,http://a.cn/,\n乙局,,\n丙局,,c.html\n')
  const all = await inspect(['sample', at('bare.csv'), '--size', '3', '--output', at('bare-drawn.csv')])
  expect(all.stderr).toContain('抽中的有 1 行没有网址也没有文件，核对前请补写：第 3 行')
  writeFileSync(at('whole.csv'), '单位,网址,文件\n甲局,http://a.cn/,\n丙局,,c.html\n')
  const none = await inspect(['sample', at('whole.csv'), '--size', '2', '--output', at('whole-drawn.csv')])
  expect(none.stderr).not.toContain('没有网址也没有文件')
})

test('a column page becomes a list of reports by year', async () => {
  const column =
    '<html><head><meta charset="utf-8"><title>政府信息公开年报</title><base href="/gov/"></head><body><a href="1.html">云川县2024年政府信息公开工作年度报告</a><a href="/x/2.html" title="云川县2023年政府信息公开工作年度报告">云川县2023年政府信息公开…</a><a href="javascript:go()">2022年度报告</a></body></html>'
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(column)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const { code, stdout } = await inspect([
      'discover',
      `${root}/list/`,
      '--unit',
      '云川县',
      '--delay',
      '0',
      '--allow-private',
    ])
    expect(code).toBe(0)
    expect(stdout).toBe(
      `\ufeff单位,年度,网址\r\n云川县,2024,${root}/gov/1.html\r\n云川县,2023,${root}/x/2.html\r\n`,
    )
    const refused = await inspect(['discover', `${root}/list/`])
    expect(`${refused.code} ${refused.stderr}`).toMatch(/^3 [\s\S]*本机或内网/)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('help in both languages, and mistakes in one sentence', async () => {
  expect((await inspect(['--help'])).stdout).toContain('gouji inspect run')
  expect((await inspect(['--help', '--locale', 'en'])).stdout).toContain('spot checks')
  for (const words of [
    ['rum'],
    ['run'],
    ['sample', 'x.csv'],
    ['plan', 'x.csv'],
    ['merge', '--output', 'x.db'],
    ['run', 'a.db', '--delay', 'x'],
  ]) {
    const { code, stderr } = await inspect(words)
    expect(`${code} ${stderr}`).toMatch(/^2 gouji: [^\n]+\n$/)
  }
})

test('processes that make one state file at the same moment wait for each other', async () => {
  mkdirSync(at('together'))
  for (const number of [1, 2]) writeFileSync(join(at('together'), `${number}.html`), pageOf(number))
  for (let round = 0; round < 4; round++) {
    const state = at(`together-${round}.db`)
    const words = ['run', state, at('together'), '--workers', '1', '--fail-on', 'never']
    const runs = await Promise.all([inspect(words), inspect(words), inspect(words)])
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    expect((await inspect(['status', state])).stdout).toContain('共 2 份报告，已完成 2 份')
  }
})
