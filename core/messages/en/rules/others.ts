import { formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules that look at other organs' reports, and of those that compare wording. */
export const others = {
  'listed-organs': {
    title: 'Numbers by organ in the text',
    why: 'Where the text breaks a total down by organ, the numbers of the organs add up to it.',
    basis: practice,
    says: 'The text says {stated}, the {count} organs listed add up to {expected}, {difference} apart: “{quote}”.',
    remedy: 'Verify the total and the number of each organ.',
    assumes:
      'Only complete lists are looked at; open ones (等), and those with an item that cannot be read, are not.',
  },
  'listed-information': {
    title: 'Information made public by kind',
    why: 'Where the text breaks the information made public down by kind, the kinds add up to its number; where it names only some, they are no more than it.',
    basis: practice,
    says: 'The text says {expected} items were made public, the {count} kinds listed add up to {stated}, {difference} apart.',
    remedy: 'Verify the total and the number of each kind; say so where something counts for several.',
    assumes:
      'The kinds do not overlap. Open lists (等, 主要), and those with comparisons or other numbers in them, are not looked at.',
  },
  'children-sum': {
    title: 'Totals and the organs below',
    why: 'Each figure of a consolidated report is the sum of the same figure of the reports below: never less than any of them, and equal to the sum where the list is complete.',
    basis: `${formats}; what is added up is what the report says`,
    says: {
      'below-child':
        '{figure} is {stated}, less than the {expected} that {organ} alone reports; a total is never less than one of its parts. The same at {count} places.',
      less: '{figure} is {stated}; the {children} reports below add up to {expected}, which is {difference} more. The same difference at {count} places.',
      'less-explained':
        '{figure} is {stated}; the {children} reports below add up to {expected}. The difference of {difference} is just what {organs} reports: it may have been left out, or be in two of the reports. The same difference at {count} places.',
      more: '{figure} is {stated}; the {children} reports below add up to {expected}, {difference} less, and the list is said to be complete. The same difference at {count} places.',
      'more-explained':
        '{figure} is {stated}; the {children} reports below add up to {expected}. The difference of {difference} is just what {organs} reports and may have been counted twice. The same difference at {count} places.',
      omitted:
        '{count} figures of {table} are less than the reports below add up to, always by what {organs} reports: it may have been left out, or be in two of the reports. For example {figure} is {stated}, the sum {expected}.',
      repeated:
        '{count} figures of {table} are more than the reports below add up to, always by what {organs} reports, which may have been counted twice. For example {figure} is {stated}, the sum {expected}.',
    },
    remedy:
      'Go through the organs one by one. The office’s own report is one of them: add it, and only once.',
    assumes:
      'The reports do not overlap and all belong to the total. Where the list is not said to be complete, only totals that are too small are told. Documents issued together, lawsuits of several defendants and requests handed on may be counted twice and are never errors.',
  },
  'child-statement': {
    title: 'Organs below in the text',
    why: 'What a consolidated report says in its text of the requests of one organ agrees with that organ’s own report.',
    basis: practice,
    says: 'The text says {stated} for {organ}; its own report says {expected}.',
    remedy: 'Verify that organ’s report and the text.',
    assumes:
      'Only breakdowns of requests by organ whose total agrees with this report’s table; the organ’s number is counted the same way.',
  },
  'missing-child': {
    title: 'Missing reports',
    why: 'Reports that are missing or left out and figures that cannot be read are not in the sums; who looks at the sums has to know.',
    basis: practice,
    says: {
      list: '{count} organs of the list have no report here: {organs}.',
      prose: '{count} organs for which the text gives numbers have no report here: {organs}.',
      unread:
        '{count} reports lack figures or have some that cannot be read, which are not in the sums: {organs}.',
      'other-year': '{count} reports are of another year and were left out: {organs}.',
      repeated: '{count} reports are of an organ that is there already and were left out: {organs}.',
      'inside-another':
        '{count} reports belong to a region whose own total is there and were not added again: {organs}.',
    },
    remedy: 'Add the missing reports and check again; see whether those left out should count.',
    assumes: 'Organs are matched by name; short names that differ much from the full ones may not be found.',
  },
  'shared-lawsuits': {
    title: 'Lawsuits against several organs',
    why: 'Where the reviewing organ is sued as well, only the organ that acted first counts the case; where both do, totals and reports below differ.',
    basis: '国办公开办函〔2016〕201号 on counting such cases',
    says: 'Lawsuits differ from the reports below: {figure} is {stated}, the sum {expected}, at {count} places; cases against several organs may be the reason.',
    remedy: 'See which organ counts the cases in which the reviewing organ is sued as well.',
    assumes: 'Only where the total is not less than any of the reports below.',
  },
  'transferred-requests': {
    title: 'Requests handed on',
    why: 'Requests that were handed on may be counted by the organ that gave and the one that took them, but once in the total, so that the sum is larger.',
    basis: practice,
    says: 'New requests are {stated} in total and {expected} in the reports below, {difference} more; the reports of {organs} tell of requests handed on, which may be counted twice.',
    remedy: 'See which organ counts the requests that were handed on.',
  },
  'similar-to-last-year': {
    title: 'Text repeated from last year',
    why: 'A report tells of its own year; text that is mostly last year’s was often changed in years and numbers only.',
    basis:
      '国办公开办函〔2021〕30号 on reports alike in content; some local indicators set the limit at 50 %',
    says: '{stated} % of the text is that of last year’s report, more than {limit} %; most of all in {sections}.',
    remedy: 'Rewrite repeated paragraphs by what was done this year; standing arrangements may stay.',
    assumes:
      'Numbers, years, the organ’s name, titles of laws and words of the template do not count; the limit can be set in the rule profile.',
  },
  'similar-to-peer': {
    title: 'Text like another organ’s',
    why: 'Organs do different work; text that is mostly another organ’s of the same year was often copied, or both filled in the same material.',
    basis: '国办公开办函〔2021〕30号 on reports alike in content; some local indicators deduct points for it',
    says: '{stated} % of the text is that of {organ}, more than {limit} % ({count} reports above it: {organs}); most of all in {sections}.',
    remedy: 'Rewrite it by what this organ did; put own measures and numbers into shared material.',
    assumes:
      'Numbers, years, the organ’s name, titles of laws and words of the template do not count; the limit can be set in the rule profile.',
  },
} as const satisfies Partial<EnglishRules>
