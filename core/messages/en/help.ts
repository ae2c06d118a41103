import type { HelpOption, HelpPage, HelpTopic, HelpWords } from '../zh-CN/help.ts'

const output: HelpOption = [
  '-o, --output FILE',
  'writes to a file instead of the screen; missing folders are made',
]
const plain: HelpOption = ['--format FORMAT', 'text (default) or json']
const failOn: HelpOption = [
  '--fail-on LEVEL',
  'error (default), warning, note or never: exit code 1 from this level up',
]
const previous: HelpOption = [
  '--previous FILE',
  'last year’s report, or JSON that check wrote, for carry-over and other relations across years; repeatable, paired by organ',
]
const profile: HelpOption = [
  '--profile FILE',
  'rule profile (JSON): highest level per rule, deadlines, thresholds, rows allowed, known slips',
]
const waivers: HelpOption = [
  '--waivers FILE',
  'findings marked as not a problem (JSON); repeatable; they stay in the output and do not count',
]
const passes: HelpOption = [
  '--explain-passes',
  'also writes out every relation, and what each figure took part in',
]

const asking: readonly HelpOption[] = [
  ['--delay SECONDS', 'least time between two requests to one site, default 2; robots.txt may ask for more'],
  ['--timeout SECONDS', 'time for one request, default 60'],
  ['--contact TEXT', 'how to reach you, for the User-Agent (ASCII)'],
  ['--allow-private', 'allows addresses of this machine and of the intranet'],
]
const checking: readonly HelpOption[] = [
  ['--profile FILE', 'rule profile (JSON), as in check'],
  ['--waivers FILE', 'findings marked as not a problem (JSON); repeatable'],
  ['--workers N', 'threads that check; by default from the number of cores'],
  ['--connections N', 'sites asked at the same time, default 8; one request at a time to each'],
  ...asking,
  ['--tries N', 'how often a site in trouble is asked, default 3'],
  ['--back-off SECONDS', 'wait before the second try, default 10, then doubled'],
  ['--largest MEGABYTES', 'largest page, default 32'],
  ['--again', 'tries once more what could not be taken'],
]

const listNote =
  'A list is .xlsx or .csv; its first row names the columns: 网址 (address) or 文件 (file), one of them at least, and 单位 (unit), 级别 (level), 地区 (district), 年度 (year), 上年网址 or 上年文件 (last year’s report), 必查 (must), 上年有问题 (failed). The English words do as well. Or a .txt with one address a line.'
const stateNote =
  'The state file (spot.db) is made by inspect run; it may be postgres://user@host/base?inspection=NAME, for several machines.'
const savedNote = 'Results of gouji check --format json (.json) may stand in the place of the state file.'

