/** Excel's objects over a simulated workbook, as far as the pane uses them. */
import ExcelJS from 'exceljs'
import type { HostObject } from './protocol.ts'
import { rangeObject } from './range.ts'
import { boxOf, HostError, isProtected, protectionOf, type SimulatedWorkbook } from './workbook.ts'

/** What the simulated Excel has to know beside the workbook. */
export interface Desk {
  workbook: SimulatedWorkbook
  /** Events that the page has asked for, by their number. */
  events: Set<number>
  emit(event: number, payload: Record<string, unknown>): void
  /** Workbooks that the page has opened in windows of their own. */
  opened: Uint8Array[]
  /** Another window is in front. */
  behind: boolean
  /** Ranges whose values were read. */
  reads: string[]
}

/** Numbers of the events of the collection of sheets, by the names of their registration. */
const sheetEvents: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  NameChanged: 25,
  VisibilityChanged: 26,
}

export const eventOf = (name: keyof typeof sheetEvents): number => sheetEvents[name] ?? 0

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

export function workbookObject(desk: Desk): HostObject {
  const { workbook } = desk
  return {
    type: 'Workbook',
    get: { Name: () => workbook.name },
    child: {
      Worksheets: () => sheetsObject(desk),
      Properties: () => ({ type: 'DocumentProperties', get: { Title: () => workbook.book.title ?? '' } }),
      CustomXmlParts: () => partsObject(desk, null),
      Application: () => applicationObject(desk),
    },
    call: {
      InsertWorksheetsFromBase64: (base64: string, options: { positionType?: string }) =>
        insertSheets(desk, base64, options),
      CreateAndOpenWorkbook: (base64: string) => void desk.opened.push(bytesOf(base64)),
    },
  }
}

function applicationObject(desk: Desk): HostObject {
  return {
    type: 'Application',
    call: {
      CreateWorkbook: (base64: string) => ({
        type: 'WorkbookCreated',
        get: { Id: () => 'created' },
        call: { Open: () => void desk.opened.push(bytesOf(base64)) },
      }),
    },
  }
}

/** Copies sheets of another workbook. The bytes are unpacked beforehand, as exceljs works asynchronously. */
const unpacked = new Map<string, ExcelJS.Workbook>()

/** Makes a workbook in base64 known before the request that inserts it is answered. */
export async function unpack(base64: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as unknown as ExcelJS.Buffer)
  unpacked.set(base64, book)
}

function insertSheets(desk: Desk, base64: string, options: { positionType?: string }): string[] {
  const source = unpacked.get(base64)
  if (!source || options.positionType !== 'End') throw new HostError('InvalidArgument', 'Nothing to insert.')
  return source.worksheets.map((sheet) => {
    const { book } = desk.workbook
    let name = sheet.name
    for (let copy = 2; desk.workbook.find(name); copy++) name = `${sheet.name} (${copy})`
    const added = book.addWorksheet(name)
    added.model = { ...sheet.model, name, id: added.id, merges: [] }
    for (const area of sheet.model.merges) added.mergeCells(area)
    desk.workbook.formats.set(added, [])
    const id = desk.workbook.idOf(added)
    desk.emit(eventOf('Added'), { worksheetId: id, source: 'Local' })
    return id
  })
}

function sheetsObject(desk: Desk): HostObject {
  const { workbook } = desk
  const registrations = Object.entries(sheetEvents).flatMap(([name, event]) => [
    [`_Register${name}Event`, () => void desk.events.add(event)],
    [`_Unregister${name}Event`, () => void desk.events.delete(event)],
  ])
  const item = (key: string): HostObject => {
    const sheet = workbook.find(key)
    if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
    return sheetObject(desk, sheet)
  }
  return {
    type: 'WorksheetCollection',
    items: () => workbook.book.worksheets.map((sheet) => sheetObject(desk, sheet)),
    at: item,
    call: {
      ...Object.fromEntries(registrations),
      GetItem: item,
      GetItemOrNullObject: (key: string) => (workbook.find(key) ? item(key) : null),
    },
  }
}

function sheetObject(desk: Desk, sheet: ExcelJS.Worksheet): HostObject {
  const { workbook } = desk
  return {
    type: 'Worksheet',
    get: {
      Id: () => workbook.idOf(sheet),
      Name: () => sheet.name,
      Visibility: () =>
        sheet.state === 'veryHidden' ? 'VeryHidden' : sheet.state === 'hidden' ? 'Hidden' : 'Visible',
    },
    child: { Protection: () => protectionObject(sheet) },
    call: {
      Activate: () => {
        if (desk.behind)
          throw new HostError('GeneralException', 'There was an internal error while processing the request.')
        workbook.active = sheet
      },
      GetRange: (address: string | undefined) =>
        rangeObject(
          desk,
          sheet,
          address ? boxOf(address) : { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
        ),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(desk, sheet, {
          top: row + 1,
          left: column + 1,
          bottom: row + rows,
          right: column + columns,
        }),
      // Of an empty sheet: its first cell.
      GetUsedRange: (valuesOnly: boolean) => {
        if (!valuesOnly) throw new HostError('InvalidArgument', 'Only values are simulated.')
        return rangeObject(desk, sheet, workbook.used(sheet) ?? boxOf('A1'))
      },
    },
  }
}

function protectionObject(sheet: ExcelJS.Worksheet): HostObject {
  return {
    type: 'WorksheetProtection',
    get: {
      Protected: () => isProtected(sheet),
      Options: () => ({ allowFormatCells: protectionOf(sheet)?.formatCells === true }),
    },
  }
}

function partsObject(desk: Desk, namespace: string | null): HostObject {
  const { workbook } = desk
  const listed = () =>
    workbook.parts.filter(({ xml }) => namespace === null || xml.includes(`xmlns="${namespace}"`))
  const part = (entry: { id: string; xml: string }): HostObject => ({
    type: 'CustomXmlPart',
    get: { Id: () => entry.id, NamespaceUri: () => /xmlns="([^"]*)"/.exec(entry.xml)?.[1] ?? '' },
    call: {
      GetXml: () => entry.xml,
      SetXml: (xml: string) => {
        entry.xml = xml
      },
    },
  })
  return {
    type: 'CustomXmlPartCollection',
    items: () => listed().map(part),
    at: (id: string) => {
      const entry = listed().find((one) => one.id === id)
      if (!entry) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
      return part(entry)
    },
    call: {
      GetByNamespace: (wanted: string) => partsObject(desk, wanted),
      Add: (xml: string) => {
        const entry = { id: workbook.newId(), xml }
        workbook.parts.push(entry)
        return part(entry)
      },
    },
  }
}
