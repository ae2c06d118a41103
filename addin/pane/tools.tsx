import { type FigureKey, findAt, labelFigure, type Setting } from '../../core/index.ts'
import type { State } from '../../ui/state.ts'
import { settingOf, useWords } from '../../ui/use.ts'
import { LastYear } from './last-year.tsx'

/** What a person who drafts in the workbook needs beside the findings. */
export function Tools({ state }: { state: State }) {
  const { addin } = useWords()
  const setting = settingOf(state)
  if (!setting) return null
  return (
    <>
      <Selected state={state} setting={setting} />
      <details class="tools">
        <summary>{addin.years}</summary>
        <LastYear setting={setting} />
      </details>
    </>
  )
}

/** The figure of the cell that is selected in Excel, beside last year's. */
function Selected({ state, setting }: { state: State; setting: Setting }) {
  const { addin } = useWords()
  const { pointed } = state
  const [figure] = pointed === null ? [] : findAt(pointed, setting).figures
  if (figure === undefined) return null
  const { report, locale } = setting
  return (
    <p class="selected" aria-live="polite">
      <span>{labelFigure(figure, report, locale, report.figures[figure]?.place)}</span>{' '}
      <b>{addin.thisYear(shown(setting.report, figure))}</b>{' '}
      {setting.answer.prior ? <b>{addin.lastYear(shown(setting.answer.prior, figure))}</b> : null}
    </p>
  )
}

function shown(report: Setting['report'], key: FigureKey): string {
  const raw = report.figures[key]?.raw ?? ''
  return raw === '' ? '—' : raw
}
