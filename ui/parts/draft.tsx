import { useMemo } from 'preact/hooks'
import {
  type DescribedComparison,
  type DescribedProseChange,
  describeComparison,
  type Locale,
  type Piece,
  type Severity,
  type Spot,
} from '../../core/index.ts'
import { compareDraft } from '../beside.ts'
import { type Draft, ids } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Picker } from './picker.tsx'

/** A draft beside what is here: figure by figure, sentence by sentence, each difference numbered as it is marked. */
export function DraftView({ draft, locale }: { draft: Draft | null; locale: Locale }) {
  const session = useSession()
  const { panel } = useWords()
  return (
    <div class="settings">
      <p class="dim">{panel.draftHint}</p>
      <Picker
        label={panel.draftChoose}
        hint={panel.priorDrop}
        take={(file) => void compareDraft(session, file)}
      />
      {draft ? <Differences draft={draft} locale={locale} /> : null}
    </div>
  )
}

function Differences({ draft, locale }: { draft: Draft; locale: Locale }) {
  const { panel, text } = useWords()
  const told = useMemo(() => describeComparison(draft.comparison, locale), [draft, locale])
  const { figuresLine, proseLines, tables, figures, prose } = told
  const isSame = tables.length + figures.length + prose.length === 0
  return (
    <section class="differences">
      <h3>{panel.draftOf(draft.name)}</h3>
      <p>{[figuresLine, ...proseLines].join(text.comma)}</p>
      {isSame ? <p class="pass">{panel.draftSame}</p> : null}
      {tables.map(({ severity, text: line }) => (
        <p key={line} class={severity}>
          {line}
        </p>
      ))}
      <Figures figures={figures} />
      <ol class="plain">
        {prose.map((change, index) => (
          <ProseChange key={index} change={change} number={figures.length + index + 1} />
        ))}
      </ol>
    </section>
  )
}

function Figures({ figures }: Pick<DescribedComparison, 'figures'>) {
  const { panel, others } = useWords()
  if (figures.length === 0) return null
  return (
    <table class="grid changes">
      <thead>
        <tr>
          <td />
          <th scope="col">{panel.draftSide}</th>
          <th scope="col">{panel.hereSide}</th>
          <th scope="col">{others.difference}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, table, label, first, second, change, severity, spot }, index) => (
          <tr key={key}>
            <th scope="row">
              <Badge number={index + 1} severity={severity} />{' '}
              <Place spot={spot} label={`${table} ${label}`} />
            </th>
            <td class="figure">{first}</td>
            <td class="figure">{second}</td>
            <td class="figure">{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ProseChange({ change, number }: { change: DescribedProseChange; number: number }) {
  const { panel } = useWords()
  const { section, first, second, spot, severity, kind } = change
  return (
    <li class={`change ${kind}`}>
      <p>
        <Badge number={number} severity={severity} /> <Place spot={spot} label={section} />
      </p>
      {first && kind !== 'moved' ? <Side name={panel.draftSide} pieces={first} look="removed" /> : null}
      {second ? <Side name={panel.hereSide} pieces={second} look="added" /> : null}
    </li>
  )
}

function Side({ name, pieces, look }: { name: string; pieces: readonly Piece[]; look: string }) {
  return (
    <p class={`side ${look}`}>
      <span class="role">{name}</span>{' '}
      {pieces.map(({ text, changed }, index) =>
        changed ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  )
}

function Badge({ number, severity }: { number: number; severity: Severity }) {
  return (
    <span class={`number ${severity}`} id={ids.difference(number)} tabIndex={-1}>
      {number}
    </span>
  )
}

function Place({ spot, label }: { spot: Spot | null; label: string }) {
  const session = useSession()
  const { panel } = useWords()
  if (!spot) return <>{label}</>
  return (
    <button
      type="button"
      class="link"
      aria-label={panel.goToPlace(label)}
      onClick={() => void session.goTo(spot)}
    >
      {label}
    </button>
  )
}
