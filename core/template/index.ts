/** The national template as data: 国办公开办函〔2021〕30号, and the trial format of 2019 that report years 2019 and 2020 use. */
import type { Edition } from './keys.ts'
import { sections } from './sections.ts'
import { disclosure2019, disclosure2021, disputes, requests2019, requests2021 } from './tables.ts'
import type { Template } from './types.ts'

export const templates: Readonly<Record<Edition, Template>> = {
  '2021': { edition: '2021', sections, tables: { t2: disclosure2021, t3: requests2021, t4: disputes } },
  '2019': { edition: '2019', sections, tables: { t2: disclosure2019, t3: requests2019, t4: disputes } },
}

/** The edition that a report of that year must use: 2021 from report year 2021, 2019 for 2019 and 2020. */
export function editionOfYear(year: number): Edition | null {
  if (year >= 2021) return '2021'
  return year >= 2019 ? '2019' : null
}
