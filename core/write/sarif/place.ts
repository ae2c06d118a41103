/** Parts of SARIF that people's text goes into. */

/** A name as given (a path of any system, an address) as a URI reference. */
export function uriOf(name: string): string {
  if (/^https?:\/\//i.test(name)) return escapeUri(name)
  const path = name.replace(/\\/g, '/')
  if (/^[a-z]:\//i.test(path)) return `file:///${path.slice(0, 2)}${escapePath(path.slice(2))}`
  if (path.startsWith('/')) return `file://${escapePath(path)}`
  const relative = escapePath(path)
  // A colon in the first segment would make it a scheme.
  return /^[^/]*:/.test(relative) ? `./${relative}` : relative
}

function escapePath(path: string): string {
  return escapeUri(path).replace(/[?#]/g, encodeURIComponent)
}

/** Percent signs of an address are its own; a lone surrogate, which has no UTF-8 form, becomes U+FFFD. */
function escapeUri(text: string): string {
  const sound = text.replace(/\p{Cs}/gu, '\ufffd')
  return encodeURI(sound)
    .replace(/%25(?=[0-9a-f]{2})/gi, '%')
    .replace(/[[\]]/g, encodeURIComponent)
}

/** A SARIF message: braces and what would make a link stand for themselves. */
export function messageOf(text: string): { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/\](?=\()/g, '\\]') }
}
