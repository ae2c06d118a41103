import { createHash, randomBytes } from 'node:crypto'
import { drawSample, messagesOf } from '../../core/index.ts'
import { keyOfEntry } from '../../core/schema/index.ts'
import { UsageError } from '../arguments.ts'
import { readNames } from '../names.ts'
import { openOutput } from '../output.ts'
import { type InspectArguments, readNumber } from './arguments.ts'
import { readNamedList } from './entries.ts'
import { tellListFault } from './status.ts'
import { writeUnitList } from './write-list.ts'

const strata = {
  'level,district': ['level', 'district'],
  'district,level': ['district', 'level'],
  level: ['level'],
  district: ['district'],
  none: [],
} as const

/** `gouji inspect sample LIST --size N`: a stratified sample that anyone can draw again. */
export async function runSample({ paths, values, locale }: InspectArguments): Promise<number> {
  const [list, more] = paths
  if (list === undefined || more !== undefined) throw new UsageError('needs-list')
  if (values.size === undefined) throw new UsageError('needs-size')
  const size = Math.round(readNumber(values, 'size', 1, [1, 1_000_000]))
  const by = Object.entries(strata).find(([name]) => name === (values.by ?? 'level,district'))?.[1]
  if (!by) throw new UsageError('bad-choice', `--by ${Object.keys(strata).join(' | ')}`)
  const seed = values.seed ?? randomBytes(6).toString('hex')
  const { entries, faults } = await readNamedList(list)
  const sample = drawSample(entries, keyOfEntry, {
    size,
    by,
    must: new Set(values.must === undefined ? [] : await readNames(values.must)),
    failed: new Set(values.failures === undefined ? [] : await readNames(values.failures)),
    lot: (text) => createHash('sha256').update(`${seed}\n${text}`).digest('hex'),
  })
  const { inspect: words } = messagesOf(locale)
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const must = sample.entries.filter(({ drawn }) => drawn === 'must').length
  say(words.seed(seed))
  say(words.lot)
  say(words.sampled(sample.entries.length, entries.length))
  if (must > size) say(words.overfull(must, size))
  for (const { name, rows, drawn, random } of sample.strata)
    say(`  ${words.stratum(name, rows, drawn, random)}`)
  if (sample.unknown.length > 0) say(words.unknownNames(sample.unknown.join('、')))
  const bare = sample.entries.flatMap(({ target, row }) =>
    target.kind === 'file' && target.path === '' && row !== null ? [row] : [],
  )
  if (bare.length > 0) say(words.withoutTarget(bare))
  for (const fault of faults) say(tellListFault(fault, locale))
  const output = await openOutput(values.output ?? null)
  await writeUnitList(sample.entries, output, { from: values.output ?? null, seed })
  await output.close()
  return faults.length > 0 || sample.unknown.length > 0 ? 3 : 0
}
