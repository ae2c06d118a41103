import { useMemo } from 'preact/hooks'
import {
  type DescribedArithmetic,
  type DescribedCauses,
  type DescribedFinding,
  type DescribedPlace,
  describeFinding,
  describeHead,
  type Finding,
  type Setting,
} from '../../core/index.ts'
import { switchRule } from '../decide.ts'
import type { MarkState } from '../host.ts'
import { ids } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Acts } from './acts.tsx'
import { Fix } from './fix.tsx'
import { Excerpt, lookOf } from './grid.tsx'
import { Relation } from './relation.tsx'
import { WaiveForm } from './waive.tsx'

interface CardProps {
  finding: Finding
  number: number
  setting: Setting
  open: boolean
  waiving: boolean
  missed: ReadonlyMap<string, Exclude<MarkState, 'shown'>>
}

/** A finding: its sentence always, everything else while it is in hand. */
export function Card({ finding, number, setting, open, waiving, missed }: CardProps) {
  const session = useSession()
  const head = useMemo(() => describeHead(finding, setting), [finding, setting.report, setting.locale])
  const id = ids.finding(number)
  const look = head.waiver === null ? finding.severity : 'waived'
  return (
    <li class={`card ${look}${open ? ' open' : ''}`} data-fingerprint={finding.fingerprint}>
      <h3>
        <button
          type="button"
          class="head"
          id={id}
          aria-current={open}
          aria-describedby={`${id}-message`}
          onClick={() => void session.select(finding.fingerprint)}
        >
          <span class="number" aria-hidden="true">
            {number}
          </span>
          <span class="title">{head.title}</span>
          <span class="severity">{head.severityWord}</span>
        </button>
      </h3>
      {head.waiver === null ? null : <p class="waiver">{head.waiver}</p>}
      <p class="message" id={`${id}-message`}>
        {head.message}
      </p>
      {finding.origin === 'manual' ? <Author finding={finding} /> : null}
      {open ? (
        <div class="body">
          <Body finding={finding} setting={setting} missed={missed} waiving={waiving} />
        </div>
      ) : null}
    </li>
  )
}

/** Who added a finding by hand, and on which day. */
function Author({ finding }: { finding: Finding }) {
  const { text } = useWords()
  const { by, at } = finding.values
  const parts = [by, typeof at === 'string' ? at.slice(0, 10) : null].filter((part) => part)
  return <p class="dim">{parts.join(text.comma)}</p>
}

type BodyProps = Pick<CardProps, 'finding' | 'setting' | 'missed' | 'waiving'>

/** All that is to be known of the finding in hand. */
function Body({ finding, setting, missed, waiving }: BodyProps) {
  const told = useMemo(() => describeFinding(finding, setting), [finding, setting.answer, setting.locale])
  const { severity, quotes, moreQuotes, arithmetic, excerpts, causes, places, morePlaces } = told
  const waived = told.waiver !== null
  return (
    <>
      {quotes.map(({ before, marked, after, role }, index) => (
        <blockquote key={index} lang="zh-CN">
          {before}
          <mark class={lookOf(role, severity, waived)}>{marked}</mark>
          {after}
        </blockquote>
      ))}
      {moreQuotes === null ? null : <p class="dim">{moreQuotes}</p>}
      {arithmetic && <Sums arithmetic={arithmetic} />}
      <Fix finding={finding} setting={setting} />
      {excerpts.map((excerpt, index) => (
        <Excerpt key={index} excerpt={excerpt} severity={severity} waived={waived} />
      ))}
      {causes && <Causes causes={causes} />}
      <Places places={places} more={morePlaces} missed={missed} />
      <Acts finding={finding} told={told} />
      {waiving ? <WaiveForm fingerprint={finding.fingerprint} /> : null}
      {told.origin === 'rule' ? <Foundation told={told} /> : null}
    </>
  )
}

