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

const help = `gouji inspect: spot checks, from a list to a ledger

Usage
  gouji inspect sample LIST --size N [options]     a stratified random sample; the same seed gives the same sample
  gouji inspect discover URL… [options]            the reports by year that a column page links, as a list
  gouji inspect run STATE [LIST|FOLDER|URL…]       fetches or reads, and checks; the same command goes on after a stop
  gouji inspect status STATE                       progress, results, what could not be had, bad rows of the lists
  gouji inspect plan LIST --shards N --output FOLDER   parts that need no connection with each other
  gouji inspect merge A B… --output STATE          several parts into one, with their conflicts
  gouji inspect ledger STATE --output LEDGER.xlsx  all findings, also as .csv .json .sarif .html
  gouji inspect notice STATE --output FOLDER       a notice to each organ (.docx); --summary --output FILE.docx: a circular
  gouji inspect evidence STATE --output FOLDER     an archive an organ: original, marked page, result, hashes
  gouji inspect recheck LEDGER.xlsx STATE --output NEW.xlsx   what became of each row: corrected, not corrected, page
                                                   changed, not reachable

ledger, notice and recheck take what gouji check --format json saved (.json) in the place of STATE.

A list is .xlsx or .csv with a header: url or file (one of them), unit, level, district, year, previous url (or previous
file), must, failed; or a .txt with an address a line. STATE is a .db file, or
postgres://USER@HOST/DATABASE?inspection=NAME for several machines at work together.

Options of run
  --profile FILE       rule profile; --waivers FILE: findings that are no problem, may be repeated
  --workers N          threads that check; by default as many as the processor suggests
  --connections N      sites that are fetched from at the same time, 8; a site never sees two requests at once
  --delay SECONDS      between two requests to a site, 2; longer where its robots.txt asks for it
  --tries N            how often a failing site is tried, 3; --back-off SECONDS before the second try, 10, doubling
  --timeout SECONDS    for one request, 60; --largest MEGABYTES of one page, 32
  --contact TEXT       goes into the User-Agent, so that a site can reach you
  --allow-private      addresses of this machine and of internal networks may be fetched
  --again              tries once more what could not be fetched
  --fail-on LEVEL      error (default), warning, note or never

Options of ledger
  --format FORMAT      xlsx, csv, json, sarif or html; by the ending of --output unless told
  --evidence FOLDER    rows lead to the archives in this folder

Options of sample
  --size N             how many; what must be in it is in it
  --seed TEXT          by default made at random and printed
  --by COLUMNS         strata: level,district (default), level, district or none
  --must FILE  --failures FILE   names of organs, one a line
  --output FILE.csv    the sample, ready for run

Options of discover
  --years 2023-2025    these years only; --unit NAME; --output FILE.csv; --delay, --timeout, --contact, --allow-private as above

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage; 3 something named could not be had, or a bad row
`

/** Words of spot checks. */
export const inspect: InspectWords = {
  help,
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
  faultsTitle: (count) => `${count} not taken up from the lists`,
  uncheckedTitle: (count) => `${count} could not be checked`,
  more: (count) => `… and ${count} more`,
  ruleSets: (count) =>
    `checked with ${count} different rule sets; check again with one version where that matters`,
  seed: (seed) => `seed ${seed} (--seed ${seed} draws the same sample again)`,
  lot: 'lots: SHA-256 of seed, line feed, unit, tab, year, tab, address or file; the smallest of each stratum are drawn',
  stratum: (name, rows, count, random) => `${name}: ${count} of ${rows} (${random} at random)`,
  sampled: (count, total) => `${count} of ${total} drawn`,
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
