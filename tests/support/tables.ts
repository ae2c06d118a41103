/** The three tables of a draft as the Word template lays them out: rows of cells with spans. Written from the template, not from the product. */
import { applicants, type Draft } from './draft.ts'

export interface PrintedCell {
  text: string
  columns: number
  rows: number
  /** Key of the figure that the cell carries. */
  figure?: string
}

export type PrintedRow = PrintedCell[]

export interface PrintedTables {
  t2: PrintedRow[]
  t3: PrintedRow[]
  t4: PrintedRow[]
}

/** How many rows of `t3` and `t4` are headings. */
export const headerRows = { t3: 3, t4: 3 }

function label(text: string, columns = 1, rows = 1): PrintedCell {
  return { text, columns, rows }
}

function figureCell(draft: Draft, figure: string, columns = 1): PrintedCell {
  return { text: String(draft.figures[figure]), columns, rows: 1, figure }
}

export function printTables(draft: Draft): PrintedTables {
  return {
    t2: draft.edition === '2021' ? disclosure2021(draft) : disclosure2019(draft),
    t3: requests(draft),
    t4: disputes(draft),
  }
}

function disclosure2021(draft: Draft): PrintedRow[] {
  const wide = (name: string, key: string): PrintedRow => [label(name), figureCell(draft, key, 3)]
  const documents = (name: string, row: string): PrintedRow => [
    label(name),
    ...['issued', 'repealed', 'in-force'].map((column) => figureCell(draft, `t2/${row}/${column}`)),
  ]
  return [
    [label('第二十条第（一）项', 4)],
    [label('信息内容'), label('本年制发件数'), label('本年废止件数'), label('现行有效件数')],
    documents('规章', 'regulations'),
    documents('行政规范性文件', 'normative-documents'),
    [label('第二十条第（五）项', 4)],
    [label('信息内容'), label('本年处理决定数量', 3)],
    wide('行政许可', 't2/licensing/decisions'),
    [label('第二十条第（六）项', 4)],
    [label('信息内容'), label('本年处理决定数量', 3)],
    wide('行政处罚', 't2/penalties/decisions'),
    wide('行政强制', 't2/coercion/decisions'),
    [label('第二十条第（八）项', 4)],
    [label('信息内容'), label('本年收费金额（单位：万元）', 3)],
    wide('行政事业性收费', 't2/fees/amount'),
  ]
}

function disclosure2019(draft: Draft): PrintedRow[] {
  const three = (name: string, row: string, columns: string[]): PrintedRow => [
    label(name),
    ...columns.map((column) => figureCell(draft, `t2/${row}/${column}`)),
  ]
  const items = ['items-before', 'change', 'decisions']
  const itemHeader = (): PrintedRow => [
    label('信息内容'),
    label('上一年项目数量'),
    label('本年增/减'),
    label('处理决定数量'),
  ]
  return [
    [label('第二十条第（一）项', 4)],
    [label('信息内容'), label('本年新制作数量'), label('本年新公开数量'), label('对外公开总数量')],
    three('规章', 'regulations', ['made', 'published', 'public-total']),
    three('规范性文件', 'normative-documents', ['made', 'published', 'public-total']),
    [label('第二十条第（五）项', 4)],
    itemHeader(),
    three('行政许可', 'licensing', items),
    three('其他对外管理服务事项', 'other-services', items),
    [label('第二十条第（六）项', 4)],
    itemHeader(),
    three('行政处罚', 'penalties', items),
    three('行政强制', 'coercion', items),
    [label('第二十条第（八）项', 4)],
    [label('信息内容'), label('上一年项目数量'), label('本年增/减', 2)],
    [
      label('行政事业性收费'),
      figureCell(draft, 't2/fees/items-before'),
      figureCell(draft, 't2/fees/change', 2),
    ],
    [label('第二十条第（九）项', 4)],
    [label('信息内容'), label('采购项目数量'), label('采购总金额', 2)],
    [
      label('政府集中采购'),
      figureCell(draft, 't2/procurement/items'),
      figureCell(draft, 't2/procurement/amount', 2),
    ],
  ]
}

