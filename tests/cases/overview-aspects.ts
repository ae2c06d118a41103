import type { Case } from '../support/case.ts'
import { addSection, all, dropSection, setSection } from '../support/changes.ts'

const disclosure = '（一）主动公开。全年通过门户网站公开信息312条。'
const requests = '（二）依申请公开。新收政府信息公开申请53件，均已答复。'
const management = '（三）政府信息管理。落实发布前审查，清理失效文件。'
const platforms = '（四）平台建设。完成公开专栏改版。'
const supervision = '（五）监督保障。纳入年度考核，组织培训两次。'

export const cases: readonly Case[] = [
  {
    name: 'five headings',
    prose: { overview: [disclosure, requests, management, platforms, supervision] },
    expect: [],
  },
  {
    name: 'one aspect is missing',
    prose: { overview: [disclosure, requests, platforms, supervision] },
    expect: [{ instance: 'overview', severity: 'warning', values: { count: 1, aspects: '政府信息管理' } }],
  },
  {
    name: 'words of a missing aspect in passing do not tell it where the others have headings',
    prose: {
      overview: ['（一）主动公开。及时通报公开情况，网站公开312条。', requests, management, platforms],
    },
    expect: [{ instance: 'overview', values: { aspects: '监督保障' } }],
  },
  {
    name: 'characters that nobody sees are no part of a heading',
    prose: {
      overview: [
        disclosure,
        requests,
        '（三）政府\u200b信息\u00ad管\u2060理。清理失效文件。',
        platforms,
        supervision,
      ],
    },
    expect: [],
  },
  {
    name: 'two aspects under one heading',
    prose: { overview: [disclosure, requests, management, '（四）平台建设和监督保障。改版专栏，组织培训。'] },
    expect: [],
  },
  {
    name: 'a sixth aspect',
    prose: {
      overview: [disclosure, requests, management, platforms, supervision, '（六）标准化建设。修订目录。'],
    },
    expect: [],
  },
  {
    name: 'told in prose without headings',
    prose: {
      overview: [
        '全年主动公开信息312条，收到政府信息公开申请53件，全部按期答复。落实保密审查，维护门户网站和政务新媒体，组织业务培训并纳入考核。',
      ],
    },
    expect: [],
  },
  {
    name: 'prose that leaves two out',
    prose: {
      overview: ['全年主动公开信息312条，收到政府信息公开申请53件，全部按期答复，门户网站运行平稳。'],
    },
    expect: [{ instance: 'overview', values: { aspects: '政府信息管理、监督保障' } }],
  },
  {
    name: 'an organ without a platform says so',
    prose: {
      overview: [
        disclosure,
        requests,
        management,
        '（四）政府信息公开平台建设。本机关不负责平台建设。',
        supervision,
      ],
    },
    expect: [],
  },
  {
    name: 'headings of their own rank',
    change: all(
      dropSection('overview'),
      addSection(null, { ordinal: 4, title: '监督保障情况' }),
      addSection(null, { ordinal: 3, title: '政府信息管理情况' }),
      addSection(null, { ordinal: 2, title: '依申请公开情况' }),
      addSection(null, { ordinal: 1, title: '主动公开情况' }),
      (report) => {
        report.paragraphs = report.paragraphs.filter(({ section }) => section !== 'overview')
      },
    ),
    expect: [{ instance: 'overview', values: { aspects: '政府信息公开平台建设' } }],
  },
  {
    name: 'next to no text is another finding',
    prose: { overview: ['无。'] },
    change: setSection('overview', { length: 2 }),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'the trial format did not ask for aspects',
    edition: '2019',
    prose: { overview: ['全年主动公开信息312条，收到政府信息公开申请53件，全部按期答复，运行平稳。'] },
    expect: [],
  },
]
