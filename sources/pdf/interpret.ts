/** Runs the operators of a page and notes what they show. */
import { digit, heightOf, legible, turnOf, unknownCharacter } from './character.ts'
import { type PageContent, pageLimits } from './content.ts'
import { readPath, thinRule } from './path.ts'
import {
  apply,
  type Box,
  boxAround,
  intersectBoxes,
  isInside,
  type Matrix,
  multiply,
  toMatrix,
  transformBox,
} from './shapes.ts'
import { type Cursor, type Font, makeCursor, makeState, moveLine, plainFont, type State } from './state.ts'

/** A page as the library gives it. */
export interface PageOperators {
  /** Operator numbers and their arguments. */
  codes: readonly number[]
  operands: readonly unknown[]
  /** Numbers of operators by name. */
  names: Readonly<Record<string, number>>
  /** From the space of the page to the page as shown, turned and cropped. */
  viewport: { width: number; height: number; matrix: Matrix }
  findFont: (name: string) => Font | null
  /** Whether a layer is shown. */
  isShown: (layer: unknown) => boolean
}

/** Pictures smaller than this in points are marks and lines of a page, not texts. */
const smallestPicture = { width: 60, height: 24 }

interface LibraryGlyph {
  unicode?: string
  width?: number
  isSpace?: boolean
  vmetric?: readonly number[]
}

/** What the page shows. Never throws for what stands in the page. */
export function interpretPage(page: PageOperators): PageContent {
  return new Interpreter(page).run()
}

class Interpreter {
  private readonly page: PageOperators
  private readonly view: Box
  private readonly content: PageContent
  private readonly actions: ReadonlyMap<number, (operands: readonly unknown[]) => void>
  private state: State
  private readonly saved: State[] = []
  private cursor: Cursor = makeCursor()
  private clipping = false
  /** The character shown last, whether on the page or beside it. */
  private previous: { text: string; box: Box; inside: boolean; torn: boolean } | null = null
  /** For each open piece of marked content, whether it is shown. */
  private readonly shown: boolean[] = []

  constructor(page: PageOperators) {
    this.page = page
    const { width, height, matrix } = page.viewport
    this.view = { left: 0, top: 0, right: width, bottom: height }
    this.state = makeState(matrix, this.view)
    this.content = { width, height, glyphs: [], rules: [], pictures: [], unseen: 0, outlines: 0, cut: false }
    this.actions = this.makeActions()
  }

  run(): PageContent {
    const { codes, operands } = this.page
    const count = Math.min(codes.length, pageLimits.operators)
    this.content.cut = count < codes.length
    for (let index = 0; index < count; index++) {
      const given = operands[index]
      this.actions.get(codes[index] ?? 0)?.(Array.isArray(given) ? given : [])
    }
    while (this.saved.length > 0) this.restore()
    this.notePicture()
    return this.content
  }

