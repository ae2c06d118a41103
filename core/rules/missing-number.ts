import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { occurs, type Prose, quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

const unit = '(?:件次|人次|件|条|篇|份|次|期|场|万元|元|宗|例)'
/** What may stand behind a unit whose number was left out; 条例, 件数, 次数 go on. */
const behind = '(?=[,。;、)]|其中|较上|比上|同比|$)'
const done =
  '(?:收到|受理|接收|接到|新收|办理|办结|答复|主动公开|公开|发布|制发|印发|出台|举办|召开|开展|组织|编发|更新|推送|刊登|回复|收取|转载)'
const things =
  '(?:各类|有关)?(?:政府|政务)?(?:信息|文件|申请|政策|稿件|动态|解读|规范性文件|政府信息公开申请|信息公开申请|会议|培训|新闻发布会|公报|留言|信件|建议|提案)'

const forms: readonly RegExp[] = [
  // 共件, 共计条
  new RegExp(`(?:(?<![公中])共计?|合计|总计|累计)_?${unit}${behind}`, 'g'),
  // 共主动公开条, 累计发布信息篇
  new RegExp(
    `(?:(?<![公中])共计?|合计|总计|累计)${done}(?:了)?(?:${things})?(?:共|共计)?_?${unit}${behind}`,
    'g',
  ),
  // 2024年收到政府信息公开申请件
  new RegExp(
    `(?:20\\d\\d年(?:度)?|全年|本年度|今年|年内),?(?:[我本全][\\u4e00-\\u9fff]{1,3})?(?:共|新)?${done}(?:了)?(?:${things})?(?:共|共计)?_?${unit}${behind}`,
    'g',
  ),
  // 信息处理费元, 总金额元
  new RegExp(`(?:处理费|总金额|收费金额|金额共计|费用共计)(?:共|共计|为|是)?_?(?:万元|元)${behind}`, 'g'),
  // 占%, 同比增长%
  /(?:占比?|同比(?:增长|下降|增加|减少)|较上年(?:增长|下降|增加|减少)|(?:答复|办结|公开|满意|完成)率(?:为|达|达到|是)?)_?%/g,
  // 结转下年度继续办理件
  new RegExp(`(?:结转|转)(?:至|到)?(?:下一?|次)年(?:度)?(?:继续)?(?:办理)?(?:申请)?_?件${behind}`, 'g'),
  // 自年1月1日至年12月31日
  /(?<!\d)(?:自|从|为|至|到)年(?:1月1日|12月31日)/g,
]

/** 公开信息 条: white space where the number belongs, which folding takes away. */
const gap =
  /(?:信息|文件|申请|政策|稿件|共|共计|合计)[\s\u3000]{1,20}_?(?:件|条|篇|份|次|期|场|元|万元)(?=[，,。；;、]|$)/

/** The same once it is folded, where it may be right: 共件, 公开信息条. */
const foldedGap = /(?:信息|文件|申请|政策|稿件|共计?|合计)_?(?:件|条|篇|份|次|期|场|元|万元)(?=[,。;、]|$)/g

export const missingNumber = {
  kind: 'judgement',
  id: 'missing-number',
  covers: ['TXT-HOLE'],
  since: '0.1.0',
  severity: 'warning',
  title: '漏填的数字',
  why: '量词前面应当有数字；“共主动公开条”一类的句子，是从模板改写时漏填了数字。',
  basis: goodPractice,
  says: '正文有 {count} 处量词前面没有数字：{words}。',
  remedy: '补上数字；没有发生的写 0，或者改写这句话。',
  assumes: '量词后面是标点或者“其中”“同比”一类的词。',
  test(report) {
    const printed = forms.filter((form) => occurs(report, form))
    const gaps = occurs(report, foldedGap)
    if (printed.length === 0 && !gaps) return []
    const found = readSpoken(report).flatMap((prose) =>
      findHoles(prose, gaps ? [...printed, foldedGap] : printed),
    )
    if (found.length === 0) return []
    const words = found.map(({ prose, start, end }) => prose.passage.quote(Math.max(0, start - 4), end))
    return [
      {
        instance: 'report',
        values: { count: found.length, words: quoteWords([...new Set(words)]) },
        evidence: found.map(({ prose, start, end }) => quoteRange(prose, start, end)),
      },
    ]
  },
} as const satisfies JudgementRule

/** 无结转下年度继续办理件: there are none, and no number is missing. */
const denied = /(?:无|没有|未有|未产生|未发生|不存在)[^,。;:]{0,8}$/

interface Hole {
  prose: Prose
  start: number
  end: number
}

function findHoles(prose: Prose, printed: readonly RegExp[]): Hole[] {
  const { own, passage } = prose
  const holes: Hole[] = []
  for (const form of printed) {
    for (const { 0: words, index } of findAll(form, own)) {
      const end = index + words.length
      if (holes.some((hole) => index < hole.end && end > hole.start)) continue
      if (denied.test(own.slice(Math.max(0, index - 12), index))) continue
      if (form !== foldedGap || gap.test(`${passage.quote(index, end)}，`))
        holes.push({ prose, start: index, end })
    }
  }
  return holes.sort((one, other) => one.start - other.start)
}
