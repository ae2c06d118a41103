import { describe, expect, test } from 'vitest'
import { checkReport } from '../../core/check/index.ts'
import type { Answer } from '../../core/model/answer.ts'
import type { Profile } from '../../core/model/profile.ts'
import type { Report } from '../../core/model/report.ts'
import type { Context } from '../../core/model/rule.ts'
import { rules } from '../../core/rules/index.ts'
import { uriOf } from '../../core/write/sarif/place.ts'
import { closeSarif, describeSarif, describeSarifArtifact, openSarif } from '../../core/write/sarif.ts'
import { makePrior, makeReport, type ReportOptions } from '../support/report.ts'

const tool = { name: 'gouji', version: '1.2.3', rules: '0123456789abcdef' }

type Json = Record<string, unknown>

function answerOf(report: Report, context: Context = {}): Answer {
  const result = checkReport(rules, report, context)
  return {
    source: { name: report.source.name, sha256: 'ab'.repeat(32) },
    status: report.status,
    reason: report.status === 'checked' ? result.reason : report.reason,
    report,
    result,
    prior: context.prior ?? null,
    ...(context.profile ? { profile: context.profile } : {}),
  }
}

function write(answers: readonly Answer[], explainPasses = false, profile?: Profile): Json {
  const options = { locale: 'zh-CN', explainPasses } as const
  const pieces = answers.map((answer) => describeSarif(answer, options)).filter((piece) => piece !== '')
  const artifacts = answers.map((answer) => describeSarifArtifact(answer, 'zh-CN'))
  return JSON.parse(openSarif(tool, 'zh-CN') + pieces.join(',') + closeSarif(artifacts, profile)) as Json
}

const unreadable: Answer = {
  source: { name: '报告 一.html' },
  status: 'unreadable',
  reason: 'not-found',
  report: null,
  result: null,
  prior: null,
}

const faulty: ReportOptions = {
  figures: { 't3/granted/natural-person': 1, 't4/review/total': 9, 't2/normative-documents/issued': 40 },
  claims: [{ metric: 'carried-in', value: 999 }],
}

function runOf(log: Json): Json {
  const [run] = log.runs as Json[]
  return run ?? {}
}

function resultsOf(log: Json): Json[] {
  return runOf(log).results as Json[]
}