  private makeActions(): Map<number, (operands: readonly unknown[]) => void> {
    const actions: Record<string, (operands: readonly unknown[]) => void> = {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (matrix) => this.transform(matrix),
      paintFormXObjectBegin: ([matrix, box]) => this.beginForm(matrix, box),
      paintFormXObjectEnd: () => this.restore(),
      clip: () => (this.clipping = true),
      eoClip: () => (this.clipping = true),
      constructPath: ([kind, data, around]) => this.paintPath(kind, data, around),
      beginText: () => (this.cursor = makeCursor()),
      setCharSpacing: ([value]) => (this.state.characterSpacing = numberOf(value)),
      setWordSpacing: ([value]) => (this.state.wordSpacing = numberOf(value)),
      setHScale: ([value]) => (this.state.scale = numberOf(value) / 100),
      setLeading: ([value]) => (this.state.leading = -numberOf(value)),
      setTextRise: ([value]) => (this.state.rise = numberOf(value)),
      setTextRenderingMode: ([value]) => (this.state.mode = numberOf(value)),
      setFont: ([name, size]) => this.setFont(name, size),
      setGState: ([entries]) => this.setParameters(entries),
      setTextMatrix: ([matrix]) => (this.cursor = makeCursor(toMatrix(matrix) ?? undefined)),
      moveText: ([x, y]) => moveLine(this.cursor, numberOf(x), numberOf(y)),
      setLeadingMoveText: ([x, y]) => {
        this.state.leading = numberOf(y)
        moveLine(this.cursor, numberOf(x), numberOf(y))
      },
      nextLine: () => moveLine(this.cursor, 0, this.state.leading),
      showText: ([glyphs]) => this.showText(glyphs),
      beginMarkedContent: () => this.shown.push(true),
      beginMarkedContentProps: ([tag, layer]) => this.shown.push(tag !== 'OC' || this.page.isShown(layer)),
      endMarkedContent: () => this.shown.pop(),
      paintImageXObject: () => this.paintSmallPicture(),
      paintImageMaskXObject: () => this.paintSmallPicture(),
      paintInlineImageXObject: () => this.paintSmallPicture(),
      paintSolidColorImageMask: () => this.paintSmallPicture(),
    }
    return new Map(Object.entries(actions).map(([name, action]) => [this.page.names[name] ?? -1, action]))
  }

  private save(): void {
    this.saved.push(this.state)
    this.state = { ...this.state, moved: false, painted: false }
  }

  private restore(): void {
    const above = this.saved.pop()
    if (!above) return
    const seen = this.notePicture() || this.state.painted
    this.state = above
    if (seen) this.state.painted = true
  }

  /** A picture is left out of the operators; that the space was moved for nothing tells where it stands. */
  private notePicture(): boolean {
    const { moved, painted, matrix, clip } = this.state
    if (!moved || painted || this.isHidden()) return false
    const square = transformBox(matrix, { left: 0, top: 0, right: 1, bottom: 1 })
    const box = intersectBoxes(square, clip)
    const { width, height } = smallestPicture
    if (box.right - box.left < width || box.bottom - box.top < height) return false
    this.content.pictures.push(box)
    return true
  }

  private isHidden(): boolean {
    return this.shown.includes(false)
  }

  private transform(operands: unknown): void {
    const matrix = toMatrix(operands)
    if (!matrix) return
    this.state.matrix = multiply(this.state.matrix, matrix)
    this.state.moved = true
  }

  private beginForm(matrix: unknown, box: unknown): void {
    this.save()
    this.transform(matrix)
    this.state.painted = true
    const corners = Array.isArray(box) || ArrayBuffer.isView(box) ? (box as unknown as number[]) : null
    if (corners && corners.length === 4) this.clipTo(corners)
  }

