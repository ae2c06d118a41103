import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSettings } from '../../cli/settings.ts'
import { findingsFile, writeWaivers } from '../../core/schema/index.ts'
import { makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'
import { runGouji } from './run.ts'

const example = join(resolve(import.meta.dirname, '../..'), 'examples/report.html')
let folder = ''
let before: Awaited<ReturnType<typeof check>>
const settings = ['--waivers', 'waivers.json', '--profile', 'profile.json']
const at = (name: string): string => join(folder, name)

/** What `--format json` says of some inputs. */
async function check(...words: string[]) {
  const run = await runGouji(['check', ...words, '--format', 'json'], { cwd: folder })
  return { ...run, file: findingsFile.parse(JSON.parse(run.stdout)) }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-waivers-'))
  cpSync(example, at('example.html'))
  writeFileSync(at('clean.html'), htmlLayouts.clean!(makeDraft(seededRandom(21), { busy: 0.6 })))
  before = await check('example.html')
  const [report] = before.file.reports
  const common = { organ: report?.organ ?? '', year: report?.year ?? 0, by: '王某', at: '2026-02-03' }
  const errors = report?.findings.filter(({ severity }) => severity === 'error') ?? []
  const own = errors.map(({ fingerprint }) => ({ ...common, fingerprint, reason: '含信件' }))
  const stale = { ...common, fingerprint: '00000000000000ff', reason: '旧问题' }
  const foreign = { ...common, organ: '别处人民政府', fingerprint: '00000000000000aa', reason: '别处' }
  writeFileSync(at('waivers.json'), writeWaivers([...own, stale, foreign]))
  writeFileSync(at('profile.json'), profile({ name: '某省口径', levels: { 'claimed-received': 'note' } }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function profile(given: object): string {
  return JSON.stringify({ schema: 'gouji/profile/1', ...given })
}

describe('--waivers and --profile', () => {
  test('waived findings stay, marked, and do not count; stale waivers are told', async () => {
    expect([before.code, before.file.summary.errors, before.file.summary.waived]).toEqual([1, 1, undefined])
    const after = await check('example.html', '--waivers', 'waivers.json')
    expect([after.code, after.file.summary.errors, after.file.summary.waived]).toEqual([0, 0, 1])
    const [report] = after.file.reports
    expect(report?.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      before.file.reports[0]?.findings.map(({ fingerprint }) => fingerprint),
    )
    expect(report?.findings[0]?.waiver).toEqual({ reason: '含信件', by: '王某', at: '2026-02-03' })
    expect(report?.verdict).not.toBe('errors')
    expect(after.stderr).toContain('1 条“不是问题”已没有对应的问题')
    expect(after.stderr).toContain('00000000000000ff')
    expect(after.stderr).not.toContain('00000000000000aa')
  })

  test('waivers of reports that were not checked are not stale', async () => {
    const { stderr } = await check('clean.html', '--waivers', 'waivers.json')
    expect(stderr).toBe('')
  })

  test('text names the profile and says what was waived, with the reason', async () => {
    const { stdout, code } = await runGouji(['check', 'example.html', ...settings], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toContain('规则配置：某省口径，限制 1 条规则的级别')
    expect(stdout).toContain('1 处已标为“不是问题”，不计入')
    expect(stdout).toContain('已标为“不是问题”：含信件（王某，2026-02-03）')
  })

  test('the same from worker threads; the profile limits levels and is named', async () => {
    const inline = await check('example.html', 'clean.html', '--profile', 'profile.json')
    expect(inline.code).toBe(0)
    expect(inline.file.profile).toEqual({ name: '某省口径', levels: { 'claimed-received': 'note' } })
    const lowered = inline.file.reports[0]?.findings.find(({ rule }) => rule === 'claimed-received')
    expect(lowered?.severity).toBe('note')
    const threads = await check('example.html', 'clean.html', '--profile', 'profile.json', '--workers', '2')
    expect(threads.file).toEqual(inline.file)
  })
})

describe('files with mistakes', () => {
  test.each<[string, 'profile' | 'waivers', string, RegExp]>([
    [
      'a waiver without a reason',
      'waivers',
      '{"schema":"gouji/waivers/1","waivers":[{}]}',
      /第 1 条 reason：缺少/,
    ],
    ['no JSON', 'profile', '{"schema": "gouji/profile/1",}', /第 1 行第 30 列/],
    [
      'a rule that is none',
      'profile',
      profile({ levels: { 'row-totals': 'off' } }),
      /row-totals：没有这条规则/,
    ],
    ['another file', 'waivers', profile({}), /不是 gouji\/waivers\/1 格式/],
  ])('%s', async (_, option, text, complaint) => {
    const path = at('wrong.json')
    writeFileSync(path, text)
    const files = { profile: option === 'profile' ? path : null, waivers: option === 'waivers' ? [path] : [] }
    await expect(openSettings(files, 'zh-CN')).rejects.toMatchObject({
      fault: 'bad-file',
      word: expect.stringMatching(complaint),
    })
  })

  test('are wrong usage; a file that is not there cannot be used', async () => {
    writeFileSync(at('wrong.json'), '{}')
    const wrong = await runGouji(['check', 'clean.html', '--profile', 'wrong.json'], { cwd: folder })
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toMatch(/^gouji: 文件有误：wrong\.json\n {2}不是/)
    const gone = await runGouji(['check', 'clean.html', '--waivers', 'nothing.json'], { cwd: folder })
    expect([gone.code, gone.stderr]).toEqual([3, 'gouji: nothing.json: 文件不存在\n'])
  })
})

describe('--format', () => {
  test('sarif: one log for all inputs, none of them silent', async () => {
    const { stdout, code } = await runGouji(
      ['check', 'clean.html', 'example.html', 'gone.html', '--format', 'sarif'],
      { cwd: folder },
    )
    expect(code).toBe(3)
    const [run] = (JSON.parse(stdout) as { runs: Record<string, { uri?: string }[]>[] }).runs
    expect(run?.artifacts).toHaveLength(3)
    expect(JSON.stringify(run?.invocations)).toContain('gone.html')
    expect(JSON.stringify(run?.results)).toContain('claimed-received')
  })

  test('html: one page, written whole', async () => {
    const run = await runGouji(
      [
        'check',
        'clean.html',
        'example.html',
        '--format',
        'html',
        '--output',
        'out.html',
        '--profile',
        'profile.json',
      ],
      { cwd: folder },
    )
    expect([run.code, run.stdout]).toEqual([0, ''])
    const page = readFileSync(at('out.html'), 'utf8')
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/)
    expect(page.trimEnd()).toMatch(/<\/html>$/)
    expect(page).toContain('规则配置：某省口径')
    expect(page.match(/<article class="report"/g)).toHaveLength(2)
  })

  test('--explain-passes: text and JSON tell what each figure and statement took part in', async () => {
    const { stdout } = await runGouji(['check', 'example.html', '--explain-passes'], { cwd: folder })
    const text = stdout.replace(/\s/g, '')
    expect(text).toContain(
      '收件与办理的勾稽关系（总计）：本年新收117+上年结转0=办理结果总计115+结转下年度2(117=117)',
    )
    expect(text).toContain('按“办理结果总计与结转下年度之和”计：')
    expect(text).toContain('“本年新收”行“自然人”列117：✓各行总计、✓收件与办理的勾稽关系')
    const { file } = await check('example.html', '--explain-passes')
    const [report] = file.reports
    const compared = report?.outcomes?.find(({ rule }) => rule === 'claimed-received')
    expect(compared).toMatchObject({ state: 'fail', stated: 134, expected: 117 })
    expect(report?.claims[compared?.claim ?? -1]?.value).toBe(134)
  })
})
