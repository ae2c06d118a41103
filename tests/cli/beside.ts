/** Pages of invented reports for the commands that look at several of them. */
import { type Draft, makeDraft } from '../support/draft.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { schoolProse, waterProse } from '../support/prose.ts'
import { seededRandom } from '../support/random.ts'

/** A report of that organ and year, consistent in itself; its prose without numbers of the tables. */
export function draftOf(seed: number, organ: string, year: number): Draft {
  const draft = makeDraft(seededRandom(seed), { edition: '2021', busy: 0.3 })
  const { overview = [], problems = [], other = [] } = seed % 2 === 0 ? waterProse : schoolProse
  return {
    ...draft,
    organ,
    year,
    prose: {
      preamble: [
        `本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至${year}年12月31日。`,
      ],
      overview: overview.filter((text) => !text.includes('新收')),
      problems: [...problems],
      other: [...other],
    },
  }
}

/** A county's consolidated report: the figures of its organs added up, and words that say so. */
export function consolidate(children: readonly Draft[], organ: string): Draft {
  const [first] = children
  if (!first) throw new Error('nothing to add up')
  const figures: Record<string, number> = {}
  for (const child of children) {
    for (const [key, value] of Object.entries(child.figures))
      figures[key] = Math.round(((figures[key] ?? 0) + value) * 100) / 100
  }
  const { year } = first
  return {
    ...first,
    organ,
    figures,
    prose: {
      ...first.prose,
      preamble: [`本报告汇总全县各部门、各乡镇的数据编制，统计期限为${year}年1月1日至${year}年12月31日。`],
    },
  }
}

export function printPage(draft: Draft): string {
  return (htmlLayouts.clean ?? String)(draft)
}