  private clipTo([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): void {
    const box = boxAround([
      [x1, y1],
      [x2, y2],
    ])
    this.state.clip = intersectBoxes(this.state.clip, transformBox(this.state.matrix, box))
  }

  private paintPath(kind: unknown, data: unknown, around: unknown): void {
    const { names } = this.page
    const numbers = Array.isArray(data) && ArrayBuffer.isView(data[0]) ? (data[0] as Float32Array) : null
    const fill = [names.fill, names.eoFill].includes(kind as number)
    const stroke = [names.stroke, names.closeStroke].includes(kind as number)
    const both = [
      names.fillStroke,
      names.eoFillStroke,
      names.closeFillStroke,
      names.closeEOFillStroke,
    ].includes(kind as number)
    if (numbers && (fill || stroke || both) && !this.isHidden()) {
      const paint = { stroke: stroke || both, fill: fill || both }
      const { rules, outlines } = readPath(numbers, this.state.matrix, this.state.clip, paint)
      this.state.painted = true
      this.content.outlines += outlines
      if (this.content.rules.length + rules.length > pageLimits.rules) this.content.cut = true
      else this.content.rules.push(...rules)
    }
    if (this.clipping && ArrayBuffer.isView(around)) this.clipTo([...(around as Float32Array)])
    this.clipping = false
  }

  private paintSmallPicture(): void {
    this.state.painted = true
    const square = transformBox(this.state.matrix, { left: 0, top: 0, right: 1, bottom: 1 })
    const rule = thinRule(intersectBoxes(square, this.state.clip))
    if (rule && !this.isHidden()) this.content.rules.push(rule)
  }

  private setFont(name: unknown, size: unknown): void {
    this.state.font = (typeof name === 'string' ? this.page.findFont(name) : null) ?? plainFont
    this.state.size = numberOf(size)
  }

  private setParameters(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries as unknown[]) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
        this.setFont(entry[1][0], entry[1][1])
    }
  }

  private showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return
    this.state.painted = true
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === 'number') this.advance((-glyph / 1000) * this.state.size)
      else if (glyph !== null && typeof glyph === 'object') this.showGlyph(glyph)
    }
  }

  private advance(distance: number): void {
    if (this.state.font.vertical) this.cursor.y += distance
    else this.cursor.x += distance * this.state.scale
  }

  private showGlyph(glyph: LibraryGlyph): void {
    const { font, size, characterSpacing, wordSpacing } = this.state
    const unit = size * font.unit
    const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0)
    const width = numberOf(glyph.width)
    const metrics = font.vertical ? (glyph.vmetric ?? font.verticalMetrics) : null
    const { x, y } = this.cursor
    const wide = width * unit * this.state.scale
    if (metrics) {
      const left = x - numberOf(glyph.vmetric ? metrics[1] : width / 2) * unit
      const baseline = y - numberOf(metrics[2]) * unit
      this.addGlyph(glyph, left, baseline, wide)
      this.advance(numberOf(metrics[0]) * unit - spacing)
    } else {
      this.addGlyph(glyph, x, y, wide)
      this.advance(width * unit + spacing)
    }
  }

  /** A number of which the page shows only some digits is not known. */
  private noteTear(text: string, box: Box, inside: boolean): void {
    const { previous } = this
    const { glyphs } = this.content
    this.previous = { text, box, inside, torn: false }
    if (!previous || previous.inside === inside || !digit.test(text) || !digit.test(previous.text)) return
    const high = box.bottom - box.top
    if (
      Math.abs(box.left - previous.box.right) > 0.1 * high ||
      Math.abs(box.top - previous.box.top) > 0.1 * high
    )
      return
    const last = glyphs[glyphs.length - 1]
    if (previous.inside && last) last.text += unknownCharacter
    this.previous.torn = inside
  }

  private addGlyph(glyph: LibraryGlyph, x: number, y: number, width: number): void {
    const text = legible(glyph.unicode ?? '')
    if (text.trim() === '') return
    const { glyphs } = this.content
    const matrix = multiply(this.state.matrix, this.cursor.matrix)
    const { size, rise } = this.state
    const [x1, y1] = apply(matrix, x, y + rise)
    const [x2, y2] = apply(matrix, x + width, y + rise)
    const box = transformBox(matrix, {
      left: x,
      right: x + width,
      top: y + rise - 0.12 * size,
      bottom: y + rise + 0.88 * size,
    })
    const turn = turnOf(matrix)
    const center = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const
    if (turn === null) return
    const inside = isInside(center[0], center[1], intersectBoxes(this.state.clip, this.view))
    this.noteTear(text, box, inside)
    if (!inside) return
    if (this.state.mode === 3 || this.state.mode === 7 || this.isHidden()) this.content.unseen++
    else if (glyphs.length >= pageLimits.glyphs || !Number.isFinite(x1 + y1 + x2 + y2))
      this.content.cut = true
    else
      glyphs.push({
        ...box,
        text: this.previous?.torn ? unknownCharacter + text : text,
        size: heightOf(matrix, size),
        turn,
      })
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
