import { describe, expect, test } from 'vitest'
import { oneSheet, stylesXml, textsOf } from '../support/workbook.ts'

const cell = (address: string, inside: string, attributes = '') =>
  `<c r="${address}" ${attributes}>${inside}</c>`
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`

/** C1 is A1+$B$1, C2 the same moved down by one, with the given result stored. */
function sharedSum(result: number): string {
  return (
    row(
      cell('A1', '<v>1</v>'),
      cell('B1', '<v>2</v>'),
      cell('C1', '<f t="shared" ref="C1:C2" si="0">A1+$B$1</f><v>3</v>'),
    ) + row(cell('A2', '<v>5</v>'), cell('C2', `<f t="shared" si="0"/><v>${result}</v>`))
  )
}

describe('values', () => {
  test('numbers become their shortest decimal, without exponents and without noise', async () => {
    const numbers: [string, string][] = [
      ['117', '117'],
      ['5949.0886670000004', '5949.088667'],
      ['0.30000000000000004', '0.3'],
      ['1E21', '1000000000000000000000'],
      ['1.5E-7', '0.00000015'],
      ['-0', '0'],
      ['-4', '-4'],
      ['117.0', '117'],
      ['12345678901234', '12345678901234'],
    ]
    const cells = numbers.map(([raw], index) => cell(`A${index + 1}`, `<v>${raw}</v>`))
    expect(Object.values(await textsOf(oneSheet(row(...cells))))).toEqual(numbers.map(([, text]) => text))
  })

  test('what is no number in a number cell is illegible', async () => {
    const bytes = oneSheet(
      row(cell('A1', '<v>12o</v>'), cell('B1', '<v>NaN</v>'), cell('C1', '<v>1e999</v>')),
    )
    expect(await textsOf(bytes)).toEqual({ A1: '<error>', B1: '<error>', C1: '<error>' })
  })

  test('text of all kinds: shared, rich, inline, numbers as text, booleans, errors', async () => {
    const strings =
      '<sst><si><t>表</t></si><si><r><t>第二十条</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 第（一）项</t></r></si>' +
      '<si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>一_x000D_\n二_x005F_x000D_</t></si></sst>'
    const bytes = oneSheet(
      row(
        cell('A1', '<v>1</v>', 't="s"'),
        cell('B1', '<v>2</v>', 't="s"'),
        cell('C1', '<is><r><t>12</t></r><r><t>3</t></r><rPh><t>x</t></rPh></is>', 't="inlineStr"'),
        cell('D1', '<v>4</v>', 't="s"'),
        cell('E1', '<v>9</v>', 't="s"'),
        cell('F1', '<v>1</v>', 't="b"'),
        cell('G1', '<v>#REF!</v>', 't="e"'),
        cell('H1', '<v>a&amp;lt;&#x4E00;<![CDATA[<b>]]></v>', 't="str"'),
        cell('I1', '<v>2025-01-31T00:00:00</v>', 't="d"'),
        cell('J1', '<v>3</v>', 't="s"'),
      ),
      '',
      { strings },
    )
    expect(await textsOf(bytes)).toEqual({
      A1: '第二十条 第（一）项',
      B1: '东京',
      C1: '123',
      D1: '一\n二_x000D_',
      E1: '<error>',
      F1: 'TRUE',
      G1: '<error>',
      H1: 'a&lt;一<b>',
      I1: '2025-01-31',
    })
  })

  test('number formats: percentages, dates of both systems, times; figures in formats with words stay figures', async () => {
    const codes: [string | number, string, string][] = [
      ['0.0%', '0.951', '95.1%'],
      [9, '1', '100%'],
      [14, '45688', '2025-01-31'],
      [22, '45688.396', '2025-01-31 09:30:14'],
      ['yyyy"年"m"月"d"日"', '45688', '2025-01-31'],
      ['[$-804]yyyy年m月', '45688', '2025-01-31'],
      [31, '45688', '2025-01-31'],
      ['h:mm', '0.5', '12:00'],
      ['0"件"', '117', '117'],
      ['#,##0.00_);[Red](#,##0.00)', '5949.5', '5949.5'],
      ['G/通用格式', '3', '3'],
      ['0.00E+00', '3', '3'],
      ['[DBNum1]General', '3', '3'],
      ['@', '3', '3'],
      ['"d"0', '7', '7'],
      ['0.00\\ "days"', '7', '7'],
    ]
    const cells = codes.map(([, raw], index) => cell(`A${index + 1}`, `<v>${raw}</v>`, `s="${index + 1}"`))
    const styles = stylesXml(codes.map(([code]) => code))
    const texts = await textsOf(oneSheet(row(...cells), '', { styles }))
    expect(Object.values(texts)).toEqual(codes.map(([, , text]) => text))
    const serials = row(cell('A1', '<v>0</v>', 's="1"'), cell('B1', '<v>44226</v>', 's="1"'))
    const mac = oneSheet(serials, '', { styles: stylesXml([14]), before: '<workbookPr date1904="1"/>' })
    expect(await textsOf(mac)).toEqual({ A1: '1904-01-01', B1: '2025-01-31' })
    const first = oneSheet(row(cell('A1', '<v>1</v>', 's="1"')), '', { styles: stylesXml([14]) })
    expect(await textsOf(first)).toEqual({ A1: '1900-01-01' })
  })
})

describe('formulas', () => {
  test('give their stored result, and nothing where none is stored', async () => {
    const bytes = oneSheet(
      row(
        cell('A1', '<f>VLOOKUP(1,B:C,2)</f><v>12</v>'),
        cell('B1', '<f>A9+1</f>'),
        cell('C1', '<f>A9+1</f><v></v>'),
        cell('D1', '<f>A9&amp;""</f><v></v>', 't="str"'),
        cell('E1', '<f>A9&amp;"件"</f><v>件</v>', 't="str"'),
        cell('F1', '<f>1/0</f><v>#DIV/0!</v>', 't="e"'),
        cell('G1', '<f>1=1</f><v>1</v>', 't="b"'),
        cell('H1', '<f>RANK(A1,A:A)</f><v>0</v>'),
        cell('I1', '<f>IF(1,"")</f>', 't="str"'),
      ),
    )
    expect(await textsOf(bytes)).toEqual({
      A1: '12',
      B1: '<no-result>',
      C1: '<no-result>',
      E1: '件',
      F1: '<error>',
      G1: 'TRUE',
      H1: '0',
      I1: '<no-result>',
    })
  })

  test('shared formulas are read at each of their cells', async () => {
    const bytes = oneSheet(
      row(cell('A1', '<v>1</v>'), cell('B1', '<f t="shared" ref="B1:B3" si="0">A1+1</f><v>2</v>')) +
        row(cell('A2', '<v>5</v>'), cell('B2', '<f t="shared" si="0"/><v>6</v>')) +
        row(cell('A3', '<v>7</v>'), cell('B3', '<f t="shared" si="0"/>')),
    )
    expect(await textsOf(bytes)).toEqual({ A1: '1', B1: '2', A2: '5', B2: '6', A3: '7', B3: '<no-result>' })
  })

  test('zeros that libraries store instead of results are not believed', async () => {
    const uncalculated = oneSheet(
      row(
        cell('A1', '<v>117</v>'),
        cell('B1', '<v>2</v>'),
        cell('C1', '<f>SUM(A1:B1)</f><v>0.0</v>'),
        cell('D1', '<f>C1+0</f><v>0</v>'),
        cell('E1', '<f>ROUND(A1,0)</f><v>0</v>'),
        cell('F1', '<f>SUM(G1:H1)</f><v>0</v>'),
      ),
    )
    expect(await textsOf(uncalculated)).toEqual({
      A1: '117',
      B1: '2',
      C1: '<no-result>',
      D1: '<no-result>',
      E1: '<no-result>',
      F1: '0',
    })
  })

  test('results that hold are believed, whatever else the formulas are', async () => {
    const bytes = oneSheet(
      row(
        cell('A1', '<v>117</v>'),
        cell('B1', '<v>2.5</v>'),
        cell('C1', '<f>SUM($A1:B$1,1)-(A1+-B1)</f><v>6</v>'),
        cell('D1', '<f>+C1+1</f><v>7</v>'),
        cell('E1', '<f>SUMIF(A:A,1)</f><v>5</v>'),
        cell('F1', '<f>A1*2</f><v>3</v>'),
        cell('G1', '<f>SUM(A1,表二!A1)</f><v>3</v>'),
        cell('H1', '<f>SUM(A1:I1</f><v>3</v>'),
        cell('J1', '<f>J1+1</f><v>3</v>'),
        cell('K1', '<f>SUM(L1:M1)</f><v>0</v>'),
        cell('L1', '<is><t>12</t></is>', 't="inlineStr"'),
      ),
    )
    expect(Object.values(await textsOf(bytes)).filter((text) => text.startsWith('<'))).toEqual([])
  })

  test('a shared formula is worked out where it stands', async () => {
    expect((await textsOf(oneSheet(sharedSum(7)))).C2).toBe('7')
    expect((await textsOf(oneSheet(sharedSum(8)))).C2).toBe('<no-result>')
  })
})
