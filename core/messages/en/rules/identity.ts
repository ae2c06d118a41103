import { article49, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules about years, organs and publication. */
export const identity = {
  'title-year': {
    title: 'Year of the title',
    why: 'The year of the title is the year of the figures: statistical period, preamble and text have to speak of the same one.',
    basis: `${formats}; the statistical period runs from 1 January to 31 December`,
    says: {
      period: 'The title says {year}, the statistical period is {quote}.',
      preamble: 'The title says {year}, the preamble speaks of the report of {found}.',
      overview: 'The title says {year}, but the overview speaks of {found} only, {count} times.',
      page: 'The title says {year}, the title of the page says {found}.',
      notice: 'The title says {year}, the notice it is based on is about the reports of {found}.',
    },
    remedy:
      'See which year the report is about and correct the other end; in a text taken from an earlier report, see to the figures too.',
    assumes: 'The title is that of this report, not of a link to another one.',
  },
  'report-period': {
    title: 'Statistical period',
    why: 'The figures are those of 1 January to 31 December; any other period counts something else than the tables.',
    basis: formats,
    says: {
      partial: 'The statistical period is {quote}, not 1 January to 31 December.',
      invalid:
        'The statistical period is {quote}: a date is incomplete or does not exist, or the dates run backwards.',
    },
    remedy:
      'State 1 January to 31 December; where the organ was set up or dissolved during the year, say so in the text.',
    assumes: 'Nothing is told where the text says that the organ was set up or merged.',
  },
  'stale-year': {
    title: 'Text of earlier years',
    why: 'The report is about its own year; in a text taken from an earlier report years and figures are easily left.',
    basis: practice,
    says: {
      fact: 'The report is of {year}, but the text tells of earlier years as if they were this one, {count} times: {found}.',
      plan: 'The report is of {year}, but the text tells plans for this or an earlier year, {count} times: {found}.',
      event: 'The report is of {year}, but the text tells events of earlier years, {count} times: {found}.',
    },
    remedy: 'See which year the passages belong to: correct the year, or put in what happened this year.',
    assumes:
      'Comparisons, cases carried over, disputes from earlier requests, budgets, names and versions of documents, and what became of earlier problems do not count.',
  },
  'future-year': {
    title: 'Facts of later years',
    why: 'The figures end on 31 December; what happened later is not part of this report, and usually the year is a slip.',
    basis: practice,
    says: 'The report is of {year}, but the text tells facts of later years, {count} times: {found}.',
    remedy: 'See whether the year is right; say so where it is a plan.',
    assumes:
      'Plans, terms, and requests carried over into the next year, do not count; a date of a later year only where it lies behind the day of publication.',
  },
  'header-year': {
    title: 'Years in table headings',
    why: 'A year printed in a heading or a row label is the report year; another one usually comes from an earlier report’s table.',
    basis: practice,
    says: 'The report is of {year}, but labels of the tables say: {labels}.',
    remedy: 'Correct the year of the labels, and see whether the figures are of this year.',
    assumes: 'Labels that speak of last year may carry last year’s number.',
  },
  'organ-name': {
    title: 'Organ of the title and of the text',
    why: 'The organ of the title, the author and contact in the preamble, and what the text calls itself are one; otherwise the text usually comes from another organ.',
    basis: practice,
    says: {
      self: 'This is the report of {organ}, but the text calls itself {words}, {count} times.',
      author: 'This is the report of {organ}, but the text says that {found} wrote or published it.',
      contact: 'This is the report of {organ}, but the contact is {found}.',
    },
    remedy:
      'See where the text comes from; use the organ’s own name, and see whether the figures are its own.',
    assumes:
      'An office that speaks of its government, and a higher or serving organ as contact, do not count as different.',
  },
  'organ-level': {
    title: '“Our city”, “our county” and the organ’s level',
    why: 'What the text calls its own place has to fit the place of the organ; otherwise the text usually comes from elsewhere.',
    basis: practice,
    says: 'This is the report of {organ}, but the text says {words}, {count} times.',
    remedy:
      'See where the text comes from; use the right words, and see whether the figures are the organ’s own.',
    assumes:
      'A place above the organ’s may be spoken of, unless requests or documents are counted as its own.',
  },
  'foreign-organ': {
    title: 'Organs of the same kind elsewhere',
    why: 'Where the work is told in the name of a like organ elsewhere, the text usually comes from there.',
    basis: practice,
    says: 'This is the report of {organ}, but the text tells the work in the name of {names}, {count} times.',
    remedy:
      'See where the text comes from; use the organ’s own name, and see whether the figures are its own.',
    assumes:
      'Only names of the same rank and kind, as the subject of a clause; organs above and below, and partners, do not count.',
  },
  'generic-subject': {
    title: 'Nobody in particular',
    why: 'The overview tells what this organ did; with “some regions” as its subject and no number at all nobody can tell whose report it is.',
    basis: practice,
    says: 'The overview has {words} as its subject, {count} times, and no number of the organ’s own.',
    remedy: 'Tell what the organ itself did, with its figures.',
    assumes: 'Any number of documents, requests or meetings keeps this from being told.',
  },
  'site-organ': {
    title: 'Site and organ',
    why: 'Reports stand on the site of the organ or of its place; on the site of another place of the same rank it may be a copy, or put there by mistake.',
    basis: practice,
    says: 'The site is “{site}”, the report that of {organ}.',
    remedy: 'See whether the page stands on the right site.',
    assumes: 'The name of the site names its place; sites of places above or below do not count.',
  },
  'publication-year': {
    title: 'Date of publication and report year',
    why: 'A report covers a whole year and is published in the next; a date before its end or years later is usually a slip, or that of a second publication.',
    basis: article49,
    says: {
      early: 'The report of {year} was published on {published}, before the year had ended.',
      years:
        'The report of {year} was published on {published}, later than in the next year; it may have been published again.',
    },
    remedy: 'See to both dates; where the report was published again, the first date may be given.',
    assumes: 'The date on the page is that of this report, not of a move of the site.',
  },
  'publication-deadline': {
    title: 'Publication deadline',
    why: 'Departments publish by 31 January, the report of a government is published by 31 March; local rules may ask for more.',
    basis: article49,
    says: 'Published on {published}, after {deadline}.',
    remedy: 'See whether the date is right; if it is, find out why, and publish in time next year.',
    assumes:
      'The date is that of the first publication. The deadline follows from the scope; for government offices and unknown scopes only a rule profile gives one.',
  },
  'publication-form': {
    title: 'Attachments or pictures only',
    why: 'A report that is in an attachment or a picture only is hard to read, to search and to have read aloud.',
    basis: practice,
    says: 'The page has no text and no tables of the report, only {count} attachments or pictures.',
    remedy: 'Publish the report as text on the page; an attachment may stand beside it.',
    assumes:
      'The attachment or picture is the report; save it and open that file (.docx, .pdf, .xlsx; command line: gouji check FILE).',
  },
  'personal-data': {
    title: 'Personal data',
    why: 'Identity and mobile phone numbers of applicants are personal data and do not belong into a public report.',
    basis: practice,
    says: {
      identity: '{count} numbers look like identity card numbers: {words}.',
      mobile: 'Mobile phone numbers beside an applicant, {count} in all: {words}.',
    },
    remedy: 'Take personal data out, in attachments too.',
    assumes: 'Telephone numbers that the organ gives as its own do not count.',
  },
} as const satisfies Partial<EnglishRules>
