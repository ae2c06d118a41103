/** Documents of Word, each with one trap. */
import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../core/index.ts'
import { readDocx } from '../../sources/docx.ts'
import { corpusOthers, describeCorpus } from '../support/corpus.ts'
import { makeDraft } from '../support/draft.ts'
import { check, checkFile, readBytes } from '../support/engine.ts'
import { wordLayouts, writeWithoutTables } from '../support/layouts/word.ts'
import { seededRandom } from '../support/random.ts'
import {
  item,
  listXml,
  numberingXml,
  par,
  run,
  tbl,
  tc,
  tr,
  type WordParts,
  wordFile,
} from '../support/word.ts'
import { gridsOf } from '../support/workbook.ts'

function read(given: WordParts | string): Promise<SourceDocument> {
  return readDocx(wordFile(given), 'a.docx')
}

/** Text of the blocks that have one; hidden ones in brackets, tables as `T1`. */
async function textsOf(given: WordParts | string): Promise<string[]> {
  const { blocks } = await read(given)
  return blocks.map((block) => {
    if (block.kind === 'grid') return block.anchor
    return block.hidden ? `[${block.text}]` : block.text
  })
}

async function cellsOf(body: string): Promise<string[]> {
  const [grid] = gridsOf(await read(body))
  return (grid?.cells ?? []).map(({ anchor, rowSpan, columnSpan, text }) => {
    const spans = rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : ''
    return `${anchor}${spans} ${text}`
  })
}

const begins = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const change = 'w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"'

