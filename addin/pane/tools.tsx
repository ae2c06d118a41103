import { type FigureKey, findAt, labelFigure, type Setting } from '../../core/index.ts'
import type { State } from '../../ui/state.ts'
import { settingOf, useWords } from '../../ui/use.ts'
import type { ExcelHost } from '../excel.ts'
import { Drafting } from './drafting.tsx'
import { LastYear } from './last-year.tsx'

/** What a person who drafts in the workbook needs beside the findings. */
export function Tools({ state, excel }: { state: State; excel: ExcelHost }) {
  const { addin } = useWords()
  const setting = settingOf(state)
  return (
    <>
      {setting ? <Selected state={state} setting={setting} /> : null}
      {setting ? (
        <details class="tools">
          <summary>{addin.years}</summary>
          <LastYear setting={setting} />
        </details>
      ) : null}
      <details class="tools" open={state.answer !== null && setting === null}>
        <summary>{addin.tools}</summary>
        <Drafting state={state} excel={excel} />
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
      <b>{addin.thisYear(shown(report, figure))}</b>{' '}
      {setting.answer.prior ? <b>{addin.lastYear(shown(setting.answer.prior, figure))}</b> : null}
    </p>
  )
}

function shown(report: Setting['report'], key: FigureKey): string {
  const raw = report.figures[key]?.raw ?? ''
  return raw === '' ? '—' : raw
}
