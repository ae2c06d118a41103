/** Parses pages with parse5 and walks over their trees; prints the processor seconds of each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

const [, , folder = '', some = '1'] = process.argv
const files = readdirSync(folder).slice(0, Number(some))
let nodes = 0
const walk = (node: DefaultTreeAdapterTypes.Node): void => {
  nodes++
  if ('childNodes' in node) for (const child of node.childNodes) walk(child)
}
const start = process.cpuUsage()
for (const file of files) walk(parse(readFileSync(join(folder, file), 'utf8')))
const { user, system } = process.cpuUsage(start)
if (nodes === 0) throw new Error('nothing was parsed')
process.stdout.write(String((user + system) / 1e6 / files.length))
