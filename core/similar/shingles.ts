import { pause, type Wording } from './wording.ts'

/** Characters in a shingle. */
export const shingleLength = 8

/** Hashes of the shingles that begin at each position; 0 where one would go across a pause or the end. */
export function hashShingles({ text }: Wording): Int32Array {
  const hashes = new Int32Array(text.length)
  const power = powerOf(factor, shingleLength)
  let [hash, run] = [0, 0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === pause.charCodeAt(0)) {
      hash = 0
      run = 0
      continue
    }
    hash = (Math.imul(hash, factor) + unit) | 0
    run++
    if (run > shingleLength) {
      hash = (hash - Math.imul(text.charCodeAt(index - shingleLength), power)) | 0
    }
    if (run >= shingleLength) hashes[index - shingleLength + 1] = mix(hash)
  }
  return hashes
}

const factor = 0x01000193

function powerOf(base: number, exponent: number): number {
  let power = 1
  for (let count = 0; count < exponent; count++) power = Math.imul(power, base)
  return power
}

/** Spreads the hash over all bits; never 0. */
function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (spread ^ (spread >>> 13)) | 1
}

/** Neighbouring shingles of which one is kept: texts that share a run of `shingleLength + windowLength - 1` share a kept one. */
const windowLength = 8

/** The smallest hash of each window of shingles (winnowing): the same for the same run of text, wherever it stands. */
export function winnow(hashes: Int32Array): Set<number> {
  const kept = new Set<number>()
  let [least, at] = [0, -1]
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0
    if (hash === 0) {
      at = -1
      continue
    }
    if (at < 0 || index - at >= windowLength) {
      at = index
      for (let back = index; back > index - windowLength && (hashes[back] ?? 0) !== 0; back--) {
        if ((hashes[back] ?? 0) < (hashes[at] ?? 0)) at = back
      }
    } else if (hash <= least) at = index
    least = hashes[at] ?? 0
    kept.add(least)
  }
  return kept
}
