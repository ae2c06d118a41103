/** The page outside of a spreadsheet program: the offline page's checker. Loaded only there. */
import '../desk/desk.css'
import { render } from 'preact'
import { type Locale, messagesOf, type Tool } from '../core/index.ts'
import { Desk } from '../desk/desk.tsx'
import { FileHost } from '../desk/host.ts'
import { Shelf } from '../desk/shelf.ts'
import { Session } from '../ui/session.ts'
import { useHeardState } from '../ui/use.ts'
import { hasOffice } from './excel.ts'
import { pdfTables } from './files.ts'

export function showChecker(element: Element, locale: Locale, tool: Tool): void {
  const host = new FileHost({ pdfTables })
  const session = new Session(host, { locale, tool })
  const shelf = new Shelf(host, session)
  render(
    <Desk
      host={host}
      session={session}
      shelf={shelf}
      pdfTables={pdfTables}
      local={({ addin }) => addin.local}
      notice={hasOffice() ? null : <Notice session={session} />}
    />,
    element,
  )
}

/** Without Microsoft's library nobody can tell whether the page runs in Excel. */
function Notice({ session }: { session: Session }) {
  const { addin } = messagesOf(useHeardState(session).look.locale)
  return (
    <p class="notice" role="status">
      {addin.noOffice}
    </p>
  )
}
