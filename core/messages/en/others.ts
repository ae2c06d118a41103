import type { OthersWords } from '../zh-CN/others.ts'

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

export const others: OthersWords = {
  tableStates: {
    read: 'readable',
    missing: 'missing',
    picture: 'a picture',
    attachment: 'in an attachment',
    unmapped: 'unlike the template',
  },
  childStates: {
    counted: 'counted',
    itself: 'the consolidated report itself',
    'other-year': 'another year',
    repeated: 'the organ is there already',
    'inside-another': 'part of a region that is there',
    unusable: 'not usable',
  },
  first: 'A',
  second: 'B',
  same: 'no difference',
  nothingFound: (paths) => `${paths}: no file to check was found`,
  unpaired: (count) =>
    `--previous has no report of the year before for ${count === 1 ? 'this report' : `these ${count} reports`} (paired by organ and year); relations between years were not checked:`,
  figures: (different, equal) =>
    `${plural(different, 'figure')} differ${different === 1 ? 's' : ''}, ${equal} equal`,
  prose: {
    added: (count) => `${plural(count, 'sentence')} added`,
    removed: (count) => `${count} removed`,
    changed: (count) => `${count} changed`,
    numbers: (count) => `${count} changed in numbers only`,
    moved: (count) => `${count} moved`,
  },
  difference: 'change',
  noFigure: 'no such cell',
  editions: (table, first, second) =>
    `${table} is of another format: A ${first}, B ${second}; only figures of both are compared`,
  tables: (table, first, second) => `${table} cannot be compared: A ${first}, B ${second}`,
  moved: (from) => `moved (from ${from})`,
  lastYear: (year) => `the same organ’s report of ${year}`,
  earlier: 'an earlier report of the same organ',
  peer: (organ) => `the report of ${organ}`,
  share: (share) => `${share}% alike`,
  over: (limit) => `more than ${limit}%`,
  tooShort: 'too little text to judge the share',
  ofSection: (section, share) => `${section} ${share}%`,
  passage: (length, section) => `${section}, ${length} characters`,
  both: 'both',
  here: 'here',
  there: 'there',
  noOverlap: 'no passages in common were found',
  similarLine: (reports, pairs, over) =>
    `${plural(reports, 'report')}: ${plural(pairs, 'pair')} with passages in common, ${over} above the limit`,
  children: (given, counted) => `${plural(given, 'report')} below, ${counted} counted`,
  leftOut: 'Left out',
  missing: 'Organs without a report',
  cells: (cells, equal, less, more, unknown) =>
    `${cells} figures added up: ${equal} equal to the sum, ${less} less, ${more} more, ${unknown} cannot be told`,
  open: 'the list is not said to be complete, so more than the sum is no finding',
  filled: (path) => `sums written to ${path}`,
  fill: {
    organs: 'Organs',
    tables: { t2: 'Table 2', t3: 'Table 3', t4: 'Table 4' },
    title: (organ, year) => `${organ}${year}政府信息公开工作年度报告`,
    organUnknown: '(organ)',
    note: 'Sums of the organs’ reports; in marked cells some organ’s figure is blank or cannot be read.',
    figure: 'Figure',
    key: 'Key',
    sum: 'Sum',
    unread: 'not read',
  },
}
