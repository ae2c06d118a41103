import { feeRules, format2021, formats, practice } from './basis.ts'
import type { EnglishRules } from './words.ts'

/** Words of the rules about fees, wording and lists. */
export const wording = {
  'fee-statement': {
    title: 'Information processing fees',
    why: 'Section six of the 2021 format reports on information processing fees, also where none were charged.',
    basis: `${format2021}; ${feeRules}`,
    says: {
      missing: 'The report says nothing of information processing fees.',
      none: 'Section six says “{text}” only, and the report says nothing of information processing fees.',
      empty: 'Section six has no text, and the report says nothing of information processing fees.',
    },
    remedy:
      'Give the number of fee notices, their sum and the amount collected in section six; where there were none, say so.',
    assumes: 'Told by words such as 信息处理费 and 收费.',
  },
  'fee-figures': {
    title: 'Three figures on fees',
    why: 'Fees are told by the number of notices, their sum and the amount collected; the last alone does not show whether notices were sent.',
    basis: `${feeRules}; ${practice}`,
    says: 'Fees are told without {missing}.',
    remedy: 'Add what is missing; where no notice was sent, 未发生收费情况 is enough.',
    assumes: 'Where the report says that nothing of the kind happened, no figures are asked for.',
  },
  'fee-collected': {
    title: 'Fees noticed and collected',
    why: 'Fees are collected on notices, so usually no more is collected than was asked for.',
    basis: practice,
    says: 'Notices ask for {expected} yuan, {stated} yuan were collected.',
    remedy: 'See to both amounts; where some were noticed last year, the text may say so.',
    assumes: 'All that was collected was asked for this year.',
  },
  'fee-items': {
    title: 'Fees one by one and in total',
    why: 'Fees listed one by one add up to the total that is stated.',
    basis: practice,
    says: {
      amount: 'The fees listed add up to {stated} yuan, {expected} yuan are stated.',
      count: 'The requests listed add up to {stated}, {expected} are stated.',
    },
    remedy: 'See to the single amounts and the total.',
    assumes:
      'The list is complete. Where neither amount nor number fits and both are smaller, it is marked for review.',
  },
  'fee-place': {
    title: 'Where fees are told',
    why: 'Fees are told in section six; elsewhere they are hard to find.',
    basis: format2021,
    says: 'Fees are told in another section; section six does not mention them.',
    remedy: 'Move the sentence to section six, or repeat it there.',
  },
  'fee-tariff': {
    title: 'Fees and tariff',
    why: 'By the piece, each request beyond ten a month of one applicant costs 100 yuan or more; by volume, each page beyond thirty costs ten or more.',
    basis: feeRules,
    says: {
      step: '{stated} yuan were collected, which is no multiple of ten and does not fit the tariff.',
      free: '{stated} yuan were collected by the piece, but there were only {expected} requests, and ten a month are free.',
    },
    remedy: 'See to the amount and to how it was charged.',
    assumes: 'All fees were charged by the national tariff.',
  },
  'fee-wording': {
    title: 'Name and number of the fee rules',
    why: 'The fee is called 信息处理费, and the rules on it are 国办函〔2020〕109号.',
    basis: feeRules,
    says: 'Name or number differ from the document: {words}.',
    remedy: 'Use 信息处理费 and 国办函〔2020〕109号.',
  },
  'list-numbering': {
    title: 'Numbers of lists',
    why: 'Numbers such as 一是, 二是 run on, and “three aspects” are three; a gap or a double may mean that a passage is missing or left over.',
    basis: practice,
    says: {
      order: 'Numbers of lists are missing or doubled, {count} times: {lists}.',
      number: 'The number stated differs from the items listed, {count} times: {lists}.',
    },
    remedy: 'See whether a passage is missing, then correct the numbers.',
    assumes: '一是 begins a new list; a number written in another way (二、, 其次) is no gap.',
  },
  'missing-number': {
    title: 'Number left out',
    why: 'A number stands before a counter; without one it was forgotten when a model text was filled in.',
    basis: practice,
    says: 'No number stands before the counter, {count} times: {words}.',
    remedy: 'Put in the number, 0 where nothing happened, or reword the sentence.',
    assumes: 'Punctuation, or words such as 其中 or 同比, stand behind the counter.',
  },
  'word-slip': {
    title: 'Slips and doubled words',
    why: 'Slips, doubled words and left-over signs of the page make a report look careless.',
    basis: practice,
    says: 'Possible slips, doubled words or left-over signs, {count} in all: {words}.',
    remedy: 'Look at each, and correct those that are slips.',
    assumes: 'Words in quotation or title marks are left alone; a rule profile may add slips to look for.',
  },
  'prose-punctuation': {
    title: 'Punctuation',
    why: 'Chinese punctuation stands between Chinese words; title marks, parentheses and quotation marks come in pairs.',
    basis: practice,
    says: 'Punctuation to look at, {count} times ({kinds}): {words}.',
    remedy: 'Use Chinese punctuation, and add the missing half.',
    assumes: 'The marks behind the numbers of a list are left alone.',
  },
  'outdated-basis': {
    title: 'Replaced documents',
    why: 'Reports from 2021 on follow the format of 2021, and from 2019 on the Regulations as revised in 2019 (No. 711); citing the earlier ones usually means an earlier text.',
    basis: formats,
    says: {
      format: 'The report of {year} still rests on the trial format of 2019: “{quote}”.',
      regulation: 'The report of {year} still rests on the Regulations before their revision: “{quote}”.',
    },
    remedy: 'Cite the present document, and see whether text and tables follow the present format.',
    assumes:
      'A sentence that cites the present document too, or says that the other was replaced, does not count.',
  },
  'term-use': {
    title: 'Terms',
    why: 'Regulations and format speak of 政府信息公开申请; the Regulations are 《中华人民共和国政府信息公开条例》, No. 711 of the State Council.',
    basis: practice,
    says: {
      term: 'Counted under another name than 政府信息公开申请: {words}.',
      name: 'Name or number of the Regulations differ from the original: {words}.',
    },
    remedy: 'Use the proper names and numbers throughout.',
    assumes:
      '依申请公开 is the proper name of the work; it is only told where requests are counted under it.',
  },
  'document-number': {
    title: 'Brackets of document numbers',
    why: 'The year of a document number stands in 〔〕.',
    basis: 'the usual form of official documents',
    says: 'The year of document numbers stands in other brackets, {count} times: {words}.',
    remedy: 'Use 〔〕.',
  },
  'quoted-last-year': {
    title: 'Last year’s figures as quoted',
    why: 'Figures of last year that the text quotes are those of last year’s report; otherwise they were corrected, or counted otherwise.',
    basis: practice,
    says: 'The text gives {stated} for last year, last year’s report has {expected}.',
    remedy:
      'See last year’s report; where figures were corrected or are counted otherwise, the text may say so.',
    assumes: 'The report given is the same organ’s of the year before.',
  },
} as const satisfies Partial<EnglishRules>