const pages: Record<HelpTopic, HelpPage> = {
  check: {
    does: 'checks reports: web pages, texts, workbooks, Word, PDF',
    usage: ['check PATH… [options]'],
    options: [
      previous,
      [
        '--prose FILE',
        'the prose stands in another file (a Word draft): tables from the workbook, prose from this, one report',
      ],
      profile,
      waivers,
      ['--format FORMAT', 'text (default), json, sarif or html'],
      output,
      failOn,
      passes,
      ['--workers N', 'threads; by default from the number of files and cores'],
    ],
    notes: [
      'A path is a file, a folder or a pattern; - is standard input. In folders, files of unknown kinds are left alone.',
    ],
    examples: [
      ['gouji check report.html', 'one saved page'],
      ['gouji check draft.xlsx --previous report-2024.html', 'a draft, with last year’s carry-over'],
      ['gouji check organs/ --format html -o result.html', 'many reports, the results as one page'],
    ],
    exits: 'findings',
  },
  compare: {
    does: 'two reports, figure by figure and sentence by sentence',
    usage: ['compare A B [options]'],
    options: [plain, output, failOn],
    notes: [
      'Levels: figures that differ are errors, a blank beside 0 and sentences that differ in numbers only are warnings, other words are notes.',
    ],
    examples: [['gouji compare draft.xlsx page.html', 'does the published page differ from the draft?']],
    exits: 'findings',
  },
  rollup: {
    does: 'a consolidated report and the reports that it adds up, cell by cell',
    usage: ['rollup PARENT CHILD… [options]'],
    options: [
      [
        '--complete',
        'the list is complete, the own office included: each total is the sum; else only totals too small are told',
      ],
      [
        '--children FILE',
        'names of the organs that should have a report, one a line; those without one are told',
      ],
      ['--fill BOOK.xlsx', 'writes the sums of the reports below to a new workbook; no file is overwritten'],
      previous,
      profile,
      waivers,
      plain,
      output,
      failOn,
      passes,
    ],
    notes: ['The reports below are files, folders or patterns.'],
    examples: [
      [
        'gouji rollup county.html organs/ --complete',
        'cell by cell, with the organ whose figures make the difference',
      ],
      ['gouji rollup county.xlsx organs/ --fill sums.xlsx', 'adds the organs up in a workbook'],
    ],
    exits: 'findings',
  },
  similar: {
    does: 'passages that organs of one year, or years of one organ, have in common',
    usage: ['similar PATH… [options]'],
    options: [['--profile FILE', 'rule profile (JSON) with other limits'], plain, output, failOn],
    notes: [
      'Numbers and names of organs do not count; nor do the usual preamble, headings and names of laws.',
    ],
    examples: [['gouji similar organs/', 'has anything been copied?']],
    exits: 'findings',
  },
  template: {
    does: 'a drafting workbook that checks itself, with last year’s figures',
    usage: ['template --year YEAR -o FILE.xlsx [options]'],
    options: [
      ['--year YEAR', 'report year, 2021 or later'],
      ['--organ NAME', 'the organ, for the title'],
      ['--previous REPORT', 'fills in carry-over and documents in force, and the organ without --organ'],
      ['-o, --output FILE.xlsx', 'where to write; no file is overwritten'],
    ],
    notes: [
      'No macros; for Excel, WPS and LibreOffice. Check the filled workbook with gouji check; gouji publish makes what is published.',
    ],
    examples: [
      [
        'gouji template --year 2026 --organ 某县水务局 --previous report-2025.html -o draft.xlsx',
        'begins a draft',
      ],
    ],
    exits: 'done',
  },
  publish: {
    does: 'the draft as a web page and a Word document, ready to publish',
    usage: ['publish DRAFT -o FOLDER [options]'],
    options: [['-o, --output FOLDER', 'where to write; no file is overwritten'], failOn],
    notes: [
      'No figure is changed and a blank stays blank. A draft with findings is written all the same, with a reminder.',
    ],
    examples: [['gouji publish draft.xlsx -o out/', 'makes out/年报.html and out/年报.docx']],
    exits: 'findings',
  },
  rules: {
    does: 'lists all rules, or the basis, advice and assumptions of one',
    usage: ['rules [RULE]'],
    options: [],
    notes: [
      'A rule is named by its id or its title. In what it says, letters stand for numbers and dots for words of the page.',
    ],
    examples: [
      ['gouji rules', 'all rules'],
      ['gouji rules row-total', 'one rule'],
    ],
    exits: 'done',
  },
  read: {
    does: 'saves what was read as JSON, which can be checked later',
    usage: ['read FILE --save OUT'],
    options: [['--save OUT', 'where to write']],
    notes: ['check, compare, rollup and --previous take the saved file.'],
    examples: [['gouji read report.pdf --save report.json', 'reads a PDF once and for all']],
    exits: 'done',
  },
  inspect: {
    does: 'spot checks: sample, fetch, check, ledger',
    usage: ['inspect COMMAND …'],
    options: [],
    notes: [listNote, stateNote],
    examples: [
      ['gouji inspect sample list.xlsx --size 50 -o sample.csv', '1. draw a sample'],
      ['gouji inspect run spot.db sample.csv', '2. fetch and check; the same line goes on after a stop'],
      ['gouji inspect ledger spot.db -o ledger.xlsx', '3. the ledger of findings'],
      ['gouji inspect notice spot.db -o notices/', '4. a notice to each organ'],
      ['gouji inspect recheck ledger.xlsx again.db -o rechecked.xlsx', '5. check again what came back'],
    ],
    exits: 'run',
  },
  'inspect sample': {
    does: 'a stratified random sample; the same seed gives the same sample',
    usage: ['inspect sample LIST --size N [options]'],
    options: [
      ['--size N', 'how many to draw; those that must be in it are'],
      ['--seed TEXT', 'seed; by default a random one, which is printed'],
      ['--by COLUMNS', 'strata: level,district (default), level, district or none'],
      ['--must FILE', 'organs that must be in it, one a line'],
      ['--failures FILE', 'organs whose last report had problems, one a line; drawn first'],
      ['-o, --output FILE.csv', 'the sample, which inspect run takes'],
    ],
    notes: [
      listNote,
      'must and failed hold yes or no (是, 否). Rows with a name alone take part as well, and are told, since their addresses are still to be added.',
    ],
    examples: [
      [
        'gouji inspect sample list.xlsx --size 50 --seed 2026 -o sample.csv',
        'fifty, which anyone can draw again',
      ],
    ],
    exits: 'listed',
  },
  'inspect discover': {
    does: 'from column pages, a list of the reports of each year',
    usage: ['inspect discover ADDRESS… [options]'],
    options: [
      ['--years YEARS', 'these years only: 2025, or 2023-2025'],
      ['--unit NAME', 'name of the organ, for the list'],
      ...asking,
      ['-o, --output FILE.csv', 'the list, which inspect run takes'],
    ],
    notes: ['In the place of an address: a list, or a column page that was saved.'],
    examples: [
      [
        'gouji inspect discover https://county.example/nb/ --unit NAME --years 2023-2025 -o list.csv',
        'the reports of three years',
      ],
    ],
    exits: 'listed',
  },
  'inspect run': {
    does: 'fetches or reads, and checks; the same line goes on after a stop',
    usage: ['inspect run STATE [LIST|FOLDER|ADDRESS…] [options]'],
    options: [...checking, failOn],
    notes: [
      listNote,
      stateNote,
      'Last year’s report is the one that the list names, else the one of the same organ. Sites that ask for a browser are left to people and never bypassed.',
    ],
    examples: [
      ['gouji inspect run spot.db sample.csv', 'fetches and checks the addresses of a list'],
      ['gouji inspect run spot.db pages/', 'checks a folder'],
      ['gouji inspect run spot.db --again', 'tries once more what could not be taken'],
    ],
    exits: 'run',
  },
  'inspect status': {
    does: 'what is done, its results, what could not be taken, wrong rows',
    usage: ['inspect status STATE'],
    options: [],
    notes: [stateNote],
    examples: [['gouji inspect status spot.db', 'how far is it?']],
    exits: 'done',
  },
  'inspect ledger': {
    does: 'the ledger of findings (.xlsx), or .csv .json .sarif .html',
    usage: ['inspect ledger STATE -o LEDGER.xlsx [options]'],
    options: [
      ['-o, --output FILE', 'where to write'],
      ['--format FORMAT', 'xlsx, csv, json, sarif or html; by default from the ending of the file'],
      ['--evidence FOLDER', 'rows lead to the archives of evidence in this folder'],
    ],
    notes: [savedNote, 'An .xlsx that is there is not overwritten: people may have written into it.'],
    examples: [
      ['gouji inspect ledger spot.db -o ledger.xlsx --evidence evidence/', 'the ledger that organs fill in'],
      ['gouji inspect ledger spot.db -o ledger.html', 'one page with search and filters'],
    ],
    exits: 'done',
  },
  'inspect notice': {
    does: 'a notice to each organ (.docx), or one circular over all',
    usage: ['inspect notice STATE -o FOLDER', 'inspect notice STATE --summary -o CIRCULAR.docx'],
    options: [
      ['-o, --output PATH', 'the folder of the notices, or the file of the circular'],
      ['--summary', 'one circular in the place of notices'],
    ],
    notes: [savedNote],
    examples: [
      ['gouji inspect notice spot.db -o notices/', 'a notice to each organ'],
      ['gouji inspect notice spot.db --summary -o circular.docx', 'one circular'],
    ],
    exits: 'done',
  },
  'inspect evidence': {
    does: 'an archive an organ: pages as taken, marked pages, results, hashes',
    usage: ['inspect evidence STATE -o FOLDER'],
    options: [['-o, --output FOLDER', 'where to write']],
    notes: [stateNote],
    examples: [
      [
        'gouji inspect evidence spot.db -o evidence/',
        'keeps the pages with both ends of each finding marked',
      ],
    ],
    exits: 'done',
  },
  'inspect recheck': {
    does: 'a ledger that came back: each row corrected, not corrected, page changed, not reachable',
    usage: ['inspect recheck LEDGER.xlsx STATE -o NEW.xlsx [options]'],
    options: [['-o, --output NEW.xlsx', 'where to write; the ledger itself is not touched'], ...checking],
    notes: [
      'STATE is a new state file, into which the reports are taken again; results of check (.json) do as well. What people wrote is kept.',
    ],
    examples: [
      ['gouji inspect recheck ledger.xlsx again.db -o rechecked.xlsx', 'checks again what came back'],
    ],
    exits: 'rechecked',
  },
  'inspect plan': {
    does: 'a list in parts, for offices that work apart',
    usage: ['inspect plan LIST --shards N -o FOLDER'],
    options: [
      ['--shards N', 'how many parts, default 2; one organ and one site are never divided'],
      ['-o, --output FOLDER', 'where the lists are written'],
    ],
    notes: [listNote],
    examples: [['gouji inspect plan list.xlsx --shards 3 -o parts/', 'three offices, each with its part']],
    exits: 'listed',
  },
  'inspect merge': {
    does: 'several spot checks into one, with their conflicts',
    usage: ['inspect merge A.db B.db… -o ALL.db'],
    options: [['-o, --output STATE', 'where to write; no file is overwritten']],
    notes: [
      'Of a report that is in several, the later result is kept; results that differ are told one by one.',
    ],
    examples: [['gouji inspect merge a.db b.db c.db -o all.db', 'the parts of three offices']],
    exits: 'done',
  },
}

