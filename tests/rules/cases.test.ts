import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { type Case, project, runCase } from '../support/case.ts'

const root = join(import.meta.dirname, '../..')

async function loadFolder<Module>(folder: string): Promise<Map<string, Module>> {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'))
  const modules = await Promise.all(
    files.map(async (name): Promise<[string, Module]> => {
      const module: Module = await import(pathToFileURL(join(root, folder, name)).href)
      return [name.replace(/\.ts$/, ''), module]
    }),
  )
  return new Map(modules)
}

const tables = await loadFolder<{ cases: readonly Case[] }>('tests/cases')
const files = await loadFolder<Record<string, unknown>>('core/rules')

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'covers' in value
}

test('every rule file is named after its rule and stands in the index', () => {
  const written = [...files].flatMap(([name, module]) =>
    name === 'index'
      ? []
      : Object.values(module)
          .filter(isRule)
          .map((rule) => ({ name, id: rule.id })),
  )
  expect(written.filter(({ name, id }) => name !== id)).toEqual([])
  expect(written.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort())
})

test('every rule has a case table, with a silent case and one that is not', () => {
  const lacking = rules.filter(({ id }) => {
    const cases = tables.get(id)?.cases ?? []
    return !cases.some((each) => each.expect.length === 0) || !cases.some((each) => each.expect.length > 0)
  })
  expect(lacking.map(({ id }) => id)).toEqual([])
  expect([...tables.keys()].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([])
})

for (const [id, { cases }] of tables) {
  describe(`rule ${id}`, () => {
    test.each(cases)('$name', (given) => {
      const { findings, outcomes } = runCase(given, id, rules)
      const compared = findings.map((finding, index) => project(finding, given.expect[index]))
      expect(compared).toEqual(given.expect.map(sortFigures))
      for (const [instance, state] of Object.entries(given.outcomes ?? {})) {
        const found = outcomes.filter((outcome) => outcome.rule === id && outcome.instance === instance)
        expect(found.map((outcome) => outcome.state)).toEqual([state])
      }
    })
  })
}

function sortFigures<Expected extends Case['expect'][number]>(expected: Expected): Expected {
  return expected.figures ? { ...expected, figures: [...expected.figures].sort() } : expected
}
