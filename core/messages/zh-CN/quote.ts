/** Names that have quotation marks of their own get single ones inside others. */
export function nested(name: string): string {
  return name.replace(/“/g, '‘').replace(/”/g, '’')
}
