/// <reference types="office-js" />

import { HostFault, type MarkState, type Spot } from '../../ui/host.ts'
import { parseAnchor } from './places.ts'
import { errorCode } from './session.ts'
import { slotProperties, textOf } from './slots.ts'

/** Selects a place if it still holds what was read there. */
export async function goToPlace(context: Excel.RequestContext, spot: Spot): Promise<MarkState> {
  const place = parseAnchor(spot.anchor)
  if (!place) return 'gone'
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet)
  sheet.load('visibility')
  await context.sync()
  if (sheet.isNullObject) return 'gone'
  if (sheet.visibility !== 'Visible') return 'hidden'
  const range = sheet.getRange(place.address)
  range.load('cellCount')
  const first = range.getCell(0, 0)
  first.load(slotProperties)
  await context.sync()
  if (range.cellCount === 1 && textOf(first) !== spot.text) return 'changed'
  sheet.activate()
  range.select()
  try {
    await context.sync()
  } catch (error) {
    // Excel cannot move the selection while the window of another workbook is in front.
    if (errorCode(error) === 'GeneralException') throw new HostFault('behind')
    throw error
  }
  return 'shown'
}
