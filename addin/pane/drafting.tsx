import { useState } from 'preact/hooks'
import { messagesOf, planCopy, planTemplate } from '../../core/index.ts'
import type { Session } from '../../ui/session.ts'
import type { State } from '../../ui/state.ts'
import { settingOf, useSession, useWords } from '../../ui/use.ts'
import type { ExcelHost } from '../excel.ts'
import { workbookType } from '../files.ts'

/** The blank template as sheets of this workbook; this report as a new workbook that checks itself. */
export function Drafting({ state, excel }: { state: State; excel: ExcelHost }) {
  const session = useSession()
  const { addin } = useWords()
  const { identity } = state.answer?.report ?? {}
  const [organ, setOrgan] = useState('')
  const [year, setYear] = useState('')
  const named = { organ: organ || (identity?.organ ?? ''), year: year || String(identity?.year ?? '') }
  const [missing, setMissing] = useState(false)
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const valid = /^20\d\d$/.test(named.year)
          setMissing(!valid)
          if (valid) void insertTemplate(session, excel, named.organ, Number(named.year))
        }}
      >
        <label for="draft-organ">{addin.organ}</label>
        <input
          id="draft-organ"
          type="text"
          value={named.organ}
          onInput={({ currentTarget }) => setOrgan(currentTarget.value)}
        />
        <label for="draft-year">{addin.year}</label>
        <input
          id="draft-year"
          type="text"
          inputMode="numeric"
          value={named.year}
          aria-invalid={missing}
          onInput={({ currentTarget }) => setYear(currentTarget.value)}
        />
        {missing ? (
          <p class="wide" role="alert">
            {addin.needsYear}
          </p>
        ) : null}
        <button type="submit" class="wide">
          {addin.insert}
        </button>
      </form>
      {settingOf(state) ? (
        <>
          <button type="button" onClick={() => void copyChecked(session)}>
            {addin.copy}
          </button>
          <p class="dim">{addin.copyHint}</p>
        </>
      ) : null}
    </>
  )
}

async function insertTemplate(
  session: Session,
  excel: ExcelHost,
  organ: string,
  year: number,
): Promise<void> {
  const { state } = session
  const { locale } = state.look
  const plan = planTemplate({ organ: organ || null, year, previous: state.prior?.report ?? null }, locale)
  const inserted = await session.attempt(excel.toWorkbook(plan).then((bytes) => excel.insertSheets(bytes)))
  if (!inserted) return
  session.tell('done', messagesOf(locale).addin.inserted(inserted))
  await session.check()
}

async function copyChecked(session: Session): Promise<void> {
  const setting = settingOf(session.state)
  if (!setting) return
  const { addin } = messagesOf(setting.locale)
  const plan = planCopy(setting.report, setting.answer.prior, setting.locale)
  if (!plan) return session.tell('fault', addin.copyNeedsReport)
  const { organ, year } = setting.report.identity
  const name = addin.copyName(organ ?? '', String(year ?? ''))
  const { host } = session
  const done = await session.attempt(
    host.toWorkbook(plan).then(async (bytes) => {
      await host.save(name, bytes, workbookType)
      return true
    }),
  )
  if (done) session.tell('done', addin.copied)
}
