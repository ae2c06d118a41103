/** Automatic numbering: 一、 and （一） that stand in no paragraph but are printed before it. */

import { XmlReader } from '../xlsx/xml.ts'
import { printOrdinal } from './ordinal.ts'
import { isOn, type WordStyle, type WordStyles, wholeNumber } from './styles.ts'

const levels = 9
const longestPattern = 60
const greatestStart = 1_000_000

interface Level {
  start: number
  format: string
  /** `%1、`, `（%2）`. */
  pattern: string
  /** Levels above this, counted from one, begin it anew; 0: none does. */
  restart: number
  /** All numbers in digits. */
  digits: boolean
  /** The paragraph style that stands at this level. */
  style?: string
}

interface AbstractList {
  levels: Map<number, Level>
  /** The list is defined by this style. */
  link?: string
}

interface List {
  abstract: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

interface Counter {
  values: (number | undefined)[]
  /** Lists that have begun to count here. */
  begun: Set<string>
}

function readLevel(xml: XmlReader): Level {
  const depth = xml.depth
  const level: Level = { start: 0, format: 'decimal', pattern: '', restart: levels, digits: false }
  for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
    if (event !== 'open') continue
    const value = xml.attribute('val')
    if (xml.name === 'start') level.start = wholeNumber(value, greatestStart) ?? 0
    else if (xml.name === 'numFmt') level.format = value ?? 'decimal'
    else if (xml.name === 'lvlText') level.pattern = (value ?? '').slice(0, longestPattern)
    else if (xml.name === 'lvlRestart') level.restart = wholeNumber(value, levels) ?? levels
    else if (xml.name === 'isLgl') level.digits = isOn(value)
    else if (xml.name === 'pStyle') level.style = value ?? ''
    // A format of its own making; the fallback beside it is one that everybody knows.
    else if (/^(?:Choice|pPr|rPr)$/.test(xml.name)) xml.skip()
  }
  return level
}

export class WordNumbering {
  private readonly abstracts = new Map<string, AbstractList>()
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, Counter>()
  private readonly styles: WordStyles

  constructor(source: string, part: string, styles: WordStyles) {
    this.styles = styles
    const xml = new XmlReader(source, part)
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'abstractNum') this.readAbstract(xml)
      else if (xml.name === 'num') this.readList(xml)
    }
  }

  private readAbstract(xml: XmlReader): void {
    const depth = xml.depth
    const id = xml.attribute('abstractNumId') ?? ''
    const list: AbstractList = { levels: new Map() }
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'lvl') list.levels.set(wholeNumber(xml.attribute('ilvl'), levels) ?? 0, readLevel(xml))
      else if (xml.name === 'numStyleLink') list.link = xml.attribute('val') ?? ''
    }
    this.abstracts.set(id, list)
  }

  private readList(xml: XmlReader): void {
    const depth = xml.depth
    const id = xml.attribute('numId') ?? ''
    const list: List = { abstract: '', starts: new Map(), levels: new Map() }
    let at = 0
    for (let event = xml.next(); event !== 'end' && xml.depth >= depth; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'abstractNumId') list.abstract = xml.attribute('val') ?? ''
      else if (xml.name === 'lvlOverride') at = wholeNumber(xml.attribute('ilvl'), levels) ?? 0
      else if (xml.name === 'startOverride')
        list.starts.set(at, wholeNumber(xml.attribute('val'), greatestStart) ?? 0)
      else if (xml.name === 'lvl') list.levels.set(at, readLevel(xml))
    }
    this.lists.set(id, list)
  }

  /** The abstract list of a list, through the style that defines it. */
  private abstractOf(list: List): { id: string; levels: Map<number, Level> } {
    const own = this.abstracts.get(list.abstract)
    const linked =
      own?.link === undefined ? undefined : this.lists.get(this.styles.paragraph(own.link).numbering ?? '')
    const target = linked && this.abstracts.get(linked.abstract)
    if (linked && target) return { id: linked.abstract, levels: target.levels }
    return { id: list.abstract, levels: own?.levels ?? new Map() }
  }

  /**
   * Counts on and returns what is printed before a paragraph: '' where it is in no list. `own` is what the paragraph
   * itself says, which wins over its style.
   */
  next(own: { numbering?: string; level?: number }, style: WordStyle): string {
    const id = own.numbering ?? style.numbering
    const list = id === undefined ? undefined : this.lists.get(id)
    if (id === undefined || !list) return ''
    const abstract = this.abstractOf(list)
    const levelAt = (level: number) => list.levels.get(level) ?? abstract.levels.get(level)
    const level =
      own.level ?? (own.numbering === undefined ? this.levelOfStyle(abstract.levels, style) : undefined) ?? 0
    const values = this.count(id, list, abstract.id, level, levelAt)
    const at = levelAt(level)
    if (!at || at.format === 'bullet') return ''
    const text = at.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      const format = at.digits && shown !== level ? 'decimal' : (levelAt(shown)?.format ?? 'decimal')
      return printOrdinal(values[shown] ?? 0, at.digits && format !== 'none' ? 'decimal' : format)
    })
    // A digit or a full stop may not run into the number that follows.
    return /[^\p{P}]$|[.．\-‐]$/u.test(text) ? `${text} ` : text
  }

  private levelOfStyle(known: Map<number, Level>, style: WordStyle): number | undefined {
    for (const [level, { style: named }] of known)
      if (named !== undefined && named === style.numberedBy) return level
    return style.level
  }

  private count(
    id: string,
    list: List,
    abstract: string,
    level: number,
    levelAt: (level: number) => Level | undefined,
  ): (number | undefined)[] {
    const counter = this.counters.get(abstract) ?? { values: [], begun: new Set() }
    this.counters.set(abstract, counter)
    const { values, begun } = counter
    if (!begun.has(id)) {
      begun.add(id)
      for (const at of list.starts.keys()) values[at] = undefined
    }
    const first = (at: number) => list.starts.get(at) ?? levelAt(at)?.start ?? 0
    // A level that is passed over is printed as begun, and so it is.
    for (let above = 0; above < level; above++) values[above] ??= first(above)
    const before = values[level]
    values[level] = before === undefined ? first(level) : before + 1
    for (let below = level + 1; below < levels; below++)
      if (level < (levelAt(below)?.restart ?? levels)) values[below] = undefined
    return values
  }
}
