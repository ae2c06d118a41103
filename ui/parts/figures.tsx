import { useMemo } from 'preact/hooks'
import { describeFigure, describeTables, type FigureKey, findAt, type Setting } from '../../core/index.ts'
import type { State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Cell } from './grid.tsx'
import { Relation } from './relation.tsx'
import { Scroll } from './scroll.tsx'

/** The answer to “why (not)?” for any number: the tables small, and the relations of the figure that is chosen. */
export function FiguresView({ state, setting }: { state: State; setting: Setting }) {
  const session = useSession()
  const { panel, page } = useWords()
  const tables = useMemo(() => describeTables(setting), [setting.answer, setting.locale])
  const { pointed } = state
  const found = useMemo(
    () => (pointed === null ? null : findAt(pointed, setting)),
    [pointed, setting.answer, setting.locale],
  )
  const [key] = found?.figures ?? []
  const choose = (figure: FigureKey): void => {
    const spot = describeFigure(figure, setting)?.spot
    if (!spot) return
    session.dispatch({ kind: 'pointed', anchor: spot.anchor })
    void session.goTo(spot)
  }
  return (
    <div class="inspector">
      <div class="chosen" aria-live="polite">
        {key === undefined ? null : <Chosen figure={key} setting={setting} />}
        {found && found.statements.length > 0 ? (
          <>
            <h3>{panel.statementsHere}</h3>
            <ul class="plain">
              {found.statements.map((outcome, index) => (
                <li key={index}>
                  <Relation outcome={outcome} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {key === undefined && !found?.statements.length ? (
          <p class="dim">{tables.length === 0 ? panel.figuresNone : panel.figuresHint}</p>
        ) : null}
      </div>
      {tables.map(({ title, rows }, index) => (
        <figure key={index}>
          <figcaption>{title}</figcaption>
          <Scroll label={`${title} ${page.table}`}>
            <table class="grid small" lang="zh-CN">
              <tbody>
                {rows.map((cells, row) => (
                  <tr key={row}>
                    {cells.map((cell, column) => (
                      <Cell
                        key={column}
                        cell={cell}
                        look={cell.figure !== undefined && cell.figure === key ? 'chosen' : ''}
                        choose={choose}
                        chosen={cell.figure !== undefined && cell.figure === key}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </figure>
      ))}
    </div>
  )
}

function Chosen({ figure, setting }: { figure: FigureKey; setting: Setting }) {
  const { panel } = useWords()
  const told = useMemo(() => describeFigure(figure, setting), [figure, setting.answer, setting.locale])
  if (!told) return null
  return (
    <>
      <h3>{panel.figureValue(told.label, told.value)}</h3>
      {told.relations.length === 0 ? <p class="dim">{panel.noRelation}</p> : null}
      <ul class="plain">
        {told.relations.map((outcome, index) => (
          <li key={index}>
            <Relation outcome={outcome} />
          </li>
        ))}
      </ul>
    </>
  )
}
