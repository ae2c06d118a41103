import { locales, ruleWords } from '../../core/index.ts'
import type { State, Theme } from '../state.ts'
import { useSession, useWords } from '../use.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Language, look, who checks, which rules are off, what is kept. */
export function Settings({ state }: { state: State }) {
  const session = useSession()
  const { panel } = useWords()
  const { look, kept } = state
  return (
    <div class="settings">
      <fieldset>
        <legend>{panel.language}</legend>
        {locales.map((locale) => (
          <label key={locale} lang={locale}>
            <input
              type="radio"
              name="locale"
              checked={look.locale === locale}
              onChange={() => void session.setLook({ locale })}
            />
            {panel.languages[locale]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{panel.theme}</legend>
        {themes.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              checked={look.theme === theme}
              onChange={() => void session.setLook({ theme })}
            />
            {panel.themes[theme]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="person">{panel.person}</label>
        <input
          id="person"
          type="text"
          maxLength={100}
          autocomplete="name"
          value={look.person}
          aria-describedby="person-hint"
          onChange={({ currentTarget }) => void session.setLook({ person: currentTarget.value.trim() })}
        />
        <p id="person-hint" class="dim">
          {panel.personHint}
        </p>
      </div>
      <section>
        <h3>{panel.rulesOff}</h3>
        {kept.off.length === 0 ? (
          <p class="dim">{panel.rulesOffNone}</p>
        ) : (
          <ul class="plain">
            {kept.off.map((id) => (
              <li key={id}>
                {ruleWords(id, look.locale).title}{' '}
                <button type="button" onClick={() => void session.switchRule(id, true)}>
                  {panel.switchOn}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
