import { html } from '../html/markup.ts'

/** What a page of evidence adds to the look that all pages share. */
export const evidenceStyle = html`
.evidence{max-width:1080px;margin:0 auto;padding:12px 16px}
.evidence dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:8px 0;font-size:13px}
.evidence ol{list-style:none;padding:0;margin:8px 0 16px}
.evidence ol li{padding:6px 0;border-bottom:1px solid var(--line)}
.evidence .ends{font-size:13px;color:var(--dim)}
.sheet{background:#fff;color:#1f2328;border:1px solid var(--line);border-radius:6px;padding:16px;overflow-x:auto}
.sheet table{border-collapse:collapse;overflow-wrap:normal}
.sheet td,.sheet th{border:1px solid #b5bcc4;padding:3px 6px}
.sheet p{margin:6px 0}
.sheet a{color:inherit}
.gouji-picture,.gouji-chip{display:inline-block;border:1px dashed #57606a;border-radius:4px;padding:0 6px;color:#57606a;background:#f6f8fa;font-size:12px}
.gouji-image{max-width:100%}
.gouji-mark{outline:2px solid #57606a;outline-offset:1px}
td.gouji-mark,th.gouji-mark{outline-offset:-2px;min-width:4em}
.gouji-mark.error{outline-color:#b3261e;background-color:#fdeceb}
.gouji-mark.warning{outline:2px dashed #7a4f00;background-color:#fff4dd}
.gouji-mark.note{outline:2px dotted #0b57a4}
.gouji-mark.waived{outline:1px dotted #57606a}
.gouji-tag{display:inline-block;min-width:18px;margin:0 3px;padding:0 4px;border-radius:9px;border:1px solid #57606a;background:#fff;font:600 11px/16px system-ui,sans-serif;text-align:center;vertical-align:1px}
.gouji-tag a{text-decoration:none}
.gouji-tag.error{background:#b3261e;border-color:#b3261e;color:#fff}
.gouji-tag.warning{border-color:#7a4f00;color:#7a4f00}
.gouji-tag.note{border-color:#0b57a4;color:#0b57a4}
.gouji-tag:target{outline:3px solid #0b57a4;outline-offset:2px}
@media print{.sheet{border:0;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
