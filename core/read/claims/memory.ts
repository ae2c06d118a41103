import type { CaseMetric } from '../../model/report.ts'
import type { Meaning } from './meaning.ts'
import { isApplication, isPhrase, type Phrase } from './phrases.ts'
import type { State } from './state.ts'
import type { NumberToken } from './token.ts'

export type NumberPhrase = NumberToken & { start: number; end: number }

/** What the clause has said since its last number, before 均 or 全部. */
export interface Lead {
  inTime: boolean
  /** 所有申请, 全部申请. */
  everything: boolean
  /** A figure, a denial or a check is named, so that 均 is not about all applications. */
  closed: boolean
}

/** What is remembered between the numbers of a sentence. */
export interface Memory {
  /** First phrase that belongs to the next number. */
  from: number
  /** First phrase behind the words that the last number took. */
  taken: number
  /** First phrase of the clause. */
  clause: number
  /** First phrase of the clause before, if it had no number. */
  before: number | null
  /** Names that still wait for their number: 分别为3件、1件. */
  waiting: Meaning[]
  /** A number that nothing was said about yet: 1件因…，结转下年度. */
  open: NumberPhrase | null
  /** 将, 确保: the clause tells what is to be. */
  planned: boolean
  /** The clause tells what the applications were about: 主要涉及征地、行政处罚. */
  describing: boolean
  /** The clause speaks of what was carried in, or of the rest. */
  partial: boolean
  /** What the clause has said since its last number. */
  lead: Lead
  /** The last number of the clause. */
  value: number | null
  /** The clause has said that all is done. */
  completed: boolean
  /** The words of the clause since the last number name the whole region. */
  region: boolean
  /** The last number says nothing of the figures: a difference from last year, a result without a row. */
  mild: boolean
  /** The last number of the sentence. */
  last: NumberPhrase | null
  /** How many outcomes of applications the sentence has counted. */
  outcomes: number
  /** Cases counted since the last semicolon. */
  cases: { kind: CaseMetric; number: NumberPhrase }[]
  /** What held outside of the parentheses that are open. */
  outer: Pick<State, 'part' | 'understood' | 'divided' | 'scope' | 'topic' | 'suspended'>[]
}

export const noLead: Lead = { inTime: false, everything: false, closed: false }

/** Nothing is remembered at the beginning of a sentence. */
export function openMemory(): Memory {
  return {
    from: 0,
    taken: 0,
    clause: 0,
    before: null,
    waiting: [],
    open: null,
    planned: false,
    partial: false,
    describing: false,
    lead: noLead,
    value: null,
    completed: false,
    region: false,
    mild: false,
    last: null,
    outcomes: 0,
    cases: [],
    outer: [],
  }
}

/** A new clause begins behind the mark at `at`. */
export function openClause(memory: Memory, phrases: readonly Phrase[], at: number): void {
  memory.before = memory.from > memory.clause || !isPhrase(phrases[at], 'break') ? null : memory.clause
  memory.from = at + 1
  memory.clause = at + 1
  memory.planned = false
  memory.partial = false
  memory.describing = false
  memory.lead = noLead
  memory.value = null
  memory.completed = false
  memory.region = false
}

/** Takes the phrase at `at` into what the clause has said. */
export function extendLead(lead: Lead, phrases: readonly Phrase[], at: number): Lead {
  const phrase = phrases[at]
  if (isPhrase(phrase, 'in-time')) return { ...lead, inTime: true }
  if (isPhrase(phrase, 'item', 'plan', 'not', 'blocker')) return { ...lead, closed: true }
  if (isApplication(phrase) && isPhrase(phrases[at - 1], 'all', 'every')) return { ...lead, everything: true }
  return lead
}
