import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'
import { type Messages, messagesOf, type VerdictPart } from '../../core/index.ts'
import type { Session } from '../../ui/session.ts'
import { useHeardState } from '../../ui/use.ts'
import { ListIntake } from './intake.tsx'
import { type ListFault, paces, type UrlList } from './list.ts'
import { exportListEvidence, exportListLedger } from './list-exports.ts'
import { countRows } from './list-work.ts'
import type { Row } from './rows.ts'

interface ListPageProps {
  list: UrlList
  session: Session
  ways: ComponentChildren
}

/** The list: addresses in, one after another checked, ledger and evidence out. */
export function ListPage({ list, session, ways }: ListPageProps) {
  const { look, told } = useHeardState(session)
  const words = messagesOf(look.locale)
  const [, hear] = useReducer((count: number) => count + 1, 0)
  useLayoutEffect(() => list.subscribe(() => hear(0)), [list])
  const { rows, fault } = list
  return (
    <div class="gouji desk listing" lang={look.locale} data-theme={look.theme}>
      <section class="head" aria-label={words.workbench.list}>
        <h1>{words.workbench.title}</h1>
        {ways}
      </section>
      <main class="sheet">
        <p class="dim">{words.workbench.about}</p>
        <ListIntake list={list} words={words} />
        {rows.length === 0 ? null : <Controls list={list} session={session} words={words} />}
        {fault ? (
          <p class="trouble" role="alert">
            {tellFault(fault, words)}
          </p>
        ) : null}
        {told ? <p role="status">{told.text}</p> : null}
        {rows.length === 0 ? null : <Rows list={list} words={words} />}
      </main>
    </div>
  )
}

function tellFault(fault: ListFault, { workbench, panel }: Messages): string {
  return fault.kind === 'host' ? panel.faults[fault.code] : workbench.troubles[fault.kind]
}

function Controls({ list, session, words }: { list: UrlList; session: Session; words: Messages }) {
  const { workbench } = words
  const { rows, running } = list
  const [asking, setAsking] = useState(false)
  const { tasks, waiting, done, lost } = countRows(rows)
  return (
    <div class="acts">
      {running ? (
        <button type="button" class="main" onClick={() => list.pause()}>
          {workbench.pause}
        </button>
      ) : waiting === 0 ? null : (
        <button type="button" class="main" onClick={() => void list.start()}>
          {done === 0 ? workbench.start : workbench.goOn}
        </button>
      )}
      <label title={workbench.paceHint}>
        {workbench.pace}{' '}
        <input
          type="number"
          min={paces.least}
          max={paces.most}
          value={list.seconds}
          onChange={({ currentTarget }) => void list.setPace(currentTarget.valueAsNumber)}
        />
      </label>
      <span role="status">{workbench.progress(done - lost, tasks, lost)}</span>
      <button type="button" onClick={() => void exportListLedger(session)}>
        {workbench.ledger}
      </button>
      <button
        type="button"
        disabled={done === lost}
        onClick={() => void session.attempt(exportListEvidence(session))}
      >
        {workbench.evidence}
      </button>
      {asking ? (
        <>
          <button
            type="button"
            onClick={() => {
              setAsking(false)
              void list.clear()
            }}
          >
            {workbench.clearSure}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {workbench.keep}
          </button>
        </>
      ) : (
        <button type="button" disabled={running} onClick={() => setAsking(true)}>
          {workbench.clear}
        </button>
      )}
    </div>
  )
}

function Rows({ list, words }: { list: UrlList; words: Messages }) {
  const { columns, again, show } = words.workbench
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.address}</th>
          <th scope="col">{columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <tr key={row.id} data-state={row.state.kind}>
            <td>{nameOf(row)}</td>
            <td class="address">{row.entry.url}</td>
            <td>
              {tellState(row, words).map(({ look, text }) => (
                <span key={text} class={`part ${look}`}>
                  {text}
                </span>
              ))}
              {row.state.kind === 'manual' ? (
                <span class="acts">
                  <button type="button" onClick={() => void list.open(row)}>
                    {show}
                  </button>
                  <button type="button" onClick={() => void list.again(row.id)}>
                    {again}
                  </button>
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function nameOf({ entry, state }: Row): string {
  if (entry.unit !== '') return entry.unit
  return state.kind === 'done' ? state.outcome.name : ''
}

function tellState({ state, attempts }: Row, { workbench }: Messages): readonly VerdictPart[] {
  if (state.kind === 'done') return state.outcome.verdict
  if (state.kind === 'waiting' && attempts > 0) return [{ look: 'dim', text: workbench.states.later }]
  if (state.kind !== 'manual') return [{ look: 'dim', text: workbench.states[state.kind] }]
  return [{ look: 'strong', text: workbench.manual(workbench.obstacles[state.why](state.detail)) }]
}
