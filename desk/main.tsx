/** The offline page: 检查台. */
import '../ui/panel.css'
import './desk.css'
import { render } from 'preact'
import { hashRules, type Locale, rules } from '../core/index.ts'
import { Session } from '../ui/session.ts'
import { Desk } from './desk.tsx'
import { FileHost } from './host.ts'
import { Shelf } from './shelf.ts'
import { tablesOfPage } from './tables.ts'

/** Set by the build. */
declare const goujiVersion: string

const locale: Locale = /^zh/i.test(navigator.language) ? 'zh-CN' : 'en'
const host = new FileHost({ pdfTables: tablesOfPage })
const session = new Session(host, {
  locale,
  tool: { name: 'gouji', version: goujiVersion, rules: hashRules(rules) },
})
const shelf = new Shelf(host, session)
const element = document.querySelector('#desk')
if (element) render(<Desk host={host} session={session} shelf={shelf} pdfTables={tablesOfPage} />, element)
