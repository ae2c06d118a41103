import type { WorkbookWords } from '../zh-CN/workbook.ts'

const rows: Readonly<Partial<Record<string, string>>> = {
  regulations: 'Only organs with the power to make regulations; others fill in 0. ',
  'normative-documents':
    'Administrative normative documents only, not all documents. In force: on 31 December. ',
  licensing: 'Decisions of the year, not items. ',
  penalties: 'Decisions of the year, not items. ',
  coercion: 'Decisions of the year, not items. ',
  fees: 'In 万元, decimals allowed. Not the fee for processing information. ',
  new: 'Received from 1 January to 31 December, without those carried over. ',
  'carried-in': 'Equal to the row 四、结转下年度继续办理 of last year’s report, column by column. ',
  'partly-granted': 'Counted here only and in no other row. ',
  'other-rest': 'Other ways of processing, such as withdrawal. ',
  'carried-out': 'Not finished on 31 December: new + carried in − handled. ',
  review: 'Concluded in the year and pending at its end, carried-over cases included. ',
  'suit-direct': 'Without prior review, carried-over cases included. ',
  'suit-after-review': 'After review, carried-over cases included; joint defendants count once. ',
}

export const workbook: WorkbookWords = {
  sheets: { prose: '正文', t2: '表二', t3: '表三', t4: '表四', prior: '上年数', check: '校核' },
  title: (organ, year) => `${organ}${year}年政府信息公开工作年度报告`,
  organUnknown: '（机关名称）',
  hints: {
    preamble: 'Preamble: legal basis, period, the six parts, contact.',
    active: '（一）主动公开: what was published, how much, where; figures as in 表二.',
    requests: '（二）依申请公开: received, carried over, results, carried out; figures as in 表三.',
    management: '（三）政府信息管理: making, reviewing, publishing and clearing of information.',
    platforms: '（四）政府信息公开平台建设: website, columns, new media; if none, who runs them.',
    supervision:
      '（五）监督保障: staff, training, assessment, social appraisal, accountability (governments must report these three).',
    problems: 'Real problems, what became of last year’s, next steps.',
    other:
      'The fee for processing information: notices sent, their amount, amount collected; or that none was collected.',
  },
  rowHint: (row) => rows[row] ?? '',
  tableElsewhere: (sheet) => `The figures go to the sheet ${sheet}; words about them may stand here.`,
  count: 'A whole number',
  countHint: 'Fill in 0 where there is none; leave nothing blank.',
  countRefusal: 'Only 0 or a whole number may stand here: no unit, space or comma.',
  amount: 'An amount (万元)',
  amountRefusal: 'Only a number of 0 or more may stand here, in 万元, without the unit.',
  priorEntry: 'Last year',
  priorHint: 'As in last year’s published report; leave blank where there is none.',
  prior: {
    title: 'Figures of last year’s report',
    note: 'The sheet 校核 checks relations across years once these are filled in. Leave blank where there is no report.',
    figure: 'Place in last year’s report',
    value: 'Last year',
    use: 'For',
  },
  check: {
    title: 'Check',
    organ: (organ, year) => `${organ} ${year}`,
    note: 'This sheet works by itself from 表二, 表三 and 表四; it is no part of the report. Its formulas are made from Gouji’s rules. It checks figures only; check the whole workbook with Gouji for prose against tables.',
    number: 'No.',
    rule: 'Relation',
    place: 'Stated at',
    stated: 'Stated',
    relation: 'Is',
    expected: 'Expected',
    difference: 'Difference',
    verdict: 'Verdict',
    how: 'How',
    count: (state) => `${state}: `,
    relations: { '=': '=', '<=': '≤', '>=': '≥' },
    or: (how) => `, or ${how}`,
    sumOf: (range) => `SUM(${range})`,
    ofLastYear: 'last year ',
    legend:
      'fails: a certain contradiction. to review: probably wrong, or blanks may still make it hold. cannot tell: a cell is no number. not applicable: no figure of last year.',
  },
  places: {
    row: (row) => `row ${row}`,
    column: (column) => `column ${column}`,
    cell: (row, column) => `row ${row}, column ${column}`,
  },
  otherYear: (found, needed) =>
    `--previous is the report of ${found}, needed is that of ${needed}; nothing written`,
  made: (path) => `written to ${path}`,
  published: (paths) => `written to ${paths}`,
  notPublished: 'nothing written: not all three tables could be read, and publishing would lose them',
  stillOpen: (errors, reviews) =>
    `note: this draft still has ${errors} error(s) and ${reviews} to review; check it with gouji check before publishing`,
}
