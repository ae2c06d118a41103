import type { Report } from '../model/report.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { type Prose, quoteRange, readProse } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'
import {
  clauseForms,
  type FactKind,
  factOf,
  findYears,
  isDatedWork,
  opensClause,
  tellsEvent,
  type YearMention,
} from './parts/years.ts'
import { yearIsSettled } from './title-year.ts'

/** Words by which another year is spoken of beside this one. */
const thisYear = /今年|本年|当年/
/** 2023年转至今年办理: nothing is set beside this year. */
const carriedOver = /(?:转|顺延|延续)[至到入]?(?:今年|本年|当年)/g
const comparison = /较|比|同比|相比|增长|下降|增加|减少|持平|提高|上升/
const improvement = /整改|改进情况|改进措施落实|已(?:经)?(?:完成|解决|改进|落实|得到)|回头看|上(?:一)?年度?/
/** A plan for a year that is over. 将…纳入 is no plan: 将 stands for 把 there. */
const plan =
  /^,?[^。;,]{0,20}?将(?:会|要)?(?:进一步|继续|着力|重点|持续|不断|按照|围绕|从|坚持|切实|认真|严格|深入|结合|针对|加大|加强|紧紧|更加|努力)/

export const staleYear = {
  kind: 'judgement',
  id: 'stale-year',
  covers: ['YR-STALE'],
  since: '0.1.0',
  severity: 'warning',
  title: '往年的内容',
  why: '年度报告只报告本年度的情况；沿用往年文稿时，年份和数据容易漏改。',
  basis: goodPractice,
  says: {
    fact: '这份报告是{year}年度的，正文却把往年的情况当作本年度的来写，共 {count} 处：{found}。',
    plan: '这份报告是{year}年度的，正文却写着这一年或往年的打算，共 {count} 处：{found}。',
    event: '这份报告是{year}年度的，正文写了往年的工作，共 {count} 处：{found}。',
  },
  remedy: '核对这些内容属于哪一年：是本年度的，改正年份；是往年的，换成本年度的情况。',
  assumes: '与往年比较、往年结转、往年申请引起的复议诉讼、决算预算、文件名称和版本、往年问题的整改情况不算。',
  test(report) {
    const { year } = report.identity
    if (year === null) return { state: 'notApplicable', reason: 'identity-unknown' }
    if (!yearIsSettled(report)) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const forms = clauseForms(report)
    const years = findYears(report)
    const mentions = years.filter((mention) => opensClause(mention, forms))
    const events = years.filter(
      (mention) =>
        mention.year < year &&
        mention.prose.section !== 'problems' &&
        (isDatedWork(mention, forms) || (opensClause(mention, forms) && tellsEvent(mention, forms))) &&
        !isCompared(mention, year, report),
    )
    const facts = mentions.filter((mention) => {
      if (mention.year >= year || year - mention.year > 9) return false
      const kind = factOf(mention, forms)
      return kind !== null && !isCompared(mention, year, report) && isAllowed(mention, kind, report)
    })
    const plans = mentions.filter(
      ({ year: named, after, prose }) =>
        named <= year && (prose.section === 'problems' || prose.section === 'other') && plan.test(after),
    )
    return [
      ...tell('fact', facts, year),
      ...tell(
        'plan',
        plans.filter((mention) => !facts.includes(mention)),
        year,
      ),
      ...tell(
        'event',
        events.filter((mention) => !facts.includes(mention)),
        year,
      ),
    ]
  },
} as const satisfies JudgementRule

function tell(kind: 'fact' | 'plan' | 'event', mentions: readonly YearMention[], year: number) {
  if (mentions.length === 0) return []
  const evidence = mentions.map(({ prose, start, end }) => quoteRange(prose, start, end))
  const words = mentions.map(({ prose, start, end, after }) =>
    prose.passage.quote(start, end + Math.min(after.length, 16)),
  )
  return [
    {
      instance: kind,
      says: kind,
      ...(kind === 'event' ? { severity: 'note' as const } : {}),
      values: { year, count: mentions.length, found: quoteWords(words) },
      evidence,
    },
  ]
}

/** This year is set beside it: in the same sentence, in the next, or at the end of a row of years. */
function isCompared({ prose, after, end, before }: YearMention, year: number, report: Report): boolean {
  const names = (text: string): boolean =>
    thisYear.test(text.replace(carriedOver, '')) || namesYear(text, year)
  if (names(before) || names(after)) return true
  const behind = prose.own.slice(end + after.length + 1, end + after.length + 400)
  const following = (behind === '' ? followingText(prose, report) : behind).split(/[。;!?]/)
  const [next = ''] = following
  if (names(next) && comparison.test(next)) return true
  for (const sentence of following) {
    const opening = /^(20\d\d)年/.exec(sentence)
    if (!opening) return false
    if (Number(opening[1]) === year) return true
  }
  return false
}

function namesYear(text: string, year: number): boolean {
  return new RegExp(`(?<!\\d)${year}年`).test(text)
}

function followingText(prose: Prose, report: Report): string {
  const proses = readProse(report)
  return proses[proses.indexOf(prose) + 1]?.own.slice(0, 400) ?? ''
}

/** In section 五 the problems of earlier years, and what became of them, are told rightly. */
function isAllowed({ prose, year }: YearMention, kind: FactKind, report: Report): boolean {
  if (prose.section !== 'problems') return true
  const proses = readProse(report)
  const above = proses[proses.indexOf(prose) - 1]
  const told = improvement.test(prose.own) || thisYear.test(prose.own)
  const headed = above?.section === 'problems' && namesYear(above.own, year)
  return !told && !headed && (kind !== 'count' || !namesYear(prose.own, report.identity.year ?? 0))
}
