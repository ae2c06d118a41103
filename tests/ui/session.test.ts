/** What is kept from one time to the next, and what becomes of it; without a browser. */
import { describe, expect, test } from 'vitest'
import { dropPrior, keepAsPrior, openPrior } from '../../ui/beside.ts'
import { addNote, loadDecisions, setLook, setProfile, switchRule, unwaive, waive } from '../../ui/decide.ts'
import { HostFault } from '../../ui/host.ts'
import { listRemembered, recall, storeNames } from '../../ui/keep.ts'
import { Session } from '../../ui/session.ts'
import { clean, example, faulty, lastYear, noReport } from './demo/reports.ts'
import { memoryStore, reportOf, testHost } from './memory.ts'

const options = {
  locale: 'zh-CN' as const,
  tool: { name: 'gouji', version: '1.2.3', rules: '0' },
  now: () => '2026-02-03T01:02:03Z',
}

async function checked(
  text: string,
  ...rest: Parameters<typeof testHost> extends [string, ...infer Rest] ? Rest : never
) {
  const host = testHost(text, ...rest)
  const session = new Session(host, options)
  await session.check()
  return { host, session }
}

const rulesOf = (session: Session): string[] =>
  session.state.answer?.result?.findings.map(({ rule }) => rule) ?? []

describe('decisions', () => {
  test('a waiver is kept as the file that other hosts read, and taken back', async () => {
    const { host, session } = await checked(example)
    const [finding] = session.state.answer?.result?.findings ?? []
    const print = finding?.fingerprint ?? ''
    await setLook(session, { person: '王某' })
    await waive(session, print, '含信件 17 件')
    await waive(session, print, '含信件 18 件')
    expect(await host.store.get(storeNames.verdicts)).toEqual({
      schema: 'gouji/waivers/1',
      waivers: [
        {
          organ: '云川县人民政府办公室',
          year: 2025,
          fingerprint: print,
          reason: '含信件 18 件',
          by: '王某',
          at: '2026-02-03T01:02:03Z',
        },
      ],
    })
    expect(session.state.answer?.result?.verdict).toBe('passed')
    const again = new Session(host, options)
    await again.check()
    expect(again.state.answer?.result?.findings[0]?.waiver?.reason).toBe('含信件 18 件')
    await unwaive(again, print)
    expect(again.state.answer?.result?.verdict).toBe('errors')
    expect(host.store.kept.has(storeNames.verdicts)).toBe(false)
  })

  test('a note keeps its words; where its text is gone it says so and points nowhere', async () => {
    const { host, session } = await checked(clean)
    await addNote(
      session,
      { anchor: 'f0/b99', start: 0, end: 1, text: '开展社会评议1次' },
      'error',
      '与上年一字不差',
    )
    const [finding] = session.state.answer?.result?.findings ?? []
    expect(finding).toMatchObject({ rule: 'manual', origin: 'manual', severity: 'error', verdict: 'fail' })
    expect(finding?.evidence[0]?.raw).toBe('开展社会评议1次')
    expect(session.state.selected).toBe(finding?.fingerprint)
    expect(host.marks.map(({ text }) => text)).toEqual(['开展社会评议1次'])
    host.text = clean.replace('开展社会评议1次', '开展社会评议2次')
    await session.check()
    const [left] = session.state.answer?.result?.findings ?? []
    expect(left?.fingerprint).toBe(finding?.fingerprint)
    expect(left?.evidence).toEqual([])
    expect(host.marks).toEqual([])
  })

  test('a rule that is off stays off; an office that locks its settings wins', async () => {
    const { host, session } = await checked(example)
    await switchRule(session, 'claimed-received', false)
    expect(rulesOf(session)).toEqual([])
    const { kept } = await recall(host)
    expect(kept.off).toEqual(['claimed-received'])
    const policy = { locked: true, profile: { name: '某省', levels: { 'claimed-received': 'note' } } }
    const office = testHost(example, {}, policy)
    await office.store.set(storeNames.panel, { off: ['claimed-received'] })
    const { kept: set } = await recall(office)
    expect(set).toMatchObject({ locked: true, off: [], profile: { name: '某省' } })
    expect(set.profile?.levels.get('claimed-received')).toBe('note')
  })

  test('a profile is kept and forgotten', async () => {
    const { host, session } = await checked(example)
    const text = '{"schema":"gouji/profile/1","name":"某省","levels":{"claimed-received":"note"}}'
    await loadDecisions(session, new File([text], 'p.json'))
    expect(session.state.answer?.result?.findings[0]?.severity).toBe('note')
    expect((await recall(host)).kept.profile?.name).toBe('某省')
    await setProfile(session, null)
    expect(session.state.answer?.result?.findings[0]?.severity).toBe('error')
    expect((await recall(host)).kept.profile).toBeNull()
  })

  test('files that hold something else change nothing and are told', async () => {
    const { session } = await checked(example)
    for (const text of [
      '',
      '{}',
      'x',
      '{"schema":"gouji/1"}',
      '{"schema":"gouji/profile/1","levels":{"no-such":"off"}}',
    ]) {
      await loadDecisions(session, new File([text], 'p.json'))
      expect(session.state.told?.tone, text).toBe('fault')
    }
    expect(session.state.kept).toMatchObject({ profile: null, waivers: [], notes: [] })
  })
})

