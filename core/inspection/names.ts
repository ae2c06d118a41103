/** Names that some systems keep for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name of a file or folder with nothing in it that any system reads as a path, a device or a hidden file. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"/\\|?*\u2028\u2029]+/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '_')
    .replace(/^[\s.~-]+|[\s.]+$/g, '')
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/[\s.]+$/, '')
  if (short === '') return '_'
  return devices.test(short) ? `_${short}` : short
}

/** Characters; in UTF-8 three bytes each, and systems take 255. */
const longest = 60

/** Safe names, each another one also where upper and lower case are the same. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base = safeName(name)
    let chosen = base
    for (let number = 2; taken.has(chosen.toLowerCase()); number++) chosen = `${base}-${number}`
    taken.add(chosen.toLowerCase())
    return chosen
  })
}
