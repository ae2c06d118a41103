import { article50, format2021, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules about the six sections and their text. */
export const sections = {
  'section-missing': {
    title: 'All six sections',
    why: 'The format has six sections. Leaving one out leaves out what the law asks for; where nothing happened, the section says so.',
    basis: `${formats}; ${article50}`,
    says: {
      one: 'Section “{section}” was not found.',
      several: 'Section “{section}” was not found, and neither were others.',
      many: 'Of the six sections {count} were not found: {sections}. The text may be in an attachment, or this page is only a part of the report.',
    },
    remedy:
      'Add the section and its heading; if its text stands under another heading, use the heading of the format.',
    assumes:
      'Headings are text. A heading that is a picture, or shared by two sections, is only marked for review.',
  },
  'section-order': {
    title: 'Order of the sections',
    why: 'The format fixes the order of the six sections; another order makes reports hard to look up and compare.',
    basis: formats,
    says: 'The sections stand in another order than in the format; out of place: {sections}. On the page the order is {found}.',
    remedy: 'Put overview, disclosure, requests, disputes, problems and other matters in this order.',
    assumes:
      'Sections are told by the words of their headings; headings far from the format are only marked for review.',
  },
  'section-ordinal': {
    title: 'Numbers of the headings',
    why: 'The six sections are numbered one to six. Where number and content differ, a reference to “section three” points to the wrong place.',
    basis: formats,
    says: 'The numbers of headings do not fit their content: {headings}.',
    remedy: 'Number the six sections one to six.',
    assumes: 'Sections are told by the words of the heading, not by its number.',
  },
  'section-renumbered': {
    title: 'One numbering',
    why: 'The aspects (proactive disclosure, requests …) belong into section one. As headings of their own they give the report two numberings.',
    basis: formats,
    says: 'Top-level headings beside the six sections that start the numbering again or belong into section one, {count} in all: {headings}.',
    remedy: 'Move these headings into their section with （一）（二） and keep six top-level headings.',
    assumes: 'These headings have the same rank as those of the six sections.',
  },
  'section-title': {
    title: 'Words of a heading',
    why: 'The format fixes the six headings; slips and rewordings make reports hard to find and compare.',
    basis: formats,
    says: {
      spelling: 'Heading “{title}” differs a little from “{template}” of the format; please look for a slip.',
      meaning:
        'Heading “{title}” means something else than “{template}” of the format; the section was told by its place only.',
    },
    remedy: 'Use the heading of the format.',
    assumes: 'Common variants (和, 及, 、 and the words of the Regulations) do not count as different.',
  },
  'section-extra': {
    title: 'No other sections',
    why: 'The format has six sections; everything else goes into section six.',
    basis: formats,
    says: 'There are top-level headings beside the six sections: {headings}.',
    remedy:
      'Move the text into one of the six sections, usually “other matters”; for an attachment or an address, drop the number.',
    assumes: 'Attachments, annexed tables and contact details are no sections.',
  },
  'section-empty': {
    title: 'Content of the sections',
    why: 'Overview and problems are the substance of the report. Left empty, “none” or one sentence long, evaluators take them as not reported.',
    basis: `${article50}; completeness as local evaluations ask for it`,
    says: {
      empty: 'Section “{section}” has no text.',
      short: 'Section “{section}” has only {length} characters: “{text}”.',
    },
    remedy: 'Tell what was done this year, with figures; name real problems and what is done about them.',
    assumes: 'The text is text, not a picture or an attachment.',
  },
  'overview-aspects': {
    title: 'Five aspects of the overview',
    why: 'The overview surveys five aspects: proactive disclosure, requests, information management, platforms, supervision.',
    basis: `${format2021}, on section one`,
    says: 'The overview does not tell of: {aspects}.',
    remedy: 'Add the missing aspects; where nothing was done, say so.',
    assumes:
      'Told by headings and usual words; an aspect told in other words may have been missed. More than five aspects are fine.',
  },
  'overview-accountability': {
    title: 'Assessment, public appraisal, accountability',
    why: 'Reports of governments also give the results of assessment, public appraisal and accountability.',
    basis: `${article50}, item (4); usually under “supervision”`,
    says: 'The report does not mention: {duties}.',
    remedy: 'Give the results under “supervision”; where there were none, say so.',
    assumes:
      'Only for governments and their offices; departments, sub-districts and development zones are exempt.',
  },
  'preamble-parts': {
    title: 'Sections named in the preamble',
    why: 'Where the preamble says what the report consists of, it should fit the report.',
    basis: practice,
    says: {
      count: 'The preamble speaks of {stated} sections, the report has {expected}.',
      names: 'The preamble lists the sections of the report without: {sections}.',
    },
    remedy: 'Correct the preamble by the report.',
  },
  'hint-left': {
    title: 'Template hints removed',
    why: 'Hints and placeholders of the template are to be deleted or replaced.',
    basis: practice,
    says: 'Hints or placeholders of the template left in the text, {count} in all: {hints}.',
    remedy: 'Delete the hints and replace the placeholders.',
    assumes: 'Words in quotation or title marks are not looked at.',
  },
} as const satisfies Partial<EnglishRules>
