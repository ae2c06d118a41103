import '../../../ui/panel.css'
import '../../../desk/desk.css'
import './workbench.css'
import { render } from 'preact'
import { FileHost } from '../../../desk/host.ts'
import { Shelf } from '../../../desk/shelf.ts'
import { Session } from '../../../ui/session.ts'
import { sessionOptions } from '../../panel/options.ts'
import { localStore, readPolicy } from '../../panel/store.ts'
import { UrlList } from '../../workbench/list.ts'
import { Workbench } from '../../workbench/workbench.tsx'

/** The desk of the offline page over the extension's own store: what was decided beside a page holds here as well. */
const host = new FileHost({ store: localStore, policy: readPolicy })
const session = new Session(host, sessionOptions())
const list = new UrlList(session)
void list.load()
const element = document.querySelector('#workbench')
if (element)
  render(
    <Workbench
      host={host}
      session={session}
      shelf={new Shelf(host, session)}
      list={list}
      order={location.hash}
    />,
    element,
  )
