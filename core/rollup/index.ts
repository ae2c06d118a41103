/** A consolidated report beside the reports that it adds up. */
import type { Report } from '../model/report.ts'
import type { Children } from '../model/rule.ts'
import { addUpChildren, type CellRollUp, rollUpCells } from './cells.ts'
import { type ChildReading, type ChildState, chooseChildren } from './children.ts'
import { type Difference, gatherDifferences } from './differences.ts'
import { findOrganLists, type OrganList } from './lists.ts'
import { isOwn, placeOf, shortName } from './names.ts'

/** An organ that has no report among those given. */
export interface MissingChild {
  organ: string
  /** Where its name comes from: the user's list, or the consolidated report's own prose. */
  named: 'list' | 'prose'
}

export interface RollUp {
  complete: boolean
  children: ChildReading[]
  cells: CellRollUp[]
  differences: Difference[]
  missing: MissingChild[]
  /** Whether the government's own report, or its office's, is among the children. */
  hasOwn: boolean
}

export type { CellRollUp, ChildReading, ChildState, Difference, OrganList }
export { addUpChildren, findOrganLists, placeOf, shortName }

const known = new WeakMap<Children, { parent: Report; rollUp: RollUp }>()

/** The roll-up of the parent over its children; worked out once for each list of children. */
export function rollUpOf(parent: Report, children: Children): RollUp {
  const before = known.get(children)
  if (before?.parent === parent) return before.rollUp
  const readings = chooseChildren(parent, children)
  const cells = rollUpCells(parent, readings)
  const place = placeOf(parent)
  const rollUp: RollUp = {
    complete: children.complete,
    children: readings,
    cells,
    differences: gatherDifferences(cells, readings, children.complete),
    missing: findMissing(parent, children, place),
    hasOwn: readings.some(
      ({ report, state }) => state === 'counted' && isOwn(shortName(report.identity.organ ?? '', place)),
    ),
  }
  known.set(children, { parent, rollUp })
  return rollUp
}

/** Words for several organs at once, which no single report can be of. */
const several = /各|其他|其它|有关|所属|直属|(?:部门|单位|机关)$/

function findMissing(parent: Report, { reports, listed }: Children, place: string): MissingChild[] {
  const given = new Set(reports.map(({ identity }) => shortName(identity.organ ?? '', place)))
  const named = [
    ...listed.map((organ): MissingChild => ({ organ, named: 'list' })),
    ...findOrganLists(parent)
      .flatMap(({ items }) => items)
      .filter(({ name }) => !several.test(name))
      .map(({ name }): MissingChild => ({ organ: name, named: 'prose' })),
  ]
  const told = new Set<string>()
  return named.filter(({ organ }) => {
    const name = shortName(organ, place)
    if (given.has(name) || told.has(name)) return false
    told.add(name)
    return true
  })
}
