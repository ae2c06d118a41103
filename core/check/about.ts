import type { Report } from '../model/report.ts'

/** Whether something that a person kept belongs to this report: the same organ and year, both known. */
export function isAbout({ organ, year }: { organ: string; year: number }, { identity }: Report): boolean {
  return year === identity.year && identity.organ !== null && foldOrgan(organ) === foldOrgan(identity.organ)
}

/** An organ's name without white space. */
export function foldOrgan(organ: string): string {
  return organ.replace(/\s/g, '')
}
