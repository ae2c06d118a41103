import { html } from './markup.ts'

/**
 * The look of the page: tokens of light and dark, cards, tables, marks, print. Nothing here needs the network, and no
 * element has a style of its own, so that the page's policy can name this text alone.
 */
export const style = html`
:root{--ground:#fff;--paper:#fff;--raised:#f6f8fa;--ink:#1f2328;--dim:#57606a;--line:#d0d7de;--link:#0b57a4;
--error:#b3261e;--error-ground:#fdeceb;--review:#7a4f00;--review-ground:#fff4dd;--note:#0b57a4;--note-ground:#e8f1fb;
--pass:#1a6b3a;--pass-ground:#e6f4ea;--on-error:#fff}
@media screen and (prefers-color-scheme:dark){:root{--ground:#15181c;--paper:#1b1f24;--raised:#22272e;--ink:#e6e9ed;
--dim:#a3adb8;--line:#3d454f;--link:#8cc2ff;--error:#ff9d92;--error-ground:#43201d;--review:#f2c46d;--review-ground:#3a2d10;
--note:#8cc2ff;--note-ground:#152c47;--pass:#84d9a5;--pass-ground:#16331f;--on-error:#2b0a07}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:12px}
body{margin:0;background:var(--ground);color:var(--ink);
font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums;
overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,dl,dd,figure,blockquote{margin:0;padding:0}
a{color:var(--link);text-underline-offset:3px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:12px/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}
.dim{color:var(--dim)}
.warn{color:var(--review)}
.path{font-size:12px}
.top,main,.bottom{max-width:1480px;margin:0 auto;padding:12px 16px}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:4px 16px;border-bottom:1px solid var(--line)}
h1{font-size:14px;font-weight:600}
h1 .dim{font-weight:400}
h2{font-size:22px;line-height:1.35;font-weight:600}
h3{font-size:15px;font-weight:600;margin:24px 0 8px}
h4{font-size:15px;font-weight:600;line-height:1.45;flex:1}
.overview h2{font-size:16px;margin:8px 0}
.overview p{margin-bottom:8px}
.report{padding:16px 0 32px}
.report+.report,.overview+.report{border-top:1px solid var(--line);margin-top:16px}
.report-head p{margin-top:4px}
.verdicts{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0 4px}
.verdict{display:inline-flex;align-items:center;gap:8px;padding:4px 12px;border:1px solid var(--line);border-radius:6px;font-weight:600;background:var(--paper)}
.verdict::before{content:"";flex:none;width:10px;height:10px;border-radius:50%;border:2px solid currentColor}
.verdict.error{color:var(--error);background:var(--error-ground);border-color:var(--error)}
.verdict.error::before{background:currentColor}
.verdict.warning{color:var(--review);background:var(--review-ground);border-color:var(--review)}
.verdict.note{color:var(--note);font-weight:400}
.verdict.note::before{width:6px;height:6px;background:currentColor}
.verdict.pass{color:var(--pass);background:var(--pass-ground);border-color:var(--pass)}
.verdict.pass::before{background:currentColor}
.verdict.dim{font-weight:400}
.verdict.dim::before,.verdict.strong::before{border-style:dashed}
td .verdict{padding:0 8px;margin:2px 4px 2px 0;font-size:13px}
.card{border:1px solid var(--line);border-radius:6px;background:var(--paper);padding:12px 16px 8px;margin:0 0 12px}
.card>*+*{margin-top:8px}
.card header{display:flex;align-items:flex-start;gap:8px}
.card:target{outline:2px solid var(--link);outline-offset:2px}
.number{flex:none;min-width:24px;height:24px;padding:0 4px;border-radius:12px;border:2px solid var(--dim);text-align:center;font-size:13px;line-height:20px;font-weight:600}
.error .number{background:var(--error);border-color:var(--error);color:var(--on-error)}
.warning .number{border-color:var(--review);color:var(--review)}
.note .number{border-style:dotted;border-color:var(--note);color:var(--note)}
.waived .number{border-style:dashed;color:var(--dim)}
.severity{flex:none;font-size:13px;font-weight:600;line-height:24px;color:var(--dim)}
.error .severity{color:var(--error)}
.warning .severity{color:var(--review)}
.note .severity{color:var(--note)}
.waived .severity{color:var(--dim);text-decoration:line-through}
.waived h4{color:var(--dim);font-weight:400}
.waiver{padding:4px 8px;border-radius:6px;background:var(--raised)}
.message{font-size:15px}
blockquote{unicode-bidi:isolate;padding:4px 0 4px 12px;border-left:3px solid var(--line)}
blockquote::before{content:"“";color:var(--dim)}
blockquote::after{content:"”";color:var(--dim)}
.sums{padding:8px 12px;border-radius:6px;background:var(--raised)}
.sums .sign{display:inline-block;min-width:1.2em;font-weight:600}
.sums .difference{color:var(--dim)}
.chip{display:inline-block;padding:0 8px;border:1px solid var(--line);border-radius:6px;font-size:13px;color:var(--dim)}
.card ul,.plain{padding-left:0;list-style:none}
.card li+li,.plain li+li{margin-top:2px}
.plain ul{list-style:none;padding-left:16px}
.places .role{display:inline-block;min-width:3em;color:var(--dim)}
.places a{display:inline-block;min-height:28px;line-height:28px}
.card .advice{padding:8px 0 0;border-top:1px solid var(--line)}
summary{cursor:pointer;min-height:28px;line-height:28px;color:var(--dim)}
summary:hover{color:var(--ink)}
details[open]>summary{color:var(--ink)}
.card dl,.facts dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px}
.card dl{padding:4px 0 8px}
dt{color:var(--dim)}
.checked details{border-bottom:1px solid var(--line)}
.checked details>.plain,.checked details>table{margin:4px 0 12px}
.state{font-weight:600;color:var(--dim)}
.state.pass{color:var(--pass)}
.state.fail{color:var(--error)}
.state.review{color:var(--review)}
a.state{display:inline-block;font-weight:400;margin-right:12px}
.quoted{unicode-bidi:isolate}
figure{margin-top:8px}
.picture{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:6px}
.scroll{overflow-x:auto;max-width:100%}
.grid{border-collapse:collapse;font-size:13px;line-height:1.45;background:var(--paper)}
.grid td{border:1px solid var(--line);padding:3px 8px;vertical-align:middle;text-align:left;white-space:pre-line;unicode-bidi:isolate;overflow-wrap:normal}
.grid td.label{background:var(--raised);color:var(--dim);min-width:calc(2em + 18px);max-width:15em}
.grid td.figure{text-align:right;white-space:nowrap}
.takes-part{width:100%}
mark{background:none;color:inherit}
.quoted mark{font-weight:600;text-decoration:underline;text-underline-offset:3px}
.mark.stated{font-weight:600}
.mark.stated.error{background:var(--error-ground);color:var(--error);text-decoration:underline solid 2px;text-underline-offset:3px}
.mark.stated.warning{background:var(--review-ground);color:var(--review);text-decoration:underline dashed 2px;text-underline-offset:3px}
.mark.stated.note,.mark.stated.waived{text-decoration:underline dotted 2px;text-underline-offset:3px}
.mark.stated.note{color:var(--note)}
.mark.other{outline:1px solid var(--dim);outline-offset:1px}
.mark.part{background:var(--note-ground)}
.grid td.mark.stated{text-decoration:none;color:var(--ink);outline:2px solid var(--dim);outline-offset:-2px}
.grid td.mark.stated.error{background:var(--error-ground);outline-color:var(--error)}
.grid td.mark.stated.warning{background:var(--review-ground);outline:2px dashed var(--review)}
.grid td.mark.stated.note{background:none;outline:2px dotted var(--note)}
.grid td.mark.stated.waived{outline:2px dotted var(--dim)}
.grid td.mark.other{outline:2px solid var(--dim);outline-offset:-2px;font-weight:600}
.grid td.mark.part{background:var(--note-ground)}
:target+mark,td:focus-within,[tabindex="-1"]:target{outline:2px solid var(--link);outline-offset:2px}
.tag{display:inline-block;min-width:18px;padding:0 4px;margin:0 2px;border-radius:9px;border:1px solid var(--dim);font-size:11px;line-height:16px;text-align:center;text-decoration:none;font-weight:600;color:var(--dim);background:var(--paper);vertical-align:1px}
.tag.error{background:var(--error);border-color:var(--error);color:var(--on-error)}
.tag.warning{border-color:var(--review);color:var(--review)}
.tag.note{border-style:dotted;border-color:var(--note);color:var(--note)}
.tag.waived{border-style:dashed}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:12px;margin-bottom:8px}
.legend mark{padding:0 4px}
.paper{border:1px solid var(--line);border-radius:6px;background:var(--paper);padding:16px}
.paper p{margin:0 0 8px;white-space:pre-line;unicode-bidi:isolate}
.paper .doc-title{font-size:17px;font-weight:600;text-align:center;margin-bottom:12px}
.paper .doc-heading{font-weight:600;font-size:15px;margin-top:16px}
.paper .doc-note{color:var(--dim)}
.paper .scroll{margin:0 0 12px}
.paper .grid{width:max-content;min-width:100%}
.facts{margin-top:24px;padding-top:12px;border-top:1px solid var(--line);font-size:12px;color:var(--dim)}
.facts dd{color:var(--ink)}
.bottom{font-size:12px;border-top:1px solid var(--line)}
@media screen and (min-width:1180px){
.columns{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:24px;align-items:start}
.columns .document{position:sticky;top:0}
.columns .paper{max-height:calc(100vh - 96px);overflow:auto}
}
@media (max-width:480px){
.top,main,.bottom{padding:8px 12px}
.card{padding:12px 12px 4px}
h2{font-size:19px}
.paper{padding:12px}
.card dl,.facts dl{grid-template-columns:1fr}
}
@media (forced-colors:active){
.mark.stated,.number,.verdict::before,.tag{forced-color-adjust:none}
.grid td.mark{outline-color:CanvasText}
}
@media print{
body{font-size:10.5pt}
.top,main,.bottom{max-width:none;padding:0}
.card,figure,.verdicts{break-inside:avoid}
h3,.doc-heading{break-after:avoid}
.card,.paper,.sums{background:none}
.paper{border:0;padding:0}
.scroll{overflow:visible}
.grid{font-size:8.5pt}
.grid td{padding:1px 4px}
details:not([open]),.checked,.legend{display:none}
.report{break-before:page}
.report:first-of-type{break-before:auto}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`

/** SHA-256 of the text above in base64, for the page's policy; a test compares them. */
export const styleHash = 'lrm8O8RUoq/7/C36Zna4gy73iOoRhHPYVNrPdF2kJnc='
