/** Marks → what is to be drawn: one target a place, whatever number of findings speak of it. */
import type { Mark, MarkState } from '../../ui/host.ts'
import type { Located, Locator } from './locate.ts'

export type Style = 'error' | 'warning' | 'note' | 'other' | 'part' | 'waived'

export interface Target extends Located {
  style: Style
  /** Numbers of the findings, as on their cards, in order. */
  numbers: number[]
  label: string
}

/** From the most to the least pressing: where several meet on a place, the first wins. */
const order: readonly Style[] = ['error', 'warning', 'note', 'other', 'part', 'waived']

function styleOf({ severity, role, waived }: Mark): Style {
  if (waived) return 'waived'
  return role === 'stated' ? severity : role
}

/** Targets in the order of the marks, and what became of each mark so far: `shown` still has to be seen. */
export function aim(
  marks: readonly Mark[],
  locator: Locator,
): { targets: Target[]; states: (Target | MarkState)[] } {
  const byPlace = new Map<string, Target>()
  const states = marks.map((mark): Target | MarkState => {
    const found = locator.find(mark)
    if (typeof found === 'string') return found
    const place = `${mark.anchor} ${mark.start ?? ''} ${mark.end ?? ''}`
    const style = styleOf(mark)
    const known = byPlace.get(place)
    if (!known) {
      const target: Target = { ...found, style, numbers: [mark.number], label: mark.label }
      byPlace.set(place, target)
      return target
    }
    if (order.indexOf(style) < order.indexOf(known.style)) known.style = style
    if (!known.numbers.includes(mark.number)) {
      known.numbers.push(mark.number)
      known.label += `\n${mark.label}`
    }
    return known
  })
  return { targets: Array.from(byPlace.values()), states }
}
