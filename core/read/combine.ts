/** One report from two documents: the tables of a workbook, and the prose that is written elsewhere. */

import type { Identity, Paragraph, Place, ReadProblem, Report, SectionReading } from '../model/report.ts'
import { type SourceDocument, type SourcePart, sourceSchema } from '../model/source.ts'
import { type FigureKey, type TableKey, tableKeys } from '../template/keys.ts'
import { readProse } from './claims/index.ts'

/**
 * Puts a document with tables and one with prose together; `readReport` reads the result as one report. Tables that
 * the prose has too are compared with those of the first document.
 */
export function combineSources(tables: SourceDocument, prose: SourceDocument): SourceDocument {
  return {
    schema: sourceSchema,
    kind: tables.kind,
    name: `${tables.name} + ${prose.name}`,
    ...(tables.sheets ? { sheets: tables.sheets } : {}),
    blocks: [...tables.blocks, ...prose.blocks],
    limits: [...tables.limits, ...prose.limits],
    parts: [describePart(tables), describePart(prose)],
  }
}

function describePart(source: SourceDocument): SourcePart {
  const { schema: _, parts: __, blocks, limits, ...facts } = source
  return { ...facts, blocks: blocks.length, limits: limits.length }
}

/** The documents that a source was put together of; null where it is one document. */
export function separateSources(source: SourceDocument): [SourceDocument, SourceDocument] | null {
  if (!source.parts) return null
  const [tables, prose] = source.parts
  return [cutPart(source, tables, 0, 0), cutPart(source, prose, tables.blocks, tables.limits)]
}

function cutPart(source: SourceDocument, part: SourcePart, block: number, limit: number): SourceDocument {
  return {
    ...part,
    schema: source.schema,
    blocks: source.blocks.slice(block, block + part.blocks),
    limits: source.limits.slice(limit, limit + part.limits),
  }
}

/** Sections in which the tables belong. */
const homes: Readonly<Record<TableKey, 'disclosure' | 'requests' | 'disputes'>> = {
  t2: 'disclosure',
  t3: 'requests',
  t4: 'disputes',
}

/** The tables of one reading and the prose of the other, with the places of both in `source`. */
export function combineReadings(source: SourceDocument, tables: Report, prose: Report): Report {
  const moved = moveBlocks(prose, tables.source.blocks.length)
  const identity = joinIdentities(tables.identity, moved.identity)
  const sameYear = isSameYear(tables.identity, moved.identity)
  const readable = tables.status === 'checked' && sameYear
  const problems = [...tables.problems.filter(isOfTables), ...moved.problems.filter(isOfProse)]
  return {
    status: tables.status,
    reason: tables.reason,
    source,
    identity,
    extent: { from: 0, to: source.blocks.length },
    sections: moved.sections,
    paragraphs: moved.paragraphs,
    tables: Object.fromEntries(
      tableKeys.map((key) => [key, joinTables(key, tables, moved)]),
    ) as Report['tables'],
    figures: tables.figures,
    ...(readable ? readProse(moved.paragraphs, identity) : { claims: [] }),
    problems: [
      ...problems,
      ...identityUnfound(identity),
      ...(sameYear ? [] : [yearsDiffer(tables.identity, moved.identity)]),
    ],
  }
}

/** A workbook without prose has no sections, and may leave it to the prose whose report it is. */
function isOfTables({ code }: ReadProblem): boolean {
  return code !== 'section-unfound' && !isIdentity(code)
}

/** What could not be read of tables in the prose changes nothing: they are not the ones that are checked. */
function isOfProse({ code, table }: ReadProblem): boolean {
  return table === undefined && !isIdentity(code)
}

function isIdentity(code: ReadProblem['code']): boolean {
  return code === 'year-unfound' || code === 'organ-unfound'
}

function identityUnfound({ year, organ }: Identity): ReadProblem[] {
  return [
    ...(year === null ? [{ code: 'year-unfound' } as const] : []),
    ...(organ === null ? [{ code: 'organ-unfound' } as const] : []),
  ]
}

function isSameYear(tables: Identity, prose: Identity): boolean {
  return tables.year === null || prose.year === null || tables.year === prose.year
}

function yearsDiffer(tables: Identity, prose: Identity): ReadProblem {
  return { code: 'parts-differ', text: `${tables.year}、${prose.year}` }
}

/** What the prose says of itself, and what only the tables say. */
function joinIdentities(tables: Identity, prose: Identity): Identity {
  const titled = prose.title !== null
  return {
    organ: prose.organ ?? tables.organ,
    year: prose.year ?? tables.year,
    edition: tables.edition,
    scope: prose.scope === 'unknown' ? tables.scope : prose.scope,
    published: prose.published ?? tables.published,
    title: titled ? prose.title : tables.title,
    titlePlace: titled ? prose.titlePlace : tables.titlePlace,
    period: prose.period ?? tables.period,
  }
}

/** A table of the first document in its section of the second, beside what that one has in a table of its own. */
function joinTables(key: TableKey, tables: Report, prose: Report): Report['tables'][TableKey] {
  const table = tables.tables[key]
  const home = prose.sections.find((section) => section.key === homes[key])
  const copies = Object.keys(tables.figures) as FigureKey[]
  const duplicates = copies
    .filter((figure) => figure.startsWith(`${key}/`))
    .flatMap((figure) => {
      const first = tables.figures[figure]
      const second = prose.figures[figure]
      const differ = first?.state === 'number' && second?.state === 'number' && first.value !== second.value
      return differ ? [{ key: figure, first, second }] : []
    })
  return {
    ...table,
    section: home ? homes[key] : table.section,
    duplicates: [...table.duplicates, ...duplicates],
  }
}

/** The reading with all its places further down by a number of blocks. */
function moveBlocks(report: Report, by: number): Report {
  const place = <Where extends Place | null>(given: Where): Where =>
    given && { ...given, block: given.block + by }
  const { identity } = report
  return {
    ...report,
    identity: {
      ...identity,
      titlePlace: place(identity.titlePlace),
      period: identity.period && { ...identity.period, place: place(identity.period.place) },
    },
    sections: report.sections.map(
      (section): SectionReading => ({
        ...section,
        place: place(section.place),
        from: section.from + by,
        to: section.to + by,
      }),
    ),
    paragraphs: report.paragraphs.map(
      (paragraph): Paragraph => ({ ...paragraph, block: paragraph.block + by }),
    ),
    figures: Object.fromEntries(
      Object.entries(report.figures).map(([key, figure]) => [
        key,
        figure && { ...figure, place: place(figure.place) },
      ]),
    ),
    problems: report.problems.map((problem) =>
      problem.place ? { ...problem, place: place(problem.place) } : problem,
    ),
  }
}
