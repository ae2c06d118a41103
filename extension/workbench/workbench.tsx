import { useEffect, useState } from 'preact/hooks'
import { messagesOf } from '../../core/index.ts'
import { Desk } from '../../desk/desk.tsx'
import type { FileHost } from '../../desk/host.ts'
import type { Shelf } from '../../desk/shelf.ts'
import type { Session } from '../../ui/session.ts'
import { useHeardState } from '../../ui/use.ts'
import { attachmentIn } from './address.ts'
import type { UrlList } from './list.ts'
import { ListPage } from './list.tsx'

interface WorkbenchProps {
  host: FileHost
  session: Session
  shelf: Shelf
  list: UrlList
  /** What the address orders, after its #. */
  order: string
}

/** The extension's own page: the desk for files, the list of addresses, and what to do about an attachment that a page leads to. */
export function Workbench({ host, session, shelf, list, order }: WorkbenchProps) {
  const { look } = useHeardState(session)
  const { workbench } = messagesOf(look.locale)
  useEffect(() => {
    document.title = workbench.title
  }, [workbench])
  const [way, go] = useState<'files' | 'list'>('files')
  const ways = (
    <nav class="acts ways" aria-label={workbench.ways}>
      {(['files', 'list'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-current={way === each ? 'page' : undefined}
          onClick={() => go(each)}
        >
          {workbench[each]}
        </button>
      ))}
    </nav>
  )
  if (way === 'list') return <ListPage list={list} session={session} ways={ways} />
  return (
    <Desk
      host={host}
      session={session}
      shelf={shelf}
      ways={ways}
      notice={<AttachmentNotice order={order} session={session} />}
    />
  )
}

/** Where the attachment is and what to do with it; an address of another kind than the web's is not shown as a link. */
function AttachmentNotice({ order, session }: { order: string; session: Session }) {
  const [shown, show] = useState(true)
  const { workbench } = messagesOf(session.state.look.locale)
  const attachment = attachmentIn(order)
  if (!attachment || !shown) return null
  const { address, format } = attachment
  return (
    <section class="notice">
      <p>
        {workbench.attachment}
        <a href={address} target="_blank" rel="noreferrer noopener">
          {address}
        </a>{' '}
        {format === '' ? null : <span class="chip">{format}</span>}
      </p>
      <p>{workbench.save}</p>
      <button type="button" onClick={() => show(false)}>
        {workbench.dismiss}
      </button>
    </section>
  )
}
