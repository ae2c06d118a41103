import { describe, expect, test } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import { findEarlier, findPeers, overlapOf } from '../../core/similar/index.ts'
import type { SectionKey } from '../../core/template/keys.ts'
import { copiedParagraph, schoolProse, waterProse } from '../support/prose.ts'
import { seededRandom } from '../support/random.ts'
import { makeReport, type ReportOptions } from '../support/report.ts'

type Prose = Partial<Record<SectionKey, readonly string[]>>

const school = (prose: Prose = schoolProse, options: ReportOptions = {}): Report =>
  makeReport({ organ: '云川县教育局', prose, ...options })

const water = makeReport({ prose: waterProse })

describe('two reports', () => {
  test('with only the words of the field in common have nothing in common', () => {
    expect(overlapOf(water, school())).toMatchObject({ share: 0, passages: [] })
    expect(overlapOf(school(), water)).toMatchObject({ share: 0, passages: [] })
  })

  test('statements of numbers, zeros, fees and the legal basis are the words of the field', () => {
    const stock: Prose = {
      problems: ['存在的主要问题及改进情况：无。'],
      overview: [
        '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，认真落实《中华人民共和国政府信息公开条例》（国务院令第711号）要求。',
        '（二）依申请公开。2024年，本机关新收政府信息公开申请12件，上年结转0件，办结12件，结转下年度继续办理0件。',
        '全年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
        '行政许可处理决定数量312件，行政处罚处理决定数量147件，行政强制处理决定数量6件。',
      ],
      other: ['2024年度，本机关未发出收费通知，未收取政府信息公开信息处理费。', '无其他需要报告的事项。'],
    }
    const one = makeReport({ prose: stock })
    expect(overlapOf(one, school(stock))).toMatchObject({ share: 0, passages: [] })
  })

  test('one paragraph copied with other numbers is found, with both quotes where they stand', () => {
    const copy = school({ ...schoolProse, problems: [...(schoolProse.problems ?? []), copiedParagraph] })
    const { passages, share } = overlapOf(copy, water)
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.5)
    const [passage, more] = passages
    expect(more).toBeUndefined()
    expect(passage?.section).toBe('problems')
    expect(passage?.here.raw).toMatch(/小型水库除险加固.*水情快报12期/)
    expect(passage?.there.raw).toMatch(/小型水库除险加固.*水情快报 46 期/)
    for (const [report, quote] of [
      [copy, passage?.here],
      [water, passage?.there],
    ] as const) {
      const block = report.source.blocks[quote?.place.block ?? -1]
      expect(block?.kind === 'text' && block.text.slice(quote?.place.start, quote?.place.end)).toBe(
        quote?.raw,
      )
    }
  })

  test('names of the organs and their places do not tell copies apart', () => {
    const text =
      '云川县水务局把河长巡查路线画进一张图，谁巡查谁签字，我局每月比对签字和轨迹，对连续两次缺巡的河段在全县通报。'
    const copied = text.replace('云川县水务局', '临溪市教育局').replace('全县', '全市')
    const one = makeReport({ prose: { overview: [text] } })
    const other = school({ overview: [copied] }, { organ: '临溪市教育局' })
    expect(overlapOf(other, one).share).toBe(1)
  })

  test('a word changed here and there leaves one passage', () => {
    const [first = ''] = waterProse.overview ?? []
    const copied = first.replace('村务栏', '公告栏').replace('张贴', '公示')
    const { passages } = overlapOf(school({ overview: [copied] }), water)
    expect(passages).toHaveLength(1)
    expect(passages[0]?.here.raw).toContain('公告栏')
  })

  test('shares are told by section', () => {
    const copy = school({ ...schoolProse, problems: waterProse.problems ?? [] })
    const shares = new Map(overlapOf(copy, water).sections.map(({ section, share }) => [section, share]))
    expect(shares.get('problems')).toBe(1)
    expect(shares.get('overview')).toBe(0)
  })

  test('the same text cut into other paragraphs is the same', () => {
    const [first = ''] = waterProse.overview ?? []
    const cut = first.indexOf('汛前')
    const broken = school({ overview: [first.slice(0, cut), first.slice(cut)] })
    expect(overlapOf(broken, makeReport({ prose: { overview: [first] } })).share).toBeGreaterThan(0.9)
  })

  test('the share of a few words means nothing', () => {
    const few = school({ overview: ['食堂招标全程直播，留存录像备查。'], problems: [] })
    expect(overlapOf(few, school())).toMatchObject({ share: 1, tooShort: true })
    expect(overlapOf(water, school()).tooShort).toBe(false)
  })

  test('a report without prose has nothing in common with any', () => {
    const empty = makeReport({ prose: { overview: [], problems: [], other: [] } })
    expect(overlapOf(empty, water)).toMatchObject({ share: 0, length: 0, passages: [] })
    expect(overlapOf(water, empty).share).toBe(0)
  })
})

