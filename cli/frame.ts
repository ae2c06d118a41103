import {
  closeHtml,
  closeJson,
  closeSarif,
  hashRules,
  type Locale,
  openHtml,
  openJson,
  openSarif,
  type Profile,
  rules,
  type Summary,
  type Tool,
  writeSummary,
} from '../core/index.ts'
import type { Format } from './arguments.ts'
import { version } from './version.ts'

/** What is known at the end of a run. */
export interface RunEnd {
  summary: Summary
  /** Of each answer, in order. */
  entries: readonly string[]
}

/** What stands around the answers in a format. */
export interface Frame {
  /** The opening tells of all answers, so that they wait for the end of the run. */
  waits: boolean
  open(end: RunEnd): string
  between: string
  close(end: RunEnd): string
}

/** The program and its rules, as results name them. */
export function thisTool(): Tool {
  return { name: 'gouji', version, rules: hashRules(rules) }
}

/** The frame of a run's output. */
export function frameOf(format: Format, locale: Locale, checkedAt: string, profile?: Profile): Frame {
  const tool: Tool = format === 'text' ? { name: 'gouji', version, rules: '' } : thisTool()
  const used = profile ? { profile } : {}
  const frames: Record<Format, Frame> = {
    text: {
      waits: false,
      open: () => '',
      between: '\n',
      close: ({ summary }) => (summary.reports > 1 ? `\n${writeSummary(summary, locale)}\n` : ''),
    },
    json: {
      waits: false,
      open: () => openJson('check', tool, profile),
      between: ',',
      close: ({ summary }) => closeJson(summary),
    },
    sarif: {
      waits: false,
      open: () => openSarif(tool, locale),
      between: ',',
      close: ({ entries }) => closeSarif(entries, profile),
    },
    html: {
      waits: true,
      open: (end) => openHtml({ locale, tool, checkedAt, ...used, ...end }),
      between: '',
      close: () => closeHtml(tool, locale),
    },
  }
  return frames[format]
}
