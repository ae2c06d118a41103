import type { NoticeWords } from '../zh-CN/notice.ts'

function places(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`
}

/** English words of the notice to one organ and of the circular over all of them. */
export const notice: NoticeWords = {
  heading: (number, text) => `${number}. ${text}`,
  subheading: (number, text) => `(${number}) ${text}`,
  title: 'Request to verify the annual report of government information disclosure',
  fileName: (unit) => `notice-${unit}`,
  semicolon: '; ',
  blanks: {
    number: 'Document number',
    organs: 'Organs concerned',
    deadline: 'deadline',
    sender: 'Sender',
    date: 'date',
    person: 'contact',
    phone: 'phone',
  },
  addressee: (unit) => `${unit},`,
  intro: (years, count) =>
    `The ${years}annual report of government information disclosure that you published was checked, and ${places(count)} seem to disagree or are to be verified. The check compares figures and statements by machine; it says that they disagree, not which of them is right. Please verify what follows.`,
  introUndecided: (years) =>
    `The ${years}annual report of government information disclosure that you published was checked, and a report could not be checked by machine. Please verify what follows.`,
  years: (years) => (years.length === 0 ? '' : `${years.join(', ')} `),
  errors: 'What seems to disagree',
  warnings: 'What is to be reviewed',
  undecided: 'Reports that could not be checked',
  undecidedOf: (title, reason) => `${title}: ${reason}. Please check it by hand.`,
  finding: (year, kind) => `${year === '' ? '' : `Report of ${year}: `}${kind}`,
  quote: 'Quotation',
  place: 'Place',
  arithmetic: 'Arithmetic',
  difference: (value) => ` (difference ${value})`,
  basis: 'Basis',
  suggestion: 'Advice',
  suggest: (remedy) => `This seems to disagree; please verify. ${remedy}`,
  review: (remedy) => `Please review. ${remedy}`,
  link: 'open the page at the spot',
  demands: 'What is asked for',
  demandBefore: 'Please verify each of these by ',
  demandAfter:
    ': what has to be corrected is corrected and published again; for what has not, give the reason. Enter the results in the annex and return it.',
  demandAfterUndecided: ': verify that these reports open and are complete, and answer in writing.',
  contact: 'Contact: ',
  phone: 'Phone: ',
  attachment: 'Annex: ',
  attached: 'Annex',
  listTitle: 'What is to be verified',
  listColumns: [
    'No.',
    'Year',
    'Kind',
    'Place',
    'Quotation and arithmetic',
    'Difference',
    'Basis',
    'Result',
    'Correction',
  ],
  picture: (number) => `Picture of no. ${number}`,
  evidenceLine: (address, checkedAt, sha256) =>
    `${/^https?:/i.test(address) ? 'Address' : 'File'} of the report: ${address}${checkedAt === '' ? '' : `; checked at ${checkedAt}`}${sha256 === '' ? '' : `; SHA-256 of the file as checked: ${sha256}`}`,
  tool: (line) => `Made by ${line}, to be verified.`,
  circular: {
    title: (years) => `Results of the check of ${years}annual reports of government information disclosure`,
    overall: 'Overall',
    overallText: (units, reports, years) =>
      `${reports} ${years}reports of ${units} organs were checked by machine: relations of figures inside the tables, between text and tables and between years, and the structure and wording of the reports.`,
    results: (passed, errors, warnings, undecided) =>
      `Nothing was found in ${passed} reports; ${places(errors)} seem to disagree, ${places(warnings)} are to be reviewed; ${undecided} reports could not be judged and are not counted as passed.`,
    waived: (count) => `People found ${count} more to be no problem; they are not counted.`,
    kinds: 'Main problems',
    kind: (units, count) => `${units} organs, ${places(count)}. `,
    example: (unit, year, message) =>
      `For example ${unit}${year === '' ? '' : `, report of ${year}`}: ${message}${/[.!?]$/.test(message) ? '' : '.'} This seems to disagree; please verify.`,
    noKinds: 'There is nothing to tell.',
    undecided: 'Reports that could not be judged',
    undecidedText:
      'The following reports could not be judged by machine; they are to be checked by hand and do not count as passed:',
    next: 'What is asked for',
    nextText: [
      'Please verify each item of the list; what has to be corrected is corrected and published again, for what has not, give the reason.',
      'Before a report is published, compare its tables, its text and last year’s report.',
    ],
    feedbackBefore: 'Please answer by ',
    feedbackAfter: '; there will be a re-check.',
    byUnit: 'Results by organ',
    findings: 'List of findings',
    unitColumns: ['Organ', 'Reports', 'Nothing found', 'Errors', 'To review', 'Cannot tell'],
    findingColumns: ['No.', 'Organ', 'Year', 'Kind', 'Level', 'Finding', 'Difference'],
    trend: 'Organs over the years, places that seem to disagree',
    more: (count) => `${count} more are in the ledger.`,
    of: (number, text) => `${number}. ${text}`,
  },
}
