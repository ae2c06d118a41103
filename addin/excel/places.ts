/** Anchors of a workbook: `表三!J7`, `表三!A1:J28`. */

export interface SheetPlace {
  sheet: string
  /** As Excel takes it: `J7` or `A1:J28`. */
  address: string
}

/** null for an anchor that no workbook has. */
export function parseAnchor(anchor: string): SheetPlace | null {
  const end = anchor.lastIndexOf('!')
  const address = anchor.slice(end + 1)
  if (end < 1 || !/^[A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?$/.test(address)) return null
  return { sheet: anchor.slice(0, end), address }
}

/** The first cell of an address as Excel tells it: `$C$4:$D$4,$F$4` is `C4`. */
export function firstCell(address: string): string {
  return /^[^:,]*/.exec(address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, ''))?.[0] ?? ''
}
