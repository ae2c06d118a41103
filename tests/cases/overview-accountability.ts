import type { Case } from '../support/case.ts'

const others = [
  '（一）主动公开。全年通过门户网站公开信息312条。',
  '（二）依申请公开。新收政府信息公开申请53件，均已答复。',
  '（三）政府信息管理。落实发布前审查，清理失效文件。',
  '（四）平台建设。完成公开专栏改版。',
]

export const cases: readonly Case[] = [
  { name: 'a government tells all three', scope: 'region', expect: [] },
  {
    name: 'a government tells one',
    scope: 'region',
    prose: { overview: [...others, '（五）监督保障。纳入年度工作考核。'] },
    expect: [{ instance: 'overview', severity: 'warning', values: { duties: '社会评议、责任追究' } }],
  },
  {
    name: 'told in another section',
    scope: 'office',
    prose: {
      overview: [...others, '（五）监督保障。纳入年度工作考核。'],
      other: ['群众满意度测评为优秀，未发生责任追究情形。未收取信息处理费。'],
    },
    expect: [],
  },
  {
    name: 'a department need not',
    prose: { overview: [...others, '（五）监督保障。组织培训。'] },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'the administration of a zone need not',
    organ: '云溪高新技术产业开发区管理委员会办公室',
    scope: 'office',
    prose: { overview: [...others, '（五）监督保障。组织培训。'] },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'an unknown scope decides nothing',
    scope: 'unknown',
    prose: { overview: [...others, '（五）监督保障。组织培训。'] },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'never beside a missing aspect',
    scope: 'region',
    beside: ['overview-aspects'],
    prose: { overview: others },
    expect: [{ rule: 'overview-aspects', instance: 'overview', severity: 'warning' }],
  },
]
