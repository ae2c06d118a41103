import { type Finding, type Setting, type Spot, spotOf } from '../core/index.ts'

/** The longest text that a link names. */
const longest = 60

/**
 * An address that leads a browser without this tool to the place of a finding, where the report stands at an address of
 * the web: to the words, or for a number in a table to the name of its row.
 */
export function linkToFinding(finding: Finding, { answer, report }: Setting): string | null {
  const { url } = answer.source
  if (url === undefined || !/^https?:\/\//i.test(url)) return null
  for (const evidence of finding.evidence) {
    const spot = spotOf(evidence, report)
    const text = spot && wordsAt(spot, evidence.place, report.source.blocks)
    if (text) return `${url.replace(/#.*$/s, '')}#:~:text=${encode(text)}`
  }
  return null
}

type Place = Finding['evidence'][number]['place']
type Blocks = Setting['report']['source']['blocks']

/** What a reader's browser can find: the sentence from the marked words on, or the row's name. */
function wordsAt({ text }: Spot, { block, cell, start }: Place, blocks: Blocks): string {
  const own = blocks[block]
  if (own?.kind === 'text') {
    const from = Math.max(0, own.text.lastIndexOf('。', start ?? 0) + 1, (start ?? 0) - longest / 2)
    return firstLine(own.text.slice(from, from + longest))
  }
  if (own?.kind !== 'grid' || cell === undefined) return firstLine(text)
  const row = own.cells[cell]?.row ?? -1
  const label = own.cells.find((each) => each.row === row && /\p{Script=Han}/u.test(each.text))
  return firstLine(label?.text ?? text)
}

/** A link cannot name words across a break. */
function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, longest).trim()
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D')
}
