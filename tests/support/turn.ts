/** Turns the pages of a PDF by an update at its end, as a program does that turns pages without writing them anew. */

/** `turn` is a multiple of 90, clockwise. The PDF must have its page objects in the open. */
export function turnPages(bytes: Uint8Array, turn: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const pages = [
    ...text.matchAll(
      /(?:^|\n)(\d+) 0 obj\s*(<<(?:(?!endobj|stream)[\s\S])*?\/Type\s*\/Page\b(?:(?!endobj|stream)[\s\S])*>>)\s*endobj/g,
    ),
  ]
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1]
  const size = /\/Size (\d+)/.exec(text)?.[1]
  const before = [...text.matchAll(/startxref\s+(\d+)/g)].pop()?.[1]
  if (pages.length === 0 || !root || !size || !before)
    throw new Error('The pages of this PDF are not in the open')
  let added = '\n'
  const entries: string[] = []
  for (const [, number = '', object = ''] of pages) {
    entries.push(`${number} 1\n${String(text.length + added.length).padStart(10, '0')} 00000 n \n`)
    added += `${number} 0 obj\n${object.replace(/\/Type\s*\/Page\b/, `/Type /Page /Rotate ${turn}`)}\nendobj\n`
  }
  const start = text.length + added.length
  added += `xref\n${entries.join('')}trailer\n<< /Size ${size} /Root ${root} /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text + added, 'latin1'))
}
