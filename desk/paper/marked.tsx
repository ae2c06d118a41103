import { cutPieces } from '../../core/index.ts'
import type { Mark } from '../../ui/host.ts'

const strength: Readonly<Record<Mark['role'], number>> = { stated: 0, other: 1, part: 2 }

/** The mark that gives a place its look, of several. */
export function strongest(marks: readonly Mark[]): Mark | undefined {
  return [...marks].sort(
    (one, other) => strength[one.role] - strength[other.role] || one.number - other.number,
  )[0]
}

export function lookOf({ role, severity, waived }: Mark): string {
  return `mark ${role} ${waived ? 'waived' : severity}`
}

interface MarkedProps {
  text: string
  marks: readonly Mark[]
  pick: (number: number) => void
}

/** A text with its marks; the numbers of the findings are buttons and no part of the text. */
export function Marked({ text, marks, pick }: MarkedProps) {
  if (marks.length === 0) return <>{text}</>
  return (
    <>
      {cutPieces(text, marks, (mark) => mark).map(({ text: piece, covering, ending }, index) => {
        const look = strongest(covering)
        return (
          <span key={index}>
            {look ? <mark class={lookOf(look)}>{piece}</mark> : piece}
            <Numbers marks={ending} pick={pick} />
          </span>
        )
      })}
    </>
  )
}

/** A button for each finding; numbers that are merely added up carry none. */
export function Numbers({ marks, pick }: Omit<MarkedProps, 'text'>) {
  const first = new Map<number, Mark>()
  for (const mark of marks) if (mark.role !== 'part' && !first.has(mark.number)) first.set(mark.number, mark)
  return (
    <>
      {[...first.values()].map(({ number, severity, waived, label }) => (
        <button
          type="button"
          key={number}
          class={`number ${waived ? 'waived' : severity}`}
          data-number={number}
          aria-label={label}
          onClick={() => pick(number)}
        />
      ))}
    </>
  )
}
