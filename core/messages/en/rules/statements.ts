import { practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules on outcomes, applicants, results and documents as the prose counts them. */
export const statements = {
  'claimed-outcomes': {
    title: 'Outcomes, as told',
    why: 'The requests that the text says were granted, partly granted, refused, not available, not processed or otherwise closed are the totals of those rows of table 3.',
    basis: practice,
    says: 'The text tells of {stated} “{rows}”; the totals of table 3 come to {expected}.',
    remedy: 'Verify the outcomes and correct the text or the table; where several are told together, say so.',
    assumes: 'The text speaks of the outcomes of this year’s requests, not of how documents are classified.',
  },
  'claimed-items': {
    title: 'Grounds, as told',
    why: 'Where the text names an item of table 3 (state secret, not held, repeated request …), its number is that row’s total.',
    basis: practice,
    says: 'The text tells of {stated} “{rows}”; table 3 has {expected}.',
    remedy: 'Verify the number and correct the text or the table.',
    assumes: 'The text speaks of the outcomes of this year’s requests.',
  },
  'claimed-applicants': {
    title: 'Kinds of applicant, as told',
    why: 'The requests that the text ascribes to a kind of applicant are that column’s new ones, new and carried in, or handled.',
    basis: practice,
    says: 'The text tells of {stated} requests by “{columns}”; table 3 has {expected} new ones in that column. Adding those carried in, or counting those handled, does not fit either.',
    remedy: 'Verify the numbers of each kind of applicant and correct the text or the table.',
    assumes: 'The text divides all requests of the year by applicant, not a part of them.',
  },
  'claimed-case-results': {
    title: 'Results of reviews and lawsuits, as told',
    why: 'What the text says was upheld, corrected, ended otherwise or is pending is what table 4 has; lawsuits without a kind are both groups together.',
    basis: practice,
    says: 'The text tells of {stated} “{column}” in “{rows}”; table 4 has {expected}.',
    remedy: 'Verify the results and correct the text or the table; pending cases are not upheld ones.',
    assumes: 'The text speaks of cases about open government information.',
  },
  'claimed-documents': {
    title: 'Regulations and documents, as told',
    why: 'The regulations and normative documents that the text says were issued, repealed or are in force are what table 2 has. Published ones may be those issued or those in force.',
    basis: practice,
    says: 'The text tells of {stated} “{row}”; table 2 has {expected} under “{column}”.',
    remedy:
      'Verify the number and correct the text or the table; where the text counts other documents as well, say so.',
    assumes: 'The text speaks of the documents that the table counts, not of other policy documents.',
  },
  'claimed-decisions': {
    title: 'Licensing, penalties, coercion, as told',
    why: 'What the text says of licensing, penalties and coercion is usually the number of decisions in table 2.',
    basis: practice,
    says: 'The text tells of {stated} “{row}”; table 2 has {expected} under “{column}”.',
    remedy:
      'Verify the number of decisions and correct the text or the table; where the text counts applications or items, say so.',
    assumes: 'The text speaks of this organ’s decisions of this year, not of applications or items.',
  },
  'claimed-fees': {
    title: 'Fees, as told',
    why: 'The fees that the text tells of, in units of 10,000 yuan, are what table 2 has; rounding does not count.',
    basis: practice,
    says: 'The text tells of fees of {stated} × 10,000 yuan (“{quote}”); table 2 has {expected}.',
    remedy: 'Verify the amount and its unit and correct the text or the table.',
    assumes: 'The text speaks of the fees of table 2, not of fees for processing information.',
  },
  'claimed-parts': {
    title: 'Parts told, and their whole',
    why: 'Where the text divides a number into parts, they add up to it if all are named, and are never more than it.',
    basis: practice,
    says: 'The parts {terms} in the text come to {stated}; the whole is said to be {expected}, {difference} apart.',
    remedy:
      'Verify the whole and the parts and correct the wrong number; where requests carried over or withdrawn count apart, say so.',
    assumes:
      'The parts belong to the same whole and do not overlap; counting what was carried over or withdrawn was tried in every way.',
  },
  'claimed-channels': {
    title: 'Ways in, and all requests told',
    why: 'Requests told by the way they came in add up to all of them if every way is named, and are never more.',
    basis: practice,
    says: 'The requests by channel, {terms}, come to {stated}; the whole is said to be {expected}, {difference} apart.',
    remedy: 'Verify the numbers of each channel and the whole; name the other channels as well.',
    assumes: 'The channels do not overlap and divide the same whole.',
  },
  'claimed-agreement': {
    title: 'The same number told twice',
    why: 'Where the text gives the same number in several places, they agree.',
    basis: practice,
    says: 'The text says {stated} in one place and {expected} in another: “{quote}”.',
    remedy: 'Verify and make them agree; where they count differently, say so.',
    assumes:
      'Both speak of the same organ and year; where the tables bear out both, there is nothing to tell.',
  },
  'claimed-shares': {
    title: 'Percentages told',
    why: 'A share behind a number is that number divided by a total: new, new and carried in, handled, or the total that the text gives.',
    basis: practice,
    says: 'The text says that {part} is {stated}%; of {total} it is {expected}%, and no other total fits.',
    remedy: 'Work out the percentage again, or say what it is a share of.',
    assumes: 'The percentage follows its number; rounding and cutting are both fine.',
  },
  'claimed-direction': {
    title: 'Rise and fall, as told',
    why: 'Where the text says that a number rose, fell or stayed the same, both years’ numbers bear it out.',
    basis: practice,
    says: 'The text says “{quote}”; this year’s number is {now}, last year’s {prior}, and counting otherwise does not fit either.',
    remedy: 'Check both years’ numbers and correct the text.',
    assumes:
      'The text compares with the same number of this organ’s report of last year; reports of another scope are not compared.',
  },
  'claimed-change': {
    title: 'Amount of a change, as told',
    why: 'By how many or by what percentage a number changed follows from both years’ numbers; both, told together, have to agree.',
    basis: practice,
    says: 'The text says “{quote}”; from {now} this year and {prior} last year it is {expected}, and counting otherwise does not give {stated} either.',
    remedy: 'Check both years’ numbers and work the change out again.',
    assumes:
      'The text compares with the same number of this organ’s report of last year; new, new and carried in, and handled were all tried.',
  },
} as const satisfies Partial<EnglishRules>