const refused = [
  ['1.属于国家秘密', 'refused-state-secret'],
  ['2.其他法律行政法规禁止公开', 'refused-other-law'],
  ['3.危及“三安全一稳定”', 'refused-security-stability'],
  ['4.保护第三方合法权益', 'refused-third-party'],
  ['5.属于三类内部事务信息', 'refused-internal-affairs'],
  ['6.属于四类过程性信息', 'refused-process-information'],
  ['7.属于行政执法案卷', 'refused-enforcement-file'],
  ['8.属于行政查询事项', 'refused-administrative-query'],
]
const unavailable = [
  ['1.本机关不掌握相关政府信息', 'unavailable-not-held'],
  ['2.没有现成信息需要另行制作', 'unavailable-needs-creation'],
  ['3.补正后申请内容仍不明确', 'unavailable-unclear'],
]
const unprocessed = [
  ['1.信访举报投诉类申请', 'unprocessed-petition'],
  ['2.重复申请', 'unprocessed-repeat'],
  ['3.要求提供公开出版物', 'unprocessed-publication'],
  ['4.无正当理由大量反复申请', 'unprocessed-mass'],
  ['5.要求行政机关确认或重新出具已获取信息', 'unprocessed-reissue'],
]
const others = [
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other-uncorrected'],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'other-unpaid'],
  ['3.其他', 'other-rest'],
]

function requests(draft: Draft): PrintedRow[] {
  const values = (row: string): PrintedRow =>
    [...applicants, 'total'].map((column) => figureCell(draft, `t3/${row}/${column}`))
  const group = (name: string, items: string[][]): PrintedRow[] =>
    items.map(([text, row], index) => [
      ...(index === 0 ? [label(name, 1, items.length)] : []),
      label(text ?? ''),
      ...values(row ?? ''),
    ])
  const outcomes: PrintedRow[] = [
    [label('（一）予以公开', 2), ...values('granted')],
    [label('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...values('partly-granted')],
    ...group('（三）不予公开', refused),
    ...group('（四）无法提供', unavailable),
    ...group('（五）不予处理', unprocessed),
    ...(draft.edition === '2021'
      ? group('（六）其他处理', others)
      : [[label('（六）其他处理', 2), ...values('other-processing')]]),
    [label('（七）总计', 2), ...values('handled')],
  ]
  outcomes[0]?.unshift(label('三、本年度办理结果', 1, outcomes.length))
  return [
    [
      label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      label('申请人情况', 7),
    ],
    [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name) => label(name)),
    [label('一、本年新收政府信息公开申请数量', 3), ...values('new')],
    [label('二、上年结转政府信息公开申请数量', 3), ...values('carried-in')],
    ...outcomes,
    [label('四、结转下年度继续办理', 3), ...values('carried-out')],
  ]
}

function disputes(draft: Draft): PrintedRow[] {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const keys = ['upheld', 'corrected', 'other', 'pending', 'total']
  return [
    [label('行政复议', 5), label('行政诉讼', 10)],
    [...results.map((name) => label(name, 1, 2)), label('未经复议直接起诉', 5), label('复议后起诉', 5)],
    [...results, ...results].map((name) => label(name)),
    ['review', 'suit-direct', 'suit-after-review'].flatMap((kind) =>
      keys.map((column) => figureCell(draft, `t4/${kind}/${column}`)),
    ),
  ]
}

/** The rows as a full grid of slots, each slot with its cell and whether the cell begins there. */
export function slotsOf(rows: readonly PrintedRow[]): { cell: PrintedCell; starts: boolean }[][] {
  const grid: { cell: PrintedCell; starts: boolean }[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x]) x++
      for (let dy = 0; dy < cell.rows; dy++) {
        for (let dx = 0; dx < cell.columns; dx++) {
          const line = grid[y + dy]
          if (line) line[x + dx] = { cell, starts: dx === 0 && dy === 0 }
        }
      }
      x += cell.columns
    }
  })
  return grid
}
