import { foldText } from '../model/fold.ts'
import type { Report } from '../model/report.ts'
import type { Children } from '../model/rule.ts'
import { isOwn, placeOf, shortName } from './names.ts'

/** Why a report does not count: it is the consolidated one, of another year, there twice, or part of another that counts. */
export type ChildState = 'counted' | 'itself' | 'other-year' | 'repeated' | 'inside-another'

export interface ChildReading {
  /** Index into the children's reports. */
  index: number
  report: Report
  state: ChildState
}

/** Which of the reports count. A region's report that is one of them stands for the organs of its place. */
export function chooseChildren(parent: Report, { reports }: Children): ChildReading[] {
  const place = placeOf(parent)
  const seen = new Set<string>()
  const readings = reports.map((report, index): ChildReading => {
    return { index, report, state: stateOf(parent, report, place, seen) }
  })
  for (const region of readings) {
    const name = region.state === 'counted' ? regionName(region.report, place) : null
    if (name === null) continue
    for (const other of readings) {
      if (other === region || other.state !== 'counted' || other.report.identity.scope === 'region') continue
      if (foldText(other.report.identity.organ ?? '').includes(name)) other.state = 'inside-another'
    }
  }
  return readings
}

function stateOf(parent: Report, child: Report, place: string, seen: Set<string>): ChildState {
  const { organ, year, scope } = child.identity
  if (isSameFile(parent, child)) return 'itself'
  if (year !== null && parent.identity.year !== null && year !== parent.identity.year) return 'other-year'
  if (organ === null) return 'counted'
  const isParents = foldText(organ) === foldText(parent.identity.organ ?? '')
  if (isParents && (scope === 'region' || hasSameFigures(parent, child))) return 'itself'
  // A government and its office may each have a report of their own.
  const name = isOwn(shortName(organ, place)) ? foldText(organ) : shortName(organ, place)
  if (seen.has(name)) return 'repeated'
  seen.add(name)
  return 'counted'
}

function isSameFile({ source: one }: Report, { source: other }: Report): boolean {
  return one.sha256 !== undefined && one.sha256 === other.sha256
}

function hasSameFigures(one: Report, other: Report): boolean {
  const figures = Object.values(one.figures).flatMap((figure) => figure ?? [])
  return figures.length > 0 && figures.every(({ key, value }) => other.figures[key]?.value === value)
}

/** The place of a report that consolidates a region below the parent's. */
function regionName(report: Report, parentPlace: string): string | null {
  if (report.identity.scope !== 'region') return null
  const place = placeOf(report)
  if (place === '' || place === parentPlace) return null
  const name = shortName(place, parentPlace)
  return name.length >= 2 ? name : null
}
