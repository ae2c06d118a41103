import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../sources/xlsx.ts'
import {
  bookParts,
  cellAt,
  escapeXml,
  gridsOf,
  oneSheet,
  relationshipsXml,
  rowsXml,
  sheetXml,
  stringsXml,
  stylesXml,
  textsOf,
  zip,
} from '../support/workbook.ts'

const cell = (address: string, inside: string, attributes = '') =>
  `<c r="${address}" ${attributes}>${inside}</c>`
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const one = (text: string) => sheetXml(rowsXml([[text, 1]]))
const prefixed = (xml: string) => xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(' xmlns=', ' xmlns:x=')

describe('layout', () => {
  test('merged cells become spans; what lies under them is dropped', async () => {
    const bytes = oneSheet(
      rowsXml([
        ['行政复议', 'x', '行政诉讼', null],
        ['结果维持', '总计', '结果维持', '总计'],
        [1, 1, 2, 2],
      ]),
      '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="D1:C1"/><mergeCell ref="C3"/></mergeCells>',
    )
    const document = await readWorkbook(bytes, 'book.xlsx')
    const [grid] = gridsOf(document)
    expect(grid).toMatchObject({ anchor: '表!A1:D3', sheet: '表', rows: 3, columns: 4 })
    expect(grid?.cells.slice(0, 2)).toEqual([
      { anchor: '表!A1', row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '行政复议' },
      { anchor: '表!C1', row: 0, column: 2, rowSpan: 1, columnSpan: 2, text: '行政诉讼' },
    ])
    expect(grid?.cells).toHaveLength(10)
  })

  test('merged areas that overlap or reach over the whole sheet are bounded', async () => {
    const bytes = oneSheet(
      rowsXml([
        ['年报', null, null],
        ['甲', '乙', '丙'],
        [1, 2, 3],
      ]),
      '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B1:C2"/><mergeCell ref="A3:A1048576"/></mergeCells>',
    )
    const document = await readWorkbook(bytes, 'book.xlsx')
    expect(gridsOf(document)[0]).toMatchObject({ rows: 3, columns: 3 })
    expect(cellAt(document, 'A1')).toMatchObject({ columnSpan: 3, rowSpan: 1 })
    expect(cellAt(document, 'B2')).toMatchObject({ text: '乙', rowSpan: 1, columnSpan: 1 })
  })

  test('empty cells of a table have places', async () => {
    const document = await readWorkbook(
      oneSheet(
        rowsXml([
          ['甲', '乙'],
          ['规章', null],
        ]),
      ),
      'book.xlsx',
    )
    expect(cellAt(document, 'B2')).toEqual({
      anchor: '表!B2',
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      text: '',
    })
  })

  test('a framed empty row right under a header belongs to the table', async () => {
    const rows = `${rowsXml([['结果维持', '总计']])}<row r="2"><c r="A2" s="1"/><c r="B2" s="1"/></row><row r="5"><c r="A5" s="1"/></row>`
    const framed = await readWorkbook(oneSheet(rows, '', { styles: stylesXml([]) }), 'book.xlsx')
    expect(gridsOf(framed)[0]).toMatchObject({ anchor: '表!A1:B2', rows: 2 })
    const bare = await readWorkbook(oneSheet(rows), 'book.xlsx')
    expect(gridsOf(bare)[0]).toMatchObject({ rows: 1 })
  })

  test('an empty row after every row takes no table apart', async () => {
    const heading = [
      ['项目', null, null, '申请人情况', null],
      [null, null, null, '自然人', '总计'],
    ]
    const rows = Array.from({ length: 9 }, (_, index) => [[`第${index}项`, null, null, index, index], []])
    const spaced = await readWorkbook(oneSheet(rowsXml([...heading, [], ...rows.flat()])), 'book.xlsx')
    expect(gridsOf(spaced)).toMatchObject([{ anchor: '表!A1:E20', columns: 5 }])
    const beside = rows.map(([row = [], empty = []]) => [[...row.slice(3), null, `甲${row[3]}`, 1, 1], empty])
    const two = await readWorkbook(
      oneSheet(rowsXml([['乙', 1, null, '丙', 2, 2], [], ...beside.flat()])),
      'a.xlsx',
    )
    expect(gridsOf(two)).toMatchObject([{ columns: 2 }, { columns: 3 }])
  })

  test('a cell at the far corner costs nothing', async () => {
    const bytes = oneSheet(
      `${rowsXml([
        ['甲', 1],
        ['乙', 2],
      ])}<row r="1048576">${cell('XFD1048576', '<v>9</v>')}</row>`,
      '',
      {},
    )
    const document = await readWorkbook(bytes, 'book.xlsx')
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual(['表!A1:B2', '表!XFD1048576:XFD1048576'])
    expect(cellAt(document, 'XFD1048576')?.text).toBe('9')
  })

  test('empty rows and columns between cells are kept up to five', async () => {
    const rows =
      row(cell('A1', '<v>1</v>'), cell('D1', '<v>2</v>')) +
      row(cell('B90', '<v>3</v>'), cell('ZZ90', '<v>4</v>'))
    const [grid] = gridsOf(await readWorkbook(oneSheet(rows), 'book.xlsx'))
    expect(grid).toMatchObject({ anchor: '表!A1:ZZ90', rows: 7, columns: 10 })
    expect(grid?.cells.filter(({ text }) => text !== '').map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 3],
      [6, 1],
      [6, 9],
    ])
  })

  test('cells and rows without addresses stand one after another; a missing dimension is no matter', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row>'
    const texts = { A1: '1', D1: '2', E1: '3', A4: '4' }
    expect(await textsOf(oneSheet(rows))).toEqual(texts)
    const xml = sheetXml(rows, '', '<dimension ref="A1:XFD1048576"/>')
    expect(await textsOf(zip(bookParts({ sheets: [{ name: '表', xml }] })))).toEqual(texts)
  })

  test('cells out of order are put in order; of two with one address the first stays', async () => {
    const rows = row(cell('C3', '<v>3</v>'), cell('A1', '<v>1</v>'), cell('C3', '<v>9</v>'))
    expect(await textsOf(oneSheet(rows))).toEqual({ A1: '1', C3: '3' })
  })

  test('addresses outside a sheet are left out and said', async () => {
    const document = await readWorkbook(
      oneSheet(row(cell('A1', '<v>1</v>'), cell('XFE1', '<v>2</v>'), cell('A1048577', '<v>3</v>'))),
      'book.xlsx',
    )
    expect(document.limits).toEqual([{ code: 'sheet-cut', at: '表' }])
  })

  test('tables side by side are read one after the other, a heading over both before them', async () => {
    const bytes = oneSheet(
      rowsXml([
        ['某局年报', null, null, null, null],
        ['表二', null, null, '表四', null],
        ['规章', 1, null, '结果维持', '总计'],
        ['规范性文件', 2, null, '纠正', '其他'],
        [null, null, null, '合计', 3],
        ['注：无', null, null, null, null],
      ]),
      '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A6:E6"/></mergeCells>',
    )
    const document = await readWorkbook(bytes, 'book.xlsx')
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual([
      '表!A1:A1',
      '表!A2:B4',
      '表!D2:E5',
      '表!A6:A6',
    ])
  })

  test('an empty column inside a table parts nothing', async () => {
    const bytes = oneSheet(
      rowsXml([
        ['项目', null, '自然人', '总计'],
        ['本年新收', null, 117, 117],
        ['上年结转', null, 0, 0],
        ['总计', null, 117, 117],
      ]),
    )
    const document = await readWorkbook(bytes, 'book.xlsx')
    expect(document.blocks).toHaveLength(1)
    expect(document.blocks[0]).toMatchObject({ rows: 4, columns: 4 })
  })
})

