import { useWords } from '../use.ts'

/** The list of keys. */
export function Keys() {
  const { panel } = useWords()
  return (
    <dl class="keys">
      {panel.keyList.map(([keys, act]) => (
        <div key={keys}>
          <dt>
            {keys.split(/\s+/).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{act}</dd>
        </div>
      ))}
    </dl>
  )
}
