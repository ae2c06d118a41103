import { html } from '../../html/markup.ts'

/** What the ledger's page adds to the look that all pages share. */
export const ledgerStyle = html`
.tiles{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0}
.tile{border:1px solid var(--line);border-radius:6px;padding:8px 16px;min-width:96px;background:var(--paper)}
.tile b{display:block;font-size:22px;line-height:1.3}
.tile.error b{color:var(--error)}
.tile.warning b{color:var(--review)}
.tile.pass b{color:var(--pass)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:16px}
.charts figure{border:1px solid var(--line);border-radius:6px;padding:12px 16px;background:var(--paper);margin:0}
.charts figcaption{font-weight:600;margin-bottom:8px}
.chart{display:block;width:100%;height:auto;font-size:12px}
.chart text{fill:var(--ink)}
.chart .amount{fill:var(--dim)}
.chart .bar-errors{fill:var(--error)}
.chart .bar-warnings{fill:var(--review)}
.chart .bar-notes{fill:var(--note)}
.chart .axis{stroke:var(--line)}
.keys{display:flex;gap:16px;font-size:12px;color:var(--dim);margin-bottom:4px}
.keys span::before{content:"";display:inline-block;width:10px;height:10px;margin-right:6px;border-radius:2px;background:var(--error)}
.keys .warnings::before{background:var(--review)}
.keys .notes::before{background:var(--note)}
.tools{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end;padding:8px 0 12px;position:sticky;top:0;background:var(--ground);z-index:1;border-bottom:1px solid var(--line)}
.tools[hidden]{display:none}
.tools label{display:flex;flex-direction:column;font-size:12px;color:var(--dim)}
.tools input,.tools select,.tools button,.remark{font:inherit;font-size:14px;color:var(--ink);background:var(--paper);border:1px solid var(--dim);border-radius:6px;min-height:32px;padding:2px 8px}
.tools select{max-width:220px}
.tools #search{min-width:220px}
.tools button{cursor:pointer}
.tools :focus-visible,.remark:focus-visible,.tick:focus-visible{outline:2px solid var(--link);outline-offset:2px}
#count{margin-left:auto;color:var(--dim);line-height:32px}
.finding{border:1px solid var(--line);border-left-width:4px;border-radius:6px;background:var(--paper);padding:10px 16px;margin:12px 0}
.finding[hidden]{display:none}
.finding.error{border-left-color:var(--error)}
.finding.warning{border-left-color:var(--review)}
.finding.note{border-left-color:var(--note)}
.finding.waived{border-left-style:dashed}
.finding.done{opacity:.62}
.finding header{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:baseline}
.finding h4{flex:1 1 240px}
.finding>*+*{margin-top:6px}
.finding ul{padding-left:0;list-style:none}
.finding blockquote{border-left:3px solid var(--line);padding-left:12px;unicode-bidi:isolate;white-space:pre-line}
.finding dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;padding:4px 0}
.finding .severity{border:1px solid currentColor;border-radius:9px;padding:0 8px;font-size:12px;line-height:18px}
.finding.error .severity{color:var(--error)}
.finding.warning .severity{color:var(--review)}
.finding.note .severity{color:var(--note)}
.work{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
.work[hidden]{display:none}
.work label{display:inline-flex;gap:6px;align-items:center;min-height:28px}
.tick{width:18px;height:18px}
.remark{flex:1 1 200px;min-height:28px}
.list{width:100%}
.list th{border:1px solid var(--line);padding:3px 8px;text-align:left;background:var(--raised);font-weight:600}
@media (max-width:480px){.finding dl{grid-template-columns:1fr}}
@media print{
.tools,.work{display:none}
.finding,.charts figure,.tile{break-inside:avoid;background:none}
.finding.done{opacity:1}
.list{font-size:9pt}
}
@media (forced-colors:active){.chart rect{forced-color-adjust:none}}
`

/** SHA-256 of the text above in base64, for the page's policy; a test compares them. */
export const ledgerStyleHash = 'xaZgjAiqK9N8uEaJ/Jv0NNyjc8AKcg4LoaB632OCZPk='
