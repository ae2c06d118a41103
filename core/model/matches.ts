/**
 * All matches of a global pattern. `matchAll` clones the pattern at each call, and an engine may compile every clone anew;
 * on the short texts of a report that costs more than the search.
 */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not global: ${pattern}`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
