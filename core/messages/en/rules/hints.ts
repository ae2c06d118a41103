import { format2021, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules that only ask to look again. */
export const hints = {
  'other-share': {
    title: 'Spread of the outcomes',
    why: 'Where most requests end as “other”, or none is granted, they were often put into the wrong row; reviewers look there.',
    basis: practice,
    says: {
      other: 'Of {total} requests handled, {stated} ended as “other” of other processing, more than half.',
      granted: 'Of {total} requests handled, none was granted.',
    },
    remedy: 'See from the replies whether another row fits better; what is right stays.',
  },
  'rare-grounds': {
    title: 'Rare outcomes',
    why: 'State secrets, publications, mass requests and reissues have strict conditions; organs with few requests seldom use them and easily hit the wrong row.',
    basis: practice,
    says: 'With few requests handled ({total}), rare outcomes are filled in: {figures}.',
    remedy: 'See from the replies whether the row is right; what is right stays.',
    assumes: 'Only for departments, townships and sub-districts with up to 50 requests a year.',
  },
  'unpaid-fee': {
    title: 'Unpaid fees and fee notices',
    why: 'Requests end for unpaid fees only after a fee notice, and section six reports on fee notices.',
    basis: `${format2021}; the rules on information processing fees (国办函〔2020〕109号)`,
    says: {
      missing: '{stated} requests ended for unpaid fees, and the report says nothing of fees or fee notices.',
      fewer:
        '{stated} requests ended for unpaid fees, and the text tells of {expected} fee notices, which is fewer.',
    },
    remedy:
      'Give the number of fee notices, their sum and the amount collected in section six; if there were none, see whether the row is right.',
    assumes: 'That nothing was collected is no contradiction: it was not paid. Notices may be last year’s.',
  },
  'suit-after-review': {
    title: 'Lawsuits after review, and reviews concluded',
    why: 'A lawsuit after review follows a concluded review, so there are seldom more of them than reviews concluded in two years.',
    basis: `${formats}: the heading “after review”`,
    says: '{stated} lawsuits after review are more than the {expected} reviews concluded this year and last.',
    remedy: 'See that direct lawsuits were not entered as lawsuits after review.',
    assumes: 'The review may have been concluded earlier, or be counted in the report of a higher organ.',
  },
  'case-without-request': {
    title: 'Disputes and requests',
    why: 'Disputes may come from requests of earlier years, so this is no contradiction, but requests may have been forgotten.',
    basis: practice,
    says: 'There are no requests this year, but reviews or lawsuits: {figures}.',
    remedy: 'See that no request was forgotten; where earlier requests are the cause, the text may say so.',
  },
  'case-volume': {
    title: 'Reviews and requests',
    why: 'More reviews than requests handled in two years usually means that reviews of other matters were counted.',
    basis: practice,
    says: '{stated} reviews are more than the {expected} requests handled this year and last.',
    remedy: 'See that all reviews are about open government information.',
    assumes: 'Reviews may come from earlier requests, or from proactive disclosure.',
  },
  'case-note': {
    title: 'What table 4 counts',
    why: 'Table 4 counts cases concluded in the year and pending at its end, carried over ones included; counting new cases only differs from other reports.',
    basis: `${practice}; published reports often note that cases carried over are included`,
    says: 'The note below the table counts otherwise than usual: “{text}”.',
    remedy: 'Verify what was counted; cases carried over belong into the table.',
  },
  'regulation-power': {
    title: 'Power to make regulations',
    why: 'Regulations (规章) are made by ministries, provinces and prefectures; other organs often mean normative documents, the row below.',
    basis: practice,
    says: '{organ} usually has no power to make regulations, but the table has some ({raw}): {figures}.',
    remedy: 'See whether these documents are regulations; normative documents go into the row below.',
    assumes:
      'Told by the organ’s name. Ministries, provinces and prefectures are exempt, and so is whatever cannot be told.',
  },
  'enforcement-power': {
    title: 'Who licenses and punishes',
    why: 'Offices, research rooms, petition bureaus and the like usually decide no licences, penalties or coercion; such figures are often those of other departments.',
    basis: practice,
    says: '{organ} usually makes no such decisions, but the table has some ({raw}): {figures}.',
    remedy:
      'See whether the organ itself decided; where the report speaks for its government, the text should say so.',
    assumes: 'Told by the organ’s name. Reports of a whole region are exempt.',
  },
} as const satisfies Partial<EnglishRules>