function Sums({ arithmetic }: { arithmetic: DescribedArithmetic }) {
  const { left, sign, right, differenceLine, readingsTitle, readingLines } = arithmetic
  return (
    <>
      <div class="sums">
        <p>
          {left.words}
          {left.isSum ? (
            <>
              {' = '}
              <b>{left.value}</b>
            </>
          ) : null}
        </p>
        <p>
          <span class="sign">{sign}</span> {right.words}
          {right.isSum ? (
            <>
              {' = '}
              <b>{right.value}</b>
            </>
          ) : null}
        </p>
        {differenceLine === null ? null : <p class="difference">{differenceLine}</p>}
      </div>
      {readingsTitle === null ? null : (
        <details>
          <summary>{readingsTitle}</summary>
          <ul>
            {readingLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Causes({ causes }: { causes: DescribedCauses }) {
  const { text } = useWords()
  const { pattern, head, causes: lines, more } = causes
  return (
    <div class="causes">
      {pattern === null ? null : <span class="chip">{pattern}</span>}
      {head === null ? null : (
        <>
          <p>
            {head}
            {text.colon}
          </p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {more === null ? null : <li>{more}</li>}
          </ul>
        </>
      )}
    </div>
  )
}

interface PlacesProps {
  places: readonly DescribedPlace[]
  more: string | null
  missed: CardProps['missed']
}

/** Both ends, each a button that shows it; what cannot be shown says so. */
function Places({ places, more, missed }: PlacesProps) {
  const session = useSession()
  const { panel } = useWords()
  if (places.length === 0) return null
  return (
    <ul class="places">
      {places.map(({ evidence, role, label, value, spot }) => {
        const state = spot && missed.get(spot.anchor)
        return (
          <li key={evidence}>
            <span class="role">{role}</span>
            <span>
              {spot && session.shows(spot) ? (
                <button
                  type="button"
                  class="link"
                  aria-label={panel.goToPlace(label)}
                  onClick={() => void session.goTo(spot)}
                >
                  {label}
                </button>
              ) : (
                label
              )}
              {value === null ? null : (
                <>
                  {' '}
                  <b>{value}</b>
                </>
              )}
              {spot ? null : <span class="dim"> ({panel.notHere})</span>}
              {state ? <span class="chip missed">{panel.missed[state]}</span> : null}
            </span>
          </li>
        )
      })}
      {more === null ? null : <li class="dim">{more}</li>}
    </ul>
  )
}

/** What the finding rests on: advice, basis, why, what is assumed, the relations that it explains. */
function Foundation({ told }: { told: DescribedFinding }) {
  const { finding, page, panel } = useWords()
  const { remedy, basis, why, assumes, relations, relationsTitle, rule, fingerprint } = told
  return (
    <>
      <p class="remedy">
        <span class="dim">{finding.remedy}</span> {remedy}
      </p>
      <details>
        <summary>{panel.basis}</summary>
        <dl>
          <dt>{finding.basis}</dt>
          <dd>{basis}</dd>
          <dt>{finding.why}</dt>
          <dd>{why}</dd>
          {assumes === null ? null : (
            <>
              <dt>{finding.assumes}</dt>
              <dd>{assumes}</dd>
            </>
          )}
          <dt>{page.rule}</dt>
          <dd>
            <code>{rule}</code>
          </dd>
          <dt>{page.fingerprint}</dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
        </dl>
        <SwitchOff rule={rule} />
      </details>
      {relations.length < 2 ? null : (
        <details>
          <summary>{relationsTitle}</summary>
          <ul class="plain">
            {relations.map((outcome, index) => (
              <li key={index}>
                <Relation outcome={outcome} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** 关闭此规则: another act than 不是问题, and kept away from it. */
function SwitchOff({ rule }: { rule: string }) {
  const session = useSession()
  const { panel } = useWords()
  if (session.state.kept.locked) return null
  return (
    <p class="switch-off">
      <button type="button" onClick={() => void switchRule(session, rule, false)}>
        {panel.switchOff}
      </button>{' '}
      <span class="dim">{panel.switchOffHint}</span>
    </p>
  )
}
