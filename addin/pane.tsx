/** The page: a task pane where it runs in Excel, a plain checker for files anywhere else. */
import '../ui/panel.css'
import './pane.css'
import { render } from 'preact'
import { hashRules, type Locale, messagesOf, rules } from '../core/index.ts'
import { HostFault } from '../ui/host.ts'
import { Session } from '../ui/session.ts'
import { connectExcel, languageOfOffice } from './excel.ts'
import { Refusal, WorkbookPane } from './pane/pane.tsx'

/** Set by the build. */
declare const goujiVersion: string

const tool = { name: 'gouji', version: goujiVersion, rules: hashRules(rules) }

/** Known once Office is ready. */
function currentLocale(): Locale {
  return /^zh/i.test(languageOfOffice() ?? navigator.language) ? 'zh-CN' : 'en'
}

async function start(element: Element): Promise<void> {
  try {
    const excel = await connectExcel()
    const locale = currentLocale()
    if (!excel) {
      const { showChecker } = await import('./checker.tsx')
      showChecker(element, locale, tool)
      return
    }
    const session = new Session(excel, { locale, tool })
    render(<WorkbookPane session={session} excel={excel} />, element)
    await excel.sweep()
    await session.check()
  } catch (error) {
    const code = error instanceof HostFault ? error.code : 'failed'
    const locale = currentLocale()
    const { faults } = messagesOf(locale).panel
    render(<Refusal text={faults[code]} locale={locale} />, element)
  }
}

const element = document.querySelector('#pane')
if (element) void start(element)
