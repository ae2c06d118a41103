/**
 * How marks look, as declarations that are set on elements of our own: a page's policy may forbid style sheets, and its
 * sheets cannot reach into a closed shadow root. Shape tells as much as colour.
 */
import type { Style } from './targets.ts'

const colours: Readonly<Record<Style | 'focus', string>> = {
  error: '#b3261e',
  warning: '#7a4f00',
  note: '#0b57a4',
  other: '#57606a',
  part: '#57606a',
  waived: '#57606a',
  focus: '#0b57a4',
}

const grounds: Partial<Record<Style | 'focus', string>> = {
  error: 'rgba(179,38,30,.14)',
  warning: 'rgba(214,146,0,.2)',
  part: 'rgba(11,87,164,.1)',
}

const lines: Readonly<Record<Style | 'focus', string>> = {
  error: '2px solid',
  warning: '2px dashed',
  note: '2px dotted',
  other: '1px solid',
  part: '1px dotted',
  waived: '1px dashed',
  focus: '2px solid',
}

/** White around the dark lines, so that they show on dark pages too. */
const halo = '0 0 0 1px rgba(255,255,255,.75)'

const font = 'system-ui,sans-serif'

const box = 'position:absolute;box-sizing:border-box;pointer-events:none;'

/**
 * A frame around a cell or a place that was gone to, or, `under`, a line below a text where the browser has no highlights
 * of its own. `forced`: the user has a palette of their own (`forced-colors`), in which only borders keep their meaning.
 */
export function boxLook(style: Style | 'focus', forced: boolean, under = false): string {
  const line = `${lines[style]} ${forced ? 'Highlight' : colours[style]};`
  const ground = forced ? '' : (grounds[style] ?? '')
  if (under) return `${box}border-bottom:${line}background:${ground};`
  if (ground !== '' && style === 'part') return `${box}background:${ground};`
  return `${box}border:${line}border-radius:4px;${forced ? '' : `box-shadow:${halo};`}`
}

export const badgeSize = 18

/** A filled disc, a ring, a dotted ring: error, to review, note; the other ends are small squares. */
export function badgeLook(style: Style, forced: boolean): string {
  const colour = colours[style]
  const filled = style === 'error'
  const round = style === 'error' || style === 'warning' || style === 'note'
  const paint = forced
    ? 'background:Canvas;color:CanvasText;border:1px solid CanvasText;'
    : `background:${filled ? colour : '#fff'};color:${filled ? '#fff' : colour};border:${lines[style]} ${filled ? '#fff' : colour};box-shadow:0 0 0 1px ${filled ? colour : '#fff'};`
  return (
    `position:absolute;box-sizing:border-box;pointer-events:auto;cursor:pointer;margin:0;padding:0 4px;` +
    `min-width:${badgeSize}px;height:${badgeSize}px;border-radius:${round ? 9 : 3}px;${paint}` +
    `font:700 11px/14px ${font};text-align:center;white-space:nowrap;`
  )
}

/** A page's own rules must not reach the host element either. */
function insistOn(declarations: string): string {
  return declarations.replace(/;/g, '!important;')
}

/** Of the element that holds all marks: takes no room, is in nobody's way, and scrolls with the page. */
export const hostLook = insistOn(
  'all:initial;position:absolute;left:0;top:0;width:100px;height:0;pointer-events:none;z-index:2147483646;display:block;',
)

/** While printing: a list behind the page. */
export const legendHostLook = insistOn('all:initial;display:block;position:static;clear:both;')

export const legendLook = `display:block;margin:16px 0 0;padding:8px 0 0;border-top:1px solid #57606a;font:12px/1.6 ${font};color:#000;white-space:pre-wrap;`
