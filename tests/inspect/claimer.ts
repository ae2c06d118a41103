/** A worker that claims all it can, says so, and then only waits to be killed. */
import { openTable } from '../../cli/inspect/open-table.ts'

const table = await openTable(process.argv[2] ?? '', null)
const tasks = [...(await table.claimFiles(100)), ...(await table.claimAddresses(100))]
await table.holdHost('held.example', 60_000)
process.stdout.write(`${JSON.stringify(tasks.map(({ id }) => id))}\n`)
setInterval(() => {}, 1000)
