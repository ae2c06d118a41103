import type { SectionKey } from '../../core/template/keys.ts'
import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function lines(...texts: readonly string[]): Pick<Case, 'name' | 'change'> {
  return { name: texts.join(' '), change: (report) => add(report, 'problems', texts) }
}

function add(report: Parameters<typeof addText>[0], section: SectionKey, texts: readonly string[]): void {
  for (const text of texts) addText(report, section, text)
}

function broken(lists: string, ...texts: readonly string[]): Case {
  return {
    ...lines(...texts),
    expect: [{ instance: 'order', severity: 'note', says: 'order', values: { count: 1, lists } }],
  }
}

function silent(...texts: readonly string[]): Case {
  return { ...lines(...texts), expect: [] }
}

export const cases: readonly Case[] = [
  { name: 'no list', expect: [] },
  broken('“一是、三是”', '一是公开不及时；三是培训不经常。'),
  broken('“一是、三是、三是”', '一是公开不精确；三是创新不够；三是解读不高。'),
  broken('“一要、三要”', '将实施三方面行动：一要深化认识；要强化能力；三要完善制度。'),
  broken('“一是、一是、二是”', '一是公开不及时；一是培训不经常；二是解读不够。'),
  broken('“一是、一是、二是”', '主要问题：一是公开不及时。一是培训不经常。二是解读不够。'),
  broken('“一是、二是、二是”', '一是公开不及时。', '二是培训不经常。', '二是解读不够。'),
  broken('“二是、三是”', '主要问题有：二是培训不经常，三是解读不够。'),
  broken('“第一、第三”', '第一，加强培训；第三，完善制度。'),
  {
    name: 'two lists in one finding',
    change: (report) => {
      add(report, 'overview', ['一是公开；三是解读。'])
      add(report, 'problems', ['一要培训；三要考核。'])
    },
    expect: [
      {
        instance: 'order',
        values: { count: 2, lists: '“一是、三是”“一要、三要”' },
        quotes: ['一是', '三是', '一要', '三要'],
      },
    ],
  },
  {
    ...lines('主要存在以下三个方面的问题：一是公开不及时；二是培训不经常。'),
    expect: [
      {
        instance: 'number',
        severity: 'note',
        says: 'number',
        values: { lists: '“三个方面的问题：一是、二是”' },
      },
    ],
  },
  {
    ...lines('抓好两项措施，一要培训；二要考核；三要宣传。'),
    expect: [{ instance: 'number', says: 'number' }],
  },
  // Lists that are right
  silent('存在三个方面的问题：一是公开不及时；二是培训不经常；三是解读不够。'),
  silent('一是公开；二是解读。下一步：一是培训；二是考核；三是宣传。'),
  silent('一是公开。', '一要及时；二要准确。', '二是解读。', '三是培训。'),
  silent('一是公开，其中一要及时、二要准确；二是解读。'),
  silent('一是公开；二要解读；三是培训。'),
  silent('一是公开；（二）解读；三是培训。'),
  silent('首先，公开不及时；二是培训不经常；三是解读不够。'),
  silent('一是公开不及时。其次，解读不够。三是培训不经常。'),
  silent('问题：一是公开不及时。改进：一是培训。'),
  silent('十一是数字，统一是要求，第一、第三季度通报，第一，二季度。'),
  silent('二是培训不经常。'),
  silent('“一是公开；三是解读”已更正。'),
  silent('围绕三个方面，加强工作。一是公开；二是解读。'),
  silent('2023年主要问题：一是公开不及时；二是解读不够。'),
  {
    name: 'each aspect has its own',
    change: (report) => {
      add(report, 'overview', ['一是公开。', '二是解读。'])
      add(report, 'problems', ['一是培训。', '二是考核。'])
    },
    expect: [],
  },
]
