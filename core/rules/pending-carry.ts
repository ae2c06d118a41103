import type { EquationRule } from '../model/rule.ts'
import { caseKinds } from '../template/keys.ts'
import { goodPractice } from './parts/basis.ts'
import { hasChangedSubject } from './parts/continuity.ts'
import { figure, keysOf, prior } from './parts/terms.ts'

/** A note under the table that says that cases of earlier years are left out. */
const leavesCarriedOut = /不含|不包括|未计入|仅统计|只统计/

export const pendingCarry = {
  kind: 'equation',
  id: 'pending-carry',
  covers: ['T4-OPEN-CARRY', 'XYR-T4-OPEN'],
  since: '0.1.0',
  severity: 'warning',
  title: '上年未结案件',
  why: '上年尚未审结的案件，本年度要么审结、要么仍未审结，都应当计入本年度总计，所以本年度总计不应少于上年尚未审结数。',
  basis: `${goodPractice}；已公布的报告有注明“行政复议、行政诉讼数量含上年度结转数量”的`,
  says: '“{row}”：本年度总计 {stated} 件，少于上年报告“尚未审结”的 {expected} 件。',
  remedy: '核对上年未结案件在本年度的结果；只统计新发生案件的，请在表后注明。',
  assumes: '两年的统计口径相同，上年未结案件没有撤销或者移出。',
  instances: () =>
    keysOf('t4', caseKinds, 'total').map((total, index) => ({
      id: total,
      left: figure(total),
      relation: '>=',
      right: prior(`t4/${caseKinds[index] ?? ''}/pending`),
    })),
  weigh(_equation, report, context) {
    const noted = report.tables.t4.notes.some(({ text }) => leavesCarriedOut.test(text))
    return noted || hasChangedSubject(report, context) ? 'note' : 'warning'
  },
} as const satisfies EquationRule
