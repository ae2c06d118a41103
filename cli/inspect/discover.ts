import { type FoundReport, messagesOf, pickReports, type UnitEntry } from '../../core/index.ts'
import { readLinks } from '../../sources/links.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { UsageError } from '../arguments.ts'
import { readBytes } from '../open.ts'
import { openOutput } from '../output.ts'
import type { InspectArguments } from './arguments.ts'
import { pathOfEntry, readEntries } from './entries.ts'
import { FetchFault } from './fetch/fault.ts'
import { Fetcher } from './fetch/fetcher.ts'
import { MemoryGate } from './fetch/gate.ts'
import { readFetchSettings } from './run.ts'
import { tellListFault } from './status.ts'
import { writeUnitList } from './write-list.ts'

/** `gouji inspect discover URL…`: from column pages, a list of the reports by year. */
export async function runDiscover({ paths, values, locale }: InspectArguments): Promise<number> {
  if (paths.length === 0) throw new UsageError('needs-list')
  const years = readYears(values.years)
  const fetcher = new Fetcher(new MemoryGate(), readFetchSettings(values))
  const { entries, faults } = await readEntries(paths)
  const { inspect: words, unreadable } = messagesOf(locale)
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  for (const fault of faults) say(tellListFault(fault, locale))
  let missed = faults.length > 0
  const reports: UnitEntry[] = []
  for (const entry of entries) {
    const from = pathOfEntry(entry)
    try {
      const found = (await readColumn(entry, fetcher)).filter(({ year }) => years(year))
      say(found.length > 0 ? words.found(found.length, from) : words.nothingFound(from))
      missed ||= found.length === 0
      const unit = entry.unit || (values.unit ?? '')
      for (const { year, url } of found)
        reports.push({ ...entry, unit, year, target: { kind: 'address', url } })
    } catch (error) {
      if (!(error instanceof FetchFault || error instanceof UnreadableSource)) throw error
      say(`${from}：${unreadable[error.reason]}`)
      missed = true
    }
  }
  const output = await openOutput(values.output ?? null)
  await writeUnitList(reports, output, { from: values.output ?? null })
  await output.close()
  return missed ? 3 : 0
}

async function readColumn(entry: UnitEntry, fetcher: Fetcher): Promise<FoundReport[]> {
  const from = pathOfEntry(entry)
  const page =
    entry.target.kind === 'address'
      ? await fetcher.fetch(from)
      : { body: await readBytes(from), url: '', charset: undefined }
  const { title, base, links } = readLinks(page.body, page.charset)
  const root =
    base !== null && URL.canParse(base, page.url || undefined)
      ? new URL(base, page.url || undefined).href
      : page.url
  const whole = links.flatMap(({ text, address }) => {
    if (!URL.canParse(address, root || undefined)) return []
    const { href, protocol } = new URL(address, root || undefined)
    return /^https?:$/.test(protocol) ? [{ text, url: href }] : []
  })
  return pickReports(whole, title)
}

/** Years that are wanted: `2024`, `2021-2025`, or all. */
function readYears(text: string | undefined): (year: number) => boolean {
  if (text === undefined) return () => true
  const range = /^(\d{4})(?:-(\d{4}))?$/.exec(text)
  if (!range) throw new UsageError('bad-number', `--years ${text}`)
  const from = Number(range[1])
  const to = Number(range[2] ?? range[1])
  return (year) => year >= from && year <= to
}
