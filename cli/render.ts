import {
  type Answer,
  describeAnswer,
  type Locale,
  type Paint,
  plainPaint,
  writeAnswer,
} from '../core/index.ts'

/** How answers are written; plain data, so that it can be sent to a worker. */
export interface RenderSettings {
  format: 'text' | 'json'
  locale: Locale
  explainPasses: boolean
  color: boolean
  /** Columns of the terminal. */
  width: number
}

function escape(code: string): (text: string) => string {
  return (text) => `\u001b[${code}m${text}\u001b[0m`
}

const colorPaint: Paint = {
  error: escape('31'),
  warning: escape('33'),
  note: escape('36'),
  pass: escape('32'),
  dim: escape('2'),
  strong: escape('1'),
  mark: escape('7'),
  markWidth: 0,
}

/** One answer as a piece of the output, without what separates answers. */
export function renderAnswer(answer: Answer, settings: RenderSettings): string {
  const { locale, explainPasses, width, color } = settings
  if (settings.format === 'json') return JSON.stringify(describeAnswer(answer, { locale, explainPasses }))
  return writeAnswer(answer, { locale, width, explainPasses, paint: color ? colorPaint : plainPaint })
}
