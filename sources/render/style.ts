/** What of an element's own style comes along: how text and tables look, nothing that could cover or move anything. */
const properties = new Set(
  (
    'text-align vertical-align text-indent font-size font-weight font-style color background-color line-height ' +
    'border border-top border-right border-bottom border-left border-collapse border-color border-style border-width ' +
    'padding padding-left padding-right padding-top padding-bottom width text-decoration white-space'
  ).split(' '),
)

/** The declarations of a style attribute that are harmless, at most so many. */
export function keepStyle(style: string): string {
  const declarations: string[] = []
  for (const declaration of style.slice(0, 2000).split(';')) {
    const colon = declaration.indexOf(':')
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!.*$/, '')
      .trim()
    // No escapes, no functions but colours, no quotes: no address fits in.
    if (
      properties.has(property) &&
      /^(?:rgba?\([\d\s.,%]+\)|[\w\s#.%-])+$/i.test(value) &&
      value.length <= 80
    )
      declarations.push(`${property}:${value}`)
  }
  return declarations.join(';')
}
