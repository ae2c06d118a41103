/** What the page needs of Office: its script, and the policy that lets this one script in and nothing else. */
import type { Plugin } from 'vite'

/** Where Microsoft serves the library; the only address outside that the page may ask for a script. */
const microsoft = 'https://appsforoffice.microsoft.com'

/** With `selfHosted` the library is expected under `office/` of the same folder. */
export function officePage(selfHosted: boolean): Plugin {
  const scripts = selfHosted ? "'self'" : `'self' ${microsoft}`
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const address = selfHosted ? './office/office.js' : `${microsoft}/lib/1/hosted/office.js`
  return {
    name: 'office-page',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace('<!-- policy -->', `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
          .replace('<!-- office -->', `<script src="${address}"></script>`),
    },
  }
}
