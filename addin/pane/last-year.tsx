import { type FigureKey, labelFigure, type Setting, spotOfFigure } from '../../core/index.ts'
import { useSession, useWords } from '../../ui/use.ts'

/** Every figure that differs from 0 in one of the two years, side by side. */
export function LastYear({ setting }: { setting: Setting }) {
  const session = useSession()
  const { addin } = useWords()
  const { report, locale, answer } = setting
  const { prior } = answer
  if (!prior) return <p class="dim">{addin.noLastYear}</p>
  const keys = Object.keys(report.figures) as FigureKey[]
  const rows = keys.flatMap((key) => {
    const now = report.figures[key]?.value ?? null
    const before = prior.figures[key]?.value ?? null
    return now || before ? [{ key, now, before }] : []
  })
  return (
    <div class="years">
      <table>
        <thead>
          <tr>
            <th scope="col">{addin.figure}</th>
            <th scope="col">{prior.identity.year}</th>
            <th scope="col">{report.identity.year}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, now, before }) => {
            const spot = spotOfFigure(key, report)
            const label = labelFigure(key, report, locale, report.figures[key]?.place)
            return (
              <tr key={key}>
                <th scope="row">
                  {spot ? (
                    <button type="button" class="link" onClick={() => void session.goTo(spot)}>
                      {label}
                    </button>
                  ) : (
                    label
                  )}
                </th>
                <td>{before ?? '—'}</td>
                <td>{now ?? '—'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
