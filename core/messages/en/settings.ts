import type { FormatName } from '../../model/fault.ts'
import type { SettingsWords } from '../zh-CN/settings.ts'

const formats: Record<FormatName, string> = {
  fingerprint: '16 hexadecimal digits (fingerprint in the JSON result)',
  date: 'a date such as 2026-01-31 or 2026-01-31T09:30:00+08:00',
  'month-day': 'month-day, such as 01-31',
  text: 'some text',
}

const types: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  object: 'an object {…}',
  record: 'an object {…}',
  array: 'a list […]',
}

/** English words for profiles and waivers. */
export const settings: SettingsWords = {
  faults: {
    'not-json': (place) => `is not JSON, see line ${place.replace(':', ', column ')}`,
    'other-schema': (name) => `is not a file of ${name}; it should say "schema": "${name}"`,
    missing: () => 'is missing',
    'wrong-type': (type) => `should be ${types[type] ?? type}`,
    'not-one-of': (values) => `should be one of ${values}`,
    'out-of-range': (range) => `is out of range, should be ${range}`,
    'bad-format': (format) => `should be ${formats[format as FormatName] ?? format}`,
    'unknown-key': () => 'is not known; check the spelling',
    'unknown-rule': () => 'there is no such rule (gouji rules lists them all)',
  },
  element: (number) => `item ${number}`,
  profile: (name) => `rule profile: ${name}`,
  unnamed: 'without a name',
  switchedOff: (count) => `${count} ${count === 1 ? 'rule' : 'rules'} switched off`,
  lowered: (count) => `${count} ${count === 1 ? 'rule' : 'rules'} limited`,
  waived: 'marked as not a problem',
  waivedCount: (count) => `${count} marked as not a problem, not counted`,
  waivedBy: (reason, who) => (who.length > 0 ? `${reason} (${who.join(', ')})` : reason),
  stale: (count) =>
    `${count} ${count === 1 ? 'waiver has' : 'waivers have'} no finding any more and may be removed:`,
}
