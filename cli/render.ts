import {
  type Answer,
  describeAnswer,
  describeHtml,
  describeSarif,
  describeSarifArtifact,
  type Locale,
  listHtml,
  type Paint,
  plainPaint,
  type Waiver,
  writeAnswer,
} from '../core/index.ts'
import type { Format } from './arguments.ts'
import { type Tally, tallyAnswer } from './tally.ts'

/** How answers are written; plain data, so that it can be sent to a worker. */
export interface RenderSettings {
  format: Format
  locale: Locale
  explainPasses: boolean
  color: boolean
  /** Columns of the terminal. */
  width: number
  /** HTML: shows the reports themselves. */
  whole: boolean
}

/** An answer written, and what else the end of the output needs of it. */
export interface Rendered {
  /** Without what separates answers; empty where the format has nothing to say here. */
  piece: string
  /** What the format's frame tells of it: a line of HTML's overview, SARIF's artifact. */
  entry: string
  tally: Tally
}

function colourWith(code: string): (text: string) => string {
  return (text) => `\u001b[${code}m${text}\u001b[0m`
}

const colorPaint: Paint = {
  error: colourWith('31'),
  warning: colourWith('33'),
  note: colourWith('36'),
  pass: colourWith('32'),
  dim: colourWith('2'),
  strong: colourWith('1'),
  mark: colourWith('7'),
  markWidth: 0,
}

/** How kinds of text look, on a terminal or in a file. */
export function paintOf(color: boolean): Paint {
  return color ? colorPaint : plainPaint
}

/** Writes one answer; `number` is its place among the inputs, from 1. */
export function renderAnswer(
  answer: Answer,
  number: number,
  settings: RenderSettings,
  waivers: readonly Waiver[],
): Rendered {
  return { ...writeParts(answer, number, settings), tally: tallyAnswer(answer, waivers) }
}

function writeParts(
  answer: Answer,
  number: number,
  { format, locale, explainPasses, width, color, whole }: RenderSettings,
): Omit<Rendered, 'tally'> {
  if (format === 'json')
    return { piece: JSON.stringify(describeAnswer(answer, { locale, explainPasses })), entry: '' }
  if (format === 'sarif')
    return {
      piece: describeSarif(answer, { locale, explainPasses }),
      entry: describeSarifArtifact(answer, locale),
    }
  if (format === 'html') {
    const options = { locale, number, whole }
    return { piece: describeHtml(answer, options), entry: listHtml(answer, options) }
  }
  const paint = paintOf(color)
  return { piece: writeAnswer(answer, { locale, width, explainPasses, paint }), entry: '' }
}
