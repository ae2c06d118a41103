import type { Rule } from '../model/rule.ts'
import { templates } from '../template/index.ts'

/** What a fingerprint is made of, beside the ordinal among findings for which all this is equal. */
export interface FingerprintParts {
  rule: Rule
  instance: string
  stated: number | null
  expected: number | null
}

/** 16 hexadecimal digits that name a finding: the same for a page, a workbook and a file; another as soon as a number changes. */
export function fingerprint({ rule, instance, stated, expected }: FingerprintParts, ordinal: number): string {
  return hash([rule.formerly ?? rule.id, instance, stated ?? '', expected ?? '', ordinal].join('\u0000'))
}

/** Gives each finding its fingerprint; the ordinal counts equals in the order given. */
export function fingerprintAll(parts: readonly FingerprintParts[]): string[] {
  const seen = new Map<string, number>()
  return parts.map((part) => {
    const first = fingerprint(part, 0)
    const ordinal = seen.get(first) ?? 0
    seen.set(first, ordinal + 1)
    return ordinal === 0 ? first : fingerprint(part, ordinal)
  })
}

/** 16 hexadecimal digits that name a rule set: another as soon as a rule, a relation or a word of it changes. */
export function hashRules(rules: readonly Rule[]): string {
  const relations = rules.map((rule) =>
    rule.kind === 'equation' ? Object.values(templates).map((template) => rule.instances(template)) : null,
  )
  return hash(JSON.stringify([rules, relations]))
}

/** Two 32-bit FNV-1a hashes over the UTF-16 units, the second from another start and with a final mix. */
export function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0xcbf29ce4
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + index), 0x01000193)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b)
  high ^= high >>> 13
  return hex(high) + hex(low)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
