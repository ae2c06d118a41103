import type { Cause, Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import {
  type Change,
  comparePlausibility,
  type Hint,
  namePattern,
  placeInTemplate,
  type ReadValue,
  weighPlausibility,
} from './patterns.ts'
import { searchExplanations } from './search.ts'
import type { Part } from './solve.ts'
import { readStanding, splitComponents } from './standing.ts'
import type { LinearSystem, Relation } from './system.ts'

export type { Hint } from './patterns.ts'

/**
 * The fewest figures whose change settles all failed linear relations and keeps those that hold: all smallest
 * explanations of up to three figures, independent tables or parts of tables each by themselves (Fellegi and Holt).
 *
 * Failed relations that every explanation settles by figures of their own, apart from the rest, get causes of their own,
 * so that two wrong cells are two causes and both may be sole. Causes with the same `settles` are alternatives, the most
 * plausible first. Alternatives whose values are not determined are not told, but nothing beside them is sole.
 * No cause is given for relations that need more figures. Hints (what the prose or last year's report states for a
 * figure) put alternatives first, and never make one sole.
 */
export function explainFailures(
  outcomes: readonly Outcome[],
  report: Report,
  hints: readonly Hint[] = [],
): Cause[] {
  const system = readStanding(outcomes, report)
  if (!system) return []
  return splitComponents(system).flatMap((violated) => {
    const explanations = searchExplanations(system, violated)
    return explanations
      ? splitTopics(violated, explanations).flatMap((topic) => tell(topic, system, report, hints))
      : []
  })
}

/** Failed relations that are always settled together, and the different ways to settle them. */
interface Topic {
  relations: readonly Relation[]
  ways: readonly Part[][]
}

/** Splits the explanations into independent topics, where they are all combinations of what settles each topic. */
function splitTopics(violated: readonly Relation[], explanations: readonly Part[][]): Topic[] {
  const topics = groupRelations(violated, explanations).map((relations): Topic => {
    const ways = new Map<string, Part[]>()
    for (const explanation of explanations) {
      const parts = explanation.filter((part) => relations.some((relation) => touches(part, relation)))
      ways.set(nameOf(parts), parts)
    }
    return { relations, ways: [...ways.values()] }
  })
  const combinations = topics.reduce((product, { ways }) => product * ways.length, 1)
  return combinations === explanations.length ? topics : [{ relations: violated, ways: explanations }]
}

/** Relations that one part of any explanation settles together. */
function groupRelations(violated: readonly Relation[], explanations: readonly Part[][]): Relation[][] {
  let groups = violated.map((relation) => [relation])
  for (const part of explanations.flat()) {
    const joined = groups.filter((group) => group.some((relation) => touches(part, relation)))
    if (joined.length > 1) groups = [joined.flat(), ...groups.filter((group) => !joined.includes(group))]
  }
  return groups
}

function touches(part: Part, relation: Relation): boolean {
  return part.figures.some(({ places }) => places.some((place) => place.relation === relation))
}

function nameOf(parts: readonly Part[]): string {
  const keys = parts.flatMap(({ figures }) => figures.map(({ key }) => key))
  return keys.sort().join(' ')
}

function tell(topic: Topic, system: LinearSystem, report: Report, hints: readonly Hint[]): Cause[] {
  const settles = topic.relations.map(({ outcome }) => outcome).sort((one, other) => one - other)
  const causes: { cause: Cause; weight: number[] }[] = []
  for (const parts of topic.ways) {
    const figures = changesOf(parts, system.scale)
    if (!figures) continue
    const read: ReadValue = (key) =>
      figures.find(({ figure }) => figure === key)?.to ?? report.figures[key]?.value ?? 0
    const pattern = namePattern(figures, read)
    const sole = topic.ways.length === 1 && !topic.relations.some((relation) => hangsOnBlank(relation, parts))
    causes.push({
      cause: { figures, sole, ...(pattern ? { pattern } : {}), settles },
      weight: weighPlausibility(figures, read, hints),
    })
  }
  return causes.sort((one, other) => comparePlausibility(one.weight, other.weight)).map(({ cause }) => cause)
}

/** Null where the values of a part are not determined. */
function changesOf(parts: readonly Part[], scale: number): Change[] | null {
  const changes: Change[] = []
  for (const { figures, values } of parts) {
    if (!values) return null
    figures.forEach(({ key, state, value }, index) => {
      const from = state === 'number' ? value / scale : null
      changes.push({ figure: key, from, to: (values[index] ?? 0) / scale })
    })
  }
  return changes.sort((one, other) => placeInTemplate(one.figure) - placeInTemplate(other.figure))
}

/**
 * Whether the relation has a blank, left blank, that nothing shows to be 0: it stands in a relation that asks for
 * another value, and in none that holds.
 */
function hangsOnBlank(relation: Relation, parts: readonly Part[]): boolean {
  return relation.places.some(({ figure }) => {
    if (figure.state !== 'blank' || parts.some(({ figures }) => figures.includes(figure))) return false
    const relations = figure.places.map((place) => place.relation)
    return (
      relations.some(({ duty }) => duty === 'stay-possible') &&
      !relations.some(({ duty, residual }) => duty === 'hold' && residual === 0)
    )
  })
}
