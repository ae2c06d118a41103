import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** The moment as a machine of that zone writes it; the zone of a process is set when it starts. */
function writtenIn(zone: string, iso: string): string {
  const code = `import { writeMinute } from './core/write/time.ts'; process.stdout.write(writeMinute('${iso}'))`
  return execFileSync(process.execPath, ['--input-type=module', '--experimental-strip-types', '-e', code], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    encoding: 'utf8',
  })
}

test.each([
  ['Asia/Shanghai', '2026-01-31T17:30:05.123Z', '2026-02-01 01:30 UTC+8'],
  ['UTC', '2026-01-31T17:30:05Z', '2026-01-31 17:30 UTC'],
  ['Asia/Kolkata', '2026-01-31T17:30:05Z', '2026-01-31 23:00 UTC+5:30'],
  ['America/St_Johns', '2026-01-31T01:30:05Z', '2026-01-30 22:00 UTC-3:30'],
  ['Asia/Shanghai', '2026-01-31T01:30:05+09:00', '2026-01-31 00:30 UTC+8'],
  ['Asia/Shanghai', '2026-01-31', '2026-01-31'],
  ['Asia/Shanghai', '2026-99-31T01:30:05Z', '2026-99-31T01:30:05Z'],
])('in %s %s is %s', (zone, iso, written) => {
  expect(writtenIn(zone, iso)).toBe(written)
})
