import { locales, ruleWords, tellProfile } from '../../core/index.ts'
import { loadDecisions, setLook, setProfile, switchRule } from '../decide.ts'
import type { State, Theme } from '../state.ts'
import { useSession, useWords } from '../use.ts'
import { Picker } from './picker.tsx'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Language, look, who checks, which rules are off, what is kept. */
export function Settings({ state }: { state: State }) {
  const session = useSession()
  const words = useWords()
  const { panel } = words
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
              onChange={() => void setLook(session, { locale })}
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
              onChange={() => void setLook(session, { theme })}
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
          onChange={({ currentTarget }) => void setLook(session, { person: currentTarget.value.trim() })}
        />
        <p id="person-hint" class="dim">
          {panel.personHint}
        </p>
      </div>
      <section>
        <h3>{panel.profile}</h3>
        <p>{kept.profile === null ? panel.profileNone : tellProfile(kept.profile, words)}</p>
        {kept.locked ? <p class="dim">{panel.profileLocked}</p> : null}
        {kept.locked || kept.profile === null ? null : (
          <button type="button" onClick={() => void setProfile(session, null)}>
            {panel.profileRemove}
          </button>
        )}
      </section>
      <section>
        <h3>{panel.load}</h3>
        <Picker
          label={panel.profileChoose}
          hint={panel.priorDrop}
          accept=".json,application/json"
          take={(file) => void loadDecisions(session, file)}
        />
        <p class="dim">{panel.loadHint}</p>
      </section>
      <section>
        <h3>{panel.rulesOff}</h3>
        {kept.off.length === 0 ? (
          <p class="dim">{panel.rulesOffNone}</p>
        ) : (
          <ul class="plain">
            {kept.off.map((id) => (
              <li key={id}>
                {ruleWords(id, look.locale).title}{' '}
                <button type="button" onClick={() => void switchRule(session, id, true)}>
                  {panel.switchOn}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="dim about">
        <h3>{panel.about}</h3>
        <p>{words.page.toolLine(session.tool.version, session.tool.rules)}</p>
        <p>{panel.local}</p>
      </section>
    </div>
  )
}
