import { practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules that compare the prose with the tables. */
export const claims = {
  'claimed-received': {
    title: 'Requests received, as told',
    why: 'The number of requests that the text says were received is found in table 3: new, new and carried in, or the total handled, with or without what is carried over.',
    basis: practice,
    says: 'The text tells of {stated} requests received; table 3 has {expected} new. Adding or taking away what was carried over, or counting by outcomes, does not fit either.',
    remedy:
      'Verify the number and correct the text or the table; where it counts something else, say so in the text.',
    assumes: 'The text speaks of this organ’s requests of this year.',
  },
  'claimed-no-requests': {
    title: '“No requests”, and table 3',
    why: 'Where the text says that no request was received, “new” is 0.',
    basis: practice,
    says: 'The text says that no request was received (“{quote}”); in table 3 “{row}” has {expected}.',
    remedy: 'Verify, and correct the text or the table; where only requests carried in were handled, say so.',
  },
  'claimed-carried-in': {
    title: 'Requests carried in, as told',
    why: 'What the text says was carried in is the total of “carried in”.',
    basis: practice,
    says: 'The text tells of {stated} carried in; table 3 has {expected}.',
    remedy: 'Verify the number and correct the text or the table.',
  },
  'claimed-carried-out': {
    title: 'Requests carried out, as told',
    why: 'What the text says was carried over to next year is the total of “carried out”.',
    basis: practice,
    says: 'The text tells of {stated} carried over to next year; table 3 has {expected}.',
    remedy: 'Verify the number and correct the text or the table.',
  },
  'claimed-handled': {
    title: 'Requests handled, as told',
    why: 'The requests that the text says were handled or answered are usually the total of outcomes; they may leave out those carried in, or withdrawals and other processing.',
    basis: practice,
    says: 'The text tells of {stated} handled or answered; table 3 has {expected} outcomes. Without those carried in, or other processing, it does not fit either.',
    remedy:
      'Verify the number and correct the text or the table; where it counts otherwise, say so in the text.',
    assumes:
      'The text speaks of requests for government information handled this year, not of letters or proposals.',
  },
  'claimed-all-handled': {
    title: '“All handled”, and what is carried over',
    why: 'Where all requests were handled, or the rate is 100%, nothing is carried over; answering all in time is no contradiction.',
    basis: practice,
    says: 'The text says that all requests were handled (“{quote}”); table 3 carries {expected} over to next year.',
    remedy: 'Say that all were answered in time, or correct the figure carried over.',
    assumes: '“All” means the requests received this year, those not yet due included.',
  },
  'claimed-reviews': {
    title: 'Reviews, as told',
    why: 'The reviews that the text tells of are usually the total of table 4, or those concluded.',
    basis: practice,
    says: 'The text says “{quote}”; table 4 has {expected} in total. Without those pending it does not fit either.',
    remedy: 'Verify the number and correct the text or the table; where only new cases are told, say so.',
    assumes: 'The text speaks of cases about open government information.',
  },
  'claimed-lawsuits': {
    title: 'Lawsuits, as told',
    why: 'Table 4 has direct lawsuits and lawsuits after review; the text usually tells of both together, or of those concluded.',
    basis: practice,
    says: 'The text says “{quote}”; table 4 has {expected} in total. Without those pending it does not fit either.',
    remedy:
      'Verify the number and correct the text or the table; where only one group or new cases are told, say so.',
    assumes: 'The text speaks of cases about open government information.',
  },
  'claimed-no-disputes': {
    title: '“No reviews or lawsuits”, and table 4',
    why: 'Where the text says that there were no reviews or lawsuits, the totals of table 4 are 0.',
    basis: practice,
    says: 'The text says that there were none (“{quote}”); table 4 has {expected} of them.',
    remedy:
      'Verify, and correct the text or the table; where there are only cases pending from last year, say so.',
    assumes: 'Not all cases of the table were carried over; last year’s report tells, where it is given.',
  },
} as const satisfies Partial<EnglishRules>
