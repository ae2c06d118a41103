/** A screen that nobody sees, and its keyboard: what a browser asks outside of its pages is answered there, as a person does. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'

const programs = ['Xvfb', 'xdotool'] as const

function areThere(): boolean {
  return programs.every((name) => existsSync(`/usr/bin/${name}`))
}

function install(): boolean {
  if (areThere()) return true
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]): void => {
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...words], { env, stdio: 'ignore' })
  }
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'xvfb', 'xdotool')
  } catch {
    return false
  }
  return areThere()
}

export class Screen {
  /** As programs name it: `:7`. */
  readonly display: string
  private readonly server: ChildProcess

  private constructor(display: string, server: ChildProcess) {
    this.display = display
    this.server = server
  }

  /** A string says why there can be none. */
  static async open(): Promise<Screen | string> {
    if (!install())
      return 'Xvfb and xdotool are not installed and could not be installed from Debian’s packages'
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const number = await new Promise<string>((resolve, reject) => {
      const told = server.stdio[3] as Readable
      told.once('data', (data: Buffer) => resolve(String(data).trim()))
      server.once('exit', () => reject(new Error('Xvfb ended')))
    })
    return new Screen(`:${number}`, server)
  }

  /** Presses keys in the window whose title has these words. */
  press(title: string, ...keys: string[]): void {
    const [window = ''] = this.tool('search', '--onlyvisible', '--name', title).trim().split('\n')
    this.tool('windowfocus', '--sync', window)
    for (const key of keys) this.tool('key', key)
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.server.once('exit', done))
    this.server.kill()
    await gone
  }

  private tool(...words: string[]): string {
    return execFileSync('xdotool', words, {
      env: { ...process.env, DISPLAY: this.display },
      encoding: 'utf8',
      timeout: 10_000,
    })
  }
}
