/** The page of evidence: what was found, and the saved page with both ends of each finding boxed and numbered. */
import { type Locale, type Messages, messagesOf } from '../../messages/index.ts'
import type { FindingJson, ReportJson } from '../../schema/findings.ts'
import { html, type Markup } from '../html/markup.ts'
import { style } from '../html/style.ts'
import type { Tool } from '../json.ts'
import { writeMinute } from '../time.ts'
import { evidenceStyle } from './style.ts'

/** A place that is boxed and numbered in the rendering of a source. */
export interface EvidenceMark {
  anchor: string
  start?: number
  end?: number
  number: number
  look: 'error' | 'warning' | 'note' | 'other' | 'waived'
  id: string
}

export interface EvidenceFacts {
  unit: string
  /** Name of the original beside the page. */
  original: string
  tool: Tool
  locale: Locale
}

type Role = FindingJson['evidence'][number]['role']

/** Roles whose places are boxed: both ends; where the other end is not one place, what it is worked out from. */
function rolesOf({ evidence }: FindingJson): readonly Role[] {
  const has = (role: Role): boolean => evidence.some((each) => each.role === role)
  if (has('expected')) return ['stated', 'expected', 'quote']
  return has('other') ? ['stated', 'other', 'quote'] : ['stated', 'part', 'quote']
}

/** What is to be marked in the report's own source, in the order of its findings. */
export function evidenceMarks({ findings, source }: ReportJson): EvidenceMark[] {
  const seen = new Set<string>()
  return findings.flatMap((finding, index) => {
    const { evidence, severity, waiver } = finding
    const roles = rolesOf(finding)
    return evidence.flatMap(({ role, place }, at): EvidenceMark[] => {
      if (place.source !== source.name || place.anchor === undefined || !roles.includes(role)) return []
      const { anchor, start, end } = place
      const key = `${index} ${anchor} ${start ?? ''} ${end ?? ''}`
      if (seen.has(key)) return []
      seen.add(key)
      const primary = role === 'stated' || role === 'quote'
      return [
        {
          anchor,
          ...(start === undefined ? {} : { start }),
          ...(end === undefined ? {} : { end }),
          number: index + 1,
          look: waiver ? 'waived' : primary ? severity : 'other',
          id: `m${index + 1}-${at}`,
        },
      ]
    })
  })
}

/** The page before and after the rendering. `placed`: which of the marks stand in it. */
export function frameEvidence(
  report: ReportJson,
  marks: readonly EvidenceMark[],
  placed: readonly boolean[],
  facts: EvidenceFacts,
): { before: string; after: string } {
  const { locale, unit, tool } = facts
  const words = messagesOf(locale)
  const { evidence, page } = words
  const title = evidence.markedTitle(unit, report.year === null ? '' : String(report.year))
  const shown = new Set(marks.filter((_, index) => placed[index]).map(({ id }) => id))
  const { source } = report
  const lines: [string, string | undefined][] = [
    [evidence.address, source.url],
    [evidence.takenAt, source.takenAt === undefined ? undefined : writeMinute(source.takenAt)],
    [evidence.file, facts.original],
    [page.sha256, source.sha256],
  ]
  // Elements of the page keep how they looked, so styles of elements are allowed; nothing can be loaded or run.
  const before = html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
<style>${evidenceStyle}</style>
</head>
<body>
<header class="evidence"><h2>${title}</h2>
<dl>${lines.map(([name, value]) => (value === undefined ? null : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>
<p class="dim">${evidence.about}</p>
<h3>${evidence.list}</h3>
${report.findings.length === 0 ? html`<p class="dim">${evidence.none}</p>` : html`<ol>${report.findings.map((finding, index) => showFinding(finding, index, marks, shown, words))}</ol>`}
</header>
<main class="evidence"><h3>${evidence.page}</h3>
<div class="sheet">
`
  const after = html`
</div></main>
<footer class="evidence dim"><p>${page.toolLine(tool.version, tool.rules)}</p></footer>
</body>
</html>
`
  return { before: before.text, after: after.text }
}

function showFinding(
  finding: FindingJson,
  index: number,
  marks: readonly EvidenceMark[],
  shown: ReadonlySet<string>,
  { evidence, severity, settings, text, roles }: Messages,
): Markup {
  const number = index + 1
  const own = marks.filter((mark) => mark.number === number)
  const links = own.flatMap((mark) => {
    const at = Number(mark.id.slice(mark.id.indexOf('-') + 1))
    const end = finding.evidence[at]
    if (!end) return []
    const label = `${roles[end.role]}${text.colon}${end.place.label}`
    return [
      shown.has(mark.id)
        ? html`<a href="#${mark.id}">${label}</a> `
        : html`<span>${label} (${evidence.unplaced})</span> `,
    ]
  })
  const look = finding.waiver ? 'waived' : finding.severity
  return html`<li id="f${number}"><b class="gouji-tag ${look}">${number}</b> ${severity[finding.severity]}${finding.waiver ? html` (${settings.waived})` : null}${text.colon}${finding.message}
${(finding.arithmetic ?? []).map((line) => html`<br><span>${line}</span>`)}
<br><span class="ends">${links}</span></li>`
}
