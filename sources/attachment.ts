const formats = new Set(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'ofd', 'zip', 'rar'])
const MAX_ADDRESS_LENGTH = 2000

/**
 * The document format that an address leads to, or null: by its path, by a file name in its query
 * (`downfile.jsp?filename=1.pdf`), or by the file name that the link shows.
 */
export function formatOf(address: string, shown: string): string | null {
  const [path = '', query = ''] = address.slice(0, MAX_ADDRESS_LENGTH).split('#', 1)[0]?.split('?', 2) ?? []
  const byPath = formatOfName(path)
  if (byPath) return byPath
  for (const pair of query.split('&')) {
    const byQuery = formatOfName(pair)
    if (byQuery) return byQuery
  }
  return formatOfName(shown)
}

function formatOfName(name: string): string | null {
  const end = name.trimEnd()
  const dot = end.lastIndexOf('.')
  if (dot < 0) return null
  const extension = end.slice(dot + 1, dot + 6).toLowerCase()
  return end.length - dot <= 5 && formats.has(extension) ? extension : null
}

/** An address fit to be kept: without the bytes of a `data:` address, and not endless. */
export function tidyAddress(address: string): string {
  const trimmed = address.trim()
  const end = trimmed.startsWith('data:') ? trimmed.indexOf(',') + 1 : trimmed.length
  return trimmed.slice(0, Math.min(end, MAX_ADDRESS_LENGTH))
}
