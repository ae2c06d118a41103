/** Drafting workbooks as people fill them: values typed into named cells, and books that nobody has calculated yet. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { nameOfCell, type Report, type SourceDocument, type WorkbookPlan } from '../../core/index.ts'
import { templates } from '../../core/template/index.ts'
import { figuresOf } from '../../core/template/types.ts'
import { addressOf, type Slot } from '../../core/write/address.ts'
import type { Draft } from './draft.ts'
import { readText } from './engine.ts'
import { textLayouts } from './layouts/text.ts'

/** What is typed into a cell; null clears it. */
export type Typed = number | string | null

/** A drafting workbook's bytes, unpacked once, with the addresses of its cells. */
export interface Book {
  parts: Record<string, Uint8Array>
  texts: Record<string, string>
  /** `3!J7` (number of the sheet) by figure key, and by `prior:KEY` for last year's. */
  addresses: Map<string, string>
}

/** Unpacks a workbook and takes the results of its formulas away, so that a spreadsheet program has to work them out. */
export function openBook(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  priorPlaces: ReadonlyMap<string, Slot>,
): Book {
  const parts = unzipSync(bytes)
  const texts: Record<string, string> = {}
  for (const name of Object.keys(parts)) {
    const part = parts[name]
    if (!part || !/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue
    texts[name] = strFromU8(part).replace(
      /<c ([^>]*?)(?: t="\w+")?([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      '<c $1$2>$3',
    )
  }
  const addresses = new Map<string, string>()
  const keys = new Map(
    Object.values(templates['2021'].tables)
      .flatMap(figuresOf)
      .map((key) => [nameOfCell(key), key]),
  )
  plan.sheets.forEach((sheet, index) => {
    for (const { name, row, column } of sheet.cells) {
      const key = name === undefined ? undefined : keys.get(name)
      if (key !== undefined) addresses.set(key, `${index + 1}!${addressOf({ row, column })}`)
    }
    if (sheet.name === '上年数')
      for (const [key, slot] of priorPlaces) addresses.set(`prior:${key}`, `${index + 1}!${addressOf(slot)}`)
  })
  return { parts, texts, addresses }
}

/** The workbook with values typed over what stands in its cells, sums included. */
export function typeInto({ parts, texts, addresses }: Book, typed: ReadonlyMap<string, Typed>): Uint8Array {
  const cells = new Map<string, Typed>()
  for (const [key, value] of typed) {
    const address = addresses.get(key)
    if (address === undefined) throw new Error(`no cell for ${key}`)
    cells.set(address, value)
  }
  const made = { ...parts }
  for (const [name, text] of Object.entries(texts)) {
    const sheet = /\d+/.exec(name)?.[0] ?? ''
    made[name] = strToU8(
      text.replace(/<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:\/>|>.*?<\/c>)/g, (cell, address, style = '') => {
        const value = cells.get(`${sheet}!${address}`)
        return value === undefined ? cell : writeCell(address, style, value)
      }),
    )
  }
  return zipSync(made, { level: 1 })
}

function writeCell(address: string, style: string, value: Typed): string {
  if (value === null) return `<c r="${address}"${style}/>`
  if (typeof value === 'number') return `<c r="${address}"${style}><v>${value}</v></c>`
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
}

/** A draft's report, as its author would have it. */
export async function reportOf(draft: Draft): Promise<Report> {
  const compose = textLayouts.tabs
  if (!compose) throw new Error('no text layout')
  return readText(compose(draft), 'draft.txt')
}

/** One cell of a sheet, by row and column from 1. */
export function cellsOfSheet(document: SourceDocument, sheet: string): Map<string, string> {
  const cells = new Map<string, string>()
  for (const block of document.blocks) {
    if (block.kind !== 'grid' || block.sheet !== sheet) continue
    for (const { anchor, text } of block.cells) cells.set(anchor.slice(anchor.lastIndexOf('!') + 1), text)
  }
  return cells
}
