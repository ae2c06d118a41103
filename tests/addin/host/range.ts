/** Ranges and conditional formats of the simulated Excel. */
import type ExcelJS from 'exceljs'
import { type Desk, eventOf } from './objects.ts'
import type { HostObject } from './protocol.ts'
import {
  addressOf,
  type Box,
  boxOf,
  type ConditionalFormat,
  cellAt,
  HostError,
  isProtected,
  protectionOf,
  type Slot,
} from './workbook.ts'

/** Excel gives no merged areas where there are more. */
const maxMerged = 512

const sides = ['top', 'bottom', 'left', 'right'] as const

export function rangeObject(desk: Desk, sheet: ExcelJS.Worksheet, box: Box): HostObject {
  const { workbook } = desk
  const rows = box.bottom - box.top + 1
  const columns = box.right - box.left + 1
  const grid = <Value>(value: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (__, x) => value(box.top + y, box.left + x)),
    )
  const slots = <Key extends keyof Slot>(key: Key): Slot[Key][][] =>
    grid((row, column) => workbook.slot(sheet, row, column)[key])
  const put = (value: unknown): void => {
    workbook.put(sheet, box, value)
    tellChange(desk, sheet, box, 'ThisLocalAddin')
  }
  return {
    type: 'Range',
    kept: true,
    get: {
      RowIndex: () => box.top - 1,
      ColumnIndex: () => box.left - 1,
      RowCount: () => rows,
      ColumnCount: () => columns,
      CellCount: () => rows * columns,
      Values: () => {
        desk.reads.push(`${sheet.name}!${addressOf(box)}`)
        return slots('value')
      },
      Formulas: () => slots('formula'),
      ValueTypes: () => slots('type'),
      NumberFormat: () => grid((row, column) => cellAt(sheet, row, column)?.numFmt ?? 'General'),
    },
    set: { Values: put, Formulas: put },
    child: {
      Format: () => ({
        type: 'RangeFormat',
        child: {
          Protection: () => ({
            type: 'FormatProtection',
            get: { Locked: () => cellAt(sheet, box.top, box.left)?.protection?.locked !== false },
          }),
        },
      }),
      ConditionalFormats: () => formatsObject(desk, sheet, box),
    },
    call: {
      GetCell: (row: number, column: number) => {
        const top = box.top + row
        const left = box.left + column
        return rangeObject(desk, sheet, { top, left, bottom: top, right: left })
      },
      Select: () => {
        if (workbook.active !== sheet) throw new HostError('InvalidSelection', 'Another sheet is active.')
        workbook.selection = { sheet: sheet.name, address: addressOf(box) }
      },
      GetMergedAreasOrNullObject: () => mergedAreas(desk, sheet, box),
      GetRowProperties: () =>
        Array.from({ length: rows }, (_, y) => {
          const row = sheet.findRow(box.top + y)
          return { rowHidden: row?.hidden === true || row?.height === 0 }
        }),
      GetColumnProperties: () =>
        Array.from({ length: columns }, (_, x) => {
          const column = columnsOf(sheet)[box.left + x - 1]
          return { columnHidden: column?.hidden === true || column?.width === 0 }
        }),
      GetCellProperties: () =>
        grid((row, column) => ({
          format: {
            borders: Object.fromEntries(
              sides.map((side) => [side, { style: workbook.border(sheet, row, column, side) }]),
            ),
          },
        })),
    },
  }
}

function columnsOf(sheet: ExcelJS.Worksheet): readonly (ExcelJS.Column | undefined)[] {
  return (sheet.columns as ExcelJS.Column[] | null) ?? []
}

/** Tells the page that cells have changed, and that Excel has calculated. */
export function tellChange(
  desk: Desk,
  sheet: ExcelJS.Worksheet,
  box: Box,
  triggerSource: 'ThisLocalAddin' | 'Unknown',
  source: 'Local' | 'Remote' = 'Local',
): void {
  const worksheetId = desk.workbook.idOf(sheet)
  desk.emit(eventOf('DataChanged'), {
    address: addressOf(box),
    changeType: 'RangeEdited',
    source,
    worksheetId,
    triggerSource,
  })
  desk.emit(eventOf('Calculated'), { address: addressOf(box), worksheetId })
}

