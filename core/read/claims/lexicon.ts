import { vocabulary } from './vocabulary.ts'
import type { Word } from './word.ts'

/** Words by their characters; keyed by code, since a string for each character of a text costs more than all else here. */
interface Node {
  word: Word | null
  next: Map<number, Node>
}

const root: Node = { word: null, next: new Map() }

for (const { form, word } of vocabulary) {
  let node = root
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at)
    let next = node.next.get(code)
    if (!next) {
      next = { word: null, next: new Map() }
      node.next.set(code, next)
    }
    node = next
  }
  node.word ??= word
}

/** The longest known word that begins at `start`, and where it ends. */
export function findWord(text: string, start: number): { word: Word; end: number } | null {
  let node = root
  let word: Word | null = null
  let end = start
  for (let index = start; index < text.length; index++) {
    const next = node.next.get(text.charCodeAt(index))
    if (!next) break
    node = next
    if (!node.word) continue
    word = node.word
    end = index + 1
  }
  return word && { word, end }
}
