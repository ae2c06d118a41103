/** Looks of official documents (GB/T 9704): 三号仿宋, 28 points a line; sizes are half points, lengths twips. */

import type { IParagraphOptions, IRunOptions, IStylesOptions } from 'docx'
import type { ParagraphLook, RunPlan } from '../../core/index.ts'

function face(eastAsia: string): { ascii: string; hAnsi: string; eastAsia: string } {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia }
}

const black = '000000'
const spacing = { line: 560, lineRule: 'exact', before: 0, after: 0 } as const

export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: face('方正小标宋简体'), size: 44, bold: false, color: black },
      paragraph: { alignment: 'center', spacing: { line: 640, lineRule: 'exact', before: 0, after: 360 } },
    },
    heading1: {
      run: { font: face('黑体'), size: 32, bold: false, color: black },
      paragraph: { spacing, indent: { firstLineChars: 200, firstLine: 640 }, keepNext: true },
    },
    heading2: {
      run: { font: face('楷体'), size: 32, bold: false, color: black },
      paragraph: { spacing, indent: { firstLineChars: 200, firstLine: 640 }, keepNext: true },
    },
    caption: {
      run: { font: face('黑体'), size: 24, italics: false, color: black },
      paragraph: { alignment: 'center', spacing: { before: 120, after: 120 }, keepNext: true },
    },
  },
}

/** A paragraph's layout and what its runs have beyond its style. */
export interface Look {
  paragraph: IParagraphOptions
  run: IRunOptions
}

/** The headings carry Word's own styles, so that a reader can list them. */
export const looks: Readonly<Record<ParagraphLook, Look>> = {
  title: { paragraph: { heading: 'Title' }, run: {} },
  'heading-1': { paragraph: { heading: 'Heading1' }, run: {} },
  'heading-2': { paragraph: { heading: 'Heading2' }, run: {} },
  body: {
    paragraph: { spacing, indent: { firstLineChars: 200, firstLine: 640 }, alignment: 'both' },
    run: {},
  },
  plain: { paragraph: { spacing }, run: {} },
  signature: { paragraph: { spacing, alignment: 'right', indent: { right: 640 } }, run: {} },
  caption: { paragraph: { style: 'Caption' }, run: {} },
  note: { paragraph: { spacing: { before: 60, after: 60 } }, run: { size: 21 } },
}

/** GB/T 9704 margins; on a page that lies they turn with it. */
export function marginsOf(
  landscape: boolean,
): Record<'top' | 'right' | 'bottom' | 'left' | 'footer', number> {
  return landscape
    ? { top: 1587, right: 1615, bottom: 1474, left: 1615, footer: 992 }
    : { top: 2098, right: 1474, bottom: 1984, left: 1587, footer: 1400 }
}

const markColours = { error: 'FDECEB', review: 'FFF4DD', note: 'E8F1FB' } as const

export function runOptions({ strong, mark, blank }: RunPlan, linked: boolean): Partial<IRunOptions> {
  return {
    ...(strong ? { bold: true } : {}),
    ...(mark ? { shading: { type: 'clear', fill: markColours[mark], color: 'auto' } } : {}),
    ...(blank || linked ? { underline: { type: 'single' } } : {}),
    ...(blank ? { color: '57606A' } : linked ? { color: '0B57A4' } : {}),
  }
}
