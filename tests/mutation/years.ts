/**
 * Which of the years in a report a careful reader could judge with nothing but the report at hand. What the rules look at
 * plays no part in it: a year is left out only where another year in its place would be as true as far as anybody can see.
 */
export interface ShiftedYear {
  /** What stands before and behind the year's four digits, as far as its paragraph goes. */
  before: string
  after: string
  by: 1 | -1
}

interface Exception {
  /** Why nobody can judge it. */
  why: string
  holds: (year: ShiftedYear) => boolean
}

/** The year begins a sentence or a clause of its own. */
const opening = /(?:^|[。；：，\n）])\s*$/

/** Words of the statistical period. */
const period = /(?:期限|时限|期间|时间|报告期|截至)[^。]{0,24}年\d{1,2}月/

const exceptions: readonly Exception[] = [
  {
    why: 'in the name of a document, law or plan, but for notices on how to write the reports of a year',
    holds: ({ before, after }) =>
      before.lastIndexOf('《') > before.lastIndexOf('》') &&
      !/^年度?政府信息公开(?:工作)?年度报告/.test(after),
  },
  {
    why: 'one end of a range of years',
    holds: ({ before, after }) => /\d年?[—–~至-]\s*$/.test(before) || /^年?[—–~-]\d{4}/.test(after),
  },
  {
    why: 'which budget, list, examination, campaign or inspection it was: there is one of each year',
    holds: ({ after }) =>
      /^年度?(?:(?!共|收到|受理|主动|发布|制发|制作|组织)[^，。；]){0,18}(?:预算|决算|绩效|目标|中考|高考|招聘|招生|录用|学期|补贴|名单|资金|现场会|要点|任务清单|督察|考核|检查|地球日|收入)/.test(
        after,
      ),
  },
  {
    why: 'the version of a text',
    holds: ({ after }) => /^年?(?:版|修订|修正)/.test(after),
  },
  {
    why: 'a day before, inside a clause: something may have been decided or published then',
    holds: ({ before, after, by }) =>
      by === -1 && /^年\d{1,2}月/.test(after) && !opening.test(before) && !period.test(before + after),
  },
  {
    why: 'a day in the first months of the next year: it lies before the report is published',
    holds: ({ before, after, by }) => by === 1 && /^年[1-3]月/.test(after) && !period.test(before + after),
  },
  {
    why: 'the day from which a law is in force',
    holds: ({ after }) => /^年\d{1,2}月\d{1,2}日起?施行/.test(after),
  },
  {
    why: 'what others did: background in any year before, and in the year itself where a word tells which',
    holds: ({ after, by }) =>
      /^年度?[一-龥]{0,8}(?:办公室|医院)通报的/.test(after) ||
      after.startsWith('年度信息公开情况纳入') ||
      (by === -1 && /^年(?:\d{1,2}月|度)?，[市州]政府办公室[^，。]{0,6}对我/.test(after)),
  },
  {
    why: '2023年以来: since any earlier year is true as well',
    holds: ({ after, by }) => by === -1 && after.startsWith('年以来'),
  },
  {
    why: 'what became of the problems of earlier years may have been done in any of them',
    holds: ({ before, by }) => by === -1 && /报告中提出的[^。]*问题，$/.test(before),
  },
  {
    why: 'general history',
    holds: ({ after }) => after.startsWith('年是'),
  },
]

/** Why a shifted year cannot be judged; null where it can be. */
export function whyUnjudgeable(year: ShiftedYear): string | null {
  return exceptions.find(({ holds }) => holds(year))?.why ?? null
}
