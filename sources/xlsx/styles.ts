import { XmlReader } from './xml.ts'

/** How a number is meant to be read. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'date-time'

/** A cell format, as far as reading needs it. */
export interface CellFormat {
  kind: NumberKind
  /** The cell has a border: a blank one is part of a table. */
  bordered: boolean
}

export const plainFormat: CellFormat = { kind: 'number', bordered: false }

/** Formats with a fixed number. Source: ECMA-376 part 1, 18.8.30, with the Chinese date formats 27 to 36 and 50 to 58. */
function builtinKind(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  if (id === 22) return 'date-time'
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return 'time'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
  return 'number'
}

/** What a format code means: `yyyy"年"m"月"` is a date, `0.0%` a percentage, `#,##0.00_ ` a number. */
export function formatKind(code: string): NumberKind {
  const bare = (code.slice(0, 500).split(';', 1)[0] ?? '')
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?![hmsHMS]+\])[^\]]*\]/g, '')
    .toLowerCase()
  if (bare.includes('general') || bare.includes('g/')) return 'number'
  if (bare.includes('%')) return 'percent'
  const clock = /[hs]/.test(bare)
  const day = /[yd]|aaa/.test(bare) || (bare.includes('m') && !clock)
  if (/[0#?]/.test(bare.replace(/s\.0+/g, 's'))) return 'number'
  if (day) return clock ? 'date-time' : 'date'
  return clock ? 'time' : 'number'
}

/** Cell formats by the number that a cell's `s` gives. */
export function readStyles(source: string, part: string): CellFormat[] {
  const codes = new Map<number, NumberKind>()
  const formats: CellFormat[] = []
  const xml = new XmlReader(source, part)
  let inCellFormats = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (xml.name === 'cellXfs') inCellFormats = event === 'open'
    if (event !== 'open') continue
    if (xml.name === 'numFmt' && xml.attribute('numFmtId') !== undefined) {
      codes.set(Number(xml.attribute('numFmtId')), formatKind(xml.attribute('formatCode') ?? ''))
    } else if (xml.name === 'xf' && inCellFormats) {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      formats.push({
        kind: codes.get(id) ?? builtinKind(id),
        bordered: Number(xml.attribute('borderId') ?? 0) > 0,
      })
    }
  }
  return formats
}