/** The pages of `--help`. */
export const help: HelpWords = {
  title: 'gouji: checks annual reports of government information disclosure (China)',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  common: 'Common options',
  notes: 'Notes',
  examples: 'Examples',
  exits: 'Exit codes',
  anyCommand: 'gouji COMMAND … [options]',
  see: (topic) => ` (see gouji ${topic === null ? '' : `${topic} `}--help)`,
  more: 'Options and examples of a command: gouji COMMAND --help, as in gouji check --help',
  moreInspect:
    'Options and examples of a command: gouji inspect COMMAND --help, as in gouji inspect run --help',
  commonOptions: [
    ['--locale LANGUAGE', 'zh-CN (default) or en'],
    ['-h, --help', 'this page'],
  ],
  version: ['-V, --version', 'the version'],
  exitCodes: {
    findings: [
      '0  nothing at or above --fail-on',
      '1  findings',
      '2  wrong usage',
      '3  a named file is unreadable, no report or unsupported, or the result cannot be written',
    ],
    done: ['0  done', '2  wrong usage', '3  a file cannot be opened, or the result cannot be written'],
    listed: [
      '0  done',
      '2  wrong usage',
      '3  an address or file cannot be read, a list has wrong rows, or the result cannot be written',
    ],
    run: [
      '0  nothing at or above --fail-on',
      '1  findings',
      '2  wrong usage',
      '3  an address or file cannot be read, a list has wrong rows, or the result cannot be written',
    ],
    rechecked: [
      '0  nothing is left uncorrected',
      '1  something is',
      '2  wrong usage',
      '3  the ledger cannot be opened, or the result cannot be written',
    ],
  },
  pages,
}
