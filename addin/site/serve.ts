/** The static folder over https on this machine, and how to try it in Excel. */
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { homedir } from 'node:os'
import { extname, join, normalize, sep } from 'node:path'
import { type Certificate, makeCertificate } from './certificate.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.md': 'text/markdown; charset=utf-8',
}

export interface ServedSite {
  server: Server
  /** What the user does next. */
  advice: string
}

/** Serves a folder to this machine alone. `keys` is where the certificate is kept from one time to the next. */
export async function serveSite(
  folder: string,
  port: number,
  keys = join(homedir(), '.gouji', 'addin'),
): Promise<ServedSite> {
  const { key, certificate } = keepCertificate(keys, new Date())
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const file = request.method === 'GET' ? fileOf(folder, request.url ?? '') : null
    // Icons must be cacheable, or Excel does not show them.
    response.writeHead(file === null ? 404 : 200, {
      'content-type': types[extname(file ?? '')] ?? 'application/octet-stream',
      'cache-control': 'max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    })
    response.end(file === null ? '' : readFileSync(file))
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  return { server, advice: advise(folder, port, join(keys, 'localhost.crt')) }
}

function fileOf(folder: string, url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return null
  }
  const file = normalize(join(folder, path === '/' ? 'pane.html' : path))
  return file.startsWith(folder + sep) && existsSync(file) && extname(file) !== '' ? file : null
}

/** The one that was made before, where it is still good for a week. */
function keepCertificate(keys: string, now: Date): Certificate {
  const paths = { key: join(keys, 'localhost.key'), certificate: join(keys, 'localhost.crt') }
  if (existsSync(paths.key) && existsSync(paths.certificate)) {
    const kept = {
      key: readFileSync(paths.key, 'utf8'),
      certificate: readFileSync(paths.certificate, 'utf8'),
    }
    const { validTo } = new X509Certificate(kept.certificate)
    if (Date.parse(validTo) > now.getTime() + 7 * 86_400_000) return kept
  }
  const made = makeCertificate(now)
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  writeFileSync(paths.key, made.key, { mode: 0o600 })
  writeFileSync(paths.certificate, made.certificate)
  return made
}

function advise(folder: string, port: number, certificate: string): string {
  const manifest = join(folder, 'manifest.xml')
  return `年报勾稽加载项：https://localhost:${port}/pane.html （按 Ctrl+C 结束）
清单：${manifest}

一、先让本机信任开发证书（只需一次；证书只用于 localhost，不能签发别的证书）
  Windows  certutil -user -addstore Root "${certificate}"
  Mac      security add-trusted-cert -k ~/Library/Keychains/login.keychain-db "${certificate}"
  网页版   用浏览器打开上面的地址，确认一次证书
二、加载到 Excel
  Windows  把清单所在文件夹设为共享文件夹；文件→选项→信任中心→受信任的加载项目录，加入共享路径并勾选“在菜单中显示”；
           重新打开 Excel，插入→我的加载项→共享文件夹→年报勾稽
  Mac      把清单复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重新打开 Excel，插入→加载项
  网页版   开始→加载项→更多设置→上载我的加载项，选清单文件
三、在“开始”选项卡点“核对年报”
没有 Excel 时也可以直接打开上面的地址，把文件拖进去核对。`
}