describe('text', () => {
  const cases: [string, string, string[]][] = [
    [
      'runs are joined, spaces between them kept',
      par(run('共收到') + run(' 申请 ') + run('12件')),
      ['共收到 申请 12件'],
    ],
    [
      'unmarked space at the ends of a run is none',
      '<w:p><w:r><w:t>1 </w:t></w:r><w:r><w:t> 2</w:t></w:r></w:p>',
      ['12'],
    ],
    [
      'breaks and tabs',
      par('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>'),
      ['甲\n乙 丙'],
    ],
    [
      'hyphens',
      par('<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t></w:r>'),
      ['1-23'],
    ],
    [
      'symbols: digits of Symbol, circled digits, unknown signs are not dropped',
      par(
        '<w:r><w:sym w:font="Symbol" w:char="F031"/><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Webdings" w:char="F061"/></w:r>',
      ),
      ['1①\ufffd'],
    ],
    [
      'the result of a field, not its instruction',
      par(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>42</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>',
      ),
      ['427'],
    ],
    [
      'a field that never ends swallows nothing',
      par('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>甲</w:t></w:r>') + par('乙'),
      ['乙'],
    ],
    [
      'content controls and smart tags are seen through',
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${par(`<w:smartTag>${run('甲')}</w:smartTag><w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ['甲乙'],
    ],
    [
      'hidden runs stand apart',
      par(run('甲') + run('藏', '<w:vanish/>') + run('乙', '<w:vanish w:val="0"/>')),
      ['甲乙', '[藏]'],
    ],
    [
      'guides of pronunciation are left out',
      par(
        '<w:r><w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['甲'],
    ],
    [
      'fractions keep their stroke',
      par(
        '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      ['1/2'],
    ],
    [
      'headers and sections leave nothing',
      `${par('甲')}<w:sectPr><w:headerReference r:id="x"/></w:sectPr>`,
      ['甲'],
    ],
  ]
  test.each(cases)('%s', async (_, body, expected) => {
    expect(await textsOf(body)).toEqual(expected)
  })

  test('headings by level of outline, by style, by the style below it; anchors count empty paragraphs', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="x"><w:name w:val="mine"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="ring"><w:basedOn w:val="ring"/></w:style>'
    const body = [
      par('甲', '<w:pStyle w:val="x"/>'),
      par(''),
      par('乙', '<w:outlineLvl w:val="2"/>'),
      par('丙', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
      par('一、总体情况……1', '<w:pStyle w:val="t"/>'),
      par('丁', '<w:pStyle w:val="ring"/>'),
      par('长'.repeat(101), '<w:outlineLvl w:val="0"/>'),
    ].join('')
    const { blocks } = await read({ body, styles })
    expect(blocks).toMatchObject([
      { anchor: 'P1', text: '甲', heading: 1 },
      { anchor: 'P3', text: '乙', heading: 3 },
      { anchor: 'P4', text: '丙' },
      { anchor: 'P5', landmark: true },
      { anchor: 'P6', text: '丁' },
      { anchor: 'P7' },
    ])
    expect(blocks.slice(2).some((block) => 'heading' in block)).toBe(false)
  })
})

describe('automatic numbers', () => {
  const list = listXml(1, [
    ['chineseCountingThousand', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimal', '%1.%4', 1, '<w:isLgl/>'],
  ])
  const numbering = numberingXml(
    [list, listXml(2, [['ideographDigital', '第%1章', 9]]), listXml(3, [['bullet', '\uf0b7']])],
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  )

  test('levels count, begin anew, and print as the list says', async () => {
    const body = [
      item('总体', 1),
      item('公开', 1, 1),
      item('申请', 1, 1),
      item('12件', 1, 2),
      item('数据', 1, 2),
      item('管理', 1, 1),
      item('从头', 1, 2),
      item('主动', 1),
      item('平台', 1, 1),
      item('合计', 1, 3),
      item('章', 2),
      item('章', 2),
      item('点', 3),
      item('无', 0),
    ].join('')
    expect(await textsOf({ body, numbering })).toEqual([
      '一、总体',
      '（一）公开',
      '（二）申请',
      '1. 12件',
      '2. 数据',
      '（三）管理',
      '1. 从头',
      '二、主动',
      '（一）平台',
      '2.1 合计',
      '第九章 章',
      '第一〇章 章',
      '点',
      '无',
    ])
  })

  test('a list that uses the same numbers goes on; one with a start of its own begins there', async () => {
    const body = [item('甲', 1), item('乙', 4), item('丙', 4), item('丁', 1)].join('')
    expect(await textsOf({ body, numbering })).toEqual(['一、甲', '五、乙', '六、丙', '七、丁'])
  })

  test('a level that is passed over has begun', async () => {
    const numbers = numberingXml([
      listXml(1, [
        ['decimal', '%1、'],
        ['decimal', '%1.%2、'],
      ]),
    ])
    const body = [item('甲', 1, 1), item('乙', 1), item('丙', 1, 1)].join('')
    expect(await textsOf({ body, numbering: numbers })).toEqual(['1.1、甲', '2、乙', '2.1、丙'])
  })

  test('the style names the list, its level points back at the style; 0 takes a paragraph out', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    const linked = listXml(7, [
      ['chineseCounting', '%1、', 1, '<w:pStyle w:val="a"/>'],
      ['chineseCounting', '（%2）', 1, '<w:pStyle w:val="b"/>'],
    ])
    const body = [
      par('总体', '<w:pStyle w:val="a"/>'),
      par('公开', '<w:pStyle w:val="b"/>'),
      par('说明', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      par('申请', '<w:pStyle w:val="b"/>'),
    ].join('')
    expect(await textsOf({ body, styles, numbering: numberingXml([linked]) })).toEqual([
      '一、总体',
      '（一）公开',
      '说明',
      '（二）申请',
    ])
  })

  const printed: [string, number, string][] = [
    ['chineseCountingThousand', 10, '十'],
    ['chineseCountingThousand', 11, '十一'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1005, '一千零五'],
    ['chineseCountingThousand', 10020, '一万零二十'],
    ['chineseCounting', 21, '二十一'],
    ['japaneseCounting', 12, '十二'],
    ['ideographDigital', 20, '二〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 27, 'aa'],
    ['decimalZero', 7, '07'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalFullWidth', 12, '１２'],
    ['ideographTraditional', 2, '乙'],
    ['unheardOf', 12, '12'],
  ]
  test.each(printed)('%s %d is %s', async (format, start, shown) => {
    const one = numberingXml([listXml(1, [[format, '（%1）', start]])])
    expect(await textsOf({ body: item('甲', 1), numbering: one })).toEqual([`（${shown}）甲`])
  })
})

describe('tables', () => {
  test('cells merged across and downwards', async () => {
    const body = tbl([
      tr([tc('项', begins + span(2)), tc('申请人', span(2))]),
      tr([tc('', goesOn + span(2)), '自然人', '总计']),
      tr([tc('三、', begins), '公开', '1', '1']),
      tr([tc('', goesOn), '部分', '2', '2']),
      tr([tc('', goesOn), '总计', '3', '3']),
    ])
    expect(await cellsOf(body)).toEqual([
      'T1/r1c1 2×2 项',
      'T1/r1c3 1×2 申请人',
      'T1/r2c3 自然人',
      'T1/r2c4 总计',
      'T1/r3c1 3×1 三、',
      'T1/r3c2 公开',
      'T1/r3c3 1',
      'T1/r3c4 1',
      'T1/r4c2 部分',
      'T1/r4c3 2',
      'T1/r4c4 2',
      'T1/r5c2 总计',
      'T1/r5c3 3',
      'T1/r5c4 3',
    ])
  })

  test('one merged cell ends where the next begins; one that goes on with nothing is its own', async () => {
    const body = tbl([
      tr([tc('甲', begins), '1', '2']),
      tr([tc('乙', begins), '3', '4']),
      tr([tc('', goesOn), tc('5', goesOn), '6']),
    ])
    expect(await cellsOf(body)).toEqual([
      'T1/r1c1 甲',
      'T1/r1c2 1',
      'T1/r1c3 2',
      'T1/r2c1 2×1 乙',
      'T1/r2c2 3',
      'T1/r2c3 4',
      'T1/r3c2 5',
      'T1/r3c3 6',
    ])
  })

  test('a cell does not go on over a row in between', async () => {
    const body = tbl([
      tr([tc('甲', begins), '1', '2']),
      tr(['乙', '3', '4']),
      tr([tc('丙', goesOn), '5', '6']),
    ])
    expect((await cellsOf(body)).filter((_, index) => index % 3 === 0)).toEqual([
      'T1/r1c1 甲',
      'T1/r2c1 乙',
      'T1/r3c1 丙',
    ])
  })

  test('rows that begin late, cells merged the old way', async () => {
    const body = tbl([
      tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), '1', '2']),
      tr(['3', '4'], '<w:gridBefore w:val="2"/>'),
    ])
    expect(await cellsOf(body)).toEqual([
      'T1/r1c1 1×2 甲',
      'T1/r1c3 1',
      'T1/r1c4 2',
      'T1/r2c1 1×2 ',
      'T1/r2c3 3',
      'T1/r2c4 4',
    ])
  })

  test('paragraphs of a cell are its lines; hidden text is not its figure; hidden rows shift nothing', async () => {
    const body = tbl([
      tr([tc(par('商业') + par('企业')), tc(par(run('1') + run('2', '<w:vanish/>'))), '3', '4']),
      tr(['藏', '5', '6', '7'], '<w:hidden/>'),
      tr(['科研', '8', '9', '10']),
    ])
    const document = await read(body)
    const [grid] = gridsOf(document)
    expect(grid?.cells.filter(({ hidden }) => !hidden).map(({ row, text }) => `${row} ${text}`)).toEqual([
      '0 商业\n企业',
      '0 1',
      '0 3',
      '0 4',
      '1 科研',
      '1 8',
      '1 9',
      '1 10',
    ])
    expect(grid?.cells.filter(({ hidden }) => hidden).map(({ text }) => text)).toEqual(['藏', '5', '6', '7'])
    expect(document.blocks).toMatchObject([{}, { text: '2', hidden: true }])
  })

  test('a table in a cell that only lays out is a table of its own, and is named by its place', async () => {
    const inner = tbl([tr(['规章', '1', '2', '3']), tr(['文件', '4', '5', '6'])])
    const document = await read(tbl([tr([tc(par('二、主动公开') + inner + par('说明'))])]))
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual(['T1/r1c1/P1', 'T1/r1c1/T1', 'T1/r1c1/P2'])
    expect(gridsOf(document)[0]?.cells[5]?.anchor).toBe('T1/r1c1/T1/r2c2')
  })
})

describe('tracked changes', () => {
  test('are read as accepted, and said', async () => {
    const body = par(
      `${run('收到')}<w:del ${change}><w:r><w:delText>12</w:delText></w:r></w:del><w:ins ${change}>${run('21')}</w:ins><w:moveFrom ${change}>${run('旧')}</w:moveFrom><w:moveTo ${change}>${run('件')}</w:moveTo>`,
      `<w:pPrChange ${change}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`,
    )
    const { blocks, limits } = await read(body)
    expect(blocks).toEqual([{ kind: 'text', anchor: 'P1', text: '收到21件' }])
    expect(limits).toEqual([{ code: 'tracked-changes' }])
  })

  test('only of looks are none', async () => {
    const looks = `<w:rPrChange ${change}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`
    const { blocks, limits } = await read(par(run('甲', looks)))
    expect(blocks).toEqual([{ kind: 'text', anchor: 'P1', text: '甲' }])
    expect(limits).toEqual([])
  })

  test('a deleted paragraph mark joins two paragraphs, and is not numbered', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const body =
      par('甲', `${list}<w:rPr><w:del ${change}/></w:rPr>`) +
      par('乙', list) +
      par('丙', `<w:rPr><w:del ${change}/></w:rPr>`) +
      tbl([tr(['1', '2', '3', '4'])])
    const numbering = numberingXml([listXml(1, [['decimal', '%1、']])])
    expect(await textsOf({ body, numbering })).toEqual(['1、甲乙', '丙', 'T1'])
  })

  test('rows and cells: inserted ones stand, deleted ones do not', async () => {
    const body = tbl([
      tr(['规章', '1', '2', '3']),
      tr(['删', '9', '9', '9'], `<w:del ${change}/>`),
      tr(['文件', '4', '5', '6'], `<w:ins ${change}/>`),
      tr(['许可', tc('0', `<w:cellDel ${change}/>`), '7', tc('8', `<w:cellIns ${change}/>`), '9']),
    ])
    const cells = await cellsOf(body)
    expect(cells.map((cell) => cell.slice(cell.indexOf(' ') + 1)).join(' ')).toBe(
      '规章 1 2 3 文件 4 5 6 许可 7 8 9',
    )
    expect(cells[4]).toBe('T1/r2c1 文件')
    expect((await read(body)).limits).toEqual([{ code: 'tracked-changes' }])
  })
})

describe('what stands beside the text', () => {
  const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`
  const twice = (inside: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(inside)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(inside)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  test('text boxes are read once, after their paragraph; tables in them, too', async () => {
    const table = tbl([tr(['规章', '1', '2', '3']), tr(['文件', '4', '5', '6'])])
    const { blocks } = await read(par(run('甲') + twice(par('盒') + table)) + par('乙'))
    expect(blocks.map(({ anchor }) => anchor)).toEqual(['P1', 'P1/box1/P1', 'P1/box1/T1', 'P2'])
  })

  test('where the first alternative shows nothing the other is read', async () => {
    const body = par(
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback>${run('后').slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await textsOf(body)).toEqual(['后'])
  })

  test('notes that are referred to come last, as landmarks, and leave no mark in the text', async () => {
    const body = par(`${run('22')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('件')}`) + par('完')
    const footnotes = `<w:footnote w:type="separator" w:id="0">${par('线')}</w:footnote><w:footnote w:id="1">${par('没有提到')}</w:footnote><w:footnote w:id="2">${par('其中修订1件')}</w:footnote>`
    expect((await read({ body, footnotes })).blocks).toEqual([
      { kind: 'text', anchor: 'P1', text: '22件' },
      { kind: 'text', anchor: 'P2', text: '完' },
      { kind: 'text', anchor: 'footnote2/P1', text: '其中修订1件', landmark: true },
    ])
  })

  const picture = (size: number, description = '') =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${size * 9525}" cy="${size * 9525}"/><wp:docPr id="1" name="图片 1" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

  test('pictures of some size, objects as files, and what no reader can open', async () => {
    const object =
      '<w:r><w:object><v:shape><v:imagedata r:id="p"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="o"/></w:object></w:r>'
    const old =
      '<w:r><w:object><v:shape><v:imagedata r:id="p"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.8" r:id="b"/></w:object></w:r>'
    const other =
      '<w:r><w:object><v:shape><v:imagedata r:id="p"/></v:shape><o:OLEObject Type="Embed" ProgID="Equation.3" r:id="b"/></w:object></w:r>'
    const body = `${par(picture(400, '表三') + picture(20))}${par(object)}${par(old)}${par(other)}<w:altChunk r:id="c"/>`
    const relationships = [
      { id: 'p', type: 'image', target: 'media/image1.png' },
      { id: 'o', type: 'package', target: 'embeddings/Sheet1.xlsx' },
      { id: 'b', type: 'oleObject', target: 'embeddings/oleObject1.bin' },
      { id: 'c', type: 'aFChunk', target: 'chunk.mht' },
    ]
    const { blocks, limits } = await read({ body, relationships })
    expect(blocks).toEqual([
      { kind: 'image', anchor: 'P1/i1', text: '表三', address: 'word/media/image1.png' },
      {
        kind: 'attachment',
        anchor: 'P2/i1',
        text: 'Sheet1.xlsx',
        address: 'word/embeddings/Sheet1.xlsx',
        format: 'xlsx',
      },
      {
        kind: 'attachment',
        anchor: 'P3/i1',
        text: 'oleObject1.xls',
        address: 'word/embeddings/oleObject1.bin',
        format: 'xls',
      },
      { kind: 'image', anchor: 'P4/i2', text: '', address: 'word/media/image1.png' },
    ])
    expect(limits).toEqual([{ code: 'frame-unread', at: 'word/chunk.mht' }])
  })
})

describe('reports without tables that can be read', () => {
  const draft = makeDraft(seededRandom(5))
  const picture =
    '<w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="5000000"/><wp:docPr id="1" name="图片 1"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const object =
    '<w:r><w:object><v:shape><v:imagedata r:id="p"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="o"/></w:object></w:r>'
  const cases: [string, string, string][] = [
    ['pictures', picture, 'tables-are-pictures'],
    ['embedded workbooks', object, 'tables-are-attachments'],
  ]
  test.each(cases)('%s cannot be judged', async (_, instead, reason) => {
    const { report, result } = check(await readBytes(writeWithoutTables(draft, instead), 'a.docx'))
    expect(report).toMatchObject({ status: 'checked', reason })
    expect(result.verdict).toBe('cannotTell')
  })

  test('the same with tables passes', async () => {
    const { result } = check(await readBytes(wordLayouts.plain?.(draft) ?? new Uint8Array(), 'a.docx'))
    expect(result.verdict).toBe('passed')
  })
})

describeCorpus('the blank template', () => {
  test('is no report, and nothing is found in it', async () => {
    const template = corpusOthers().find(({ path }) => path.endsWith('.docx'))
    const { report, result } = await checkFile(template?.path ?? '')
    expect(report).toMatchObject({ status: 'not-a-report', reason: 'blank-template' })
    expect(result.findings).toEqual([])
  })
})
