import { type Locale, messagesOf, ruleWords } from '../messages/index.ts'
import type { Context, Rule } from '../model/rule.ts'
import { showSentence } from './rules.ts'

/** Groups of the rule catalogue, by the prefix of its ids, in the order of the book. */
const groups: readonly { prefixes: readonly string[]; name: Readonly<Record<Locale, string>> }[] = [
  { prefixes: ['STR'], name: { 'zh-CN': '部分、标题和表格的结构', en: 'Structure' } },
  { prefixes: ['VAL'], name: { 'zh-CN': '数字的写法', en: 'How figures are written' } },
  { prefixes: ['T3'], name: { 'zh-CN': '申请情况（第三部分的表）', en: 'Table 3: requests' } },
  { prefixes: ['T4'], name: { 'zh-CN': '行政复议、行政诉讼（第四部分的表）', en: 'Table 4: disputes' } },
  { prefixes: ['T2'], name: { 'zh-CN': '主动公开（第二部分的表）', en: 'Table 2: disclosure' } },
  { prefixes: ['TXT', 'FEE', 'SEC6'], name: { 'zh-CN': '正文与表格', en: 'Prose and tables' } },
  { prefixes: ['YR', 'ORG'], name: { 'zh-CN': '年度和单位', en: 'Year and organ' } },
  { prefixes: ['XYR'], name: { 'zh-CN': '与上年报告', en: 'Across years' } },
  { prefixes: ['ROLL'], name: { 'zh-CN': '汇总报告与下级报告', en: 'The organs below' } },
  { prefixes: ['SIM', 'WRD', 'PUB'], name: { 'zh-CN': '文字和发布', en: 'Wording and publication' } },
]

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

/** Rules under the group that the first catalogue id of each belongs to; a rule of no known group is an error. */
function groupRules(rules: readonly Rule[]): { name: Readonly<Record<Locale, string>>; rules: Rule[] }[] {
  const lost = rules.filter(
    ({ covers }) => !groups.some(({ prefixes }) => prefixes.includes(prefixOf(covers[0] ?? ''))),
  )
  if (lost.length > 0) throw new Error(`no group for ${lost.map(({ id }) => id).join(', ')}`)
  return groups
    .map(({ prefixes, name }) => ({
      name,
      rules: rules.filter(({ covers }) => prefixes.includes(prefixOf(covers[0] ?? ''))),
    }))
    .filter((group) => group.rules.length > 0)
}

/** Sentences of a rule with the key of each; one without a key where there is only one kind of finding. */
function sentencesOf(says: Rule['says']): [key: string, sentence: string][] {
  return typeof says === 'string' ? [['', says]] : Object.entries(says)
}

/** Names in braces that the sentences of a rule speak of, in order of appearance. */
export function placeholdersOf(says: Rule['says']): string[] {
  const found = sentencesOf(says).flatMap(([, sentence]) => sentence.match(/\{[\w-]+\}/g) ?? [])
  return [...new Set(found)].map((name) => name.slice(1, -1))
}

const meanings: readonly (readonly [names: string, meaning: string])[] = [
  ['stated, expected, difference', 'the two sides of the finding, and how far they are apart'],
  ['figure, figures', 'the cell or cells that the evidence shows, named by the writer'],
  [
    'table, tables, section, sections, row, rows, column, columns',
    'keys of the template (joined by commas), named by the writer',
  ],
  ['quote, unit', 'the words of the page for a statement'],
  ['count, total, part, parts, length, prior, year', 'numbers'],
  ['all others', 'words of the page or of the template, quoted as they are'],
]

