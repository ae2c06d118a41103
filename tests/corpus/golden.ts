/** What is known to be found on each corpus page: severity, rule, instance. A changed line is a changed answer and needs a reason. */
export const golden: Readonly<Record<string, readonly string[]>> = {
  'pingtan-2021': ['warning overview-aspects overview'],
  'pingtan-2022': ['note section-title disputes', 'warning overview-aspects overview'],
  'pingtan-2023': [
    'error claimed-documents normative-documents-in-force/region/this-year',
    'note list-numbering order',
    'note prose-punctuation report',
    'note term-use term',
    'warning overview-aspects overview',
  ],
  'shanghai-office-2019': [
    'error claimed-outcomes granted/organ/this-year',
    'error claimed-parts outcome/handled/organ',
    'note blank-figure t3',
    'warning blank-figure t3/totals',
    'warning blank-figure t4',
    'warning claimed-case-results reviews-upheld/organ/this-year',
    'warning claimed-outcomes unavailable/organ/this-year',
    'warning claimed-shares granted',
  ],
  'xigong-office-2025': [
    'error claimed-received received/organ/this-year',
    'note fee-figures other',
    'note list-numbering order',
    'note word-slip report',
    'warning claimed-all-handled all-handled/organ/this-year',
    'warning overview-accountability overview',
  ],
}
