/** One report as pasted text. */
import type { Draft } from '../draft.ts'
import { type PrintedRow, type PrintedTables, printTables, slotsOf } from '../tables.ts'

function compose(draft: Draft, table: (rows: PrintedRow[]) => string, mark = ''): string {
  const tables: PrintedTables = printTables(draft)
  return [
    `${mark}${draft.organ}${draft.year}年政府信息公开工作年度报告`,
    ...draft.prose.preamble,
    `${mark}一、总体情况`,
    ...draft.prose.overview,
    `${mark}二、主动公开政府信息情况`,
    table(tables.t2),
    `${mark}三、收到和处理政府信息公开申请情况`,
    table(tables.t3),
    `${mark}四、政府信息公开行政复议、行政诉讼情况`,
    table(tables.t4),
    `${mark}五、存在的主要问题及改进情况`,
    ...draft.prose.problems,
    `${mark}六、其他需要报告的事项`,
    ...draft.prose.other,
  ].join('\n\n')
}

function lines(rows: PrintedRow[], separator: string): string[] {
  return slotsOf(rows).map((line) =>
    line.map(({ cell, starts }) => (starts ? cell.text : '')).join(separator),
  )
}

function markdown(rows: PrintedRow[]): string {
  const [head, ...rest] = lines(rows, ' | ').map((line) => `| ${line} |`)
  const columns = Math.max(...slotsOf(rows).map((line) => line.length))
  return [head, `|${' --- |'.repeat(columns)}`, ...rest].join('\n')
}

/** The text styles by name. */
export const textLayouts: Readonly<Record<string, (draft: Draft) => string>> = {
  tabs: (draft) => compose(draft, (rows) => lines(rows, '\t').join('\n')),
  pipes: (draft) => compose(draft, (rows) => lines(rows, '|').join('\n')),
  markdown: (draft) => compose(draft, markdown, '## '),
  'one-per-line': (draft) =>
    compose(draft, (rows) =>
      rows
        .flat()
        .map((cell) => cell.text)
        .join('\n'),
    ),
  'copied-from-page': (draft) =>
    compose(draft, (rows) => rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')),
}
