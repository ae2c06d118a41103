import type { InspectWords } from '../zh-CN/inspect.ts'

function minutes(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`
}

const conflicts: InspectWords['conflicts'] = {
  bytes: 'the page was another one the second time',
  rules: 'checked with different rule sets',
  findings: 'same page and rules, other results (profile, waivers or last year’s report differ)',
}

/** Words of spot checks. */
export const inspect: InspectWords = {
  conflicts,
  faults: {
    'needs-newer-node': (version) =>
      `spot checks need Node.js 22.13 or newer; this is ${version}. The other commands work`,
    'no-such-inspection': (path) =>
      `there is no such state file: ${path} (gouji inspect run STATE LIST makes one)`,
    'not-an-inspection': (path) =>
      `this is no state file of an inspection: ${path} (left as it is; choose another name)`,
    'other-version': (path) => `the state file was made by another version of gouji: ${path}`,
    'cannot-open': (path) =>
      `the state file cannot be opened; look at the folder and its permissions: ${path}`,
    'cannot-write': (path) => `no permission to write the state file: ${path}`,
    busy: (path) => `another program holds the state file; try again later: ${path}`,
    'disk-full': (path) =>
      `the disk is full and the inspection has stopped. What is done is in ${path}; make room and run the same command again`,
    'disk-error': (path) =>
      `the disk failed while the state file was in use: ${path}; what is done is not lost`,
    'damaged-file': (path) =>
      `the state file is damaged: ${path}. Take a backup, or begin anew under another name; gouji left it as it is`,
    'other-settings': (path) =>
      `${path} was begun with another profile or other waivers; go on with those, or begin another inspection`,
    database: (word) => `the database failed: ${word}`,
  },
  listFaults: {
    'no-header': () => 'no header was found: a list needs a column “url” or “file”',
    'list-cut': () => 'the list is too long and was read in part; save it as .csv',
    'no-target': () => 'neither an address nor a file',
    'two-targets': () => 'both an address and a file',
    'bad-address': (word) => `wrong address: ${word}`,
    'bad-year': (word) => `wrong year: ${word}`,
    repeated: (word) => `repeats a row above: ${word}`,
    'no-unit': () => 'no name of an organ',
    'unclear-word': (word) => `must and failed hold yes or no; “${word}” is not understood and counts as no`,
    'too-long': () => 'a cell is too long',
    'not-readable': (word) => `not a format that can be read: ${word}`,
    'no-permission': (word) => `no permission to open this folder: ${word}`,
    'symbolic-link': (word) => `a link, not followed: ${word}`,
  },
  drawn: { must: 'must', failed: 'failed last year', random: 'random' },
  row: (list, row, what) => (row === null ? `${list}: ${what}` : `${list}, row ${row}: ${what}`),
  progress: (done, total, rate, left) =>
    `${done} of ${total}, ${rate} a second${left === null ? '' : `, about ${minutes(left)} left`}`,
  resumed: (done, total) => `going on: ${done} of ${total} are done`,
  added: (count) => `${count} added`,
  totals: (done, total) => `${total} reports, ${done} done`,
  results: {
    errors: 'with errors',
    review: 'to review',
    'cannot-tell': 'cannot tell',
    passed: 'passed',
    'not-a-report': 'not a report',
    unsupported: 'unsupported',
    unreadable: 'not to be had',
  },
  findings: (errors, reviews, notes) => `${errors} errors, ${reviews} to review, ${notes} notes`,
  faultsTitle: (count) => `${count} not taken up or not understood in the lists`,
  uncheckedTitle: (count) => `${count} could not be checked`,
  more: (count) => `… and ${count} more`,
  ruleSets: (count) =>
    `checked with ${count} different rule sets; check again with one version where that matters`,
  seed: (seed) => `seed ${seed} (--seed ${seed} draws the same sample again)`,
  lot: 'lots: SHA-256 of seed, line feed, unit, tab, year, tab, address or file; the smallest of each stratum are drawn',
  stratum: (name, rows, count, random) => `${name}: ${count} of ${rows} (${random} at random)`,
  sampled: (count, total) => `${count} of ${total} drawn`,
  withoutTarget: (rows) =>
    `rows that were drawn and have neither address nor file need one before the check, ${rows.length} in all: ${rows.slice(0, 20).join(', ')}${rows.length > 20 ? '…' : ''}`,
  overfull: (must, size) => `${must} must be in it, more than --size ${size}; all of them are`,
  unknownNames: (names) => `not in the list: ${names}`,
  found: (count, from) => `${from}: ${count} ${count === 1 ? 'report' : 'reports'} found`,
  nothingFound: (from) => `${from}: no links to annual reports; open it and look`,
  planned: (part, count) => `${part}: ${count}`,
  merged: (total, done) => `${total} reports after merging, ${done} done`,
  conflictsTitle: (count) => `${count} differ between the parts (the later is kept)`,
  conflict: (unit, year, kind, kept, other) =>
    `${unit}${year === null ? '' : ` ${year}`}: ${conflicts[kind]}; kept ${kept}, the other is in ${other}`,
}
