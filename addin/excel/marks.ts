/// <reference types="office-js" />
/**
 * Marks are conditional formats of our own, told from the user's by their formula. The cells' own formats are never
 * touched, so that taking the marks away leaves the workbook as it was.
 */

import { HostFault, type Mark, type MarkState } from '../../ui/host.ts'
import { parseAnchor } from './places.ts'
import { errorCode } from './session.ts'
import { slotProperties, textOf } from './slots.ts'

/** Always true; Excel keeps the text, so that the mark is found again after the workbook was closed. */
function signature(number: number): string {
  return `=LEN("gouji:${number}")>0`
}

function isOurs(formula: string): boolean {
  return /^=?\s*LEN\("gouji:\d+"\)>0$/i.test(formula.trim())
}

interface Target {
  mark: Mark
  sheet: Excel.Worksheet | null
  range: Excel.Range | null
}

/** Replaces all marks by these. Nothing is marked where a sheet does not allow it. */
export async function replaceMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  sheets: ReadonlySet<string>,
): Promise<MarkState[]> {
  await clearMarks(context)
  const targets = marks.map((mark) => loadTarget(context, mark, sheets))
  await context.sync()
  for (const { sheet } of targets) if (sheet) requireFormatting(sheet)
  const states = targets.map(stateOf)
  for (const { mark, range } of strongest(targets, states)) addFormat(range, mark)
  await context.sync()
  return states
}

function loadTarget(context: Excel.RequestContext, mark: Mark, sheets: ReadonlySet<string>): Target {
  const place = parseAnchor(mark.anchor)
  if (!place || !sheets.has(place.sheet)) return { mark, sheet: null, range: null }
  const sheet = context.workbook.worksheets.getItem(place.sheet)
  sheet.load('name,visibility')
  sheet.protection.load('protected,options')
  const range = sheet.getRange(place.address)
  range.load(`cellCount,${slotProperties}`)
  return { mark, sheet, range }
}

function requireFormatting({ name, protection }: Excel.Worksheet): void {
  if (protection.protected && !protection.options?.allowFormatCells) throw new HostFault('protected', name)
}

function stateOf({ mark, sheet, range }: Target): MarkState {
  if (!sheet || !range) return 'gone'
  if (range.cellCount === 1 && textOf(range) !== mark.text) return 'changed'
  return sheet.visibility === 'Visible' ? 'shown' : 'hidden'
}

const ranks: readonly string[] = ['error', 'warning', 'note']

/** One mark a cell: an end before its parts, an error before a note. */
function strongest(
  targets: readonly Target[],
  states: readonly MarkState[],
): { mark: Mark; range: Excel.Range }[] {
  const best = new Map<string, { mark: Mark; range: Excel.Range }>()
  const rank = ({ role, severity }: Mark): number =>
    (role === 'stated' ? 0 : role === 'other' ? 10 : 20) + ranks.indexOf(severity)
  targets.forEach(({ mark, range }, index) => {
    const state = states[index]
    if (!range || (state !== 'shown' && state !== 'hidden')) return
    const known = best.get(mark.anchor)
    if (!known || rank(mark) < rank(known.mark)) best.set(mark.anchor, { mark, range })
  })
  return [...best.values()]
}

interface Look {
  fill: string | null
  line: 'Continuous' | 'Dash' | 'Dot'
  color: string
}

function lookOf({ role, severity, waived }: Mark): Look {
  if (waived || role === 'part') return { fill: null, line: 'Dot', color: '#57606a' }
  if (role === 'other') return { fill: null, line: 'Continuous', color: '#57606a' }
  if (severity === 'error') return { fill: '#fdeceb', line: 'Continuous', color: '#b3261e' }
  if (severity === 'warning') return { fill: '#fff4dd', line: 'Dash', color: '#7a4f00' }
  return { fill: null, line: 'Dot', color: '#0b57a4' }
}

function addFormat(range: Excel.Range, mark: Mark): void {
  const format = range.conditionalFormats.add('Custom')
  // Where it were true, as it is by default for rules made by programs, the user's own rules would stop to show.
  format.stopIfTrue = false
  format.custom.rule.formula = signature(mark.number)
  const look = lookOf(mark)
  if (look.fill !== null) format.custom.format.fill.color = look.fill
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.custom.format.borders.getItem(side)
    border.style = look.line
    border.color = look.color
  }
}

/** Takes away every mark of ours, also those that an earlier session left in the workbook; their number. */
export async function clearMarks(context: Excel.RequestContext): Promise<number> {
  const { worksheets } = context.workbook
  worksheets.load('items/id')
  await context.sync()
  const found: Excel.ConditionalFormatCollection[] = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats
    formats.load('items/id,items/type')
    return formats
  })
  await context.sync()
  const custom = found.flatMap((formats) => formats.items.filter(({ type }) => type === 'Custom'))
  const ours = await findOurs(context, custom)
  await deleteAll(context, ours)
  return ours.length
}

/**
 * Undoing the removal of a conditional format leaves one that Excel lists but cannot find; it would fail the whole batch.
 * Then each is asked for by itself, and such a one is passed over.
 */
async function findOurs(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<Excel.ConditionalFormat[]> {
  const loaded = await eachAlive(context, formats, (format) => format.custom.rule.load('formula'))
  return loaded.filter((format) => isOurs(format.custom.rule.formula))
}

async function deleteAll(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<void> {
  await eachAlive(context, formats, (format) => format.delete())
}

async function eachAlive(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
  act: (format: Excel.ConditionalFormat) => void,
): Promise<Excel.ConditionalFormat[]> {
  if (formats.length === 0) return []
  for (const format of formats) act(format)
  try {
    await context.sync()
    return [...formats]
  } catch (error) {
    if (errorCode(error) !== 'ItemNotFound') throw error
  }
  if (formats.length === 1) return []
  const alive: Excel.ConditionalFormat[] = []
  for (const format of formats) alive.push(...(await eachAlive(context, [format], act)))
  return alive
}
