/** Words of the panel that shows one report: side panel, task pane, offline page. */
export const panel = {
  where: '位置',
}

/** The shape every language must fill. */
export type PanelWords = typeof panel
