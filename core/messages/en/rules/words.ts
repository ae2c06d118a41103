import type { Rule, RuleId } from '../../../rules/index.ts'

/** English words of one rule, with a sentence for each kind of finding that it has. */
interface EnglishWords<Said> {
  title: string
  why: string
  basis: string
  says: Said extends string ? string : Readonly<Record<keyof Said, string>>
  remedy: string
  assumes?: string
}

/** English words of every rule: a missing one does not compile. */
export type EnglishRules = {
  readonly [Id in RuleId]: EnglishWords<Extract<Rule, { id: Id }>['says']>
}
