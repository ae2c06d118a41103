/** Lines, flags, hidden parts and embedded things: what the walk makes of them, whatever tree it walks over. */

/** Blocks as `showBlocks` shows them. */
export type WalkCase = [name: string, html: string, blocks: string[]]

const lines: WalkCase[] = [
  ['a paragraph', '<p>一、总体情况</p>', ['"一、总体情况"']],
  [
    'spans join without spaces',
    '<p><span>收到申请1</span><span>17</span><span>件</span></p>',
    ['"收到申请117件"'],
  ],
  [
    'Word soup joins over namespaced tags and fonts',
    '<p><font><span lang="EN-US">20<o:p></o:p></span></font><st1:chsdate>24<b></b>年</st1:chsdate></p>',
    ['"2024年"'],
  ],
  ['white space collapses as shown', '<p>\n  收到 \t 申请\n\n  117 件  </p>', ['"收到 申请 117 件"']],
  ['white space collapses across elements', '<p>a <b> b</b> <i> </i> c</p>', ['"a b c"']],
  ['no space where there is none between elements', '<p>a<b>b</b>c</p>', ['"abc"']],
  ['a comment separates nothing', '<p>11<!-- x -->7</p>', ['"117"']],
  ['no-break space stays', '<p>&nbsp;&nbsp;一、&nbsp; 总体</p>', ['"\u00a0\u00a0一、\u00a0 总体"']],
  ['ideographic space stays', '<p>　　全年</p>', ['"　　全年"']],
  ['br is a line break inside one block', '<p>一<br>二<br/>三</p>', ['"一\\n二\\n三"']],
  ['spaces around br go', '<p>一 <br>\n 二</p>', ['"一\\n二"']],
  ['br at the ends goes', '<p><br>一<br><br></p>', ['"一"']],
  ['two br leave an empty line', '<div>一<br><br>二</div>', ['"一\\n\\n二"']],
  ['paragraphs of nothing leave no block', '<p>&nbsp;</p><p>　</p><p><br></p><div> </div><p>\u200b</p>', []],
  ['blocks separate', '<div>一<p>二</p>三<div>四</div></div>', ['"一"', '"二"', '"三"', '"四"']],
  [
    'text beside block children',
    '<div>前<span>言</span><p>正文</p>后<b>记</b></div>',
    ['"前言"', '"正文"', '"后记"'],
  ],
  ['a block inside an inline element', '<span>一<div>二</div>三</span>', ['"一"', '"二"', '"三"']],
  ['lists', '<ul><li>一</li><li>二<ul><li>三</li></ul></li></ul>', ['"一"', '"二"', '"三"']],
  ['definition lists', '<dl><dt>甲</dt><dd>乙</dd></dl>', ['"甲"', '"乙"']],
  ['hr separates', '一<hr>二', ['"一"', '"二"']],
  ['unknown elements are inline', '<ucaptitle>年度</ucaptitle><x-y>报告</x-y>', ['"年度报告"']],
  ['style says nothing about blocks', '<p><span style="display:block">一</span>二</p>', ['"一二"']],
  ['preformatted text', '<pre>\n  一\t1\n二\t2\n</pre>', ['"  一\\t1\\n二\\t2"']],
  ['stray end tags', '一</p></div></b>二', ['"一"', '"二"']],
  ['unclosed paragraphs', '<p>一<p>二<div>三', ['"一"', '"二"', '"三"']],
  ['a NUL is not there', '<p>一\u0000二</p>', ['"一二"']],
  ['character references', '<p>&lt;规划&gt;&amp;&#x4e00;</p>', ['"<规划>&一"']],
]

const flags: WalkCase[] = [
  ['headings', '<h1>年度报告</h1><h4><span>一</span>、</h4>', ['h1 "年度报告"', 'h4 "一、"']],
  ['a heading with a block in it', '<h2><div>一</div></h2>二', ['h2 "一"', '"二"']],
  ['a link alone', '<li><a href="/">首页</a></li>', ['link "首页"']],
  [
    'links with marks between',
    '<div><a href="/">首页</a> &gt; <a href="/a">公开</a> |</div>',
    ['link "首页 > 公开 |"'],
  ],
  ['a link in a sentence', '<p>详见<a href="/a">这里</a></p>', ['"详见这里"']],
  ['an anchor is no link', '<p><a name="_Toc1">一、总体情况</a></p>', ['"一、总体情况"']],
  ['a button', '<button>打印</button>', ['link "打印"']],
  ['a paragraph in a link', '<a href="/x"><p>甲</p></a>', ['link "甲"']],
  [
    'landmarks',
    '<nav>甲</nav><header><p>乙</p></header><aside>丙</aside>丁',
    ['landmark "甲"', 'landmark "乙"', 'landmark "丙"', '"丁"'],
  ],
  [
    'the header of an article is its own',
    '<article><header><h1>甲</h1></header><aside>乙</aside></article>',
    ['h1 "甲"', 'landmark "乙"'],
  ],
  ['landmark roles', '<div role="navigation">甲</div><div role="main">乙</div>', ['landmark "甲"', '"乙"']],
]

