import type { DescribedFinding, Finding } from '../../core/index.ts'
import { copyFinding } from '../clipboard.ts'
import { removeNote, unwaive } from '../decide.ts'
import { useSession, useWords } from '../use.ts'

interface ActsProps {
  finding: Finding
  told: DescribedFinding
}

/** What a person can do about a finding. */
export function Acts({ finding, told }: ActsProps) {
  const session = useSession()
  const { panel } = useWords()
  const { fingerprint } = finding
  const { link } = told
  return (
    <div class="acts">
      {told.places.some(({ spot }) => spot !== null && session.shows(spot)) ? (
        <button type="button" class="main" onClick={() => void session.goToSelected()}>
          {panel.goTo}
        </button>
      ) : null}
      {finding.origin === 'manual' ? (
        <button type="button" onClick={() => void removeNote(session, fingerprint)}>
          {panel.removeNote}
        </button>
      ) : told.waiver === null ? (
        <button
          type="button"
          data-act="waive"
          onClick={() => session.dispatch({ kind: 'formed', form: { kind: 'waive', fingerprint } })}
        >
          {panel.waive}
        </button>
      ) : (
        <button type="button" onClick={() => void unwaive(session, fingerprint)}>
          {panel.unwaive}
        </button>
      )}
      <button type="button" onClick={() => void copyFinding(session, fingerprint)}>
        {panel.copy}
      </button>
      {link === '' ? null : (
        <button type="button" onClick={() => void session.copy(link)}>
          {panel.copyLink}
        </button>
      )}
    </div>
  )
}
