import { format2021, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules about how figures are written. */
export const figures = {
  'blank-figure': {
    title: 'Cells filled in',
    why: 'A blank is not 0: readers cannot know whether nothing happened or a figure was forgotten.',
    basis: `${practice}; each cell of the format is a number`,
    says: {
      cells: 'Blank cells in {table}, {count} in all: {figures}.',
      table: 'All {count} cells of {table} are blank.',
      totals: 'Blank totals in {table} whose parts are not zero, {count} in all: {figures}.',
      zeros:
        'Blanks stand for 0 in {table}, in {count} cells of these rows: {rows}. They were counted as 0; where 0 does not fit, this is told.',
    },
    remedy: 'Enter 0 where nothing happened, and the sum of the parts in totals.',
    assumes: 'Where a whole table prints no 0 and leaves cells blank, blanks are read as 0 and told once.',
  },
  'placeholder-figure': {
    title: 'Numbers, not marks',
    why: 'Slashes, dashes and “none” are no numbers; readers and spreadsheets cannot know whether they mean 0.',
    basis: `${practice}; each cell of the format is a number`,
    says: 'Marks or words in place of numbers in {table} ({raw}), {count} in all: {figures}.',
    remedy: 'Enter 0 where nothing happened.',
    assumes: 'They were counted as 0; where 0 does not fit, this is told apart.',
  },
  'non-integer': {
    title: 'Whole counts',
    why: 'Requests, documents, decisions and cases are counted one by one; only amounts of money have decimals.',
    basis: `${formats}: the columns are counts`,
    says: 'The figure in {figures} is “{raw}”; a count is a whole number.',
    remedy: 'Look for a stray decimal point, or a number in units of ten thousand.',
  },
  'negative-figure': {
    title: 'No negative numbers',
    why: 'Counts and amounts are never below 0; only “change” of the trial format of 2019 may be.',
    basis: formats,
    says: 'The figure in {figures} is “{raw}”; counts and amounts are never below 0.',
    remedy: 'Look for a stray dash or a wrong formula.',
  },
  'full-width-digits': {
    title: 'Characters of the numbers',
    why: 'Full-width digits and the letters O and l look like digits but are none when copied, added up or searched.',
    basis: practice,
    says: 'Full-width digits or look-alike letters in {table} ({raw}), {count} in all: {figures}.',
    remedy: 'Use plain digits.',
    assumes: 'They were read as digits.',
  },
  'thousands-separator': {
    title: 'Thousands separator',
    why: 'Numbers without separators are easier to copy and add up.',
    basis: practice,
    says: 'Numbers with separators in {table} ({raw}), {count} in all: {figures}.',
    remedy: 'Drop the separators.',
    assumes: 'Each was read as one number.',
  },
  'unit-in-cell': {
    title: 'Unit in the cell',
    why: 'The heading gives the unit, the cell the number; with another unit in the cell a number may be off by ten thousand.',
    basis: formats,
    says: {
      unit: 'Units in cells of {table} ({raw}), {count} in all: {figures}.',
      foreign: 'Other units than the heading’s in cells of {table} ({raw}), {count} in all: {figures}.',
    },
    remedy: 'Enter the number only; convert it first where the unit differs.',
  },
  'note-in-cell': {
    title: 'Note in the cell',
    why: 'Cells hold numbers; notes go below the table or into the text. A number in the note is a part and not greater than the whole.',
    basis: practice,
    says: {
      note: 'Notes beside numbers in {table} ({raw}), {count} in all: {figures}.',
      greater: 'In {figures} the note “{note}” has {part}, more than the number itself ({raw}).',
    },
    remedy: 'Move the note below the table or into the text; verify a note that is greater than the number.',
    assumes: 'The first number of the cell is the figure.',
  },
  'malformed-number': {
    title: 'Cells hold numbers',
    why: 'Leading zeros, numerals in words and other text leave in doubt what the number is.',
    basis: practice,
    says: 'Cells of {table} that are no proper numbers ({raw}), {count} in all: {figures}.',
    remedy: 'Use plain Arabic numerals.',
    assumes: 'Formulas without a stored result are not among them; they cannot be told.',
  },
  'split-number': {
    title: 'Numbers in one cell',
    why: 'A number parted by spaces, a line break or a cell border is read as two; this happens when PDF or Word is converted.',
    basis: practice,
    says: 'Numbers in pieces in {table} ({raw}), {count} in all, whose sums hold only with them joined: {figures}.',
    remedy: 'Write each number in one piece, in one cell.',
    assumes: 'Numbers are joined only where the parts then add up to the total.',
  },
  'fee-magnitude': {
    title: 'Unit of the fees',
    why: 'Fees are given in ten thousand yuan; entered in yuan they are ten thousand times too great.',
    basis: `${format2021}: fees of the year (in 万元)`,
    says: {
      prior:
        'Fees are {stated} (万元), ten thousand times last year’s {prior} or more; please verify the unit.',
      large:
        'Fees are {stated} (万元), more than any organ collects; please verify that they are not in yuan.',
      prose: 'Fees are {stated} (万元) in the table, and “{text}” in the text; please verify the unit.',
    },
    remedy: 'Convert yuan into 万元.',
    assumes: 'Reports of a whole region may have large amounts and are not judged by size.',
  },
} as const satisfies Partial<EnglishRules>
