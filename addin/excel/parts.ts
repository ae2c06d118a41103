/// <reference types="office-js" />
/** JSON under names, kept in a custom XML part of the workbook so that it travels with the file. */

import type { Store } from '../../ui/host.ts'
import { runBatch } from './session.ts'

const namespace = 'urn:gouji:workbook:1'

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** Names and values as the text of the part. */
export function writePart(entries: ReadonlyMap<string, unknown>): string {
  const items = [...entries].map(
    ([name, value]) => `<entry name="${escapeXml(name)}">${escapeXml(JSON.stringify(value))}</entry>`,
  )
  return `<gouji xmlns="${namespace}">${items.join('')}</gouji>`
}

/** What a part holds; entries that nobody of ours wrote are passed over. */
export function readPart(xml: string): Map<string, unknown> {
  const entries = new Map<string, unknown>()
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement
  for (const entry of Array.from(root.getElementsByTagNameNS(namespace, 'entry'))) {
    const name = entry.getAttribute('name')
    if (name === null) continue
    try {
      entries.set(name, JSON.parse(entry.textContent ?? ''))
    } catch {}
  }
  return entries
}

async function findPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace)
  parts.load('items/id')
  await context.sync()
  return parts.items[0] ?? null
}

async function readEntries(
  context: Excel.RequestContext,
): Promise<{ part: Excel.CustomXmlPart | null; entries: Map<string, unknown> }> {
  const part = await findPart(context)
  if (!part) return { part, entries: new Map() }
  const xml = part.getXml()
  await context.sync()
  return { part, entries: readPart(xml.value) }
}

async function change(act: (entries: Map<string, unknown>) => void): Promise<void> {
  await runBatch(async (context) => {
    const { part, entries } = await readEntries(context)
    act(entries)
    if (part) part.setXml(writePart(entries))
    else if (entries.size > 0) context.workbook.customXmlParts.add(writePart(entries))
    await context.sync()
  }, true)
}

/** Each call reads the workbook anew: another person may have changed it. */
export const workbookStore: Store = {
  get: (name) => runBatch(async (context) => (await readEntries(context)).entries.get(name), true),
  set: (name, value) => change((entries) => entries.set(name, value)),
  delete: (name) => change((entries) => entries.delete(name)),
  list: (prefix) =>
    runBatch(async (context) => {
      const { entries } = await readEntries(context)
      return [...entries.keys()].filter((name) => name.startsWith(prefix))
    }, true),
}
