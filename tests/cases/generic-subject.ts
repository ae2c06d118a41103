import type { Case } from '../support/case.ts'
import { dropSection } from '../support/changes.ts'

const vague = [
  '（一）主动公开。各级政府部门高度重视信息公开，部分地区探索了新的做法。',
  '（二）依申请公开。多数部门能够依法答复，一些地区还有差距。',
]

export const cases: readonly Case[] = [
  { name: 'nothing of the kind', expect: [] },
  {
    name: 'nobody in particular',
    prose: { overview: vague },
    expect: [{ instance: 'overview', severity: 'warning', values: { count: 4 } }],
  },
  {
    name: 'a number of its own',
    prose: { overview: [...vague, '（三）政府信息管理。全年清理文件12件。'] },
    expect: [],
  },
  {
    name: 'once only',
    prose: { overview: ['（一）主动公开。各级政府部门高度重视信息公开。'] },
    expect: [],
  },
  {
    name: 'not at the head of a clause',
    prose: { overview: ['县水务局对部分地区、一些部门进行督促。', '指导各级政府部门做好公开。'] },
    expect: [],
  },
  {
    name: 'no section one',
    prose: { overview: vague },
    change: dropSection('overview'),
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
