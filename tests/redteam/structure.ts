/** The three tables in the structures that editors leave behind: other headings, unmerged cells, dummy columns, cuts. */
import { headerRows, type PrintedCell, type PrintedRow, slotsOf } from '../support/tables.ts'
import type { Habits } from './habits.ts'

/** Each table as the grids it is printed in. */
export interface Layout {
  t2: PrintedRow[][]
  t3: PrintedRow[][]
  t4: PrintedRow[][]
}

/** `spans`: only mark-up has spans that are too short or too long for their rows. */
export type Slips = 'spans' | 'none'

const cell = (text: string, columns = 1, rows = 1): PrintedCell => ({ text, columns, rows })
const isFigure = (one: PrintedCell): boolean => one.figure !== undefined

export function layOut(
  tables: { t2: PrintedRow[]; t3: PrintedRow[]; t4: PrintedRow[] },
  habits: Habits,
  slips: Slips,
): Layout {
  return {
    t2: finish(disclosureForm(tables.t2, habits), habits, 't2'),
    t3: finish(requestForm(tables.t3, habits, slips), habits, 't3'),
    t4: finish(disputeForm(tables.t4, habits), habits, 't4'),
  }
}

// Table 2

function disclosureForm(rows: PrintedRow[], habits: Habits): PrintedRow[][] {
  const form = habits.pick('t2', {
    template: 8,
    four: 1.5,
    'five columns': 1,
    'no item rows': 0.6,
    narrow: 0.6,
  })
  if (form === 'four') {
    const starts = rows.flatMap((row, index) => (isItemTitle(row) ? [index] : []))
    return starts.map((start, index) => rows.slice(start, starts[index + 1]))
  }
  if (form === 'five columns') {
    return [
      rows.map((row) =>
        row.map((one, x) => (x === 0 && row.length > 1 ? { ...one, columns: 2 } : widen(one, row))),
      ),
    ]
  }
  if (form === 'no item rows') return [rows.filter((row) => !isItemTitle(row))]
  if (form === 'narrow') return [rows.map((row) => row.map((one) => ({ ...one, columns: 1 })))]
  return [rows]
}

function widen(one: PrintedCell, row: PrintedRow): PrintedCell {
  return row.length === 1 ? { ...one, columns: one.columns + 1 } : one
}

function isItemTitle(row: PrintedRow): boolean {
  return row[0]?.text.startsWith('第二十条') ?? false
}

// Table 3

function requestForm(rows: PrintedRow[], habits: Habits, slips: Slips): PrintedRow[][] {
  const head = requestHead(rows.slice(0, headerRows.t3), habits)
  const body = requestBody(rows.slice(headerRows.t3), habits, slips)
  const whole = dummyColumns([...head, ...body], head.length, habits)
  const cut = habits.pick('t3 cut', {
    none: 10,
    'heading repeated': 1,
    'heading once': 1,
    'repeated inside': 1,
  })
  if (cut === 'none') return [whole]
  const lines = unmerge(whole, 'repeated')
  const at = head.length + habits.random.integer(4, 20)
  const top = lines.slice(0, head.length)
  if (cut === 'repeated inside') return [[...lines.slice(0, at), ...top, ...lines.slice(at)]]
  return [lines.slice(0, at), [...(cut === 'heading repeated' ? top : []), ...lines.slice(at)]]
}

