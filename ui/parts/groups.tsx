import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { describeChecked, type Setting, tellUnread } from '../../core/index.ts'
import { type Group, groupOf, ids, listFindings, numberOf, type State } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Card } from './card.tsx'
import { Relation } from './relation.tsx'

/** The answer in groups: findings by their gravity, then what passed, what was not read, what people ignored. */
export function Groups({ setting, state }: { setting: Setting; state: State }) {
  const { panel, page } = useWords()
  const { result, locale, report } = setting
  const shown = listFindings(setting.answer)
  const unread = useMemo(() => tellUnread(report, locale), [report, locale])
  const of = (group: Group) => shown.filter((finding) => groupOf(finding) === group)
  const cards = (group: Group) => (
    <ol class="cards">
      {of(group).map((finding) => (
        <Card
          key={finding.fingerprint}
          finding={finding}
          number={numberOf(setting.answer, finding.fingerprint)}
          setting={setting}
          open={state.selected === finding.fingerprint}
          waiving={state.form?.kind === 'waive' && state.form.fingerprint === finding.fingerprint}
          missed={state.missed}
        />
      ))}
    </ol>
  )
  const { passed, failed, review, cannotTell } = result.checks
  const isEmpty = shown.every(({ waiver }) => waiver)
  return (
    <div class="groups">
      {isEmpty ? <p class="empty">{panel.nothingFound(passed + failed + review)}</p> : null}
      {(['error', 'warning', 'note'] as const).map((group) =>
        of(group).length > 0 ? (
          <Fold key={group} group={group} count={of(group).length} state={state}>
            {cards(group)}
          </Fold>
        ) : null,
      )}
      <Fold group="passed" count={passed + failed + review + cannotTell} state={state}>
        <Checked setting={setting} />
      </Fold>
      <Fold group="unread" count={unread.length} state={state}>
        {unread.length === 0 ? (
          <p class="dim">{page.nothingUnread}</p>
        ) : (
          <ul class="plain">
            {unread.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Fold>
      {of('waived').length > 0 ? (
        <Fold group="waived" count={of('waived').length} state={state}>
          <p class="dim">{panel.waivedNote}</p>
          {cards('waived')}
        </Fold>
      ) : null}
    </div>
  )
}

interface FoldProps {
  group: Group
  count: number
  state: State
  children: ComponentChildren
}

/** A group under a heading that opens and closes it. */
function Fold({ group, count, state, children }: FoldProps) {
  const session = useSession()
  const { panel } = useWords()
  const open = state.unfolded.includes(group)
  return (
    <section class={`group ${group}`}>
      <h2>
        <button
          type="button"
          class="fold"
          id={ids.fold(group)}
          aria-expanded={open}
          aria-controls={`${ids.fold(group)}-list`}
          onClick={() => session.dispatch({ kind: 'folded', group, open: !open })}
        >
          <span class="arrow" aria-hidden="true" />
          {panel.groups[group]} <span class="count">{count}</span>
        </button>
      </h2>
      <div id={`${ids.fold(group)}-list`} hidden={!open}>
        {open ? children : null}
      </div>
    </section>
  )
}

/** Every relation that was checked, by rule. */
function Checked({ setting }: { setting: Setting }) {
  const groups = useMemo(() => describeChecked(setting), [setting.answer, setting.locale])
  return (
    <>
      {groups.map(({ title, count, doubtful, lines }) =>
        lines.length === 0 ? null : (
          <details key={title}>
            <summary>
              {title} <span class={doubtful ? 'warn' : 'dim'}>{count}</span>
            </summary>
            <ul class="plain">
              {lines.map(({ index, outcome }) => (
                <li key={index}>
                  <Relation outcome={outcome} />
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </>
  )
}
