import type { CaseMetric, Claim, Metric } from '../../model/report.ts'
import type { caseResults } from '../../template/keys.ts'
import type { TimeKind } from './dates.ts'

export type Certainty = Claim['certainty']

/** What a verb does with what follows it. */
export type Verb =
  | 'receive'
  | 'process'
  | 'complete'
  | 'carry'
  | 'occur'
  | 'concern'
  | 'issue'
  | 'repeal'
  | 'keep'
  | 'decide'

/** What a statement speaks of. `case`: a review or a suit. `request`: 申请 without saying for what. `foreign`: letters, hotlines, documents … */
export type Noun =
  | 'application'
  | 'request'
  | 'case'
  | 'regulations'
  | 'normative-documents'
  | 'decision'
  | 'fees'
  | 'foreign'

export type Outcome = (typeof caseResults)[number]

export type Word =
  /** `fresh`: 新收, which leaves the carried-in out. `weak`: a verb only beside a time word (转下年). */
  | { tag: 'verb'; verb: Verb; certainty: Certainty; fresh?: true; weak?: true }
  /** `bare`: no 申请 at its end, so that it counts nothing without a verb. `weak`: foreign, but no change of subject. `publishes`: 主动公开, a verb before 规章. `counted`: 处理决定数量, which needs no verb. `matters`: 行政许可事项, of which 46项 are kinds, not decisions. `sumsUp`: 问题, which only names again what stands before it. */
  | {
      tag: 'noun'
      noun: Noun
      cases?: readonly CaseMetric[]
      decision?: 'licensing' | 'penalties' | 'coercion'
      loose?: true
      bare?: true
      weak?: true
      publishes?: true
      counted?: true
      matters?: true
      sumsUp?: true
    }
  /** A row of table 3, a kind of applicant: the words name the figure. */
  | { tag: 'item'; metric: Metric; certainty: Certainty; applicant?: true }
  /** How a review or a suit ended. */
  | { tag: 'outcome'; outcome: Outcome; certainty: Certainty; withdrawal?: true }
  /** 不属于政府信息: a result without a row in the template. */
  | { tag: 'unlisted' }
  /** 信息公开: makes sure that a review or a suit is about it. */
  | { tag: 'info' }
  | { tag: 'time'; time: TimeKind }
  | { tag: 'scope'; scope: 'own' | 'region' | 'town' | 'level' | 'other' }
  | { tag: 'part'; relation: 'includes' | 'excludes' | 'besides' }
  /** `others`: 其他, which the template has as a result too. */
  | { tag: 'rest'; others?: true }
  | { tag: 'total' | 'each' | 'respectively' | 'and' | 'listed' }
  | { tag: 'all' | 'every' | 'done' | 'in-time' | 'not' | 'cause' | 'via' | 'submit' }
  /** `any`: 任何形式, whichever there are. */
  | { tag: 'way'; any?: true }
  /** `goesOn`: 继续办理, which makes what stands behind next year one that is carried over. */
  | { tag: 'filler'; goesOn?: true }
  | { tag: 'channel' | 'anyone' | 'manner' }
  /** `change`: from what stands before to what stands behind: 增加到. */
  | { tag: 'compare'; change?: true }
  | { tag: 'bound'; bound: Claim['bound'] }
  | { tag: 'rate'; metric: 'all-handled' | 'all-in-time' | null }
  | { tag: 'plan'; reach: 'clause' | 'sentence' }
  /** A word that changes what a number counts: 延期, 审核, 抽查 … */
  | { tag: 'blocker' }
  /** An unknown word that must not be cut into known ones: 公共, 包含. */
  | { tag: 'gap' }
  /** `ordinal`: （二）, 2. before a sentence; `listing`: 一是. */
  | { tag: 'ordinal' | 'listing' }

/** Words of one meaning. */
export interface Entry {
  word: Word
  /** Separated by spaces. */
  forms: string
}

/** Every prefix with every head. */
export function combine(prefixes: string, heads: string): string {
  const tails = heads.split(' ')
  return prefixes
    .split(' ')
    .flatMap((prefix) => tails.map((head) => prefix + head))
    .join(' ')
}
