/** Random damage to the bytes of readable sources, and the whole pipeline over them. */
import { UnreadableSource } from '../../sources/unreadable.ts'
import { makeDraft } from '../support/draft.ts'
import { drawReport } from '../support/draw.ts'
import { check, readBytes } from '../support/engine.ts'
import { htmlLayouts } from '../support/layouts/html.ts'
import { textLayouts } from '../support/layouts/text.ts'
import { wordLayouts } from '../support/layouts/word.ts'
import { workbookLayoutNames, writeWorkbook } from '../support/layouts/workbook.ts'
import { type Random, seededRandom } from '../support/random.ts'

/** No damaged file of these sizes may take longer. Milliseconds; generous for a busy machine. */
export const longest = 5000

const snippets = [
  '<table>',
  '</td>',
  '<td rowspan=65534>',
  '\u0000',
  '一、',
  '件',
  '９９９',
  '=1+1',
  '<!--',
  '"',
  '&#',
  '—',
  '（',
  '\ud800',
  '第',
  '2025年',
]

function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const pieces: Uint8Array[] = []
  let from = 0
  for (let cuts = random.integer(1, 6); cuts > 0; cuts--) {
    const at = random.integer(from, bytes.length)
    pieces.push(bytes.subarray(from, at))
    const kind = random.integer(0, 3)
    if (kind === 0) pieces.push(new TextEncoder().encode(random.pick(snippets)))
    else if (kind === 1)
      pieces.push(Uint8Array.from({ length: random.integer(1, 8) }, () => random.integer(0, 255)))
    else if (kind === 2) pieces.push(bytes.subarray(Math.max(0, at - random.integer(1, 200)), at))
    from = kind === 3 ? Math.min(bytes.length, at + random.integer(1, 60)) : at
  }
  pieces.push(bytes.subarray(from))
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}

async function originals(random: Random): Promise<{ name: string; bytes: Uint8Array }[]> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const draft = makeDraft(random)
  const html = random.pick(Object.keys(htmlLayouts))
  const text = random.pick(Object.keys(textLayouts))
  const book = random.pick(workbookLayoutNames)
  const word = random.pick(Object.keys(wordLayouts))
  return [
    { name: `${html}.html`, bytes: encode(htmlLayouts[html]!(draft)) },
    { name: `${text}.txt`, bytes: encode(textLayouts[text]!(draft)) },
    { name: `${book}.xlsx`, bytes: await writeWorkbook(book, draft) },
    { name: `${word}.docx`, bytes: wordLayouts[word]!(draft) },
    { name: 'drawn.pdf', bytes: drawReport(draft) },
  ]
}

/** Damages reports `rounds` times; returns what should not have happened. */
export async function fuzzReaders(seed: number, rounds: number): Promise<string[]> {
  const random = seededRandom(seed)
  const failures: string[] = []
  for (let round = 0; round < rounds; round++) {
    for (const { name, bytes } of await originals(random)) {
      const damaged = damage(bytes, random)
      const start = performance.now()
      try {
        const { result } = check(await readBytes(damaged, name))
        const threw = result.outcomes.filter(({ reason }) => reason === 'rule-threw')
        for (const { rule, values } of threw)
          failures.push(`seed ${seed} round ${round} ${name}: ${rule} threw ${String(values?.error)}`)
      } catch (error) {
        if (!(error instanceof UnreadableSource))
          failures.push(`seed ${seed} round ${round} ${name}: ${String(error)}`)
      }
      const took = performance.now() - start
      if (took > longest) failures.push(`seed ${seed} round ${round} ${name}: ${took.toFixed(0)} ms`)
    }
  }
  return failures
}
