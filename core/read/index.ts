/** SourceDocument → Report. */
import type { ReadProblem, Report, SectionReading } from '../model/report.ts'
import type { SourceDocument } from '../model/source.ts'
import { tableKeys } from '../template/keys.ts'
import { sections as sectionSpecs } from '../template/sections.ts'
import { readProse } from './claims/index.ts'
import { classifyReport } from './classify.ts'
import { combineReadings, separateSources } from './combine.ts'
import { type Found, findReport } from './find.ts'
import { readIdentity } from './identity.ts'
import { readParagraphs } from './paragraphs.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables/index.ts'

/**
 * Reads the report in a source, or in the documents that it was put together of. Never throws for what a page prints; what cannot be
 * read is told in the report.
 */
export function readReport(source: SourceDocument): Report {
  const parts = separateSources(source)
  if (!parts) return readAlone(source)
  const [tables, prose] = parts
  return combineReadings(source, readAlone(tables), readAlone(prose))
}

function readAlone(source: SourceDocument): Report {
  const found = findReport(source)
  const sections = readSections(found.headings, found.lines, found.extent)
  const tables = readTables(found.source, found.extent, sections)
  const { paragraphs, lengths } = readParagraphs(found, {
    blocks: tables.consumedBlocks,
    cells: tables.consumedCells,
  })
  sections.forEach((section, index) => {
    section.length = lengths[index] ?? 0
  })
  const edition = tables.tables.t3.edition ?? tables.tables.t2.edition
  const identity = readIdentity(source, found, paragraphs, edition)
  const { status, reason } = classifyReport({
    given: source,
    found,
    identity,
    sections,
    paragraphs,
    tables: tables.tables,
    figures: tables.figures,
  })
  const read = {
    status,
    reason,
    source,
    identity,
    extent: found.extent,
    sections,
    paragraphs,
    tables: tables.tables,
    figures: tables.figures,
    ...(status === 'checked' ? readProse(paragraphs, identity) : { claims: [] }),
  }
  return { ...read, problems: [...problemsOf(read, found), ...tables.problems] }
}

function problemsOf(report: Omit<Report, 'problems'>, found: Found): ReadProblem[] {
  const problems = [...found.problems]
  if (report.status !== 'checked') return problems
  if (report.identity.year === null) problems.push({ code: 'year-unfound' })
  if (report.identity.organ === null) problems.push({ code: 'organ-unfound' })
  const prose = report.paragraphs.some(({ role }) => role === 'body' || role === 'aspect')
  if (prose) problems.push(...sectionsUnfound(report.sections))
  // A frame that could not be opened, or a table without lines, matters only where something of the report is missing.
  const whole = tableKeys.every((key) => report.tables[key].state === 'read')
  for (const { code, at } of report.source.limits) {
    if (code === 'row-hidden' || code === 'sheet-hidden' || code === 'tracked-changes') continue
    if ((code === 'frame-unread' || code === 'table-unruled') && whole) continue
    problems.push({ code: 'source-cut', text: at === undefined ? code : `${code} ${at}` })
  }
  return problems
}

/** Sections whose heading was not found, where the report has headings at all. Tables alone need none. */
function sectionsUnfound(sections: readonly SectionReading[]): ReadProblem[] {
  if (sections.length === 0) return []
  return sectionSpecs
    .filter(({ key }) => !sections.some((section) => section.key === key))
    .map(({ title }): ReadProblem => ({ code: 'section-unfound', text: title }))
}