describe('what comes back from a store is checked', () => {
  test.each([
    ['numbers', 7],
    ['text', 'x'],
    ['a list', []],
    ['another schema', { schema: 'gouji/1' }],
    ['half a waiver', { schema: 'gouji/waivers/1', waivers: [{ organ: 1 }] }],
    ['a prototype', JSON.parse('{"__proto__":{"waivers":[]},"schema":"gouji/waivers/1"}')],
  ])('%s', async (_, value) => {
    const host = testHost(example)
    for (const name of [storeNames.verdicts, storeNames.profile, storeNames.panel, storeNames.prior])
      await host.store.set(name, value)
    await host.store.set(`${storeNames.reports}云川县人民政府办公室/2024`, value)
    const session = new Session(host, options)
    await session.check()
    expect(session.state.kept).toMatchObject({ waivers: [], notes: [], profile: null, off: [] })
    expect(session.state.prior).toBeNull()
    expect(session.state.answer?.result?.verdict).toBe('errors')
  })

  test('looks and rules that nobody knows are left out', async () => {
    const store = memoryStore()
    await store.set(storeNames.panel, {
      locale: 'fr',
      theme: 'pink',
      person: 7,
      off: ['no-such', 3, 'row-total'],
    })
    const { look, kept } = await recall({ ...testHost(example), store })
    expect(look).toEqual({})
    expect(kept.off).toEqual(['row-total'])
  })
})

