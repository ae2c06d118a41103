/** Other documents beside the report at hand: last year's, a draft, prose that is written elsewhere. */
import { compareReports, messagesOf, type Report, readReport } from '../core/index.ts'
import { keepChosen, nameReport, recallPrior, storeNames } from './keep.ts'
import type { Session } from './session.ts'

/** Compares with the report of last year in a file. */
export async function openPrior(session: Session, file: File): Promise<void> {
  const { answer } = session.state
  const source = await session.attempt(session.host.open(file))
  if (!source || !answer?.report) return
  const report = readReport(source)
  const { panel } = messagesOf(session.state.look.locale)
  if (report.status !== 'checked') return session.tell('fault', panel.fileIsNoReport(file.name))
  session.dispatch({
    kind: 'priored',
    prior: { report, from: 'file', name: file.name, of: nameReport(answer.report) },
  })
  await session.judge()
  session.tell('done', session.state.answer?.prior ? panel.priorUsed : panel.priorUnused)
}

/** Goes back to what is remembered of last year's report, or to none. */
export async function dropPrior(session: Session): Promise<void> {
  const { answer } = session.state
  const { store } = session.host
  await session.attempt(store.delete(storeNames.prior))
  const prior = answer?.report ? await session.attempt(recallPrior(store, answer.report)) : null
  session.dispatch({ kind: 'priored', prior: prior ?? null })
  await session.judge()
}

/** 设为上年报告: this report is last year's for the next one that is checked. */
export async function keepAsPrior(session: Session, report: Report): Promise<void> {
  const { panel } = messagesOf(session.state.look.locale)
  const done = await session.attempt(keepChosen(session.host.store, report))
  if (done === undefined) return
  session.tell(done ? 'done' : 'fault', done ? panel.chosenAsPrior : panel.tooLargeToKeep)
}

/** Checks prose that is written elsewhere against the tables here, from now on. */
export async function checkProse(session: Session, file: File): Promise<void> {
  const prose = await session.attempt(session.host.open(file))
  if (!prose) return
  session.dispatch({ kind: 'prosed', prose })
  session.dispatch({ kind: 'viewed', view: 'answer' })
  await session.check()
}

export async function dropProse(session: Session): Promise<void> {
  session.dispatch({ kind: 'prosed', prose: null })
  await session.check()
}

/** Compares a draft with what was checked. */
export async function compareDraft(session: Session, file: File): Promise<void> {
  const { answer, look } = session.state
  if (!answer?.report) return
  const source = await session.attempt(session.host.open(file))
  if (!source) return
  const draft = readReport(source)
  const { panel } = messagesOf(look.locale)
  if (draft.status !== 'checked') return session.tell('fault', panel.fileIsNoReport(file.name))
  session.dispatch({
    kind: 'drafted',
    draft: { name: file.name, comparison: compareReports(draft, answer.report) },
  })
  await session.paint()
}
