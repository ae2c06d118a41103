/** Folded text reduced to the characters that carry a title. */

const dropped = new Set('"\'`·•*#、，,。;；:：.!?()（）[]{}<>《》〈〉/\\|_~的- \t\n\r')

/** Folded text without punctuation and 的, each character with its index in the folded text. */
export function squeeze(text: string): { text: string; at: number[] } {
  let squeezed = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (dropped.has(character)) continue
    squeezed += character
    at.push(index)
  }
  return { text: squeezed, at }
}