/** `core/rules/README.md`: all rules at a glance, for those who work on them. */
export function writeRuleIndex(rules: readonly Rule[]): string {
  const lines = [
    '# Rules',
    '',
    'Written by `npm run generate`; do not edit. The text of each rule for its users: `docs/rules.zh-CN.md`.',
    '',
    'One file a rule, named after its id; `index.ts` lists them in the order in which findings are told. Ids are never used',
    'again. An equation is data: verdict, marks, formulas and explanations come from it. A judgement is code and returns what',
    'it found, or says that it cannot tell or does not apply. Adding a rule touches its file, a line of `index.ts`, its English',
    'words in `core/messages/en/rules/`, its case table `tests/cases/<id>.ts`, and what `npm run generate` writes.',
    '',
    'Names in braces in a sentence are filled in when the finding is told:',
    '',
    ...meanings.map(([names, meaning]) => `- ${names}: ${meaning}`),
  ]
  for (const group of groupRules(rules)) {
    lines.push('', `## ${group.name.en}`, '', ...group.rules.map(indexRule))
  }
  return `${lines.join('\n')}\n`
}

function indexRule(rule: Rule): string {
  const names = placeholdersOf(rule.says)
  return [
    `- [\`${rule.id}\`](${rule.id}.ts): ${ruleWords(rule.id, 'en').title}`,
    `${rule.kind}, at most ${rule.severity}${rule.editions ? `, format of ${rule.editions.join(' and ')}` : ''}`,
    `covers ${rule.covers.join(', ')}`,
    ...(rule.needs ? [`needs ${rule.needs.join(', ')}`] : []),
    ...(names.length > 0 ? [`names ${names.join(', ')}`] : []),
  ].join('; ')
}

/** `docs/rules.zh-CN.md`: what is checked and why, for people who write and review reports. */
export function writeRuleBook(rules: readonly Rule[]): string {
  const words = messagesOf('zh-CN')
  const grouped = groupRules(rules)
  const lines = [
    '# 核对规则',
    '',
    '本页由 `npm run generate` 生成，请勿手改。',
    '',
    `共 ${rules.length} 条规则。“${words.severity.error}”是报告自身的确定矛盾；“${words.severity.warning}”是很可能有误、需要人工核实的；“${words.severity.note}”供参考，不一定要改。` +
      '下面写的是每条规则最高的级别，证据不足时会降低。读不出的内容一律作“无法判定”，不算通过。' +
      '“说法”里的字母代表数字，省略号代表页面上的原文。',
    '',
    ...grouped.map(({ name, rules: own }) => `- ${name['zh-CN']}：${own.map(link).join('、')}`),
  ]
  for (const group of grouped) {
    lines.push('', `## ${group.name['zh-CN']}`)
    for (const rule of group.rules) lines.push('', ...describeRule(rule))
  }
  return `${lines.join('\n')}\n`
}

function link({ id, title }: Rule): string {
  return `[${title}](#${id})`
}

function describeRule(rule: Rule): string[] {
  const words = messagesOf('zh-CN')
  const sentences = sentencesOf(rule.says).map(([, sentence]) => sentence)
  const scope = rule.editions ? `仅${rule.editions.map((edition) => words.edition[edition]).join('、')}` : ''
  const needs = rule.needs ? `需要${rule.needs.map((need) => neededSources[need]).join('、')}` : ''
  return [
    `### <a id="${rule.id}"></a>${rule.title}`,
    '',
    `\`${rule.id}\` · ${words.severity[rule.severity]}${scope ? ` · ${scope}` : ''}${needs ? ` · ${needs}` : ''} · ${rule.covers.join('、')}`,
    '',
    rule.why,
    '',
    `- ${words.finding.basis}：${rule.basis}`,
    ...(sentences.length === 1
      ? [`- 说法：${showSentence(sentences[0] ?? '', 'zh-CN')}`]
      : ['- 说法：', ...sentences.map((sentence) => `  - ${showSentence(sentence, 'zh-CN')}`)]),
    `- ${words.finding.remedy}：${rule.remedy}`,
    ...(rule.assumes ? [`- ${words.finding.assumes}：${rule.assumes}`] : []),
  ]
}

/** What a rule cannot do without, as the user gives it. */
const neededSources: Readonly<Record<keyof Context, string>> = {
  prior: '上年报告（--previous）',
  children: '下级报告（gouji rollup）',
  peers: '其他单位的报告（gouji similar）',
  profile: '规则配置（--profile）',
  waivers: '豁免清单（--waivers）',
  notes: '人工添加的问题',
}
