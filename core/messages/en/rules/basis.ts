/** What rules rest on, in English. */

export const formats =
  'the national report format (国办公开办函〔2021〕30号; 国办公开办函〔2019〕60号 for report years 2019 and 2020)'

export const format2021 = 'the national report format of 2021 (国办公开办函〔2021〕30号)'

export const format2019 = 'the trial format of 2019 (国办公开办函〔2019〕60号)'

export const article49 = 'article 49 of the Regulations on Open Government Information'

export const article50 = 'article 50 of the Regulations on Open Government Information'

export const feeRules = 'the rules on information processing fees (国办函〔2020〕109号)'

export const practice = 'reviewing practice; no document spells it out'
