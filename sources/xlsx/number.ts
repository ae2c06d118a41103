import type { NumberKind } from './styles.ts'

const millisecondsPerDay = 86_400_000
const lastDay = 2_958_465

/**
 * A number the way a spreadsheet shows it in full: at most 15 significant digits (5949.0886670000004 is 5949.088667),
 * never an exponent.
 */
export function decimalText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value)
  const rounded = Number(value.toPrecision(15))
  const text = String(Object.is(rounded, -0) ? 0 : rounded)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', lead = '', rest = '', power = '0'] = match
  const digits = lead + rest
  const point = 1 + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

function percentText(value: number): string {
  return `${decimalText(Number(`${decimalText(value)}e2`))}%`
}

function clockText(milliseconds: number): string {
  const time = new Date(milliseconds).toISOString().slice(11, 19)
  return time.endsWith(':00') ? time.slice(0, 5) : time
}

/** Days since 1970-01-01 of a date serial. Serials of the 1900 system count a 29th of February 1900 that never was. */
function epochDay(serial: number, date1904: boolean): number {
  if (date1904) return serial - 24_107
  return serial < 60 ? serial - 25_568 : serial - 25_569
}

/** A stored number as its cell means it: `117`, `95.1%`, `2025-01-31`, `2025-01-31 09:30`, `09:30`. */
export function numberText(value: number, kind: NumberKind, date1904: boolean): string {
  if (kind === 'percent') return percentText(value)
  if (kind === 'number' || value < 0 || value > lastDay) return decimalText(value)
  const seconds = Math.round((epochDay(value, date1904) * millisecondsPerDay) / 1000) * 1000
  if (kind === 'time') return value < 1 ? clockText(seconds) : decimalText(value)
  const day = new Date(seconds).toISOString().slice(0, 10)
  return kind === 'date' || value % 1 === 0 ? day : `${day} ${clockText(seconds)}`
}
