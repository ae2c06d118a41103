import { hashRules, rules } from '../../core/index.ts'
import type { SessionOptions } from '../../ui/session.ts'
import { chrome } from '../browser.ts'

/** What every session of the extension is started with: the browser's language, this version and its rules. */
export function sessionOptions(): SessionOptions {
  return {
    locale: /^zh/i.test(chrome.i18n.getUILanguage()) ? 'zh-CN' : 'en',
    tool: { name: 'gouji', version: chrome.runtime.getManifest().version, rules: hashRules(rules) },
  }
}
