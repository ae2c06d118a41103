/** The marks of Markdown that people paste along: headings, bold, links, rules. */

export interface Heading {
  level: number
  text: string
}

/** Level given to a line that is bold as a whole. */
const boldLevel = 3
const longestBoldHeading = 60
const longestUnderlined = 80

/** Text without the marks of bold, code and links. */
export function stripMarks(text: string): string {
  if (!/[*`[\\]/.test(text)) return text
  return text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/!?\[([^\][\n]{0,200})\]\([^()\s]{1,1000}\)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
}

/** Text of a cell: marks gone, `<br>` as a line break. */
export function stripCellMarks(text: string): string {
  return stripMarks(text)
    .replace(/<br\s{0,5}\/?>/gi, '\n')
    .replace(/&nbsp;/g, ' ')
    .trim()
}

/** `# 一、总体情况`, `##一、总体情况`, `**一、总体情况**`. A single `#` without a space is a topic mark, no heading. */
export function readHeading(line: string): Heading | null {
  const text = line.trim()
  const marks = /^#{1,6}(?!#)/.exec(text)?.[0].length ?? 0
  if (marks > 0) {
    const rest = text.slice(marks)
    const title = stripMarks(rest.trim().replace(/\s#+$/, '').trim())
    if (title === '' || (marks === 1 && !/^\s/.test(rest))) return null
    return { level: marks, text: title }
  }
  const bold = /^\*\*([^*]+)\*\*$/.exec(text)?.[1]?.trim()
  return bold && bold.length <= longestBoldHeading ? { level: boldLevel, text: stripMarks(bold) } : null
}

/** Level of the heading that a line of `===` or `---` under a text line makes, or 0. */
export function underlineLevel(line: string, above: string): number {
  const mark = /^ {0,3}(={3,}|-{3,})\s*$/.exec(line)?.[1]
  if (!mark || above.trim() === '' || above.length > longestUnderlined || above.includes('\t')) return 0
  return mark.startsWith('=') ? 1 : 2
}

/** A rule between paragraphs. */
export function isRule(line: string): boolean {
  return /^\s{0,3}(?:(?:-\s{0,3}){3,80}|(?:\*\s{0,3}){3,80}|(?:_\s{0,3}){3,80})\s*$/.test(line)
}

/** The first or last line of a block of code. */
export function isFence(line: string): boolean {
  return /^\s{0,3}(?:`{3,}|~{3,})\w{0,20}\s*$/.test(line)
}

/** A line that is a picture or a link and nothing else. */
export function readReference(line: string): { picture: boolean; text: string; address: string } | null {
  const match = /^\s*(!?)\[([^\][\n]{0,200})\]\(([^()\s]{1,1000})(?:\s+"[^"\n]{0,200}")?\)\s*$/.exec(line)
  if (!match) return null
  return { picture: match[1] === '!', text: match[2] ?? '', address: match[3] ?? '' }
}
