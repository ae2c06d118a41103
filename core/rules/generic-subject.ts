import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { findSection } from './parts/headings.ts'
import { quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

/** Subjects that are nobody in particular, at the head of a clause. */
const generic =
  /(?<=^|[。;!?,:])(?:目前,?|其中,?|近年来,?)?((?:各级政府(?:部门)?|各级行政机关|各级各部门|各地各部门|政府各部门|部分地区|一些地区|有的地区|不少地区|部分地方|一些地方|多数部门|许多部门|不少部门|部分政府部门|一些政府部门|多数地区|许多地方)(?!的?[一二三四五六七八九十\d]))/g
/** A number of things that the organ did or received. */
const ownNumber =
  /(?:(?<![\d,.])\d[\d,.]{0,15}|[一二两三四五六七八九十百千]{1,5})[余多万]{0,2}(?:件|条|篇|份|次|期|场|项|例|部|起|宗|人次|元|万元|%|个(?!方面))/
const often = 2

export const genericSubject = {
  kind: 'judgement',
  id: 'generic-subject',
  covers: ['ORG-GENERIC'],
  since: '0.1.0',
  severity: 'warning',
  title: '泛泛的主语',
  why: '“总体情况”应当写本机关、本地区做了什么；通篇以“部分地区”“各级政府部门”为主语又没有一个数字，看不出是谁的报告。',
  basis: goodPractice,
  says: '“总体情况”以{words}为主语，共 {count} 处，没有本机关的任何数字。',
  remedy: '改写为本机关、本地区的具体做法和数据。',
  assumes: '有件数、条数、次数等任何一个本机关的数字，就不作提示。',
  test(report) {
    const overview = findSection(report, 'overview')
    if (!overview) return { state: 'notApplicable', reason: 'told-by-another-rule' }
    const proses = readSpoken(report).filter(({ section }) => section === 'overview')
    if (proses.some(({ own }) => ownNumber.test(own))) return []
    const found = proses.flatMap((prose) =>
      findAll(generic, prose.own).map(({ 0: all, 1: word = '', index }) => ({
        prose,
        word,
        start: index + all.length - word.length,
      })),
    )
    if (found.length < often) return []
    return [
      {
        instance: 'overview',
        values: { count: found.length, words: quoteWords([...new Set(found.map(({ word }) => word))]) },
        evidence: found.map(({ prose, word, start }) => quoteRange(prose, start, start + word.length)),
      },
    ]
  },
} as const satisfies JudgementRule
