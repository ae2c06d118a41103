/** What people decide about findings, rules and looks: kept in the store, and judged by at once. */
import { fingerprintNote, messagesOf, type Note, type Severity, type Spot } from '../core/index.ts'
import { readDecisions } from './files.ts'
import { keepLook, keepProfile } from './keep.ts'
import type { Session } from './session.ts'
import type { Kept, Look } from './state.ts'

/** 此处不是问题, with its reason. */
export async function waive(session: Session, fingerprint: string, reason: string): Promise<void> {
  const { answer, kept, look } = session.state
  const { organ = null, year = null } = answer?.report?.identity ?? {}
  const { panel } = messagesOf(look.locale)
  if (organ === null || year === null) return session.tell('fault', panel.waiveNeedsIdentity)
  const others = kept.waivers.filter(
    (waiver) => waiver.fingerprint !== fingerprint || waiver.organ !== organ || waiver.year !== year,
  )
  const waiver = { organ, year, fingerprint, reason, by: look.person, at: session.now() }
  await session.decide({ waivers: [...others, waiver] })
  session.tell('done', panel.waived)
}

export async function unwaive(session: Session, fingerprint: string): Promise<void> {
  const { answer, kept, look } = session.state
  const { organ, year } = answer?.report?.identity ?? {}
  await session.decide({
    waivers: kept.waivers.filter(
      (waiver) =>
        waiver.fingerprint !== fingerprint ||
        waiver.year !== year ||
        fold(waiver.organ) !== fold(organ ?? ''),
    ),
  })
  session.tell('done', messagesOf(look.locale).panel.unwaived)
}

/** 关闭此规则, for every report; or switches it on again. */
export async function switchRule(session: Session, id: string, on: boolean): Promise<void> {
  const { kept } = session.state
  const off = kept.off.filter((each) => each !== id)
  await session.decide({ off: on ? off : [...off, id] })
}

/** 人工添加: what a person found in the selected text. */
export async function addNote(session: Session, spot: Spot, severity: Severity, text: string): Promise<void> {
  const { answer, kept, look } = session.state
  const { organ = null, year = null } = answer?.report?.identity ?? {}
  const note: Note = { organ, year, severity, text, spot, by: look.person, at: session.now() }
  session.dispatch({ kind: 'formed', form: null })
  await session.decide({ notes: [...kept.notes, note] })
  session.dispatch({ kind: 'selected', fingerprint: fingerprintNote(note) })
  session.tell('done', messagesOf(look.locale).panel.noted)
}

export async function removeNote(session: Session, fingerprint: string): Promise<void> {
  const { kept, look } = session.state
  await session.decide({ notes: kept.notes.filter((note) => fingerprintNote(note) !== fingerprint) })
  session.tell('done', messagesOf(look.locale).panel.noteRemoved)
}

/** Takes over waivers and notes; what is kept already stays, what is the same is replaced. */
async function takeVerdicts(
  session: Session,
  { waivers, notes }: Pick<Kept, 'waivers' | 'notes'>,
): Promise<void> {
  const { kept } = session.state
  const known = new Set(kept.notes.map(fingerprintNote))
  const name = ({ organ, year, fingerprint }: Kept['waivers'][number]): string =>
    `${fold(organ)}/${year}/${fingerprint}`
  const given = new Set(waivers.map(name))
  await session.decide({
    waivers: [...kept.waivers.filter((waiver) => !given.has(name(waiver))), ...waivers],
    notes: [...kept.notes, ...notes.filter((note) => !known.has(fingerprintNote(note)))],
  })
}

export async function setProfile(session: Session, profile: Kept['profile']): Promise<void> {
  await session.attempt(keepProfile(session.host.store, profile))
  await session.decide({ profile })
}

export async function setLook(session: Session, look: Partial<Look>): Promise<void> {
  session.dispatch({ kind: 'looked', look })
  await session.attempt(keepLook(session.host.store, session.state.look, session.state.kept.off))
  if (look.locale && session.state.marked) await session.mark(true)
}

/** Takes over a picked file of waivers and notes, or a rule profile. */
export async function loadDecisions(session: Session, file: File): Promise<void> {
  const { locale } = session.state.look
  const { panel, settings } = messagesOf(locale)
  const picked = await session.attempt(readDecisions(file, locale))
  if (picked?.kind === 'verdicts') {
    await takeVerdicts(session, picked)
    session.tell('done', panel.loaded(picked.waivers.length, picked.notes.length))
  } else if (picked?.kind === 'profile' && session.state.kept.locked) {
    session.tell('fault', panel.profileLocked)
  } else if (picked?.kind === 'profile') {
    await setProfile(session, picked.profile)
    session.tell('done', panel.profileLoaded(picked.profile.name ?? settings.unnamed))
  } else if (picked?.kind === 'faulty') {
    session.tell('fault', [panel.badFile(file.name), ...picked.faults].join('\n'))
  } else if (picked) session.tell('fault', panel.unknownFile(file.name))
}

function fold(organ: string): string {
  return organ.replace(/\s/g, '')
}
