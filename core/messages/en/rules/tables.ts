import { format2021, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules about the tables as such. */
export const tables = {
  'format-legacy': {
    title: 'The prescribed format',
    why: 'Reports from 2019 on use the national format, not the free forms of earlier years.',
    basis: formats,
    says: 'The report for {year} is written in the form from before 2019, without the tables of the format. Headings of that form: {headings}.',
    remedy: 'Write the report in the format of its year.',
    assumes:
      'The report year was read rightly. Where it does not fit the statistical period or the publication date, or where there are pictures or attachments, this is only marked for review.',
  },
  'format-outdated': {
    title: 'Format and year',
    why: 'Reports from 2021 on use the format of 2021; the trial format of 2019 is for 2019 and 2020 only.',
    basis: format2021,
    says: 'The report for {year} uses the trial format of 2019 in {tables} ({labels}).',
    remedy: 'Fill in the tables of the format of 2021.',
    assumes:
      'The report year was read rightly. Where it does not fit the statistical period or the publication date, this is only marked for review.',
  },
  'format-mixed': {
    title: 'One edition throughout',
    why: 'The formats of 2019 and 2021 have different rows and columns; a report uses one of them.',
    basis: formats,
    says: 'The report has headings of the format of 2021 ({recent}) and of the trial format of 2019 ({old}).',
    remedy: 'Use the format of the report year: 2021 from 2021 on, the trial format for 2019 and 2020.',
  },
  'table-missing': {
    title: 'All three tables',
    why: 'Sections two, three and four report in tables, even where all figures are zero.',
    basis: formats,
    says: {
      section: 'Section “{section}” has no table, and no picture or attachment in its place.',
      page: 'There is no {table}.',
      unread: 'The page prints the labels of {table}, but the table could not be read or checked.',
    },
    remedy:
      'Add the table of the format; enter 0 where nothing happened; check by hand what is there but could not be read.',
    assumes: 'Tables are text; pictures and attachments are told apart.',
  },
  'table-image': {
    title: 'Tables as text',
    why: 'Screen readers cannot read tables in pictures and attachments, and nobody can search or check them.',
    basis: `${practice}; what cannot be checked is not thereby right`,
    says: {
      picture: 'There is a picture in place of {tables}; its figures cannot be checked.',
      attachment: 'There is an attachment in place of {tables}; the page has no figures to check.',
      report:
        'The page has none of the three tables; they may be in pictures or attachments and cannot be checked.',
    },
    remedy:
      'Publish the tables as text; to check them, save the attachment and open that file (.docx, .pdf, .xlsx; command line: gouji check FILE).',
    assumes: 'The picture or attachment in the section is the table.',
  },
  'table-split': {
    title: 'Tables in one piece',
    why: 'A table in pieces easily loses its heading, or a piece, when pages are rebuilt or converted.',
    basis: practice,
    says: 'On the page {table} is in {parts} pieces; they were checked together.',
    remedy: 'Make it one table.',
  },
  'table-merged': {
    title: 'Tables merged or divided',
    why: 'The format has one table in each of sections two, three and four; merged or divided tables are hard to compare and add up.',
    basis: practice,
    says: {
      merged: 'One table holds {tables}; they were checked apart.',
      blocks: 'On the page {table} is divided into {parts} small tables; they were checked together.',
    },
    remedy: 'Use one table for each section, as in the format.',
  },
  'table-duplicate': {
    title: 'Tables printed once',
    why: 'Where one report prints a table twice with different figures, readers cannot know which holds.',
    basis: practice,
    says: 'The page has two copies of {table} that differ, {count} in all: {figures} ({pairs}).',
    remedy: 'Keep one copy; see whether the other is last year’s, or an old draft hidden in the page.',
    assumes: 'Both copies are about the same year.',
  },
  'row-missing': {
    title: 'All rows of the tables',
    why: 'The format fixes the rows of each table. Rows without cases stay, with 0; without them the totals do not add up.',
    basis: formats,
    says: {
      missing: 'Row “{row}” is missing in {table}.',
      unclear: 'Row “{row}” was not found in {table}, which has rows that were not recognised: {unknown}.',
      unread: 'The page prints “{row}” in {table}, but the row could not be read or checked.',
    },
    remedy: 'Add the row; enter 0 where nothing happened; check by hand what is there but could not be read.',
    assumes: 'Rows are told by their labels; a label that was rewritten may not have been recognised.',
  },
  'row-extra': {
    title: 'No other rows',
    why: 'The format fixes the rows of each table; rows of one’s own give totals another meaning.',
    basis: formats,
    says: {
      unknown: 'Rows in {table} that the format does not have, {count} in all, not checked: {labels}.',
      twice: 'Rows in {table} that come twice, {count} in all: {labels}.',
    },
    remedy: 'Delete the surplus rows and tell their figures in the text, unless your province asks for them.',
    assumes: 'Provinces may add rows. Subtotals and notes are not added up.',
  },
  'row-order': {
    title: 'Order of the rows',
    why: 'Rows in another order are easily filled in by position, and added up wrongly.',
    basis: formats,
    says: 'The rows of {table} stand in another order than in the format; out of place: {labels}. Figures were checked by label.',
    remedy: 'Put the rows in the order of the format and see that the figures moved with their labels.',
  },
  'row-label': {
    title: 'Words of a label',
    why: 'The format fixes the labels of rows and columns; with other words the figures may mean something else.',
    basis: formats,
    says: {
      spelling: 'Labels in {table} that differ a little from the format, {count} in all: {labels}.',
      meaning: 'Labels in {table} that may mean something else than in the format, {count} in all: {labels}.',
      unmapped:
        'A table stands in the place of {table}, but its labels do not match the format; its figures cannot be checked.',
    },
    remedy: 'Use the labels of the format and see that the figures were counted by them.',
    assumes: 'Punctuation, spaces, brackets and numbers of labels do not count as different.',
  },
  'column-missing': {
    title: 'All columns of the tables',
    why: 'The format fixes the columns of each table; without one of them the totals do not add up.',
    basis: formats,
    says: {
      column: 'Column “{column}” is missing in {table}.',
      block: 'Column “{column}” is missing in {table} for {rows}.',
      unclear:
        'Column “{column}” was not found in {table}, which has columns that were not recognised: {unknown}.',
      unread: 'The page prints “{column}” in {table}, but the column could not be read or checked.',
    },
    remedy:
      'Add the column; enter 0 where nothing happened; check by hand what is there but could not be read.',
    assumes: 'Columns are told by their headings; a heading that was rewritten may not have been recognised.',
  },
  'column-extra': {
    title: 'No other columns',
    why: 'The format fixes the columns of each table; columns of one’s own (a subtotal) are counted twice in totals.',
    basis: formats,
    says: 'Columns in {table} that the format does not have, {count} in all, not checked: {labels}.',
    remedy: 'Delete the surplus columns.',
    assumes: 'Columns are told by their headings; a heading that was rewritten may not have been recognised.',
  },
  'column-shift': {
    title: 'Figures under their columns',
    why: 'Totals without figures for any kind of applicant, or a row with a cell too many or too few, usually slipped when it was filled in or converted.',
    basis: `${practice}; in the format each request belongs to one kind of applicant`,
    says: {
      moved:
        'Rows in {table} whose cells do not fit the columns (one too many, one too few, or merged), {count} in all, not checked: {rows}.',
      total: 'In table 3 only the column “total” has figures; all kinds of applicant are 0 or blank.',
      shifted:
        'Rows in table 3 that look shifted left by one column (“other” equals the sum of the columns before it, “total” has no figure), {count} in all: {rows}.',
    },
    remedy: 'See that the figures of these rows stand in their columns.',
  },
} as const satisfies Partial<EnglishRules>
