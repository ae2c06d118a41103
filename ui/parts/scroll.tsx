import type { ComponentChildren } from 'preact'

/** A table that may be wider than the panel; it can be reached and scrolled by keyboard. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
