import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { type Prose, quoteRange, readSpoken, type Sentence, sentencesOf } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

const mobile = /(?<![\d-])1[3-9]\d{9}(?!\d)/g
const identity = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g
/** Who a number may belong to that is nobody's office. */
const person = /申请人|当事人|原告|第三人|举报人|投诉人|信访人|身份证|本人|家住|住址|先生|女士|村民|居民/
/** Lines in which an office gives its own number. */
const contact =
  /联系(?:电话|方式|人|我|科|部门)|请(?:与|致电|拨打)|办公(?:电话|室|地址)|咨询电话|监督电话|举报电话|投诉电话|传真|邮编|邮箱|值班/

export const personalData = {
  kind: 'judgement',
  id: 'personal-data',
  covers: ['PUB-PII'],
  since: '0.1.0',
  severity: 'warning',
  title: '个人信息',
  why: '申请人的身份证号、手机号码属于个人信息，不应当出现在公开的报告里。',
  basis: goodPractice,
  says: {
    identity: '正文有 {count} 处像是身份证号：{words}。',
    mobile: '正文在说到申请人的地方有 {count} 处手机号码：{words}。',
  },
  remedy: '删去或隐去个人信息，并检查附件中有没有同样的内容。',
  assumes: '机关公布的联系电话不算。',
  test(report) {
    const proses = readSpoken(report)
    const numbers = proses.flatMap(findIdentities)
    const phones = proses.flatMap((prose) => sentencesOf(prose).flatMap(findPhones))
    return [...tell('identity', numbers), ...tell('mobile', phones)]
  },
} as const satisfies JudgementRule

interface Found {
  prose: Prose
  start: number
  end: number
}

function tell(says: 'identity' | 'mobile', found: readonly Found[]) {
  if (found.length === 0) return []
  const words = found.map(({ prose, start, end }) => conceal(prose.text.slice(start, end)))
  const evidence = found.map(({ prose, start, end }) => quoteRange(prose, start, end))
  return [{ instance: says, says, values: { count: found.length, words: quoteWords(words) }, evidence }]
}

/** The sentence of the finding does not publish the number once more. */
function conceal(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}

function findIdentities(prose: Prose): Found[] {
  return findAll(identity, prose.text).flatMap(({ 0: number, index }) =>
    isIdentity(number) ? [{ prose, start: index, end: index + number.length }] : [],
  )
}

function findPhones({ prose, text, start }: Sentence): Found[] {
  return findAll(mobile, text).flatMap(({ 0: number, index }) => {
    const near = text.slice(Math.max(0, index - 30), index + number.length + 12)
    if (!person.test(near) || contact.test(near)) return []
    return [{ prose, start: start + index, end: start + index + number.length }]
  })
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** A date of birth in the middle and the right check digit at the end: account and index numbers have neither. */
function isIdentity(number: string): boolean {
  const month = Number(number.slice(10, 12))
  const date = Number(number.slice(12, 14))
  if (!/^(?:19|20)\d\d$/.test(number.slice(6, 10)) || month < 1 || month > 12 || date < 1 || date > 31)
    return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return checkDigits[sum % 11] === number.slice(-1).toUpperCase()
}
