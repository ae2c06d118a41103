/** Pages as bad as they come, for the comparison of the two trees. Organs and figures are invented. */
import { encodeGbk } from '../support/gbk.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const wordSoup = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset=utf-8><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b style='mso-bidi-font-weight:normal'><span
style='font-size:22.0pt;font-family:方正小标宋简体'>甲县乙局<span lang=EN-US>2024</span>年政府信息公开工作年度报告<span
lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>
<p><span lang=EN-US>1<span style='mso-spacerun:yes'>  </span></span><st1:chsdate Year="2024" w:st="on">2024年</st1:chsdate>收到申请<span>1</span><span
>7</span>件。<!--[if !vml]--><img width=554 height=310 src="a.files/image001.jpg" v:shapes="_x0000_i1025"><!--[endif]--></p>
<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0;height:20.0pt'>
<td width=100 rowspan=2 style='border:solid windowtext 1.0pt'><p><span>一、本年新收<o:p></o:p></span></p></td>
<td width=50><p align=center><span lang=EN-US>1<o:p></o:p></span></p></td><td><p><span lang=EN-US>17</span></p></td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td></tr><![endif]>
<tr><td><p><o:p>&nbsp;</o:p></p></td><td><p>0</p></td></tr></table></div></body></html>`

const markup: readonly (readonly [string, string])[] = [
  ['Word soup', wordSoup],
  ['foster-parented text', '<table>甲<tr>乙<td>丙</td>丁</tr>戊<p>己</p><td>1</td></table>庚'],
  [
    'unclosed cells, rows and paragraphs',
    '<table><tr><td><p>甲<td>1<p>2<tr><td>乙<td>3</table><p>丙<p>丁<li>戊<li>己',
  ],
  ['a table in a paragraph with quirks', '<p>甲<table><tr><td>1<td>2</table>乙</p>丙'],
  ['a table in a paragraph without quirks', '<!DOCTYPE html><p>甲<table><tr><td>1<td>2</table>乙</p>丙'],
  [
    'unclosed formatting over tables',
    '<font color=red><b>甲<table><tr><td><i>1<td>2</b></table>乙<p>丙<p>丁</font>戊',
  ],
  ['crossed formatting', '<b>甲<p>乙</b>丙</p><a href=x>丁<div>戊<a href=y>己</div>庚</a>辛<nobr>壬<nobr>癸'],
  ['forms in tables', '<table><form><tr><input type=hidden name=a><td>甲<td><form>1</table></form><td>乙'],
  ['a nested table in bare rows', '<table><tr><table><tr><td>1<td>2</table><td>3<td>4</table>'],
  [
    'captions and column groups',
    '<table><col><caption>表<p>一<colgroup><col span=2><tr><th>甲<td>1<tfoot><tr><td>丙<td>3<tbody><tr><td>乙<td>2</table>',
  ],
  [
    'selects',
    '<p>甲<select><option>一<optgroup label=x><option>二</select>乙<table><tr><td><select><option>1<td>2</table>',
  ],
  ['an unclosed select in a cell', '<table><tr><td>甲<td><select><option>1<tr><td>乙<td>2</table>丙'],
  [
    'foreign content',
    '<p>甲<svg><title>图</title><p>乙</svg><math><mi>x</mi><mtext>丙</mtext></math><svg width=99 height=99><foreignObject><p>丁',
  ],
  [
    'rawtext',
    '<p>甲<noscript><p>乙</noscript><textarea><p>丙</textarea><xmp><b>丁</xmp><iframe><p>戊</iframe><noembed>己</noembed>庚<plaintext><p>辛</p>',
  ],
  [
    'templates',
    '<p>甲<template><p>乙<table><tr><td>丙</template>丁<table><template><tr></template><tr><td>1<td>2</table>',
  ],
  [
    'shadow roots',
    '<div><template shadowrootmode=open><p><slot></slot></p>影<slot name=b>无</slot></template>光<b slot=b>甲</b><i slot=c>乙</i></div><x-y><template shadowrootmode=closed>合</template>明</x-y><table><tr><td><template shadowrootmode=open>影</template>格<td>1</table>',
  ],
  ['two bodies', '<body class=a><p>甲</body><p>乙<body hidden><html lang=zh><p>丙</html><!-- x --><p>丁'],
  [
    'a byte order mark inside',
    '\ufeff\ufeff<!DOCTYPE html><html><head><title>年报</title><meta name=SiteName content=某局></head><body><p>甲',
  ],
  [
    'NUL and other characters',
    '<p>甲\u0000乙\u0001丙\u000b丁\u000c戊\r\n己\r庚&#0;&#x80;&#128;&#xD800;&nbsp&notit;&amp;lt;&copy',
  ],
  [
    'attributes',
    '<p hidden=hidden HIDDEN>甲<p style=DISPLAY:NONE>乙<p title=">" hidden">丙<p =hidden>丁<p hidden/>戊<p style="display:none" style="display:block">己',
  ],
  [
    'preformatted',
    '<pre>\n\n 甲\t1\n  <b>乙</b>\t2\n</pre><listing>\n丙</listing><div style="white-space:pre">a  b',
  ],
  [
    'ruby, details, dialog',
    '<ruby>公<rp>(</rp><rt>gong</rt><rp>)</rp></ruby><details><summary>甲</summary>乙</details><dialog>丙</dialog><menu><li>丁',
  ],
  [
    'frames',
    '<iframe srcdoc="<title>x</title><p>甲<table><tr><td>1<td>2</table>"></iframe>乙<iframe sandbox srcdoc=丙></iframe><iframe sandbox="allow-same-origin" srcdoc="<iframe srcdoc=丁></iframe>"></iframe><iframe></iframe><iframe src=about:blank></iframe><iframe src="javascript:1"></iframe><iframe width=1 height=1 src="http://127.0.0.1:9/a"></iframe><iframe src="http://127.0.0.1:9/b"></iframe>',
  ],
  [
    'a frameset',
    '<frameset cols="20%,*"><frame src="http://127.0.0.1:9/l"><frame><noframes>甲</noframes></frameset>',
  ],
  [
    'named like the tree’s own properties',
    '<form><input name=childNodes><input name=nodeType><input name=localName><input name=getAttribute><input name=attributes><input name=parentNode><p>甲<img name=body></form><img name=documentElement><form name=URL></form><p id=__proto__>乙',
  ],
  [
    'names like those of objects',
    '<constructor>甲</constructor><__proto__><p>乙</__proto__><tostring>丙</tostring><hasownproperty hidden>丁',
  ],
  ['unclosed spans', `${'<div><span>'.repeat(180)}甲`],
  [
    'comments and declarations',
    '<!-- a --><!doctype html><!-- b --><p>甲<!-->乙--><!--->丙<!-- -- -->丁<?php echo "戊" ?>己<![CDATA[庚]]>辛</ x>壬<!x>癸',
  ],
  ['a broken end', '<table><tr><td>甲<td>1</td><td title="'],
  ['nothing', ''],
]

const gbkPage =
  '<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>某镇年报</title></head><body><table><tr><td>一、本年新收</td><td>１７</td></tr><tr><td>镕喆</td><td>€</td></tr></table>'

const encodings: readonly (readonly [string, Uint8Array])[] = [
  ['GBK that says so', encodeGbk(gbkPage)],
  [
    'GBK with broken characters',
    Uint8Array.from([...encodeGbk(`${gbkPage}<p>甲`), 0xc4, ...encodeGbk('<b>乙'), 0xff, 0x81, 0x30, 0x20]),
  ],
  [
    'UTF-8 with broken characters',
    Uint8Array.from([
      ...utf8('<meta charset=utf-8><p>甲'),
      0xe4,
      0xb8,
      ...utf8('<b>乙'),
      0xff,
      0xf0,
      0x9f,
      ...utf8('<p>丙'),
    ]),
  ],
  [
    'UTF-16',
    Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from('<p>x</p>甲').flatMap((character) => [
        character.charCodeAt(0) & 255,
        character.charCodeAt(0) >> 8,
      ]),
    ]),
  ],
]

/** Name and bytes of each page. */
export const nastyPages: readonly (readonly [string, Uint8Array])[] = [
  ...markup.map(([name, html]) => [name, utf8(html)] as const),
  ...encodings,
]
