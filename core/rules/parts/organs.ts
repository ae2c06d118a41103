/**
 * What the name of an organ tells about its power to make 规章. `state`: ministries and national bureaus. `maker`:
 * a government that may (province, autonomous prefecture). `local`: an organ that may not: counties, townships,
 * sub-districts, the departments of cities and below. `unknown`: all others; a city's government may be of a
 * prefecture or of a county.
 */
export type Power = 'state' | 'maker' | 'local' | 'unknown'

/** Words in which 市, 区, 县 are no place. */
const noPlaces = /市场|城市|市政|市容|市民|区域|社区|园区|校区|灾区|县域|特别行政区|自治区|国有/g

export function powerOf(organ: string): Power {
  const name = organ.replace(/\s/g, '').replace(/[（(][^（）()]{0,40}[）)]/g, '')
  if (/[乡镇]人民政府|街道办事处|(?:乡|镇|街道|苏木)$/.test(name)) return 'local'
  const government = /^(.{2,40}?)人民政府(?:办公室|办公厅)?$/.exec(name)?.[1]
  if (government) return powerOfGovernment(government)
  const places = name.replace(noPlaces, '')
  if (/^(?:国家|中华人民共和国|国务院|中国)/.test(places) && !/[省市县区州旗]/.test(places)) return 'state'
  if (/(?:区|园|港)管理委员会|管委会/.test(name)) return 'unknown'
  return /[县旗市州区][^县旗市州区]{1,24}(?:局|委员会|委|办公室|办|中心|大队|支队|总队)$/.test(places)
    ? 'local'
    : 'unknown'
}

function powerOfGovernment(place: string): Power {
  if (/(?:省|自治区|自治州)$/.test(place) || /^(?:北京|天津|上海|重庆)市$/.test(place)) return 'maker'
  if (/[县旗]$/.test(place) || /[^新政]区$/.test(place)) return 'local'
  return /[市州盟].+市$/.test(place) ? 'local' : 'unknown'
}

/** An organ that serves others and, as far as its name tells, decides no licences, penalties or coercion. */
export function servesOnly(organ: string): boolean {
  const name = organ.replace(/\s/g, '')
  return (
    /人民政府(?:办公室|办公厅)$/.test(name) ||
    /(?:研究室|信访局|机关事务(?:管理|服务)(?:局|中心)|地方志(?:编纂委员会)?办公室|接待(?:办公室|办|中心))$/.test(
      name,
    )
  )
}
