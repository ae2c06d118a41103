/** Encodes text as GBK, by asking the platform's decoder what every pair of bytes means. */
const pairs = new Map<string, readonly [number, number]>()

function fillPairs(): void {
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !pairs.has(character)) {
        pairs.set(character, [lead, trail])
      }
    }
  }
}

/** The bytes of a text in GBK; throws for a character that GBK does not have. */
export function encodeGbk(text: string): Uint8Array {
  if (pairs.size === 0) fillPairs()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = pairs.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else throw new Error(`Not in GBK: ${character}`)
  }
  return Uint8Array.from(bytes)
}
