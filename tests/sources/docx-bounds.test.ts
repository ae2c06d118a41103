/** Damaged and hostile documents end as a document or as `UnreadableSource`, soon. */
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../sources/docx.ts'
import { openSource } from '../../sources/open.ts'
import { UnreadableSource } from '../../sources/unreadable.ts'
import { makeDraft } from '../support/draft.ts'
import { wordLayouts } from '../support/layouts/word.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { timeOf } from '../support/time.ts'
import { item, listXml, numberingXml, par, run, tbl, tc, tr, wordFile, wordParts } from '../support/word.ts'
import { gridsOf, oleFile, zip } from '../support/workbook.ts'

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { limits } = await openSource(bytes, 'a.docx')
    return limits.map(({ code }) => code).join() || 'whole'
  } catch (error) {
    if (error instanceof UnreadableSource) return error.reason
    throw error
  }
}

const document = (xml: string) => zip({ ...wordParts({ body: '' }), 'word/document.xml': xml })

describe('hostile documents', () => {
  const cases: [string, () => Uint8Array, string][] = [
    ['encrypted', () => oleFile(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    [
      'an entity',
      () => document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"/>'),
      'damaged',
    ],
    ['half a part', () => document('<w:document xmlns:w="w"><w:body><w:p>'), 'damaged'],
    ['nothing but a root', () => document('<w:document xmlns:w="w"/>'), 'whole'],
    ['a part of 60 MB', () => wordFile(par('甲').repeat(1_200_000)), 'zip-bomb'],
    ['1.5 million runs', () => wordFile('<w:p><w:r><w:br/></w:r></w:p>'.repeat(1_500_000)), 'text-cut'],
    [
      'tables 3000 deep',
      () => wordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
      'too-deep',
    ],
    [
      'links 100 000 deep',
      () => wordFile(`<w:p>${'<w:hyperlink>'.repeat(100_000)}${'</w:hyperlink>'.repeat(100_000)}</w:p>`),
      'too-deep',
    ],
    [
      'alternatives 100 000 deep',
      () =>
        wordFile(
          `${'<mc:AlternateContent><mc:Choice>'.repeat(100_000)}${'</mc:Choice></mc:AlternateContent>'.repeat(100_000)}`,
        ),
      'too-deep',
    ],
    [
      'cells of a million columns',
      () => wordFile(tbl([tr(Array.from({ length: 4 }, () => tc('1', '<w:gridSpan w:val="4000000000"/>')))])),
      'whole',
    ],
    [
      'a style based on itself, and a list of a style of a list',
      () =>
        wordFile({
          body: item('甲', 1),
          styles:
            '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
          numbering:
            '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        }),
      'whole',
    ],
  ]
  test.each(cases)('%s', async (_, make, expected) => {
    const bytes = make()
    let said = ''
    const took = await timeOf(async () => {
      said = await outcome(bytes)
    })
    expect(said).toBe(expected)
    expect(took).toBeLessThan(8000)
  })

  test('a long pattern of numbers is cut, whatever the list', async () => {
    const numbering = numberingXml([listXml(1, [['decimal', `%1${'长'.repeat(100_000)}`]])])
    const { blocks } = await readDocx(wordFile({ body: item('甲', 1).repeat(1000), numbering }), 'a.docx')
    expect(JSON.stringify(blocks).length).toBeLessThan(200_000)
  })

  test('20 000 rows merged into one, 20 000 hidden runs in one paragraph', async () => {
    const cells = tc('甲', '<w:vMerge/>')
    const [grid] = gridsOf(await readDocx(wordFile(tbl([tr([cells, '1', '2']).repeat(20_000)])), 'a.docx'))
    expect(grid?.cells[0]?.rowSpan).toBe(20_000)
    const runs = (run('甲') + run('藏', '<w:vanish/>')).repeat(20_000)
    const { blocks } = await readDocx(wordFile(par(runs)), 'a.docx')
    expect(new Set(blocks.map(({ anchor }) => anchor)).size).toBe(blocks.length)
  })

  test('time grows with the length of the document', async () => {
    const rows = (count: number) =>
      wordFile(
        tbl([tr([tc('三、', '<w:vMerge/>'), '公开', '1', '2']).repeat(count)]) + item('甲', 1).repeat(count),
      )
    const [short, long] = [rows(1500), rows(12_000)]
    await readDocx(short, 'a.docx')
    const base = Math.max(await timeOf(() => readDocx(short, 'a.docx')), 5)
    expect(await timeOf(() => readDocx(long, 'a.docx'))).toBeLessThan(base * 8 * 4)
  })
})

const snippets = [
  '<w:p>',
  '</w:tc>',
  '<w:tc>',
  '<w:tbl>',
  '</w:p>',
  '<w:del>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="-3"/>',
  '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="2"/></w:numPr>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<mc:Fallback>',
  '<w:txbxContent>',
  '&#x0;',
  '&lol;',
  '<!--',
  ']]>',
  '"',
  '\ud800',
]

/** A part with pieces cut out, doubled, or put in; elements are moved whole now and then, so that it may stay XML. */
function damageXml(xml: string, random: Random): string {
  let text = xml
  for (let cuts = random.integer(1, 4); cuts > 0; cuts--) {
    const elements = [...text.matchAll(/<w:(tc|tr|p|r|tcPr|vMerge|tblPr)(?: [^>]*)?\/?>/g)]
    const at = random.pick(elements).index
    const end = text.indexOf('>', at) + 1
    const kind = random.integer(0, 4)
    if (kind === 0) text = text.slice(0, at) + random.pick(snippets) + text.slice(at)
    else if (kind === 1) text = text.slice(0, at) + text.slice(end)
    else if (kind === 2) text = text.slice(0, at) + text.slice(at, end) + text.slice(at)
    else if (kind === 3) {
      const name = /^<w:(\w+)/.exec(text.slice(at, at + 20))?.[1] ?? 'p'
      const close = text.indexOf(`</w:${name}>`, at)
      if (close > 0) text = text.slice(0, at) + text.slice(close + name.length + 5)
    } else text = text.slice(0, at) + text.slice(at, at + random.integer(1, 400)) + text.slice(at)
  }
  return text
}

test('200 damaged documents end in a document or in a reason', async () => {
  const random = seededRandom(20260)
  const names = Object.keys(wordLayouts)
  const draft = makeDraft(random)
  const seen = new Map<string, number>()
  const parts = wordParts({ body: '', styles: '', numbering: '' })
  const { ZipArchive } = await import('../../sources/zip.ts')
  for (let round = 0; round < 200; round++) {
    const bytes = wordLayouts[names[round % names.length] ?? '']?.(draft) ?? new Uint8Array()
    let damaged: Uint8Array
    if (round % 4 === 0) {
      damaged = bytes.slice()
      for (let count = random.integer(1, 8); count > 0; count--)
        damaged[random.integer(0, damaged.length - 1)] = random.integer(0, 255)
    } else {
      const archive = new ZipArchive(bytes)
      const part = round % 4 === 1 ? 'word/numbering.xml' : 'word/document.xml'
      const own: Record<string, string | Uint8Array> = { ...parts }
      for (const name of archive.names)
        own[name === '[content_types].xml' ? '[Content_Types].xml' : name] = archive.read(name) ?? ''
      const xml = new TextDecoder().decode(archive.read(part) ?? new Uint8Array())
      own[part] =
        part === 'word/document.xml'
          ? damageXml(xml, random)
          : xml.replace(/\d/g, () => String(random.integer(0, 12)))
      damaged = zip(own)
    }
    let said = ''
    const took = await timeOf(async () => {
      said = await outcome(damaged)
    })
    expect(took, `round ${round}`).toBeLessThan(3000)
    seen.set(said, (seen.get(said) ?? 0) + 1)
  }
  // The damage is of both kinds: some documents are still read, some are not.
  expect(seen.get('whole')).toBeGreaterThan(40)
  expect(seen.get('damaged')).toBeGreaterThan(20)
})