function requestHead(head: PrintedRow[], habits: Habits): PrintedRow[] {
  const form = habits.pick('t3 head', {
    template: 8,
    'unmerged rows': 1.5,
    'names over two rows': 1,
    'without first row': 0.7,
    'one row': 0.7,
    repeated: 0.7,
    'empty corner': 0.5,
  })
  const [first, second, third] = head
  const [corner, applicants] = first ?? []
  if (!second || !third || !corner || !applicants) throw new Error('no heading')
  const [natural, organisations, total] = second
  if (!natural || !organisations || !total) return head
  const plain = (one: PrintedCell): PrintedCell => ({ ...one, rows: 1 })
  if (form === 'unmerged rows') {
    return [
      [corner, applicants],
      [plain(natural), organisations, plain(total)],
      [{ ...natural, text: '', rows: 1 }, ...third, { ...total, text: '', rows: 1 }],
    ]
  }
  if (form === 'names over two rows') {
    const isBroken = (one: PrintedCell): boolean => one.text.length === 4
    return [
      [{ ...corner, rows: 4 }, applicants],
      [{ ...natural, rows: 3 }, organisations, { ...total, rows: 3 }],
      third.map((one) => (isBroken(one) ? cell(one.text.slice(0, 2)) : { ...one, rows: 2 })),
      third.filter(isBroken).map((one) => cell(one.text.slice(2))),
    ]
  }
  if (form === 'without first row') return [[{ ...corner, rows: 2 }, natural, organisations, total], third]
  if (form === 'one row') return [[cell('项目', 3), plain(natural), ...third, plain(total)]]
  if (form === 'repeated') return unmerge(head, 'repeated')
  if (form === 'empty corner') return [[{ ...corner, text: '' }, applicants], second, third]
  return head
}

function requestBody(rows: PrintedRow[], habits: Habits, slips: Slips): PrintedRow[] {
  const form = habits.pick('t3 body', {
    spans: 8,
    repeated: 1,
    blank: 1,
    'groups as rows': 0.8,
    'short span': slips === 'spans' ? 0.5 : 0,
    'long span': slips === 'spans' ? 0.5 : 0,
    'empty row after each': 0.4,
  })
  if (form === 'repeated' || form === 'blank') return unmerge(rows, form)
  if (form === 'groups as rows') return groupsAsRows(rows)
  if (form === 'short span' || form === 'long span') {
    const by = form === 'short span' ? -1 : 1
    return rows.map((row) => row.map((one) => (one.rows > 15 ? { ...one, rows: one.rows + by } : one)))
  }
  if (form === 'empty row after each') {
    return rows.flatMap((row) => [
      row.map((one) => (one.rows > 1 ? { ...one, rows: one.rows * 2 } : one)),
      row.filter((one) => one.rows === 1).map((one) => ({ ...cell(''), columns: one.columns })),
    ])
  }
  return rows
}

/** Labels in one column: a group has a row of its own with nothing in its cells. */
function groupsAsRows(rows: PrintedRow[]): PrintedRow[] {
  return rows.flatMap((row) => {
    const labels = row.filter((one) => !isFigure(one))
    const figures = row.filter(isFigure)
    const own = labels[labels.length - 1]
    if (!own) return [row]
    const groups = labels.slice(0, -1).map((one) => [cell(one.text, 3), ...figures.map(() => cell(''))])
    return [...groups, [cell(own.text, 3), ...figures]]
  })
}

function dummyColumns(rows: PrintedRow[], head: number, habits: Habits): PrintedRow[] {
  const form = habits.pick('t3 dummy', {
    none: 9,
    tail: 0.8,
    'wide company': 0.8,
    spacer: 0.6,
    'wide total': 0.6,
    'wide all': 0.4,
    'heading askew': 0.4,
  })
  if (form === 'tail') return rows.map((row) => [...row, cell('')])
  if (form === 'spacer') return rows.map((row, y) => withSpacer(row, y < head))
  if (form === 'wide all') return rows.map((row) => row.map((one) => ({ ...one, columns: one.columns * 2 })))
  const wide = form === 'wide total' ? 'total' : 'company'
  // A name over two rows is as wide in each of them.
  const names = form === 'wide company' ? ['商业企业', '商业', '企业'] : ['总计']
  const isAskew = form === 'heading askew'
  if (form === 'none') return rows
  return rows.map((row, y) =>
    row.map((one) => {
      if (one.figure?.endsWith(`/${wide}`)) return { ...one, columns: 2 }
      if (y >= head) return one
      const spans = one.text === '申请人情况' || names.includes(one.text)
      const holds =
        wide === 'company' && !isAskew && /^法人或其[他它]组织$/.test(one.text) && one.columns === 5
      return spans || holds ? { ...one, columns: one.columns + 1 } : one
    }),
  )
}

