/** Tables in texts that lost everything between their cells: 规章000行政规范性文件693665第二十条第（五）项信息内容… */
import { templates } from '../template/index.ts'
import { tableKeys } from '../template/keys.ts'
import { fold, foldText } from './fold.ts'
import { findAll } from './matches.ts'

/** A stretch of a text in which the cells of a table follow one another; offsets into the raw text. */
export interface RunOn {
  start: number
  end: number
  /** The labels in it, folded and without their ordinals, in the order printed. */
  labels: string[]
}

/** Shorter words stand in prose too. */
const shortestLabel = 4
/** Between two labels of a row that lost its cells stand a few figures and an ordinal. */
const longestGap = 40
/** So many labels run on in no sentence. */
const fewestLabels = 5
/** A text shorter than this holds no table. */
const shortestText = 40

/** Of every table of the template that is whole, one of these is there. */
const telling = /信\s*息\s*内\s*容|属\s*于\s*国\s*家|结\s*果\s*维\s*持|本\s*年\s*新\s*收/

const ordinal = /^(?:[([]?[一二三四五六七八九十]{1,2}[)\]]?[、.]?|\d[.、])/

const labels = [
  ...new Set(
    Object.values(templates).flatMap(({ tables }) =>
      tableKeys.flatMap((key) => {
        const { rows, columns, groups } = tables[key]
        const specs = [...rows, ...columns, ...groups, ...rows.flatMap((row) => row.columns ?? [])]
        return specs.map(({ label }) => foldText(label).replace(ordinal, ''))
      }),
    ),
  ),
]
  .concat('信息内容')
  .filter((label) => label.length >= shortestLabel)
  .sort((one, other) => other.length - one.length)

const anyLabel = new RegExp(labels.map((label) => label.replace(/[()/.]/g, '\\$&')).join('|'), 'gu')

/** What stands between two cells of a table, or behind its last: figures without a unit, ordinals, nothing. */
const cells = /^(?:[\d.()[\]/-]|[一二三四五六七八九十][、)\]]|[(（][^)）]{0,20}[)）])*$/
const tail = /^(?:总计|合计)?(?:\d[\d./-]*)?(?![件条项次份年月日%\d])/

/** Every stretch of labels and figures that run on; empty for prose and for tables whose cells stand apart. */
export function findRunOn(raw: string): RunOn[] {
  if (raw.length < shortestText || !telling.test(raw)) return []
  const folded = fold(raw, 'drop')
  const found: RunOn[] = []
  let run: { from: number; to: number; labels: string[]; glued: number } | null = null
  const close = (): void => {
    if (run && new Set(run.labels).size >= fewestLabels && run.glued * 2 >= run.labels.length) {
      const to = run.to + (tail.exec(folded.text.slice(run.to, run.to + longestGap))?.[0].length ?? 0)
      found.push({ start: folded.starts[run.from] ?? 0, end: folded.ends[to - 1] ?? 0, labels: run.labels })
    }
    run = null
  }
  for (const match of findAll(anyLabel, folded.text)) {
    const gap: string = run ? folded.text.slice(run.to, match.index) : ''
    if (run && (gap.length > longestGap || /[。;]/.test(gap))) close()
    const end = match.index + match[0].length
    if (!run) run = { from: match.index, to: end, labels: [match[0]], glued: 0 }
    else {
      if (cells.test(gap)) run.glued++
      run.to = end
      run.labels.push(match[0])
    }
  }
  close()
  return found
}
