/** Folded text reduced to the characters that carry a title. */

const droppedCharacters = '"\'`·•*#、，,。;；:：.!?()（）[]{}<>《》〈〉/\\|_~的- \t\n\r'
const dropped = new Set([...droppedCharacters].map((character) => character.charCodeAt(0)))

/** Folded text without punctuation and 的, each character with its index in the folded text. */
export function squeeze(text: string): { text: string; at: number[] } {
  let squeezed = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    if (dropped.has(text.charCodeAt(index))) continue
    squeezed += text[index]
    at.push(index)
  }
  return { text: squeezed, at }
}
