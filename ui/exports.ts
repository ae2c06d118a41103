/** What a person takes away: files made of the answer at hand, from its present state. */
import {
  type Answer,
  closeHtml,
  closeJson,
  describeAnswer,
  describeFinding,
  describeHtml,
  type LedgerPicture,
  ledgerOf,
  listHtml,
  messagesOf,
  openHtml,
  openJson,
  planLedger,
  type Setting,
  type Summary,
} from '../core/index.ts'
import { profileOf } from './check.ts'
import type { Session } from './session.ts'

/** At most this many findings get a picture; each takes a moment. */
const mostPictures = 40

/** The answer as one page that needs nothing else, with pictures of the findings where they can be had. */
export async function exportHtml(session: Session, setting: Setting): Promise<void> {
  const { answer, locale } = setting
  const taken = await takePictures(session, setting)
  const pictures = new Map([...taken].map(([fingerprint, { png }]) => [fingerprint, toBase64(png)]))
  const options = { locale, number: 1, whole: true, pictures }
  const page = [
    openHtml({
      locale,
      tool: session.tool,
      checkedAt: session.now(),
      summary: summarise(answer),
      entries: [listHtml(answer, options)],
      pictures: pictures.size > 0,
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

/** 问题台账: every finding as a row, with its picture where one can be had. */
export async function exportLedger(session: Session, setting: Setting): Promise<void> {
  const { answer, locale } = setting
  const pictures = await takePictures(session, setting)
  const now = session.now()
  const ledger = ledgerOf(answer, { checkedAt: now, pictures }, locale)
  const plan = planLedger([ledger], locale, { tool: session.tool, madeAt: now })
  const bytes = await session.attempt(session.host.toWorkbook(plan))
  if (bytes) await session.save('xlsx', workbookType, bytes)
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What people decided, as the file that every host reads. */
export async function exportVerdicts(session: Session): Promise<void> {
  const { writeWaivers } = await import('../core/schema/index.ts')
  const { waivers, notes } = session.state.kept
  await session.saveAs('gouji-waivers.json', 'application/json', writeWaivers(waivers, notes))
}

/** The profile in use, rules that are switched off included. */
export async function exportProfile(session: Session): Promise<void> {
  const { writeProfile } = await import('../core/schema/index.ts')
  const profile = profileOf(session.state.kept)
  if (profile) await session.saveAs('gouji-profile.json', 'application/json', writeProfile(profile))
}

/** Pictures of the findings that count, by fingerprint, as far as the host can take them. */
async function takePictures(session: Session, setting: Setting): Promise<Map<string, LedgerPicture>> {
  const pictures = new Map<string, LedgerPicture>()
  const { host } = session
  if (!host.can.capture || !host.capture) return pictures
  session.tell('done', messagesOf(setting.locale).panel.capturing)
  const counting = setting.result.findings.filter(({ waiver }) => waiver === undefined)
  for (const finding of counting.slice(0, mostPictures)) {
    const { places } = describeFinding(finding, setting)
    const spot = places.find((place) => place.spot !== null && !place.spot.beside)?.spot
    const png = spot && (await session.attempt(host.capture(spot)))
    const size = png && sizeOf(png)
    if (png && size) pictures.set(finding.fingerprint, { png, ...size })
  }
  return pictures
}

/** Width and height stand in the first chunk of a PNG; null for anything else. */
function sizeOf(png: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (png.length < 24 || view.getUint32(0) !== 0x89504e47) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

function summarise({ result }: Answer): Summary {
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