describe('last year', () => {
  test('a checked report serves the year after, for its organ only', async () => {
    const { host, session } = await checked(lastYear)
    expect(await listRemembered(host.store)).toEqual([
      { name: 'report/云川县人民政府办公室/2024', organ: '云川县人民政府办公室', year: 2024 },
    ])
    host.text = clean
    await session.check()
    expect(session.state.prior).toMatchObject({ from: 'remembered' })
    expect(rulesOf(session)).toContain('carried-over')
    host.text = clean.replace(/云川县人民政府办公室/g, '云川县水务局')
    await session.check()
    expect(session.state.prior).toBeNull()
    expect(rulesOf(session)).not.toContain('carried-over')
  })

  test('a file that was picked serves the report it was picked for and no other', async () => {
    const { host, session } = await checked(clean)
    await openPrior(session, new File([lastYear], '2024.html'))
    expect(rulesOf(session)).toContain('carried-over')
    await session.check()
    expect(session.state.prior?.from).toBe('file')
    host.text = clean.replace(/云川县人民政府办公室/g, '云川县水务局')
    await session.check()
    expect(session.state.prior).toBeNull()
  })

  test('设为上年报告 holds for the next report, whatever its organ is called now, and for no other', async () => {
    const { host, session } = await checked(lastYear)
    await keepAsPrior(session, reportOf(lastYear))
    host.text = clean.replace(/云川县人民政府办公室/g, '云川县水务局')
    await session.check()
    expect(session.state.prior?.from).toBe('chosen')
    expect(rulesOf(session)).toContain('carried-over')
    host.text = clean.replace(/云川县人民政府办公室/g, '云川县财政局')
    await session.check()
    expect(session.state.prior).toBeNull()
    host.text = clean.replace(/云川县人民政府办公室/g, '云川县水务局')
    await session.check()
    expect(session.state.prior?.from).toBe('chosen')
    await dropPrior(session)
    expect(session.state.prior).toBeNull()
  })

  test('what is no report is not taken, and a file that cannot be opened is told', async () => {
    const { session } = await checked(clean)
    await openPrior(session, new File([noReport], 'weather.html'))
    expect(session.state.told?.text).toContain('weather.html')
    await openPrior(session, new File([''], 'empty.html'))
    expect(session.state.told?.text).toBe('文件已损坏，打不开。')
    expect(session.state.prior).toBeNull()
  })
})

describe('a session', () => {
  test('a second check wins over the first; what is called off changes nothing', async () => {
    const host = testHost(faulty)
    const session = new Session(host, options)
    const letGo: (() => void)[] = []
    host.before = () => new Promise((resolve) => letGo.push(resolve))
    const first = session.check()
    await session.ready
    await new Promise((resolve) => setTimeout(resolve))
    host.before = async () => {}
    host.text = clean
    await session.check()
    letGo[0]?.()
    await first
    expect(session.state.answer?.result?.verdict).toBe('passed')
    expect(session.state.run.kind).toBe('idle')
  })

  test('a fault of the host is its sentence; anything else is told as it is', async () => {
    const host = testHost(faulty)
    const session = new Session(host, options)
    host.before = () => Promise.reject(new HostFault('restricted-page'))
    await session.check()
    expect(session.state.run).toEqual({ kind: 'failed', code: 'restricted-page', detail: '' })
    host.before = () => Promise.reject(new TypeError('odd'))
    await session.check()
    expect(session.state.run).toEqual({ kind: 'failed', code: 'failed', detail: 'odd' })
  })

  test('a full store loses nothing that is shown', async () => {
    const host = testHost(example)
    host.store.set = () => Promise.reject(new HostFault('storage-full'))
    const session = new Session(host, options)
    await session.check()
    expect(session.state.answer?.result?.verdict).toBe('errors')
    expect(session.state.told).toMatchObject({ tone: 'fault', text: expect.stringContaining('存储空间已满') })
  })

  test('a live check keeps no report', async () => {
    const { host } = await checked(lastYear, { live: true })
    host.store.kept.clear()
    host.send({ kind: 'changed' })
    await expect.poll(() => host.snapshots).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([...host.store.kept.keys()]).toEqual([])
  })

  test('closing takes the marks away and hears nothing more', async () => {
    const { host, session } = await checked(example)
    expect(host.marks.length).toBeGreaterThan(0)
    await session.close()
    expect(host.marks).toEqual([])
    host.send({ kind: 'changed' })
    expect(session.state.stale).toBeNull()
  })

  test('prose beside a workbook has no marks there', async () => {
    const { host, session } = await checked(clean)
    const before = host.marks.length
    const prose = new File(
      [
        '<h1>云川县人民政府办公室2025年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2025年，本机关共新收政府信息公开申请 118 件。</p>',
      ],
      'p.html',
    )
    const { checkProse } = await import('../../ui/beside.ts')
    await checkProse(session, prose)
    expect(rulesOf(session)).toContain('claimed-received')
    expect(before).toBe(0)
    const marked = host.marks.map(({ text }) => text)
    expect(marked).toContain('117')
    expect(marked).not.toContain('118')
  })
})
