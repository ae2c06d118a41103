import { useState } from 'preact/hooks'
import { type FigureKey, findAt, labelFigure, type Setting } from '../../core/index.ts'
import type { State } from '../../ui/state.ts'
import { settingOf, useWords } from '../../ui/use.ts'
import type { ExcelHost } from '../excel.ts'
import { Drafting } from './drafting.tsx'
import { LastYear } from './last-year.tsx'

type Tool = 'years' | 'drafting'

/** What a person who drafts in the workbook needs beside the findings; opened where there is no report yet. */
export function Tools({ state, excel }: { state: State; excel: ExcelHost }) {
  const { addin } = useWords()
  const [chosen, setChosen] = useState<Tool | null>(null)
  const setting = settingOf(state)
  const empty = state.answer !== null && setting === null && state.run.kind === 'idle'
  const open = chosen ?? (empty ? 'drafting' : null)
  const tool = (name: Tool, label: string) => (
    <button
      type="button"
      aria-expanded={open === name}
      aria-controls="pane-tool"
      onClick={() => setChosen(open === name ? null : name)}
    >
      {label}
    </button>
  )
  return (
    <>
      {setting ? <Selected state={state} setting={setting} /> : null}
      <div class="tools" id="pane-tool" hidden={open === null}>
        {open === 'years' && setting ? <LastYear setting={setting} /> : null}
        {open === 'drafting' ? (
          <>
            {empty ? <p>{addin.startHere}</p> : null}
            <Drafting state={state} excel={excel} />
          </>
        ) : null}
      </div>
      <div class="tool-bar">
        {setting ? tool('years', addin.years) : null}
        {tool('drafting', addin.tools)}
      </div>
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
