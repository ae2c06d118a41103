import { type Messages, numberLetters } from '../zh-CN.ts'
import { addin } from './addin.ts'
import { desk } from './desk.ts'
import { evidence } from './evidence.ts'
import { extension } from './extension.ts'
import { inspect } from './inspect.ts'
import { ledger } from './ledger.ts'
import { notice } from './notice.ts'
import { others } from './others.ts'
import { page } from './page.ts'
import { panel } from './panel.ts'
import { settings } from './settings.ts'
import { workbench } from './workbench.ts'
import { workbook } from './workbook.ts'

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** English, the second language. */
export const en: Messages = {
  reasons: {
    'no-report-found': 'no annual report of government information disclosure was found',
    'notice-about-template': 'this is a notice about annual reports, not a report',
    'blank-template': 'this is the unfilled template',
    'list-page': 'this is a list of annual reports; open one of them',
    'court-report': 'this is a report of a court or procuratorate; the format does not apply',
    'university-report': 'this is a school’s report; the format does not apply',
    'budget-report': 'this is a budget or another publication, not an annual report',
    'year-before-2019': 'reports of 2018 and earlier have no uniform format and are not checked',
    'tables-are-pictures': 'the tables are pictures; their figures cannot be read',
    'tables-are-attachments': 'the tables are in an attachment; save it, then open and check that file',
    'tables-missing': 'the three tables of the report were not found',
    'tables-unmapped': 'the labels of a table do not match the template, so its figures cannot be told apart',
    'figures-blank': 'the tables are not filled in',
    'figures-illegible': 'some figures of the tables cannot be read',
    'source-cut': 'only a part of the source was read',
    'parts-differ': 'the tables are of another year than the prose',
    'tables-inferred':
      'the table has no lines; its rows and columns were told from the places of the words, so compare it with the original',
    'blank-draft': 'the report is not filled in yet; blanks cannot be judged',
    'operand-missing': 'a figure that takes part was not found',
    'operand-illegible': 'a figure that takes part cannot be read',
    'operand-blank': 'a cell that takes part is blank',
    'prior-missing': 'no report of the year before',
    'prior-edition': 'last year’s report uses the other format and has no such figure',
    'prior-figures-only': 'last year’s report is there by its figures only',
    'children-missing': 'no reports of organs below',
    'peers-missing': 'no reports of other organs',
    'prose-too-short': 'too little prose to compare',
    'claim-uncertain': 'it is not certain which figure the sentence speaks of',
    'rule-threw': 'an internal error happened while this was checked',
    'identity-unknown': 'organ or year could not be read',
    'told-by-another-rule': 'told by another rule already',
    'not-for-this-report': 'does not apply to this report',
    'switched-off': 'switched off by the rule profile',
  },
  unreadable: {
    'not-found': 'the file does not exist',
    'no-permission': 'no permission to read the file',
    'is-a-folder': 'this is a folder, not a file',
    empty: 'the file is empty',
    'too-large': 'the file is larger than can be read',
    'unknown-format': 'unknown file format',
    damaged: 'the file is damaged and cannot be opened',
    'blank-pages': 'every page is blank: the file has no content, or is damaged',
    encrypted: 'the file has a password; remove it and check again',
    'zip-bomb': 'the file unpacks to too much; it was not opened',
    'old-excel':
      'this is an old .xls file; save it as .xlsx (the command line reads it where LibreOffice is installed)',
    'wps-spreadsheet':
      'this is an .et file; save it as .xlsx in WPS (the command line reads it where LibreOffice is installed)',
    'old-word':
      'this is an old .doc or .wps file; save it as .docx (the command line reads it where LibreOffice is installed)',
    'format-not-yet': 'this format is not supported yet; save it as a web page, .docx, .xlsx, .pdf or text',
    'timed-out': 'reading took too long; skipped',
    crashed: 'out of memory or a crash while reading; skipped',
    'old-kernel':
      'this browser is too old to open PDF files (Chromium 110 or later can); use a newer browser or the command line, or save the PDF as .docx',
    'not-gouji-json': 'this JSON file was not saved by gouji read',
    'bad-address': 'the address is wrong; only http and https can be fetched',
    'private-address':
      'the address leads to this machine or an internal network; not fetched (see --allow-private)',
    'robots-refused': 'the site’s robots.txt forbids automatic fetching; open it by hand',
    unreachable: 'the site cannot be reached',
    'bad-certificate': 'the site’s certificate is not valid; not fetched, open it by hand',
    gone: 'the page does not exist',
    forbidden: 'the site refuses access; open it by hand',
    'bot-wall': 'the site asks for a check in a browser; open it by hand',
    'server-error': 'the site fails, also after several tries',
    'redirect-loop': 'the page redirects in a circle',
    'too-many-redirects': 'the page redirects too often; not followed further',
  },
  settings,
  page,
  panel,
  addin,
  desk,
  others,
  evidence,
  inspect,
  extension,
  ledger,
  notice,
  workbench,
  workbook,
  disk: {
    'no-folder': 'there is no such folder, or a part of the path is none',
    'is-folder': 'this is a folder; name a file',
    refused: 'cannot be written: no permission, or another program has the file open',
    full: 'cannot be written: the disk is full',
    'long-name': 'the file name is too long',
  },
  usage: {
    'unknown-command': (word) => `there is no command ${word}`,
    'option-not-here': (word) => `this command does not take ${word}`,
    'bad-choice': (word) => `possible values: ${word}`,
    'bad-workers': (word) => `--workers takes a whole number from 1 to 64, not ${word}`,
    'prose-of-one': () => '--prose goes with one file of tables',
    'needs-path': () => 'name at least one file, folder, pattern, or - for standard input',
    'unknown-option': (word) =>
      `there is no option ${word} (--help lists them; write ./ before a file name that begins with -)`,
    'needs-value': (word) => `option ${word} needs a value`,
    'takes-no-value': (word) => `option ${word} takes no value`,
    'needs-save': () => 'name the file to write with --save',
    'one-file': () => 'only one file can be read at a time',
    'one-id': () => 'only one rule can be shown at a time',
    'unknown-rule': (word) => `there is no rule ${word} (gouji rules lists them all)`,
    'bad-file': (word) => `mistakes in ${word}`,
    'two-files': () => 'name the two files to compare',
    'needs-children': () =>
      'name the consolidated report first, then the reports below: files, folders, patterns',
    'file-exists': (word) => `the file exists and is not overwritten: ${word}`,
    'needs-state': () => 'name the state file first (such as spot.db), then lists, folders or addresses',
    'needs-list': () => 'name a list, a folder or an address',
    'needs-output': () => 'say with --output where to write',
    'needs-size': () => 'say with --size how many to draw',
    'needs-ledger': () =>
      'give the ledger that came back (.xlsx), then a state file for the re-check (recheck.db)',
    'needs-parts': () => 'name the state files to merge',
    'bad-number': (word) => `wrong number: ${word}`,
    'bad-contact': () => '--contact takes ASCII characters only',
    'bad-year': (word) =>
      `name the report year with --year, 2021 or later${word === '' ? '' : `, not ${word}`}`,
    'bad-organ': () => '--organ takes one line of at most 100 characters',
    'needs-xlsx': (word) => `the file name must end in .xlsx, not ${word}`,
    'template-usage': () =>
      'usage: gouji template --year YEAR [--organ NAME] [--previous REPORT] -o FILE.xlsx, with one report of last year at most',
  },
  help: `gouji: checks annual reports of government information disclosure (China)

Usage
  gouji check PATH… [options]    checks saved pages, texts, workbooks, folders, patterns; - is standard input
  gouji compare A B              two reports, figure by figure and sentence by sentence
  gouji rollup PARENT CHILD…     a consolidated report and the reports that it adds up, cell by cell
  gouji similar PATH…            passages that organs of one year, or years of one organ, have in common
  gouji template --year YEAR [--organ NAME] [--previous REPORT] -o FILE.xlsx
                                 a drafting workbook that checks itself, last year’s carry-over filled in
  gouji publish DRAFT -o FOLDER  the draft as a web page and a Word document, ready to publish
  gouji rules [ID]               lists all rules, or the basis, advice and assumptions of one
  gouji read FILE --save OUT     saves what was read as JSON, which check reads back
  gouji inspect …              spot checks: sample, fetch, check, ledger (gouji inspect --help)

Options of check
  --previous FILE      last year’s report, or JSON that check wrote, for cross-year relations; repeatable, paired by organ
  --prose FILE         the prose stands in another file (a Word draft): tables from the workbook, prose from this, one report
  --profile FILE       rule profile (JSON): highest level per rule, deadlines, thresholds, rows allowed, known slips
  --waivers FILE       findings marked as not a problem (JSON); repeatable; they stay in the output and do not count
  --format FORMAT      text (default), json, sarif or html
  --output FILE        writes to a file instead of the screen
  --fail-on LEVEL      error (default), warning, note or never: exit code 1 from this level up
  --workers N          threads; by default from the number of files and cores
  --explain-passes     also writes out every relation, and what each figure took part in and how that came out

Options of rollup (--previous, --profile, --waivers, --explain-passes as well)
  --complete           the list is complete, the own office included: each total is the sum; else only totals too small are told
  --children FILE      names of the organs that should have a report, one a line
  --fill BOOK.xlsx     writes the sums of the reports below to a new workbook; no file is overwritten

compare, rollup and similar also take --format text|json, --output and --fail-on; similar takes --profile for its limits.
Levels of compare: figures that differ are errors, a blank beside 0 and sentences that differ in numbers only are warnings,
other words are notes.

Common options
  --locale LANGUAGE    zh-CN (default) or en
  --help  --version

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage; 3 a named file is unreadable, no report or unsupported
`,
  tool: 'Gouji',
  severity: { error: 'error', warning: 'to review', note: 'note' },
  status: {
    checked: 'checked',
    'not-a-report': 'not a report',
    unsupported: 'not supported',
    unreadable: 'unreadable',
  },
  standIns: {
    ...numberLetters,
    unit: '',
    figure: 'a cell',
    figures: 'the cells',
    table: 'a table',
    tables: 'the tables',
    row: '…',
    rows: '…',
    column: '…',
    columns: '…',
    section: '…',
    sections: 'some sections',
    organ: 'the organ',
    organs: 'some organs',
    words: '…',
  },
  readings: {
    'stated-part': 'parts stated in the same sentence',
    new: 'new this year',
    'new-and-carried-in': 'new plus carried in',
    handled: 'handled in total',
    'handled-and-carried-out': 'handled plus carried out',
    'handled-of-new': 'handled minus carried in',
    'handled-without-rest': 'handled minus “other”',
    settled: 'total minus pending',
    'granted-and-partly': 'granted plus partly granted',
    'refused-and-unprocessed': 'refused plus not processed',
    'not-granted': 'refused plus not available plus not processed',
    'in-force': 'in force',
    published: 'newly published',
    'public-total': 'public in total',
  },
  scope: {
    organ: 'own organ',
    office: 'government office',
    region: 'whole region',
    unknown: 'scope not known',
  },
  edition: { '2021': 'format of 2021', '2019': 'trial format of 2019' },
  state: {
    pass: 'passed',
    fail: 'does not hold',
    review: 'to review',
    cannotTell: 'cannot tell',
    notApplicable: 'not applicable',
  },
  figureState: {
    number: 'number',
    blank: 'blank',
    dash: 'a mark instead of a number',
    illegible: 'illegible',
  },
  sections: {
    overview: '1 Overview',
    disclosure: '2 Proactive disclosure',
    requests: '3 Requests received and handled',
    disputes: '4 Reviews and lawsuits',
    problems: '5 Problems and improvement',
    other: '6 Other matters',
    preamble: 'Title and preamble',
  },
  tables: { t2: 'table 2', t3: 'table 3', t4: 'table 4' },
  roles: {
    stated: 'stated',
    expected: 'compared with',
    part: 'part',
    prior: 'last year',
    child: 'organ below',
    other: 'other place',
    quote: 'quote',
  },
  manual: {
    title: 'Added by hand',
    why: 'Added by the person who checked.',
    basis: '',
    says: {
      here: '{note}',
      gone: '{note} (the text noted, “{quote}”, has changed or stands in several places and is not shown)',
    },
    remedy: '',
  },
  problems: {
    'label-unmapped': 'a row label does not match the template',
    'column-unmapped': 'a column heading does not match the template',
    'figure-illegible': 'a cell does not hold one number',
    'table-ambiguous': 'it is not certain which table this is',
    'number-joined': 'one number stood in two cells and was checked as joined',
    'figure-moved': 'it is not certain which column a number belongs to',
    'section-unfound': 'this section was not found',
    'year-unfound': 'the report year was not read',
    'organ-unfound': 'the organ was not read',
    'several-years': 'there are several years; only the newest was checked',
    'several-reports': 'there are several reports on the page; only the newest was checked',
    'source-cut': 'only a part of the source was read',
    'parts-differ': 'the tables are of another year than the prose; they were not compared',
    'table-inferred':
      'the table has no lines; its rows and columns were told from the places of the words, and what is found in it is for review',
  },
  patterns: {
    'digit-swap': 'digits look swapped',
    'missing-digit': 'a digit looks missing',
    'extra-digit': 'a digit looks surplus',
    'shifted-column': 'looks entered one column off',
    'forgotten-carry-over': 'carried-over requests look forgotten',
    'double-counted': 'looks counted twice',
  },
  verdict: {
    errors: (errors) => `${plural(errors, 'error')} found`,
    review: (reviews) => `${reviews} to review`,
    notes: (notes) => plural(notes, 'note'),
    passed: (checked) => `nothing found in ${plural(checked, 'check')}`,
    cannotTell: (reason) => `cannot tell: ${reason}`,
    checked: (checked, passed) => `${plural(checked, 'check')}, ${passed} passed`,
    undecided: (count) => `${count} cannot be told`,
  },
  finding: {
    soleCause: (figure, from, to, relations) =>
      `${figure} should be ${to} (is ${from}); follows from ${plural(relations, 'relation')}, the only solution`,
    change: (figure, from, to) => `${figure} changed from ${from} to ${to}`,
    possibleCause: (changes) => `${changes.join(' and ')} would settle the sums`,
    causes: 'Possible causes',
    oneOf: (count) => `${plural(count, 'change')} would settle the sums; please verify which figure is wrong`,
    relations: (count) => `${plural(count, 'relation')} concerned`,
    alsoBreaks: 'Relations concerned',
    difference: (value) => `difference ${value}`,
    basis: 'Basis',
    why: 'Why',
    says: 'Says',
    remedy: 'Advice',
    assumes: 'Assumes',
    blank: 'blank',
    unknownValue: '(not read)',
    day: (spelt) => {
      const [month = 0, date = 0] = (spelt.match(/\d+/g) ?? []).map(Number)
      return `${date} ${months[month - 1] ?? ''}`.trim()
    },
    cannotTell: (rule, reason) => `${rule}: cannot tell, ${reason}`,
  },
  place: {
    figure: (table, row, column) => `${table}, row “${row}”, column “${column}”`,
    cellOf: (row, column) => `row “${row}”, column “${column}”`,
    cell: (address) => ` (${address})`,
    prose: (section) => section,
    block: (section, anchor) => `${section} (${anchor})`,
    page: (number) => `page ${number}`,
    line: (number) => `line ${number}`,
    prior: (label) => `last year’s report: ${label}`,
    organ: (organ, label) => `${organ}: ${label}`,
    part: (name, label) => `${name}: ${label}`,
  },
  text: {
    organUnknown: 'organ not read',
    yearUnknown: 'year not read',
    published: (date) => `published ${date}`,
    year: (year) => `report year ${year}`,
    passed: 'Passed',
    otherChecks: (count) =>
      `${plural(count, 'check')} of structure and wording (--explain-passes lists them)`,
    unread: 'Not read',
    trackedChanges:
      'The file has tracked changes that are not accepted yet: it was read as if all were; settle them before it is final',
    undecided: 'Cannot tell',
    reading: (name) => `read as “${name}”`,
    more: (count) => `${count} more`,
    summary: 'Total',
    summaryLine: (reports, errors, reviews, notes, cannotTell) =>
      `${plural(reports, 'report')}: ${plural(errors, 'error')}, ${reviews} to review, ${plural(notes, 'note')}, ${cannotTell} that cannot be told`,
    progress: (done, total) => `checked ${done}/${total}`,
    priorUsed: (name) => `last year’s report: ${name}`,
    comma: ', ',
    listComma: ', ',
    colon: ': ',
  },
}
