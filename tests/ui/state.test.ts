import { describe, expect, test } from 'vitest'
import { type Answer, answerReport, rules } from '../../core/index.ts'
import {
  type Action,
  groupOf,
  listFindings,
  numberOf,
  reduce,
  type State,
  startState,
} from '../../ui/state.ts'
import { makeReport } from '../support/report.ts'

const start = startState({ locale: 'zh-CN', theme: 'system', person: '' })

const report = makeReport({
  figures: { 't3/granted/natural-person': 1, 't4/review/total': '', 't2/normative-documents/issued': 40 },
  claims: [{ metric: 'carried-in', value: 999 }],
})
const answer = answerReport(report, rules, {})
const prints = listFindings(answer).map(({ fingerprint }) => fingerprint)

function when(state: State, ...actions: Action[]): State {
  return actions.reduce(reduce, state)
}

const answered = when(start, { kind: 'started' }, { kind: 'answered', answer })

function waive(fingerprint: string): Answer {
  const { organ, year } = report.identity
  const waiver = {
    organ: organ ?? '',
    year: year ?? 0,
    fingerprint,
    reason: '已核实',
    by: '',
    at: '2026-02-03',
  }
  return answerReport(report, rules, { waivers: [waiver] })
}

describe('a check', () => {
  test('runs in stages, can be called off and leaves what was there', () => {
    const running = when(answered, { kind: 'started' }, { kind: 'staged', stage: 'checking' })
    expect(running.run).toEqual({ kind: 'running', stage: 'checking' })
    const cancelled = reduce(running, { kind: 'cancelled' })
    expect(cancelled.run.kind).toBe('idle')
    expect(cancelled.answer).toBe(answer)
    expect(reduce(cancelled, { kind: 'staged', stage: 'reading' })).toBe(cancelled)
  })

  test('that failed keeps the answer before it', () => {
    const failed = when(
      answered,
      { kind: 'started' },
      { kind: 'failed', code: 'lapsed', detail: '', other: false },
    )
    expect(failed.run).toEqual({ kind: 'failed', code: 'lapsed', detail: '' })
    expect(failed.answer).toBe(answer)
  })

  test('makes the answer new again; without one nothing is old', () => {
    expect(reduce(start, { kind: 'staled', why: 'changed' }).stale).toBeNull()
    const stale = reduce(answered, { kind: 'staled', why: 'moved' })
    expect(stale.stale).toBe('moved')
    expect(reduce(stale, { kind: 'answered', answer }).stale).toBeNull()
  })
})

describe('the finding in hand', () => {
  test('is the gravest after the first check, then goes with the keys and stops at both ends', () => {
    expect(prints.length).toBeGreaterThan(2)
    expect(answered.selected).toBe(prints[0])
    const second = reduce(answered, { kind: 'stepped', by: 1 })
    expect(second.selected).toBe(prints[1])
    expect(second.focus?.id).toBe(`finding-${numberOf(answer, prints[1] ?? '')}`)
    expect(when(second, { kind: 'stepped', by: -1 }, { kind: 'stepped', by: -1 }).selected).toBe(prints[0])
    const many = Array.from({ length: 40 }, (): Action => ({ kind: 'stepped', by: 1 }))
    expect(when(answered, ...many).selected).toBe(prints[prints.length - 1])
  })

  test('stays in hand after a re-check, also where its numbers were corrected', () => {
    const second = reduce(answered, { kind: 'selected', fingerprint: prints[1] ?? '' })
    expect(reduce(second, { kind: 'answered', answer }).selected).toBe(prints[1])
    const first = listFindings(answer)[0]
    const changed = answerReport(makeReport({ figures: { 't3/granted/natural-person': 2 } }), rules, {})
    const now = changed.result?.findings.find(
      ({ rule, instance }) => rule === first?.rule && instance === first.instance,
    )
    expect(now && now.fingerprint !== first?.fingerprint).toBe(true)
    expect(reduce(answered, { kind: 'answered', answer: changed }).selected).toBe(now?.fingerprint)
  })

  test('is none where nothing is left, and a waived one only when it is asked for', () => {
    const [first = ''] = prints
    const waived = waive(first)
    const next = reduce(answered, { kind: 'answered', answer: waived })
    expect(next.selected).toBe(first)
    const fresh = reduce(start, { kind: 'answered', answer: waived })
    expect(fresh.selected).toBe(prints[1])
    const clean = answerReport(makeReport(), rules, {})
    expect(reduce(answered, { kind: 'answered', answer: clean }).selected).toBeNull()
  })

  test('waived findings come last and are stepped to only where they are unfolded', () => {
    const state = reduce(start, { kind: 'answered', answer: waive(prints[0] ?? '') })
    const order = listFindings(state.answer).map(groupOf)
    expect(order[order.length - 1]).toBe('waived')
    const steps = Array.from({ length: 40 }, (): Action => ({ kind: 'stepped', by: 1 }))
    expect(when(state, ...steps).selected).not.toBe(prints[0])
    expect(when(state, { kind: 'folded', group: 'waived', open: true }, ...steps).selected).toBe(prints[0])
  })

  test('unfolds the group in which it stands', () => {
    const folded = reduce(answered, { kind: 'folded', group: 'error', open: false })
    expect(folded.unfolded).not.toContain('error')
    expect(reduce(folded, { kind: 'selected', fingerprint: prints[0] ?? '' }).unfolded).toContain('error')
    expect(reduce(answered, { kind: 'selected', fingerprint: 'not there' }).selected).toBeNull()
  })
})

describe('forms and views', () => {
  test('a form goes with its finding, and gives the focus back', () => {
    const [first = '', second = ''] = prints
    const writing = reduce(answered, { kind: 'formed', form: { kind: 'waive', fingerprint: first } })
    expect(reduce(writing, { kind: 'answered', answer }).form).not.toBeNull()
    expect(reduce(writing, { kind: 'selected', fingerprint: second }).form).toBeNull()
    const closed = reduce(writing, { kind: 'formed', form: null })
    expect(closed.focus?.id).toBe('finding-1')
    const clean = answerReport(makeReport(), rules, {})
    expect(reduce(writing, { kind: 'answered', answer: clean }).form).toBeNull()
  })

  test('the same sentence told twice is two', () => {
    const told = when(
      start,
      { kind: 'told', tone: 'done', text: 'a' },
      { kind: 'told', tone: 'done', text: 'a' },
    )
    expect(told.told?.count).toBe(2)
    expect(reduce(told, { kind: 'heard' }).told).toBeNull()
    expect(reduce(start, { kind: 'heard' })).toBe(start)
  })

  test('marks that could not be shown are known by their place; a changed one makes the answer old', () => {
    const hidden = reduce(answered, {
      kind: 'marked',
      states: new Map([
        ['a', 'hidden'],
        ['b', 'shown'],
      ]),
    })
    expect([...hidden.missed]).toEqual([['a', 'hidden']])
    expect(hidden.stale).toBeNull()
    const gone = reduce(answered, { kind: 'marked', states: new Map([['a', 'gone']]) })
    expect(gone.stale).toBe('changed')
    expect(reduce(gone, { kind: 'marked', states: null })).toMatchObject({ marked: false })
  })
})
