import type { EquationRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { claimed, requestTotal } from './parts/terms.ts'

export const claimedNoRequests = {
  kind: 'equation',
  id: 'claimed-no-requests',
  covers: ['TXT-NOAPP', 'T3-ALLZERO'],
  since: '0.1.0',
  severity: 'error',
  title: '“未收到申请”与表格',
  why: '正文说本年度未收到申请，表中“本年新收”就应当为 0。',
  basis: goodPractice,
  says: '正文说没有收到申请（“{quote}”），表中“{row}”总计为 {expected} 件。',
  remedy: '核实后更正正文或表格；只办理上年结转的，请写明。',
  instances: () => [
    {
      id: 'no-requests',
      left: claimed('no-requests'),
      relation: '=',
      right: requestTotal('new'),
    },
    {
      id: 'received',
      left: claimed('received', 'none'),
      relation: '=',
      right: requestTotal('new'),
    },
    {
      id: 'no-requests-carried-in',
      left: claimed('no-requests'),
      relation: '=',
      right: requestTotal('carried-in'),
    },
  ],
  weigh({ id }, { figures, claims }) {
    if (id !== 'no-requests-carried-in') return 'error'
    const told = figures['t3/new/total']?.value !== 0 || claims.some(({ metric }) => metric === 'carried-in')
    return told ? null : 'note'
  },
} as const satisfies EquationRule
