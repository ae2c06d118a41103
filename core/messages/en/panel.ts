import type { PanelWords } from '../zh-CN/panel.ts'

/** English words of the panel. */
export const panel: PanelWords = {
  where: 'Where',
}
