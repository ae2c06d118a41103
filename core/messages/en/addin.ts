import type { AddinWords } from '../zh-CN/addin.ts'

export const addin: AddinWords = {
  tools: 'Drafting',
  startHere:
    'This workbook holds no tables of an annual report yet. Insert the blank template to begin; it is checked as you fill it in.',
  noOffice:
    'The library of Office (office.js) could not be reached, so there is no way to Excel; files can be checked. If you see this in Excel, check the network, or have office.js served from your own server.',
  local: 'Files are checked on this computer and never sent anywhere.',
  place: 'Original text',
  olderExcel:
    'Excel 2021, Microsoft 365, Excel on the web or a recent Excel for Mac is needed. With an older Excel or WPS use the workbook that checks itself, or open the file in the offline page.',
  thisYear: (value) => `this year ${value}`,
  lastYear: (value) => `last year ${value}`,
  figure: 'Figure',
  years: 'Beside last year',
  noLastYear: 'Once last year’s report is chosen, the figures of both years are listed here.',
  organ: 'Organ',
  year: 'Year',
  insert: 'Insert the blank template',
  inserted: (names) => `Sheets inserted: ${names.join(', ')}`,
  needsYear: 'Please enter the year, such as 2025.',
  copy: 'New workbook that checks itself',
  copyHint:
    'Makes a new workbook of the national template with the present figures and a sheet of checks; this one stays as it is.',
  copyName: (organ, year) => `${organ} ${year} (checked).xlsx`,
  copied: 'The workbook that checks itself has been opened in a window of its own; please save it.',
  copyNeedsReport: 'A report of the 2019 edition has no such template.',
}
