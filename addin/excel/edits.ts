/// <reference types="office-js" />
/** Puts figures or formulas right: all or none, and only where the workbook still shows what was read. */

import { type Edit, HostFault } from '../../ui/host.ts'
import { parseAnchor } from './places.ts'
import { slotProperties, textOf } from './slots.ts'

interface Target {
  edit: Edit
  range: Excel.Range
  protection: Excel.WorksheetProtection
}

export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  const targets = edits.map((edit) => loadTarget(context, edit))
  await context.sync()
  for (const { edit, range, protection } of targets) {
    if (protection.protected && isLocked(range)) throw new HostFault('protected', edit.anchor)
    if (textOf(range) !== edit.before) throw new HostFault('changed', edit.anchor)
  }
  for (const { edit, range } of targets) {
    const { after } = edit
    if (after.kind === 'number') range.values = [[after.value]]
    else range.formulas = [[after.formula.startsWith('=') ? after.formula : `=${after.formula}`]]
  }
  await context.sync()
}

/** Of cells that differ Excel says null. */
function isLocked(range: Excel.Range): boolean {
  const locked: boolean | null = range.format.protection.locked
  return locked ?? true
}

function loadTarget(context: Excel.RequestContext, edit: Edit): Target {
  const place = parseAnchor(edit.anchor)
  if (!place) throw new HostFault('changed', edit.anchor)
  const sheet = context.workbook.worksheets.getItem(place.sheet)
  const range = sheet.getRange(place.address)
  range.load(slotProperties)
  range.format.protection.load('locked')
  const { protection } = sheet
  protection.load('protected')
  return { edit, range, protection }
}