describe('sheets', () => {
  test('keep their order, hidden ones last and marked; hidden rows and columns are marked', async () => {
    const hiding = sheetXml(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row><row r="3" ht="0"><c r="A3"><v>5</v></c></row>`,
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      '<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="16384" width="0"/></cols>',
    )
    const bytes = zip(
      bookParts({
        sheets: [
          { name: '2023', xml: one('甲'), state: 'veryHidden' },
          { name: '封面', xml: sheetXml('') },
          { name: '表&"二"', xml: one('乙') },
          { name: '旧', xml: one('丙'), state: 'hidden' },
          { name: '行列', xml: hiding },
        ],
      }),
    )
    const document = await readWorkbook(bytes, 'book.xlsx')
    expect(document.sheets).toEqual([
      { name: '2023', hidden: true },
      { name: '封面', hidden: false },
      { name: '表&"二"', hidden: false },
      { name: '旧', hidden: true },
      { name: '行列', hidden: false },
    ])
    expect(document.blocks.map(({ anchor, hidden }) => [anchor, hidden])).toEqual([
      ['表&"二"!A1:B1', undefined],
      ['行列!A1:C2', undefined],
      ['2023!A1:B1', true],
      ['旧!A1:B1', true],
    ])
    const hidden = gridsOf(document)[1]
      ?.cells.filter((found) => found.hidden)
      .map(({ anchor }) => anchor)
    expect(hidden).toEqual(['行列!B1', '行列!C1', '行列!A2', '行列!B2', '行列!C2'])
  })

  test('are found by their relationships, wherever and however their parts are named', async () => {
    const parts = bookParts({
      sheets: [
        { name: '甲', xml: one('甲'), path: 'worksheets/数据.xml' },
        { name: '乙', xml: one('乙'), path: 'worksheets/Sheet9.xml', target: '/xl/worksheets/sheet9.XML' },
        { name: '丙', xml: one('丙'), path: 'sheets/x.xml', target: '..\\xl\\sheets\\x.xml' },
        { name: '图', xml: '<chartsheet/>', path: 'chartsheets/sheet1.xml', type: 'chartsheet' },
        { name: '失', xml: one('失'), path: 'worksheets/there.xml', target: 'worksheets/gone.xml' },
      ],
    })
    const document = await readWorkbook(zip(parts), 'book.xlsx')
    expect(gridsOf(document).map((grid) => grid.cells[0]?.text)).toEqual(['甲', '乙', '丙'])
    expect(document.limits).toEqual([{ code: 'sheet-cut', at: '失' }])
  })

  test('a package with backslashes, capitals and another main part reads', async () => {
    const parts = bookParts({ sheets: [{ name: '表', xml: one('甲') }], strings: stringsXml(['x']) })
    const odd = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name
          .replace('xl/workbook.xml', 'xl/Workbook22.xml')
          .replace('xl/_rels/workbook', 'xl/_rels/workbook22')
          .replace(/\//g, '\\'),
        content,
      ]),
    )
    odd['_rels\\.rels'] = relationshipsXml([
      { id: 'r', type: 'officeDocument', target: '/xl/workbook22.xml' },
    ])
    expect(await textsOf(zip(odd))).toEqual({ A1: '甲', B1: '1' })
  })

  test('prefixed element names, UTF-16 parts and a byte order mark read', async () => {
    const parts = bookParts({
      sheets: [{ name: '表', xml: prefixed(one('甲').replace(/^<\?[^>]*\?>/, '')) }],
    })
    parts['xl/workbook.xml'] = prefixed(String(parts['xl/workbook.xml']))
    expect(await textsOf(zip(parts))).toEqual({ A1: '甲', B1: '1' })
    const wide = bookParts({ sheets: [{ name: '表', xml: '' }] })
    wide['xl/worksheets/sheet1.xml'] = Buffer.from(`\ufeff${one('甲')}`, 'utf16le')
    wide['xl/workbook.xml'] = `\ufeff${String(wide['xl/workbook.xml'])}`
    expect(await textsOf(zip(wide))).toEqual({ A1: '甲', B1: '1' })
  })

  test('comments, tables, validations and conditional formats of any extent change nothing', async () => {
    const after =
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>A1=1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A1" r:id="gone"/></hyperlinks><legacyDrawing r:id="v"/><tableParts><tablePart r:id="t"/></tableParts>' +
      '<extLst><ext><x14:f xmlns:x14="x">1</x14:f></ext></extLst>'
    const extra = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([
        { id: 'c', type: 'comments', target: '/xl/comments/comment1.xml' },
        { id: 't', type: 'table', target: '/xl/tables/table1.xml' },
      ]),
      'xl/comments/comment1.xml':
        '<comments><commentList><comment ref="A1"><text><t>批注</t></text></comment></commentList></comments>',
    }
    expect(await textsOf(oneSheet(rowsXml([['甲', 1]]), after, { extra }))).toEqual({ A1: '甲', B1: '1' })
  })

  test('pictures and text boxes stand among the grids in the order of their rows', async () => {
    const extra = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([
        { id: 'd', type: 'drawing', target: '../drawings/drawing1.xml' },
      ]),
      'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml([
        { id: 'p', type: 'image', target: '../media/image1.png' },
      ]),
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>9</xdr:row></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:row>30</xdr:row></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1" descr="表三"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="p"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor>' +
        '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><mc:AlternateContent><mc:Choice><xdr:sp><xdr:txBody><a:p><a:r><a:t>一、</a:t></a:r><a:r><a:t>总体</a:t></a:r></a:p><a:p><a:r><a:t>情况</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Choice><mc:Fallback><xdr:sp><a:t>x</a:t></xdr:sp></mc:Fallback></mc:AlternateContent></xdr:oneCellAnchor>' +
        '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:pic><a:blip r:embed="p"/><a:ext cx="9525" cy="9525"/></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>',
    }
    const bytes = oneSheet(`<row r="2">${cell('A2', '<v>1</v>')}</row>`, '<drawing r:id="d"/>', { extra })
    const document = await readWorkbook(bytes, 'book.xlsx')
    expect(document.blocks).toMatchObject([
      { kind: 'text', anchor: '表!A1/shape2', text: '一、总体\n情况' },
      { kind: 'grid', anchor: '表!A2:A2' },
      { kind: 'image', anchor: '表!B10/shape1', text: '表三', address: 'xl/media/image1.png' },
    ])
  })

  test('pictures in cells are pictures', async () => {
    const wps = '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>'
    const rows =
      row(cell('A1', wps, 't="str"'), cell('B1', '<v>#VALUE!</v>', 't="e" vm="1"')) +
      row(cell('A2', '<v>1</v>'))
    const document = await readWorkbook(oneSheet(rows), 'book.xlsx')
    expect(document.blocks).toMatchObject([
      { kind: 'image', anchor: '表!A1/shape1', text: '', address: '' },
      { kind: 'image', anchor: '表!B1/shape2' },
      { kind: 'grid', anchor: '表!A2:A2' },
    ])
  })

  test('the title of the book is kept', async () => {
    const parts = bookParts({ sheets: [{ name: '表', xml: one('甲') }] })
    parts['_rels/.rels'] = relationshipsXml([
      { id: 'r', type: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'c', type: 'core-properties', target: 'docProps/core.xml' },
    ])
    parts['docProps/core.xml'] =
      `<cp:coreProperties><dc:title>${escapeXml('某局"年报"')}</dc:title><dc:creator>甲</dc:creator></cp:coreProperties>`
    expect((await readWorkbook(zip(parts), 'book.xlsx')).title).toBe('某局"年报"')
  })
})
