import { beforeAll, describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { Report } from '../../core/model/report.ts'
import type { Rule } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { makeDraft } from '../support/draft.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { makePrior, makeReport } from '../support/report.ts'
import { type Prose, type Said, spell, writeProse } from '../support/spoken-figures.ts'

/** The rules that compare the prose with the tables, with itself and with last year. */
const compared: readonly Rule[] = rules.filter(({ id }) => id.startsWith('claimed-'))

interface Invented {
  seed: number
  edition: '2021' | '2019'
  scope: 'organ' | 'region'
  organ: string
  figures: Record<string, number>
  prose: Prose
  prior: Report
}

function invent(seed: number): Invented {
  const random = seededRandom(seed)
  const edition = seed % 4 === 0 ? '2019' : '2021'
  const { figures } = makeDraft(random, { edition })
  const before = makeDraft(random, { edition }).figures
  const year = edition === '2021' ? 2024 : 2020
  const scope = seed % 3 === 0 ? 'region' : 'organ'
  const organ = scope === 'region' ? '云川县人民政府' : '云川县水务局'
  const prose = writeProse(random, { figures, before, year, edition, scope })
  const prior = makePrior({ edition, figures: before, scope, organ })
  return { seed, edition, scope, organ, figures, prose, prior }
}

function report({ edition, scope, organ, figures }: Invented, told: readonly string[]): Report {
  return makeReport({ edition, scope, organ, figures, told })
}

function findingsOf(read: Report, prior?: Report): Finding[] {
  return checkReport(compared, read, prior ? { prior } : {}).findings
}

function describeFinding({ severity, rule, instance, stated, expected }: Finding): string {
  return `${severity} ${rule} ${instance} ${stated} ${expected}`
}

describe('what is true stays silent, however it is worded', () => {
  const seeds = Array.from({ length: 250 }, (_, index) => 10_000 + index)

  test('in reports of both editions', () => {
    const told = seeds.flatMap((seed) => {
      const invented = invent(seed)
      const texts = invented.prose.paragraphs.map(spell)
      const found = findingsOf(report(invented, texts), invented.prior)
      return found.map((finding) => `${seed} ${describeFinding(finding)}\n${texts.join('\n')}`)
    })
    expect(told).toEqual([])
  })

  test('and is read: next to no number is passed over', () => {
    let numbers = 0
    let read = 0
    for (const seed of seeds.slice(0, 100)) {
      const invented = invent(seed)
      const { paragraphs } = invented.prose
      const { claims, ties = [] } = report(invented, paragraphs.map(spell))
      const said = paragraphs.flat().filter((piece): piece is Said => typeof piece === 'object')
      numbers += said.filter(({ kind }) => kind === 'count' || kind === 'money').length
      read += claims.filter(({ value, unit }) => value !== null && unit !== '').length
      expect(ties.filter(({ kind }) => kind === 'share').length).toBeLessThanOrEqual(
        said.filter(({ kind }) => kind === 'share').length,
      )
    }
    expect(read / numbers).toBeGreaterThan(0.97)
  })
})

/** The ways in which a number goes wrong when people type it. */
function misprint(random: Random, { value, text, kind }: Said): string {
  if (kind === 'money') return String(Math.round(value * 2 + 7))
  const [, decimals = ''] = /^\d+\.(\d+)$/.exec(text) ?? []
  if (decimals !== '') return (value + random.pick(value > 3 ? [3, 7, -2] : [3, 7])).toFixed(decimals.length)
  if (kind === 'share') return String(value + random.pick(value > 5 ? [4, 10, -3] : [4, 10]))
  const swapped = Number(String(value).replace(/(\d)(\d)/, '$2$1'))
  const slips = [value + 1, value > 0 ? value - 1 : value + 2, 10 * value + 3, swapped]
  return String(random.pick(slips.filter((slip) => slip !== value)))
}

interface Change {
  name: string
  kind: Said['kind']
  caught: Finding | undefined
  /** A figure that the number repeats, or another number of the prose, is shown beside it. */
  twoEnds: boolean
  /** Errors that don't show the number. */
  astray: string[]
}

/** Each number of the prose in turn, misprinted. */
function misprintEach(invented: Invented): Change[] {
  const random = seededRandom(invented.seed)
  const { paragraphs } = invented.prose
  return paragraphs.flatMap((pieces, at) =>
    pieces.flatMap((piece, index): Change[] => {
      if (typeof piece === 'string') return []
      const text = misprint(random, piece)
      const changed = pieces.map((each, place) => (place === index ? { ...piece, text } : each))
      const told = paragraphs.map((each, place) => spell(place === at ? changed : each))
      const start = spell(pieces.slice(0, index)).length
      const read = report(invented, told)
      const block = read.paragraphs.find((paragraph) => paragraph.text === told[at])?.block
      const shows = ({ evidence }: Finding): boolean =>
        evidence.some(
          ({ source, place }) =>
            source === 'report' &&
            place.block === block &&
            (place.start ?? 0) <= start &&
            (place.end ?? 0) >= start + text.length,
        )
      const found = findingsOf(read, invented.prior)
      const caught = found.find((finding) => finding.severity !== 'note' && shows(finding))
      const evidence = caught?.evidence ?? []
      const cell = evidence.some(({ figure }) => figure !== undefined && piece.keys.includes(figure))
      return [
        {
          name: `${invented.seed} ${piece.text}→${text}: ${spell(changed)}`,
          kind: piece.kind,
          caught,
          twoEnds: cell || evidence.filter(({ role }) => role !== 'quote').length > 1,
          astray: found
            .filter((finding) => finding.severity === 'error' && !shows(finding))
            .map(describeFinding),
        },
      ]
    }),
  )
}

describe('every number of the prose, misprinted', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => 20_000 + index)
  let changes: Change[] = []

  beforeAll(() => {
    changes = seeds.flatMap((seed) => misprintEach(invent(seed)))
  })

  const shareOf = (kinds: readonly Said['kind'][], test: (change: Change) => boolean): number => {
    const chosen = changes.filter(({ kind }) => kinds.includes(kind))
    return chosen.filter(test).length / chosen.length
  }

  test('at least 95 in 100 are caught, counts 98', () => {
    const missed = changes.filter(({ caught }) => !caught).map(({ name }) => name)
    expect(changes.length).toBeGreaterThan(800)
    const caught = ({ caught }: Change): boolean => caught !== undefined
    expect(
      shareOf(['count', 'share', 'change', 'channel', 'money'], caught),
      missed.join('\n'),
    ).toBeGreaterThan(0.95)
    expect(shareOf(['count'], caught), missed.join('\n')).toBeGreaterThan(0.98)
    expect(shareOf(['share'], caught), missed.join('\n')).toBeGreaterThan(0.9)
    expect(shareOf(['change', 'channel', 'money'], caught), missed.join('\n')).toBeGreaterThan(0.9)
  })

  test('with the statement and its cell, or the numbers that it does not fit, as the two ends', () => {
    expect(changes.filter(({ caught, twoEnds }) => caught && !twoEnds).map(({ name }) => name)).toEqual([])
  })

  test('no error speaks of anything else', () => {
    expect(changes.flatMap(({ name, astray }) => astray.map((finding) => `${finding} ${name}`))).toEqual([])
  })

  test('one wrong number is hardly ever told twice', () => {
    const seen = seeds.slice(0, 15).flatMap((seed) => {
      const invented = invent(seed)
      const random = seededRandom(seed)
      const { paragraphs } = invented.prose
      return paragraphs.flatMap((pieces, at) =>
        pieces.flatMap((piece, index) => {
          if (typeof piece === 'string' || piece.kind !== 'count') return []
          const text = misprint(random, piece)
          const changed = pieces.map((each, place) => (place === index ? { ...piece, text } : each))
          const told = paragraphs.map((each, place) => spell(place === at ? changed : each))
          return [findingsOf(report(invented, told), invented.prior).length]
        }),
      )
    })
    expect(seen.filter((count) => count > 1).length / seen.length).toBeLessThan(0.1)
  })
})

test('every denial that the tables belie is an error', () => {
  const missed = Array.from({ length: 200 }, (_, index) => invent(30_000 + index)).flatMap((invented) => {
    const { prose, figures, seed } = invented
    const told = prose.paragraphs.map(spell)
    return prose.denials.flatMap(({ text, keys }) =>
      keys.flatMap((key) => {
        const belied = { ...invented, figures: { ...figures, [key]: 3 } }
        const found = findingsOf(report(belied, told))
        const caught = found.some(
          ({ severity, evidence }) => severity === 'error' && evidence.some(({ figure }) => figure === key),
        )
        return caught ? [] : [`${seed} ${key} ${text}`]
      }),
    )
  })
  expect(missed).toEqual([])
})
