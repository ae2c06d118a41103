import { format2019, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules that compare figures with each other and with last year's. */
export const relations = {
  'row-total': {
    title: 'Row totals',
    why: 'Each request has one kind of applicant, so the six columns of applicants add up to the total.',
    basis: `${formats}, column “total” of the applicants`,
    says: 'Row “{row}”: the six kinds of applicant add up to {expected}, the total is {stated}; difference {difference}.',
    remedy: 'Verify the figures of this row and its total.',
  },
  'outcome-sum': {
    title: 'Sum of the outcomes',
    why: 'Each request is counted under one outcome, partial grants only there, so the outcomes add up to the total of outcomes.',
    basis: `${formats}: “（七）总计” under “三、本年度办理结果”, and the words printed beside （二）部分公开`,
    says: 'Column “{column}”: the outcomes add up to {expected}, the total of outcomes is {stated}; difference {difference}.',
    remedy:
      'Verify the outcomes of this column and their total; see whether subtotals or partial grants were counted twice.',
  },
  'request-balance': {
    title: 'Requests received and handled',
    why: 'Each request is either handled this year or carried over: new + carried in = handled + carried out, in each column.',
    basis: `${formats}; the relation is printed in the table`,
    says: 'Column “{column}”: new and carried in are {stated}, handled and carried out are {expected}; difference {difference}.',
    remedy: 'Verify the four figures new, carried in, handled and carried out of this column.',
  },
  'group-subtotal': {
    title: 'Group subtotals',
    why: 'The format has no figures beside the groups （三） to （六）. Where there are some, they equal the sum of their items and are not added again.',
    basis: `the layout of ${formats}`,
    says: 'Row “{row}”, column “{column}”: the subtotal is {stated}, its items add up to {expected}; difference {difference}.',
    remedy: 'Verify the items of the group; the subtotal is not asked for and may go.',
    assumes: 'The number beside the group is its subtotal.',
  },
  'carry-limit': {
    title: 'Carried over, and received',
    why: 'What is carried over was received or carried in, so it is not more than both together.',
    basis: `follows from the relation printed in the table (${formats})`,
    says: 'Column “{column}”: {stated} carried out, more than the {expected} that were new or carried in.',
    remedy: 'Verify new, carried in and carried out of this column.',
  },
  'case-total': {
    title: 'Totals of reviews and lawsuits',
    why: 'At the end of the year each case has one result (upheld, corrected, other, pending), so they add up to the total.',
    basis: `${formats}, columns “total” of table 4`,
    says: '“{row}”: the four results add up to {expected}, the total is {stated}; difference {difference}.',
    remedy: 'Verify the four results of this group and its total.',
  },
  'pending-carry': {
    title: 'Cases pending last year',
    why: 'Cases pending last year were concluded or are still pending, so this year’s total includes them.',
    basis: `${practice}; published reports note that cases carried over are included`,
    says: '“{row}”: the total is {stated}, less than the {expected} pending in last year’s report.',
    remedy:
      'Verify what became of the pending cases; where only new cases are counted, say so below the table.',
    assumes: 'Both years count alike, and no pending case was dropped or moved.',
  },
  'in-force-continuity': {
    title: 'Documents in force',
    why: 'Documents in force usually equal those of last year plus issued minus repealed.',
    basis: `${practice}; follows from the three columns of the format`,
    says: '“{row}”: {stated} in force; last year’s plus issued minus repealed gives {expected}; difference {difference}.',
    remedy:
      'Verify the three figures and last year’s report; explain revisions, reviews, expiry or another scope below the table.',
    assumes:
      'Revisions are not counted as issued, expired ones count as repealed, and the scope is the same.',
  },
  'issued-in-force': {
    title: 'Issued, and in force',
    why: 'What was issued this year is usually still in force, unless it was repealed or expired.',
    basis: practice,
    says: '“{row}”: {stated} issued, more than the {expected} in force, even with those repealed.',
    remedy: 'Verify both; nothing is wrong where documents expired within the year.',
  },
  'repealed-limit': {
    title: 'Repealed, and repealable',
    why: 'Only what was in force last year or issued this year can be repealed.',
    basis: practice,
    says: '“{row}”: {stated} repealed, more than the {expected} in force last year or issued this year.',
    remedy: 'Verify the repealed documents and last year’s report; explain another scope below the table.',
    assumes: 'The scope is the same in both years.',
  },
  'public-total-2019': {
    title: 'Public in total, and newly published',
    why: 'The public total includes what was newly published.',
    basis: `${format2019}, columns “newly published” and “public in total”`,
    says: '“{row}”: {stated} public in total, less than the {expected} newly published.',
    remedy: 'Verify both columns; nothing is wrong where something was withdrawn within the year.',
  },
  'published-made-2019': {
    title: 'Newly published, and newly made',
    why: 'What is newly published was usually made this year.',
    basis: `${format2019}, columns “newly made” and “newly published”`,
    says: '“{row}”: {stated} newly published, more than the {expected} newly made.',
    remedy: 'Verify both columns; nothing is wrong where older documents were published.',
    assumes: 'No older documents were published.',
  },
  'item-continuity': {
    title: 'Numbers of items',
    why: '“Items of last year” equals last year’s “items of last year” plus its “change”.',
    basis: `follows from the columns of ${format2019}`,
    says: '“{row}”: {stated} items of last year; last year’s report gives {expected}; difference {difference}.',
    remedy: 'Verify both reports; explain changed lists or another scope.',
    assumes: 'The scope is the same in both years.',
  },
  'carried-over': {
    title: 'Carried over from last year',
    why: 'What this year carries in is what last year carried out.',
    basis: `${formats}, items two and four of table 3`,
    says: '{stated} carried in; last year’s report carried out {expected}; difference {difference}.',
    remedy: 'Verify both years and correct the wrong one; explain another scope below the table.',
    assumes:
      'Both reports are by the same organ. Reports of a region may change scope and are only marked for review.',
  },
  'carried-over-by-applicant': {
    title: 'Applicants of requests carried over',
    why: 'A request keeps its kind of applicant when it is carried over.',
    basis: `${practice}; follows from items two and four of table 3`,
    says: 'Column “{column}”: {stated} carried in, last year’s report carried out {expected}; difference {difference}.',
    remedy: 'Verify the kinds of applicant of the requests carried over.',
    assumes: 'No applicant was classified anew.',
  },
  'in-force-origin': {
    title: 'Where documents in force come from',
    why: 'Where none was in force last year and none was issued, none can be in force.',
    basis: practice,
    says: '“{row}”: none in force last year and none issued, but {stated} in force now.',
    remedy:
      'Verify the three figures and last year’s report; explain documents taken over from other organs below the table.',
    assumes: 'The scope is the same in both years.',
  },
  'enforcement-drop': {
    title: 'Change of the decisions',
    why: 'After more than a hundred decisions last year, none this year usually means a figure was forgotten; a transfer of duties should be explained.',
    basis: practice,
    says: '“{row}”: {expected} in last year’s report, 0 now.',
    remedy: 'Verify the number of decisions; explain a transfer of duties or a reform.',
    assumes: 'The scope is the same in both years.',
  },
  'licensing-magnitude': {
    title: 'Size of the numbers of decisions',
    why: 'Ten times more or fewer decisions than last year may be a digit too many or too few, or another way of counting.',
    basis: practice,
    says: '“{row}”: {stated} now, {expected} in last year’s report, ten times apart or more.',
    remedy: 'Verify the figure and what was counted.',
    assumes: 'The scope is the same in both years.',
  },
  'year-jump': {
    title: 'Change since last year',
    why: 'A main figure that grew or shrank fivefold may be counted otherwise, or wrong.',
    basis: practice,
    says: '“{row}”, “{column}”: {stated} now, {expected} in last year’s report, five times apart or more.',
    remedy: 'Verify the figure; where it is right, the text may give the reason.',
  },
  'identical-table': {
    title: 'Tables not copied from last year',
    why: 'Where every figure of table 3 is that of last year’s report, last year’s table was usually used again.',
    basis: practice,
    says: 'All {count} figures of table 3 are those of last year’s report ({stated} handled).',
    remedy: 'See whether last year’s table was used by mistake.',
  },
} as const satisfies Partial<EnglishRules>
