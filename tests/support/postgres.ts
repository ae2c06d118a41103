/** A PostgreSQL server for tests, from Debian's packages, on loopback and thrown away afterwards. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Postgres {
  /** `postgres://` address of a database. */
  address: string
  /** Of the process from which all of the server's come. */
  pid: number
  stop(): Promise<void>
}

/** Whoever owns no files: the server refuses to run as root. */
const nobody = { uid: 65534, gid: 65534 }

function findPrograms(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return (
    versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  )
}

function installPrograms(): string | null {
  const known = findPrograms()
  if (known !== null || process.getuid?.() !== 0) return known
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]): void => {
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...words], { env, stdio: 'ignore' })
  }
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'postgresql')
  } catch {
    return null
  }
  return findPrograms()
}

/** Starts a server; a string says why there can be none. `durable`: what it has saved outlives a power cut, as in use. */
export async function startPostgres({ durable = false } = {}): Promise<Postgres | string> {
  const bin = installPrograms()
  if (bin === null) return 'PostgreSQL is not installed and could not be installed from Debian’s packages'
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pg-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) chownSync(folder, nobody.uid, nobody.gid)
  const who = asRoot ? nobody : {}
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'gouji', '-A', 'trust', '-N', '-E', 'UTF8'], {
    ...who,
    cwd: folder,
    stdio: 'ignore',
  })
  const port = await freePort()
  const fsync = durable ? 'on' : 'off'
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, fsync }
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...words], {
    ...who,
    cwd: folder,
    stdio: 'ignore',
  })
  await waitFor(join(bin, 'pg_isready'), port)
  return {
    address: `postgres://gouji@127.0.0.1:${port}/postgres`,
    pid: server.pid ?? 0,
    async stop() {
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function waitFor(ready: string, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      execFileSync(ready, ['-h', '127.0.0.1', '-p', String(port), '-U', 'gouji'], { stdio: 'ignore' })
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error('PostgreSQL did not start')
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGQUIT')
  await gone
}
