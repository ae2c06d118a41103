/** `npm run build:addin`: the static folder. `npm run addin`: the same on this machine, for trying it in Excel. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './build.ts'
import { serveSite } from './serve.ts'

const folder = resolve(import.meta.dirname, '../../dist/addin')

const usage = `npm run build:addin -- [--base-url https://…/] [--self-host-office]
npm run addin -- [--port 3443] [--self-host-office]`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'base-url': { type: 'string', default: process.env.GOUJI_ADDIN_URL ?? 'https://localhost:3443/' },
      'self-host-office': { type: 'boolean', default: false },
      port: { type: 'string', default: '3443' },
    },
  })
  const selfHostOffice = values['self-host-office']
  if (positionals[0] === 'build') {
    await buildSite({ baseUrl: values['base-url'], selfHostOffice, outDir: folder })
    console.log(`Excel 加载项：dist/addin（清单 manifest.xml 指向 ${values['base-url']}）`)
    return
  }
  if (positionals[0] === 'how') {
    console.log(
      '\nExcel 加载项：npm run addin 在本机试用；npm run build:addin -- --base-url https://… 生成可部署的文件夹',
    )
    return
  }
  const port = Number(values.port)
  if (positionals[0] !== 'serve' || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(usage)
  await buildSite({ baseUrl: `https://localhost:${port}/`, selfHostOffice, outDir: folder })
  const { advice } = await serveSite(folder, port)
  console.log(advice)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
