import type { EquationRule } from '../model/rule.ts'
import { requestColumns } from '../template/keys.ts'
import { bothFormats } from './parts/basis.ts'
import { figure, sum } from './parts/terms.ts'

export const requestBalance = {
  kind: 'equation',
  id: 'request-balance',
  covers: ['T3-BAL'],
  since: '0.1.0',
  severity: 'error',
  title: '收件与办理的勾稽关系',
  why: '收到的申请要么在本年度办结，要么结转下年度，每一列都应当收支相抵：新收 + 上年结转 = 办理结果总计 + 结转下年度。',
  basis: `${bothFormats}，表内印明“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”`,
  says: '“{column}”列：本年新收与上年结转合计 {stated} 件，办理结果总计与结转下年度合计 {expected} 件，相差 {difference} 件。',
  remedy: '核对这一列的新收、上年结转、（七）总计和结转下年度四个数，更正填错的一个。',
  instances: () =>
    requestColumns.map((column) => ({
      id: column,
      left: sum([figure(`t3/new/${column}`), figure(`t3/carried-in/${column}`)]),
      relation: '=',
      right: sum([figure(`t3/handled/${column}`), figure(`t3/carried-out/${column}`)]),
    })),
} as const satisfies EquationRule
