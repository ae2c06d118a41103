import type { Case } from '../support/case.ts'

const pass = (name: string, text: string): Case => ({ name, told: [text], expect: [] })

export const cases: readonly Case[] = [
  { name: 'nothing said', expect: [], outcomes: { '*': 'notApplicable' } },
  {
    name: 'new ones of a kind of applicant',
    told: ['全年收到政府信息公开申请53件，其中自然人41件，法人或其他组织12件。'],
    expect: [],
    outcomes: {
      'applicant-natural-person/organ/this-year': 'pass',
      'applicant-organisations/organ/this-year': 'pass',
    },
  },
  pass('with those carried in', '全年收到政府信息公开申请57件，其中自然人44件，法人或其他组织13件。'),
  pass('as many as were handled', '全年办结政府信息公开申请55件，其中自然人43件，法人或其他组织12件。'),
  {
    name: 'a number that fits no reading',
    told: ['全年收到政府信息公开申请53件，其中自然人40件，商业企业6件。'],
    expect: [
      {
        instance: 'applicant-natural-person/organ/this-year',
        severity: 'error',
        stated: 40,
        expected: 41,
        figures: ['t3/new/natural-person'],
        values: { columns: 'natural-person' },
      },
    ],
  },
  pass('of some outcomes', '全年办结政府信息公开申请55件，其中予以公开23件（自然人17件、商业企业3件）。'),
  {
    name: 'in other words',
    told: ['全年收到政府信息公开申请53件，其中公民申请40件。'],
    expect: [{ instance: 'applicant-natural-person/organ/this-year', severity: 'warning' }],
  },
  {
    name: 'several kinds together',
    claims: [
      {
        metric: 'applicant-company',
        about: ['t3/new/company', 't3/new/legal-services'],
        value: 10,
      },
      {
        metric: 'applicant-company',
        about: ['t3/new/company', 't3/new/legal-services'],
        value: 11,
      },
    ],
    expect: [
      {
        instance: 'applicant-company/organ/this-year',
        severity: 'error',
        stated: 11,
        expected: 9,
        values: { columns: 'company,legal-services' },
      },
    ],
  },
  {
    name: 'all of them of one kind',
    told: ['全年收到政府信息公开申请53件，均为自然人申请。'],
    expect: [
      { instance: 'applicant-organisations/organ/this-year', severity: 'error', stated: 0, expected: 12 },
    ],
  },
]
