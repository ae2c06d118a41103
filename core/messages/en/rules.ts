import { claims } from './rules/claims.ts'
import { figures } from './rules/figures.ts'
import { hints } from './rules/hints.ts'
import { identity } from './rules/identity.ts'
import { others } from './rules/others.ts'
import { relations } from './rules/relations.ts'
import { sections } from './rules/sections.ts'
import { statements } from './rules/statements.ts'
import { tables } from './rules/tables.ts'
import { wording } from './rules/wording.ts'
import type { EnglishRules } from './rules/words.ts'

/** The words of all rules in English; Chinese stands in the rules themselves. */
export const enRules: EnglishRules = {
  ...sections,
  ...tables,
  ...figures,
  ...relations,
  ...claims,
  ...statements,
  ...hints,
  ...others,
  ...identity,
  ...wording,
}
