import type { ISectionOptions, Paragraph, ParagraphChild, Table } from 'docx'
import type { DocumentBlock, DocumentPlan, DocumentSection, ParagraphPlan, RunPlan } from '../core/index.ts'
import { cleanText } from './clean.ts'
import { documentStyles, type Look, looks, marginsOf, runOptions } from './docx/styles.ts'
import { tableOptions } from './docx/table.ts'

type Library = typeof import('docx')

/** The document as .docx bytes. The library is loaded here and nowhere else. */
export async function writeDocument(plan: DocumentPlan): Promise<Uint8Array> {
  const docx = await import('docx')
  const file = new docx.Document({
    title: cleanText(plan.title),
    creator: 'Gouji',
    styles: documentStyles,
    sections: plan.sections.map((section) => layOutSection(section, docx)),
  })
  return new Uint8Array(await docx.Packer.pack(file, 'uint8array'))
}

function layOutSection(section: DocumentSection, docx: Library): ISectionOptions {
  const { Footer, PageNumber, PageOrientation, TextRun } = docx
  const landscape = section.landscape === true
  return {
    properties: {
      page: {
        size: {
          width: 11906,
          height: 16838,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: marginsOf(landscape),
      },
    },
    footers: {
      default: new Footer({
        children: [
          new docx.Paragraph({
            alignment: 'center',
            children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: '宋体' })],
          }),
        ],
      }),
    },
    children: section.blocks.flatMap((block) => layOutBlock(block, landscape, docx)),
  }
}

function layOutBlock(block: DocumentBlock, landscape: boolean, docx: Library): (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [layOutParagraph(block, docx)]
  if (block.kind === 'picture') {
    const scale = Math.min(1, (landscape ? mostWidth.landscape : mostWidth.portrait) / block.width)
    const image = new docx.ImageRun({
      type: 'png',
      data: block.png,
      transformation: { width: block.width * scale, height: block.height * scale },
      altText: { name: cleanText(block.text), description: cleanText(block.text) },
    })
    return [new docx.Paragraph({ children: [image] })]
  }
  const caption: ParagraphPlan[] =
    block.caption === undefined
      ? []
      : [{ kind: 'paragraph', look: 'caption', runs: [{ text: block.caption }] }]
  const width = landscape ? 13_608 : 8_846
  return [
    ...caption.map((paragraph) => layOutParagraph(paragraph, docx)),
    new docx.Table(tableOptions(block, width, docx, (runs, look) => makeParagraph(runs, look, docx))),
  ]
}

/** Pixels between the margins at 96 to the inch. */
const mostWidth = { portrait: 590, landscape: 900 }

function layOutParagraph({ look, runs, newPage }: ParagraphPlan, docx: Library): Paragraph {
  const { paragraph, run } = looks[look]
  return makeParagraph(runs, { paragraph: { ...paragraph, pageBreakBefore: newPage === true }, run }, docx)
}

function makeParagraph(runs: readonly RunPlan[], { paragraph, run }: Look, docx: Library): Paragraph {
  return new docx.Paragraph({ ...paragraph, children: runs.flatMap((plan) => makeRuns(plan, run, docx)) })
}

function makeRuns(plan: RunPlan, base: Look['run'], docx: Library): ParagraphChild[] {
  const link = plan.link !== undefined && /^(?:https?:\/\/|mailto:)/i.test(plan.link) ? plan.link : null
  const pieces = cleanText(plan.text)
    .split('\n')
    .map(
      (text, index) =>
        new docx.TextRun({
          text,
          ...base,
          ...runOptions(plan, link !== null),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    )
  return link === null ? pieces : [new docx.ExternalHyperlink({ link: cleanText(link), children: pieces })]
}
