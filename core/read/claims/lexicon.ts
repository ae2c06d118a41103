import { vocabulary } from './vocabulary.ts'
import type { Word } from './word.ts'

interface Node {
  word: Word | null
  next: Map<string, Node>
}

const root: Node = { word: null, next: new Map() }

for (const { form, word } of vocabulary) {
  let node = root
  for (const character of form) {
    let next = node.next.get(character)
    if (!next) {
      next = { word: null, next: new Map() }
      node.next.set(character, next)
    }
    node = next
  }
  node.word ??= word
}

/** The longest known word that begins at `start`, and where it ends. */
export function findWord(text: string, start: number): { word: Word; end: number } | null {
  let node = root
  let found: { word: Word; end: number } | null = null
  for (let index = start; index < text.length; index++) {
    const next = node.next.get(text.charAt(index))
    if (!next) break
    node = next
    if (node.word) found = { word: node.word, end: index + 1 }
  }
  return found
}
