/** Reports with faults planted from a list, not by the engine: what a spot check of them must come to. */
import { createHash } from 'node:crypto'
import {
  type Answer,
  checkReport,
  type LedgerReport,
  ledgerOf,
  type ReportFacts,
  readReport,
  rules,
  type Waiver,
} from '../../core/index.ts'
import { openSource } from '../../sources/open.ts'
import { type Draft, makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { seededRandom } from '../support/random.ts'

export type Fault = 'none' | 'row-total' | 'claim' | 'both' | 'not-a-report'

export interface Planted {
  unit: string
  level: string
  year: number
  fault: Fault
  name: string
  url: string
  /** Errors that were planted. */
  errors: number
  page: string
}

const faultErrors: Record<Fault, number> = { none: 0, 'row-total': 1, claim: 1, both: 2, 'not-a-report': 0 }

/** A page of a unit's report with a fault; the same for the same arguments. */
export function plant(unit: string, level: string, year: number, fault: Fault, seed: number): Planted {
  const base = makeDraft(seededRandom(seed), { edition: '2021', busy: 0.6 })
  const draft = spoil(rename(base, unit, year), fault)
  const page =
    fault === 'not-a-report'
      ? '<!DOCTYPE html><meta charset="utf-8"><title>通知</title><p>关于召开会议的通知</p>'
      : (htmlLayouts.clean?.(draft) ?? '')
  const name = `${unit}-${year}.html`
  return {
    unit,
    level,
    year,
    fault,
    name,
    url: `http://${seed}.example/zfxxgk/${year}/report-${seed}.html`,
    errors: faultErrors[fault],
    page,
  }
}

function rename(draft: Draft, organ: string, year: number): Draft {
  const put = (texts: string[]): string[] =>
    texts.map((text) => text.replaceAll(draft.organ, organ).replaceAll(String(draft.year), String(year)))
  const { preamble, overview, problems, other } = draft.prose
  return {
    ...draft,
    organ,
    year,
    prose: { preamble: put(preamble), overview: put(overview), problems: put(problems), other: put(other) },
  }
}

/** A total that is not the sum of its row; a number of the prose that is not the table's. */
function spoil(draft: Draft, fault: Fault): Draft {
  const figures = { ...draft.figures }
  const prose = { ...draft.prose }
  if (fault === 'row-total' || fault === 'both')
    figures['t4/review/total'] = (figures['t4/review/total'] ?? 0) + 5
  if (fault === 'claim' || fault === 'both') {
    const received = figures['t3/new/total'] ?? 0
    prose.overview = prose.overview.map((text) => text.replace(`申请${received}件`, `申请${received + 3}件`))
  }
  return { ...draft, figures, prose }
}

export async function checkPlanted(planted: Planted, waivers: readonly Waiver[] = []): Promise<Answer> {
  const bytes = new TextEncoder().encode(planted.page)
  const document = await openSource(bytes, planted.name, { url: planted.url })
  const report = readReport(document)
  const result = checkReport(rules, report, { waivers })
  return {
    source: {
      name: planted.name,
      url: planted.url,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      takenAt: '2026-03-02T09:30:00+08:00',
    },
    status: report.status,
    reason: result.reason ?? report.reason,
    report,
    result,
    prior: null,
  }
}

export async function ledgerOfPlanted(
  planted: Planted,
  waivers: readonly Waiver[] = [],
  facts: ReportFacts = {},
): Promise<LedgerReport> {
  const answer = await checkPlanted(planted, waivers)
  return ledgerOf(answer, { unit: planted.unit, level: planted.level, year: planted.year, ...facts }, 'zh-CN')
}

const faults: readonly Fault[] = ['none', 'row-total', 'claim', 'both', 'none', 'not-a-report']

/** Units of two levels over two years. */
export const plantedReports: readonly Planted[] = Array.from({ length: 12 }, (_, index) => {
  const unit = `${['云川县', '临溪市', '白石区'][index % 3]}${['水务局', '教育局'][Math.floor(index / 3) % 2]}`
  const fault = faults[(index * 5 + Math.floor(index / 6)) % faults.length] ?? 'none'
  return plant(unit, index % 3 === 1 ? '市级' : '县级', index < 6 ? 2023 : 2024, fault, index + 1)
})
