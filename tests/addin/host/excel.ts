/**
 * A simulated Excel behind Microsoft's own client library. The library runs unmodified in the page; only what it talks to
 * is simulated, over a real workbook. What this cannot prove is listed in the guide.
 */
import { type Desk, eventOf, unpack, workbookObject } from './objects.ts'
import { Protocol, type Query } from './protocol.ts'
import { tellChange } from './range.ts'
import { boxOf, SimulatedWorkbook } from './workbook.ts'

interface Message {
  id: number
  type: number
  flags: number
  message: { body: string | Query }
}

/** Set in a request that is to wait until the user has left the cell. */
const waitFlag = 64

export interface Request {
  /** The library only gives back references that it held: no `context.sync` of the page. */
  release: boolean
  sent: number
  answered: number
}

export class SimulatedExcel implements Desk {
  readonly workbook: SimulatedWorkbook
  readonly events = new Set<number>()
  readonly opened: Uint8Array[] = []
  readonly reads: string[] = []
  readonly requests: Request[] = []
  readonly protocol: Protocol
  behind = false
  /** Largest request and answer in bytes; on the web Excel allows 5 MB. */
  maxBytes = Number.POSITIVE_INFINITY
  /** Hands a message to the page. */
  send: (message: string) => void = () => undefined
  private editing = false
  private readonly waiting: (() => void)[] = []

  constructor(workbook: SimulatedWorkbook) {
    this.workbook = workbook
    this.protocol = new Protocol(() => workbookObject(this))
  }

  static async open(bytes: Uint8Array, name = '年报.xlsx'): Promise<SimulatedExcel> {
    return new SimulatedExcel(await new SimulatedWorkbook(name).open(bytes))
  }

  emit(event: number, payload: Record<string, unknown>): void {
    if (!this.events.has(event)) return
    const entry = {
      messageCategory: 65_536,
      messageType: event,
      targetId: 'Workbook',
      message: JSON.stringify(payload),
      id: 0,
    }
    this.send(JSON.stringify({ type: 3, message: { entries: [entry] } }))
  }

  /** A person types into a cell. */
  type(
    sheetName: string,
    address: string,
    value: string | number | null,
    source: 'Local' | 'Remote' = 'Local',
  ): void {
    const sheet = this.workbook.sheet(sheetName)
    const cell = sheet.getCell(address)
    cell.value =
      typeof value === 'string' && value.startsWith('=')
        ? { formula: value.slice(1), date1904: false }
        : value
    tellChange(this, sheet, boxOf(address), 'Unknown', source)
  }

  select(sheetName: string, address: string): void {
    const worksheetId = this.workbook.idOf(this.workbook.sheet(sheetName))
    this.emit(eventOf('SelectionChanged'), { address, worksheetId })
  }

  /** A person begins to type into a cell: until the end Excel refuses all requests that do not want to wait. */
  beginEditing(): void {
    this.editing = true
  }

  endEditing(): void {
    this.editing = false
    for (const go of this.waiting.splice(0)) go()
  }

  /** Answers one message of the library. */
  async handle(text: string): Promise<string | null> {
    const { id, type, flags, message } = JSON.parse(text) as Message
    if (type !== 1) return null
    if (this.editing && (flags & waitFlag) !== 0) await new Promise<void>((go) => this.waiting.push(go))
    const query = typeof message.body === 'string' ? (JSON.parse(message.body) as Query) : message.body
    for (const { Name: name, ArgumentInfo: info } of query.Actions)
      if (name === 'InsertWorksheetsFromBase64') await unpack(String(info?.Arguments?.[0]))
    const body = this.answer(query, text.length)
    const answer = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })
    const release = query.Actions.every(
      ({ ActionType: type, Name: name }) => type === 1 || name === '_RemoveReference',
    )
    this.requests.push({ release, sent: text.length, answered: answer.length })
    return answer
  }

  private answer(query: Query, length: number): string {
    if (this.editing) return failed('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
    if (length > this.maxBytes)
      return failed('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.')
    const body = JSON.stringify(this.protocol.process(query))
    if (body.length > this.maxBytes)
      return failed('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
    return body
  }
}

function failed(code: string, message: string): string {
  return JSON.stringify({
    Results: [],
    Error: { Code: code, Message: message, ActionIndex: 0, Location: '', HttpStatusCode: 400 },
  })
}