/** An empty column between labels and figures; in the headings the corner is as much wider. */
function withSpacer(row: PrintedRow, heading: boolean): PrintedRow {
  const at = row.findIndex(isFigure)
  if (!heading) return at < 0 ? row : [...row.slice(0, at), cell(''), ...row.slice(at)]
  const [corner, ...names] = row
  return corner && corner.columns === 3 ? [{ ...corner, columns: 4 }, ...names] : row
}

// Table 4

function disputeForm(rows: PrintedRow[], habits: Habits): PrintedRow[][] {
  const form = habits.pick('t4', {
    template: 8,
    'in two': 0.8,
    'unmerged heading': 1,
    'label before': 0.7,
    'rows by kind': 0.4,
  })
  const [first, second, third, data] = rows
  if (!first || !second || !third || !data) throw new Error('no table 4')
  if (form === 'in two') {
    return [
      [[first[0] ?? cell('')], second.slice(0, 5).map((one) => ({ ...one, rows: 1 })), data.slice(0, 5)],
      [[first[1] ?? cell('')], second.slice(5), third, data.slice(5)],
    ]
  }
  if (form === 'unmerged heading') {
    return [
      [
        first,
        [...second.slice(0, 5).map((one) => ({ ...one, rows: 1 })), ...second.slice(5)],
        [...Array.from({ length: 5 }, () => cell('')), ...third],
        data,
      ],
    ]
  }
  if (form === 'label before') return [[[cell('', 1, 3), ...first], second, third, [cell('数量'), ...data]]]
  if (form === 'rows by kind') {
    const names = third.slice(0, 5).map((one) => ({ ...one }))
    const line = (label: PrintedCell[], from: number): PrintedRow => [...label, ...data.slice(from, from + 5)]
    return [
      [
        [cell('', 2), ...names],
        line([cell('行政复议', 2)], 0),
        line([cell('行政诉讼', 1, 2), cell('未经复议直接起诉')], 5),
        line([cell('复议后起诉')], 10),
      ],
    ]
  }
  return [rows]
}

// All tables

function finish(grids: PrintedRow[][], habits: Habits, table: string): PrintedRow[][] {
  const first = grids[0]
  const last = grids[grids.length - 1]
  if (!first || !last) return grids
  const width = Math.max(...first.map((row) => row.reduce((sum, one) => sum + one.columns, 0)))
  if (habits.has(`${table} unit row`, 0.04)) first.unshift([cell('单位：件', width)])
  if (habits.has(`${table} empty first row`, 0.03)) first.unshift([cell('', width)])
  if (habits.has(`${table} empty last row`, 0.06)) last.push([cell('', width)])
  if (habits.has(`${table} empty cells last`, 0.04)) last.push(Array.from({ length: width }, () => cell('')))
  if (habits.has(`${table} note row`, 0.05))
    last.push([
      cell(
        table === 't4' ? '注：行政复议、行政诉讼数量含上年度结转数量。' : '备注：以上数据为全年数据。',
        width,
      ),
    ])
  return grids
}

/** Every slot a cell of its own; labels that spanned are repeated or left blank. */
export function unmerge(rows: readonly PrintedRow[], how: 'repeated' | 'blank'): PrintedRow[] {
  const repeated = (one: PrintedCell): string => (how === 'repeated' && !isFigure(one) ? one.text : '')
  // Where headings are askew, some slots hold no cell at all.
  return slotsOf(rows).map((line) =>
    Array.from(line, (slot: (typeof line)[number] | undefined) => {
      if (!slot) return cell('')
      return slot.starts ? { ...slot.cell, columns: 1, rows: 1 } : cell(repeated(slot.cell))
    }),
  )
}
