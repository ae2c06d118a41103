/** One ledger of all files at hand. */
import { type Answer, ledgerOf, messagesOf, planLedger } from '../core/index.ts'
import type { Session } from '../ui/session.ts'
import type { Item } from './shelf.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Saves the ledger of every file that was checked; the one in the panel as it stands there, with what people decided. */
export async function exportAll(session: Session, items: readonly Item[], selected: number): Promise<void> {
  const { look, answer: shown } = session.state
  const now = session.now()
  const answers = items.flatMap(({ id, standing }): Answer[] => {
    if (id === selected && shown) return [shown]
    return standing.kind === 'checked' ? [standing.answer] : []
  })
  const ledgers = answers.map((answer) => ledgerOf(answer, { checkedAt: now }, look.locale))
  const plan = planLedger(ledgers, look.locale, { tool: session.tool, madeAt: now })
  const bytes = await session.attempt(session.host.toWorkbook(plan))
  if (bytes) await session.saveAs(messagesOf(look.locale).desk.ledgerName, workbookType, bytes)
}
