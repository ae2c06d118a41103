/** What a report is about: one organ, a government office that also reports for its government, or a whole region. */

import { foldText } from '../model/fold.ts'
import type { Paragraph, Scope } from '../model/report.ts'

const office =
  /(?:人民政府|省政府|市政府|县政府|区政府|旗政府|州政府|盟行政公署|管委会|管理委员会|行政公署|行署)(?:办公室|办公厅|办|办公室\([^()]*\))$|^(?:自治区|省|市|县|区|州|旗|盟)?(?:人民)?政府(?:办公室|办公厅|办)$/
const township = /(?:镇|乡|街道|苏木)(?:人民)?政府(?:办公室|办)?$/
const organ =
  /(?:局|委|委员会|厅|部|署|中心|院|队|所|站|馆|社|联合会|总工会|公司|集团|法院|办事处|街道|镇|乡|苏木|党政办|党政办公室|分局|支行|海关|办公室|办)(?:\([^()]*\))?$/
const government =
  /(?:省|市|县|区|旗|州|盟|兵团)(?:人民政府|政府)?$|行政公署$|行署$|开发区|高新区|新区|管委会$|管理委员会$|实验区|示范区/

/** The report says that it adds up the reports of others. */
const addsUp =
  /(?:汇总|综合|汇集)[^。;；]{0,40}(?:各级|各部门|各单位|各有关|各乡镇|各镇|各街道|各县|各区|各市|部门和|行政机关|乡镇|街道)|(?:各级|各部门|各单位|各有关单位|各乡镇|各街道)[^。;；]{0,40}(?:汇总|年度报告[^。;；]{0,6}(?:编制|综合))|(?:涵盖|包括|包含)[^。;；]{0,30}各(?:级|县|区|市|部门|乡镇|镇|街道|工作部门|有关|单位)/
/** Numbers of applications that are the whole region's. */
const regionNumbers =
  /全(?:省|市|县|区|州|旗|盟|域)(?:各级)?(?:行政机关|政府系统|政府机关|各级行政机关|各部门|各单位|政府部门|各级各部门)?[^。;；,，]{0,12}(?:收到|受理|新收|办理|接收|接到|收办|主动公开)[^。;；]{0,24}\d/

/** 我区办结申请144件: in a government's own report the region's as well. */
const ownNumbers =
  /[我本](?:省|市|县|区|州|旗|盟)(?!局|委|办|厅|属|直|级)[^。;；,，]{0,12}(?:收到|受理|新收|办理|接收|接到|收办|办结|答复)[^。;；,，]{0,12}申请[^。;；,，]{0,8}\d/

/** The scope by title and prose; `unknown` where they do not settle it. */
export function readScope(name: string | null, paragraphs: readonly Paragraph[]): Scope {
  let preamble = ''
  let overview = ''
  for (const { section, role, text, start, end } of paragraphs) {
    if (role === 'title') continue
    if (section === null && preamble.length < 3000)
      preamble += `${foldText(text.slice(start, end).slice(0, 3000))}。`
    else if (section === 'overview' && overview.length < 12_000) {
      overview += `${foldText(text.slice(start, end).slice(0, 6000))}。`
    }
  }
  const sums = addsUp.test(preamble) || addsUp.test(overview.slice(0, 400))
  const regional = regionNumbers.test(overview) || regionNumbers.test(preamble)
  const plain = name === null ? null : foldText(name)
  if (plain === null) return sums ? 'region' : 'unknown'
  if (township.test(plain)) return 'organ'
  if (office.test(plain)) return sums ? 'region' : regional ? 'unknown' : 'office'
  if (organ.test(plain) && !/(?:管委会|管理委员会)$/.test(plain)) return sums ? 'unknown' : 'organ'
  if (government.test(plain)) return sums || regional || ownNumbers.test(overview) ? 'region' : 'unknown'
  return sums ? 'region' : 'unknown'
}
