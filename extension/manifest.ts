/** What the browser is told about the extension, and what it is asked to allow. Every permission has its reason in the guide. */
import type { UserManifest } from 'wxt'

/**
 * `activeTab` and `scripting`: to read and mark the page after a click, and no other; `storage`: settings and verdicts;
 * `contextMenus`: the two entries of the menu; `sidePanel`: where there is one. Sites are asked for when the user starts
 * a list in the workbench, those of the list and no other.
 */
export function manifestFor(browser: string): UserManifest {
  const firefox = browser === 'firefox'
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      ...(firefox ? [] : (['sidePanel'] as const)),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_action__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(firefox
      ? {
          sidebar_action: {
            default_panel: 'panel.html',
            default_title: '__MSG_name__',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'gouji@gouji.example',
              strict_min_version: '115.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // No side panel for all tabs: one that nobody opened by a click could read nothing.
          // The drawer of browsers without a side panel is this page in a frame; it starts only with a key (see the guide).
          web_accessible_resources: [{ resources: ['panel.html'], matches: ['<all_urls>'] }],
          minimum_chrome_version: '88',
          storage: { managed_schema: 'managed.json' },
        }),
  }
}