const hidden: WalkCase[] = [
  ['hidden attribute', '<p hidden>甲</p>', ['hidden "甲"']],
  ['display none', '<div style="color:red; display : NONE"><p>甲</p></div>乙', ['hidden "甲"', '"乙"']],
  ['visibility hidden', '<p style="visibility:hidden">甲</p>', ['hidden "甲"']],
  ['the last declaration wins', '<p style="display:none;display:block">甲</p>', ['"甲"']],
  [
    'unless an earlier one is important',
    '<p style="display:none!important;display:block">甲</p>',
    ['hidden "甲"'],
  ],
  ['overflow hidden hides nothing', '<p style="overflow:hidden;border:none">甲</p>', ['"甲"']],
  ['a class hides nothing', '<p class="hidden none">甲</p>', ['"甲"']],
  [
    'hidden words are not part of the line',
    '<p>收到<span style="display:none">99</span>117件</p>',
    ['"收到117件"', 'hidden "99"'],
  ],
  ['hidden words in hidden words', '<p hidden>甲<b hidden>乙</b></p>', ['hidden "甲乙"']],
  ['a page hidden until its script runs', '<body style="visibility:hidden"><p>甲</p>', ['"甲"']],
  [
    'what shows nothing',
    '<p>甲<script>1</script><style>2</style><noscript>3</noscript><template>4</template><select><option>5</select>' +
      '<textarea>6</textarea><input value="7"><video>8</video><datalist><option>9</datalist></p>',
    ['"甲"'],
  ],
  ['head content', '<head><title>题</title><script>1</script></head><p>甲</p>', ['"甲"']],
]

const embedded: WalkCase[] = [
  ['a picture', '<p><img src="a.jpg" alt="表三"></p>', ['image "表三" a.jpg']],
  ['a picture in a line follows it', '<p>一<img src="a.jpg">二</p>三', ['"一二"', 'image "" a.jpg', '"三"']],
  [
    'decorations',
    '<img src="a.gif" width="16" height="16"><img src="b.gif" height="1" width="600"><img>',
    [],
  ],
  ['percentages are no pixels', '<img src="a.jpg" width="5%">', ['image "" a.jpg']],
  ['late pictures', '<img src="data:image/gif;base64,R0lGOD" data-src="t3.png">', ['image "" t3.png']],
  [
    'bytes of pictures are not kept',
    '<img src="data:image/png;base64,AAAA">',
    ['image "" data:image/png;base64,'],
  ],
  [
    'canvas and drawings',
    '<canvas></canvas><svg><text>x</text></svg><svg width="600" height="400" aria-label="图"></svg>',
    ['image "" ', 'image "图" '],
  ],
  ['a hidden picture', '<img src="a.jpg" hidden>', ['hidden image "" a.jpg']],
  [
    'an attachment',
    '<p>附件：<a href="/x/年报.PDF?v=1#p">年报</a></p>',
    ['"附件：年报"', 'pdf "年报" /x/年报.PDF?v=1#p'],
  ],
  [
    'an attachment by its query',
    '<a href="/down.jsp?id=1&amp;filename=2301.docx">下载</a>',
    ['link "下载"', 'docx "下载" /down.jsp?id=1&filename=2301.docx'],
  ],
  [
    'an attachment by its text',
    '<a href="javascript:get(3)">附表.xlsx</a>',
    ['link "附表.xlsx"', 'xlsx "附表.xlsx" javascript:get(3)'],
  ],
  ['a link to a page', '<a href="/a.html">a</a><a href="https://www.example.et/x">b</a>', ['link "ab"']],
  [
    'embedded documents',
    '<embed src="a.pdf"><object data="b.ofd">没有插件</object>',
    ['pdf "" a.pdf', 'ofd "没有插件" b.ofd'],
  ],
  ['an object of another kind shows its content', '<object data="a.swf"><p>甲</p></object>', ['"甲"']],
  [
    'a frame with a document',
    '<iframe src="/pdf/web/viewer.html?file=/a.pdf"></iframe>',
    ['pdf "" /pdf/web/viewer.html?file=/a.pdf'],
  ],
]

export const walkCases = [
  ['lines', lines],
  ['flags', flags],
  ['hidden parts', hidden],
  ['embedded things', embedded],
] as const
