import type { Cause, Outcome } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { FigureKey } from '../template/keys.ts'
import {
  type Change,
  comparePlausibility,
  type Hint,
  placeInTemplate,
  type ReadValue,
  recogniseSlip,
  weighPlausibility,
} from './patterns.ts'
import { searchExplanations } from './search.ts'
import type { Part } from './solve.ts'
import { readStanding, readValue, type Standing, splitComponents } from './standing.ts'
import type { Relation } from './system.ts'

export type { Hint } from './patterns.ts'

/**
 * The fewest figures whose change settles all failed linear relations and keeps those that hold: all smallest
 * explanations of up to three figures, independent tables or parts of tables each by themselves (Fellegi and Holt).
 *
 * Failed relations that every explanation settles by figures of their own, apart from the rest, get causes of their own,
 * so that two wrong cells are two causes and both may be sole. Causes come in the order of the relations that they
 * settle; those with the same `settles` are alternatives, the most plausible first. Alternatives whose values are not
 * determined are not told, but nothing beside them is sole. No cause is given for relations that need more figures.
 * Hints (what the prose or last year's report states for a figure) put alternatives first, and never make one sole.
 */
export function explainFailures(
  outcomes: readonly Outcome[],
  report: Report,
  hints: readonly Hint[] = [],
): Cause[] {
  const standing = readStanding(outcomes, report)
  if (!standing) return []
  const causes = splitComponents(standing).flatMap((violated) => {
    const explanations = searchExplanations(standing, violated) ?? []
    return splitTopics(violated, explanations).flatMap((topic) => tell(topic, standing, outcomes, hints))
  })
  return causes.sort((one, other) => (one.settles[0] ?? 0) - (other.settles[0] ?? 0))
}

/** Failed relations that are always settled together, and the different ways to settle them. */
interface Topic {
  relations: readonly Relation[]
  ways: readonly Part[][]
}

/** Splits the explanations into independent topics, where they are all combinations of what settles each topic. */
function splitTopics(violated: readonly Relation[], explanations: readonly Part[][]): Topic[] {
  const [only] = explanations
  if (only && explanations.length === 1) {
    return only.map((part) => ({
      relations: violated.filter((relation) => touches(part, relation)),
      ways: [[part]],
    }))
  }
  if (explanations.some((parts) => parts.length === 1)) return [{ relations: violated, ways: explanations }]
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
  const indexes = parts.flatMap(({ figures }) => figures.map(({ index }) => index))
  return indexes.sort((one, other) => one - other).join()
}

function tell(
  topic: Topic,
  standing: Standing,
  outcomes: readonly Outcome[],
  hints: readonly Hint[],
): Cause[] {
  const settles = topic.relations.map(({ outcome }) => outcome).sort((one, other) => one - other)
  const assumed = settles.flatMap((index) => outcomes[index]?.assumedZero ?? [])
  const causes: { cause: Cause; weight: readonly number[] }[] = []
  for (const parts of topic.ways) {
    const figures = changesOf(parts, standing)
    if (!figures) continue
    const isChanged = (key: FigureKey): boolean => figures.some(({ figure }) => figure === key)
    const read: ReadValue = (key) =>
      figures.find(({ figure }) => figure === key)?.to ?? readValue(standing, key) ?? 0
    const slip = recogniseSlip(figures, read)
    const hangsOnBlank = assumed.some((key) => !isChanged(key) && isDoubtful(key, topic.relations))
    const sole = topic.ways.length === 1 && !hangsOnBlank
    causes.push({
      cause: { figures, sole, ...(slip.pattern ? { pattern: slip.pattern } : {}), settles },
      weight: topic.ways.length > 1 ? weighPlausibility(figures, slip, hints) : [],
    })
  }
  return causes.sort((one, other) => comparePlausibility(one.weight, other.weight)).map(({ cause }) => cause)
}

/** Null where the values of a part are not determined. */
function changesOf(parts: readonly Part[], standing: Standing): Change[] | null {
  const changes: Change[] = []
  for (const { figures, values } of parts) {
    if (!values) return null
    figures.forEach(({ key }, index) => {
      changes.push({ figure: key, from: readValue(standing, key), to: values[index] ?? 0 })
    })
  }
  return changes.sort((one, other) => placeInTemplate(one.figure) - placeInTemplate(other.figure))
}

/** Whether nothing shows that the blank is 0: it stands in a relation that asks for another value, and in none that holds. */
function isDoubtful(key: FigureKey, relations: readonly Relation[]): boolean {
  const blank = relations.flatMap(({ places }) => places).find(({ figure }) => figure.key === key)?.figure
  const around = blank?.places.map(({ relation }) => relation) ?? []
  return (
    around.some(({ duty }) => duty === 'stay-possible') &&
    !around.some(({ duty, residual }) => duty === 'hold' && residual === 0)
  )
}