/** Requirements of the standard that a reader relies on; each complaint names the place. */
function complaintsOf(log: Json): string[] {
  const complaints: string[] = []
  const expectTrue = (holds: boolean, what: string): void => {
    if (!holds) complaints.push(what)
  }
  const only = (value: object, keys: readonly string[], where: string): void => {
    for (const key of Object.keys(value)) expectTrue(keys.includes(key), `${where}: ${key} is no key of it`)
  }
  const message = (value: unknown, where: string): void => {
    const { text } = value as { text?: unknown }
    expectTrue(typeof text === 'string' && text !== '', `${where}: no text`)
    expectTrue(!/(?<!\{)\{(?!\{)/.test(String(text).replace(/\{\{/g, '')), `${where}: a placeholder`)
    only(value as object, ['text'], where)
  }
  const artifactLocation = (value: unknown, where: string): void => {
    const { uri } = value as { uri?: unknown }
    expectTrue(
      typeof uri === 'string' && /^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(uri),
      `${where}: uri ${String(uri)}`,
    )
  }
  const location = (value: Json, where: string): void => {
    only(value, ['physicalLocation', 'logicalLocations', 'message', 'properties'], where)
    const physical = value.physicalLocation as Json
    only(physical, ['artifactLocation', 'region'], where)
    artifactLocation(physical.artifactLocation, where)
    const region = physical.region as { startLine: number } | undefined
    expectTrue(region === undefined || region.startLine >= 1, `${where}: region`)
    for (const logical of (value.logicalLocations ?? []) as Json[])
      only(logical, ['fullyQualifiedName', 'name', 'kind'], where)
    if (value.message !== undefined) message(value.message, where)
  }
  const unique = (values: readonly unknown[], where: string): void =>
    expectTrue(
      new Set(values.map((value) => JSON.stringify(value))).size === values.length,
      `${where}: repeated`,
    )

  expectTrue(log.version === '2.1.0', 'version')
  only(log, ['$schema', 'version', 'runs'], 'log')
  const run = runOf(log)
  only(
    run,
    ['tool', 'translations', 'language', 'columnKind', 'results', 'artifacts', 'invocations', 'properties'],
    'run',
  )
  expectTrue(run.columnKind === 'utf16CodeUnits', 'columnKind')
  const driver = (run.tool as { driver: Json }).driver
  const descriptors = driver.rules as Json[]
  expectTrue(typeof driver.name === 'string', 'driver name')
  unique(
    descriptors.map(({ id }) => id),
    'ids of rules',
  )
  for (const rule of descriptors) {
    for (const key of ['shortDescription', 'fullDescription', 'help'])
      message(rule[key], `${String(rule.id)} ${key}`)
    const { level } = rule.defaultConfiguration as { level: string }
    expectTrue(['none', 'note', 'warning', 'error'].includes(level), `${String(rule.id)}: level`)
  }
  for (const translation of run.translations as Json[]) {
    expectTrue(
      (translation.rules as Json[]).every(({ id }, index) => id === descriptors[index]?.id),
      'translation',
    )
    expectTrue((translation.translationMetadata as { name: string }).name !== '', 'translation name')
  }
  ;(run.results as Json[]).forEach((result, index) => {
    const where = `result ${index}`
    expectTrue(descriptors[result.ruleIndex as number]?.id === result.ruleId, `${where}: ruleIndex`)
    expectTrue(
      ['fail', 'review', 'open', 'pass', 'notApplicable'].includes(String(result.kind)),
      `${where}: kind ${String(result.kind)}`,
    )
    // Only failures have a level of their own.
    expectTrue((result.kind === 'fail') !== (result.level === 'none'), `${where}: level`)
    message(result.message, where)
    const locations = result.locations as Json[]
    const related = (result.relatedLocations ?? []) as Json[]
    expectTrue(locations.length > 0, `${where}: no location`)
    unique(related, where)
    for (const each of [...locations, ...related]) location(each, where)
    for (const suppression of (result.suppressions ?? []) as Json[])
      expectTrue(
        suppression.kind === 'external' && suppression.status === 'accepted',
        `${where}: suppression`,
      )
  })
  for (const artifact of run.artifacts as Json[]) artifactLocation(artifact.location, 'artifact')
  const [invocation] = run.invocations as Json[]
  expectTrue(typeof invocation?.executionSuccessful === 'boolean', 'executionSuccessful')
  for (const notification of (invocation?.toolExecutionNotifications ?? []) as Json[])
    message(notification.message, 'notification')
  return complaints
}

describe('the log', () => {
  const log = write([answerOf(makeReport(faulty)), unreadable, answerOf(makeReport())], true)

  test('is sound', () => {
    expect(complaintsOf(log)).toEqual([])
  })

  test('the checker sees what is wrong', () => {
    const wrong = structuredClone(log)
    const [first] = resultsOf(wrong)
    Object.assign(first ?? {}, { level: 'none', ruleIndex: 0, message: { text: 'see {0}' } })
    expect(complaintsOf(wrong)).toHaveLength(3)
  })

  test('has a result for each finding, by kind', () => {
    const { result } = answerOf(makeReport(faulty))
    const results = resultsOf(write([answerOf(makeReport(faulty))]))
    expect(results.map(({ ruleId }) => ruleId)).toEqual(result?.findings.map(({ rule }) => rule))
    const kinds = results.map(({ kind, level }) => `${String(kind)} ${String(level)}`)
    expect(kinds).toEqual(
      result?.findings.map(({ severity }) => (severity === 'error' ? 'fail error' : 'review none')),
    )
    expect(results.map(({ properties }) => (properties as Json).severity)).toContain('note')
  })

  test('what passed and what does not apply only on demand', () => {
    const kinds = new Set(resultsOf(log).map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['fail', 'notApplicable', 'pass', 'review']))
    const passed = resultsOf(log).filter(({ kind }) => kind === 'pass')
    const texts = passed.map(({ message }) => (message as { text: string }).text)
    expect(
      texts.filter((text) => /^各行总计（本年新收）：总计 \d+ = 自然人 \d+ \+ .* \(\d+ = \d+\)$/.test(text)),
    ).toHaveLength(2)
  })

  test('names the figure, and the other places as related', () => {
    const [first] = resultsOf(write([answerOf(makeReport(faulty))]))
    expect(first).toMatchObject({
      ruleId: 'row-total',
      locations: [{ logicalLocations: [{ fullyQualifiedName: 't3/granted/natural-person' }] }],
      properties: { fix: [{ figure: 't3/granted/natural-person', from: 1 }] },
    })
    const names = ((first?.relatedLocations ?? []) as Json[]).flatMap(({ logicalLocations }) =>
      (logicalLocations as Json[]).map(({ fullyQualifiedName }) => fullyQualifiedName),
    )
    expect(names).toContain('t3/granted/total')
    expect(names).not.toContain('t3/granted/natural-person')
  })

  test('an input that could not be used is told in the invocation', () => {
    const [invocation] = runOf(log).invocations as Json[]
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      { level: 'error', message: { text: '打不开: 文件不存在' }, descriptor: { id: 'not-found' } },
    ])
    expect((runOf(log).artifacts as Json[]).map(({ location }) => (location as Json).uri)).toEqual([
      'report.html',
      '%E6%8A%A5%E5%91%8A%20%E4%B8%80.html',
      'report.html',
    ])
  })

  test('what could not be told is open', () => {
    const results = resultsOf(write([answerOf(makeReport({ figures: { 't4/review/total': '?' } }))]))
    expect(results.map(({ kind }) => kind)).toContain('open')
  })
})

test('a waiver is a suppression', () => {
  const report = makeReport(faulty)
  const [finding] = checkReport(rules, report).findings
  const { organ, year } = report.identity
  const waiver = {
    organ: organ ?? '',
    year: year ?? 0,
    fingerprint: finding?.fingerprint ?? '',
    reason: '口径不同',
    by: '王某',
    at: '2025-02-03',
  }
  const log = write([answerOf(report, { waivers: [waiver] })])
  const suppressed = resultsOf(log).filter(({ suppressions }) => suppressions)
  expect(suppressed).toHaveLength(1)
  expect(suppressed[0]).toMatchObject({
    partialFingerprints: { 'gouji/v1': finding?.fingerprint },
    suppressions: [{ justification: '口径不同', properties: { by: '王某', at: '2025-02-03' } }],
  })
  expect(complaintsOf(log)).toEqual([])
})

test('a profile is a set of overrides', () => {
  const profile: Profile = {
    name: '某省口径',
    levels: new Map([
      ['row-total', 'off'],
      ['case-total', 'note'],
    ]),
    deadlines: {},
    thresholds: {},
    extraRows: {},
    typos: [],
  }
  const log = write([answerOf(makeReport(faulty), { profile })], false, profile)
  const [invocation] = runOf(log).invocations as Json[]
  expect(invocation?.ruleConfigurationOverrides).toEqual([
    {
      descriptor: { id: 'row-total', index: rules.findIndex(({ id }) => id === 'row-total') },
      configuration: { enabled: false },
    },
    {
      descriptor: { id: 'case-total', index: rules.findIndex(({ id }) => id === 'case-total') },
      configuration: { level: 'note' },
    },
  ])
  expect(runOf(log).properties).toEqual({ profile: '某省口径' })
  expect(complaintsOf(log)).toEqual([])
})

test('evidence of last year’s report lies in its own file', () => {
  const prior = makePrior({ figures: { 't3/carried-out/total': 900 } })
  prior.source.name = '2023/上年.html'
  const results = resultsOf(write([answerOf(makeReport(), { prior })]))
  const uris = results.flatMap(({ relatedLocations }) =>
    ((relatedLocations ?? []) as Json[]).map(
      ({ physicalLocation }) => ((physicalLocation as Json).artifactLocation as Json).uri,
    ),
  )
  expect(uris).toContain('2023/%E4%B8%8A%E5%B9%B4.html')
})

test('words of a page are never links or placeholders', () => {
  const log = write([
    answerOf(
      makeReport({ prose: { problems: ['[点击](https://evil.example) {0}', '××局XX年'] }, ...faulty }),
    ),
  ])
  expect(complaintsOf(log)).toEqual([])
  expect(JSON.stringify(log)).not.toMatch(/(?<!\\\\)\]\(https/)
})

test.each([
  ['report.html', 'report.html'],
  ['2025/某局 报告#1?.html', '2025/%E6%9F%90%E5%B1%80%20%E6%8A%A5%E5%91%8A%231%3F.html'],
  ['/data/a.html', 'file:///data/a.html'],
  ['C:\\报告\\a.html', 'file:///C:/%E6%8A%A5%E5%91%8A/a.html'],
  ['https://www.example.gov.cn/art/1?id=%E4%B8%80', 'https://www.example.gov.cn/art/1?id=%E4%B8%80'],
  ['a:b.html', './a:b.html'],
  ['-', '-'],
  ['broken \ud800 name [1]', 'broken%20%EF%BF%BD%20name%20%5B1%5D'],
])('a name as an address: %s', (name, uri) => {
  expect(uriOf(name)).toBe(uri)
})