/** The list of the sheet's model is made anew, with every cell, each time it is asked for. */
function mergesOf(sheet: ExcelJS.Worksheet): string[] {
  const { _merges: merges } = sheet as unknown as { _merges: Record<string, { range: string }> }
  return Object.values(merges).map(({ range }) => range)
}

function mergedAreas(desk: Desk, sheet: ExcelJS.Worksheet, box: Box): HostObject | null {
  const areas = mergesOf(sheet)
    .map(boxOf)
    .filter(
      ({ top, left, bottom, right }) =>
        top <= box.bottom && bottom >= box.top && left <= box.right && right >= box.left,
    )
  if (areas.length > maxMerged)
    throw new HostError('GeneralException', 'There was an internal error while processing the request.')
  if (areas.length === 0) return null
  return {
    type: 'RangeAreas',
    kept: true,
    child: {
      Areas: () => ({
        type: 'RangeCollection',
        items: () => areas.map((area) => rangeObject(desk, sheet, area)),
      }),
    },
  }
}

function requireFormatting(sheet: ExcelJS.Worksheet): void {
  if (isProtected(sheet) && protectionOf(sheet)?.formatCells !== true)
    throw new HostError(
      'AccessDenied',
      'You do not have permission to do this operation: the sheet is protected.',
    )
}

function formatsObject(desk: Desk, sheet: ExcelJS.Worksheet, box: Box): HostObject {
  const listed = (): ConditionalFormat[] => desk.workbook.formats.get(sheet) ?? []
  const find = (id: string): HostObject => {
    const format = listed().find((one) => one.id === id)
    if (!format || format.broken) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
    return formatObject(desk, sheet, format)
  }
  return {
    type: 'ConditionalFormatCollection',
    items: () => listed().map((format) => formatObject(desk, sheet, format)),
    at: find,
    call: {
      GetItem: find,
      Add: (type: string) => {
        requireFormatting(sheet)
        const format: ConditionalFormat = {
          id: desk.workbook.newId(),
          type,
          ref: addressOf(box),
          formula: '',
          stopIfTrue: true,
          fill: null,
          borders: new Map(),
          own: false,
        }
        desk.workbook.formats.set(sheet, [...listed(), format])
        return formatObject(desk, sheet, format)
      },
    },
  }
}

function formatObject(desk: Desk, sheet: ExcelJS.Worksheet, format: ConditionalFormat): HostObject {
  return {
    type: 'ConditionalFormat',
    get: { Id: () => format.id, Type: () => format.type },
    set: {
      StopIfTrue: (value) => {
        format.stopIfTrue = value === true
      },
    },
    child: { Custom: () => customObject(format) },
    call: {
      Delete: () => {
        requireFormatting(sheet)
        if (format.own && !format.formula.includes('gouji'))
          throw new Error("A conditional format of the user's was to be deleted")
        const left = (desk.workbook.formats.get(sheet) ?? []).filter((one) => one !== format)
        desk.workbook.formats.set(sheet, left)
      },
    },
  }
}

function customObject(format: ConditionalFormat): HostObject {
  return {
    type: 'CustomConditionalFormat',
    child: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        get: { Formula: () => format.formula },
        set: {
          Formula: (value) => {
            format.formula = String(value)
          },
        },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        child: {
          Fill: () => ({
            type: 'ConditionalRangeFill',
            set: {
              Color: (value) => {
                format.fill = String(value)
              },
            },
          }),
          Borders: () => ({
            type: 'ConditionalRangeBorderCollection',
            at: (side: string) => borderObject(format, side),
            call: { GetItem: (side: string) => borderObject(format, side) },
          }),
        },
      }),
    },
  }
}

function borderObject(format: ConditionalFormat, side: string): HostObject {
  const border = format.borders.get(side) ?? { style: 'None', color: '' }
  format.borders.set(side, border)
  return {
    type: 'ConditionalRangeBorder',
    set: {
      Style: (value) => {
        border.style = String(value)
      },
      Color: (value) => {
        border.color = String(value)
      },
    },
  }
}
