import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** No stored piece unpacks to more than this: a state file may come from elsewhere. */
const largest = 512 * 1024 * 1024

/** Level 3 is twice as fast as the default and a tenth larger. */
export function pack(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 3 })
}

export function unpack(packed: Uint8Array): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: largest })
}

export function packJson(value: unknown): Uint8Array {
  return pack(Buffer.from(JSON.stringify(value)))
}

/** A value that `packJson` packed; the caller knows of what type, the table's version stands for it. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(Buffer.from(unpack(packed)).toString())
}
