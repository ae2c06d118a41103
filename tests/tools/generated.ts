import { rules } from '../../core/rules/index.ts'
import { findingsJsonSchema, profileJsonSchema, waiversJsonSchema } from '../../core/schema/index.ts'
import { writeRuleBook, writeRuleIndex } from '../../core/write/rulebook.ts'

/** A file that is written from the sources; paths are relative to the project. */
export interface GeneratedFile {
  path: string
  content: string
}

/** Every generated file with what it must contain. */
export function generateFiles(): GeneratedFile[] {
  return [
    { path: 'core/rules/README.md', content: writeRuleIndex(rules) },
    { path: 'docs/rules.zh-CN.md', content: writeRuleBook(rules) },
    { path: 'docs/gouji.schema.json', content: writeJson(findingsJsonSchema()) },
    { path: 'docs/profile.schema.json', content: writeJson(profileJsonSchema(rules.map(({ id }) => id))) },
    { path: 'docs/waivers.schema.json', content: writeJson(waiversJsonSchema()) },
  ]
}

function writeJson(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
