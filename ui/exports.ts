/** What a person takes away: files made of the answer at hand, from its present state. */
import {
  closeHtml,
  closeJson,
  describeAnswer,
  describeHtml,
  listHtml,
  openHtml,
  openJson,
  type Setting,
  type Summary,
} from '../core/index.ts'
import type { Session } from './session.ts'

/** The answer as one page that needs nothing else. */
export async function exportHtml(session: Session, { answer, locale }: Setting): Promise<void> {
  const options = { locale, number: 1, whole: true }
  const page = [
    openHtml({
      locale,
      tool: session.tool,
      checkedAt: session.now(),
      summary: summarise(answer),
      entries: [listHtml(answer, options)],
      ...(answer.profile ? { profile: answer.profile } : {}),
    }),
    describeHtml(answer, options),
    closeHtml(session.tool, locale),
  ].join('')
  await session.save('html', 'text/html', page)
}

/** The answer as `gouji/1`, with every outcome. */
export async function exportJson(session: Session, { answer, locale }: Setting): Promise<void> {
  const json = [
    openJson('check', session.tool, answer.profile),
    JSON.stringify(describeAnswer(answer, { locale, explainPasses: true })),
    closeJson(summarise(answer)),
  ].join('')
  await session.save('json', 'application/json', json)
}

function summarise({ result }: Setting['answer']): Summary {
  const findings = result?.findings ?? []
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity && !finding.waiver).length
  const waived = findings.filter(({ waiver }) => waiver).length
  return {
    reports: 1,
    errors: count('error'),
    reviews: count('warning'),
    notes: count('note'),
    cannotTell: result?.verdict === 'cannotTell' ? 1 : 0,
    ...(waived > 0 ? { waived } : {}),
  }
}