/** Sentences of invented words, other ones for every organ. */
function makeUp(seed: number, sentences: number): string[] {
  const random = seededRandom(seed)
  const word = (): string =>
    String.fromCharCode(0x4e00 + random.integer(0, 4000), 0x4e00 + random.integer(0, 4000))
  return Array.from(
    { length: sentences },
    () => `${Array.from({ length: 12 }, word).join('')}，${Array.from({ length: 9 }, word).join('')}。`,
  )
}

describe('many reports', () => {
  const report = (index: number, overview: readonly string[], options: ReportOptions = {}): Report =>
    makeReport({ organ: `第${index}镇人民政府`, prose: { overview, problems: [] }, ...options })

  test('the one that was copied from is found among two hundred', () => {
    const reports = Array.from({ length: 200 }, (_, index) => report(index, makeUp(index, 12)))
    const copy = report(200, [...makeUp(999, 11), ...makeUp(77, 12).slice(3, 5)])
    const peers = findPeers([...reports, copy])
    expect(peers[200]?.map(({ identity }) => identity.organ)).toEqual(['第77镇人民政府'])
    expect(peers[77]?.map(({ identity }) => identity.organ)).toEqual(['第200镇人民政府'])
    const alike = [...reports, copy].filter((one, index) =>
      peers[index]?.some((peer) => overlapOf(one, peer).passages.length > 0),
    )
    expect(alike).toHaveLength(2)
  })

  test('text that all copied is found in every one of them', () => {
    const shared = makeUp(5, 8)
    const reports = Array.from({ length: 60 }, (_, index) =>
      report(index, [...shared, ...makeUp(500 + index, 3)]),
    )
    const peers = findPeers(reports)
    for (const [index, found] of peers.entries()) {
      const [first] = found
      expect(first && reports[index] && overlapOf(reports[index], first).share).toBeGreaterThan(0.6)
    }
  })

  test('reports of other years and the same organ are no peers', () => {
    const text = makeUp(1, 8)
    const [one, other, sameOrgan] = [report(1, text), report(2, text, { year: 2023 }), report(1, text)]
    expect(findPeers([one, other, sameOrgan])).toEqual([[], [], []])
  })

  test('the latest earlier report of the same organ', () => {
    const text = makeUp(1, 3)
    const [now, before, long, stranger] = [
      report(1, text, { year: 2024 }),
      report(1, text, { year: 2022 }),
      report(1, text, { year: 2021 }),
      report(2, text, { year: 2023 }),
    ]
    const all = [long, now, stranger, before]
    expect(findEarlier(now, all)).toBe(before)
    expect(findEarlier(before, all)).toBe(long)
    expect(findEarlier(long, all)).toBeNull()
  })

  test('hostile text is compared in time', () => {
    const same = '放'.repeat(200_000)
    const brackets = `${'《'.repeat(50_000)}${'一'.repeat(50_000)}`
    const start = performance.now()
    const [one, other] = [report(1, [same, brackets]), report(2, [`${same}。`, `${brackets}》`])]
    findPeers([one, other])
    overlapOf(one, other)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
