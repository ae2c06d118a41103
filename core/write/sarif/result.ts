import type { Finding } from '../../model/finding.ts'
import { ruleIndexes } from './rules.ts'

/** What both a finding and a saved finding know. */
type Told = Pick<Finding, 'rule' | 'severity' | 'instance' | 'fingerprint'> & {
  waiver?: { reason: string; by?: string | undefined; at?: string | undefined } | undefined
  fix?: object | undefined
}

/** The parts of a SARIF result that name its rule, weigh it, and recognise it again. */
export function describeFinding(
  { rule, severity, instance, fingerprint, waiver, fix }: Told,
  kind: 'fail' | 'review' | 'open',
  properties: object,
): object {
  return {
    ruleId: rule,
    ruleIndex: ruleIndexes.get(rule) ?? -1,
    kind,
    // The standard gives a level to failures only; the severity of the others is a property.
    level: kind === 'fail' ? severity : 'none',
    partialFingerprints: { 'gouji/v1': fingerprint },
    ...(waiver ? { suppressions: [describeWaiver(waiver)] } : {}),
    properties: { severity, instance, ...properties, ...(fix ? { fix } : {}) },
  }
}

function describeWaiver({ reason, by, at }: NonNullable<Told['waiver']>): object {
  return { kind: 'external', status: 'accepted', justification: reason, properties: { by, at } }
}

/** Locations; the format wants each once. */
export function distinctLocations(locations: readonly object[]): object[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()]
}
