export { parseChineseNumeral } from '../model/numeral.ts'
