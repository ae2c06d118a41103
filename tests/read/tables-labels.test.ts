import { describe, expect, test } from 'vitest'
import { type LabelBook, matchExactly, matchNearly, parseLabel } from '../../core/read/tables/labels.ts'
import { makeMatcher } from '../../core/read/tables/matcher.ts'
import { matchRequestLabel } from '../../core/read/tables/request-labels.ts'
import {
  caseKindBook,
  caseResultBook,
  disclosureColumnBook,
  disclosureRowBook,
  isBlockTitle,
  requestColumnBook,
  requestHeadBook,
} from '../../core/read/tables/vocabulary.ts'

type Case = [text: string, key: string, match?: 'exact' | 'near']

function request(text: string): string | null {
  const found = matchRequestLabel(makeMatcher(), parseLabel(text), true)
  return found && `${found.key} ${found.match}`
}

function lookUp(book: LabelBook, text: string): string | null {
  const label = parseLabel(text)
  const found = label && (matchExactly(book, label) ?? matchNearly(book, label))
  return found && `${found.key} ${found.match}`
}

function expectCases(find: (text: string) => string | null, cases: readonly Case[]): void {
  test.each(cases)('%j is %s', (text, key, match = 'exact') => {
    expect(find(text)).toBe(`${key} ${match}`)
  })
}

function expectNone(find: (text: string) => string | null, texts: readonly string[]): void {
  test.each(texts)('%j is none', (text) => {
    expect(find(text)).toBeNull()
  })
}

describe('rows of table 3', () => {
  expectCases(request, [
    ['一、本年新收政府信息公开申请数量', 'new'],
    ['一、本年新收政府信息公开申请数', 'new'],
    ['一.本年新收政府信息公开申请数量', 'new'],
    ['一本年新收政府信息公开申请数量', 'new'],
    ['本年新收政府信息公开申请数量', 'new'],
    ['一、本年度新收政府信息公开申请数量', 'new'],
    ['一、本年新收政府信息公开申请数量（件）', 'new'],
    ['一、 本年新收\n政府信息公开申请数量', 'new'],
    ['⼀、本年新收政府信息公开申请数量', 'new'],
    ['一、本年新收申请数量', 'new'],
    ['本年新收', 'new'],
    ['一、本年新收政府信息公开申请数最', 'new', 'near'],
    ['一、本年新収政府信息公开申请数量', 'new', 'near'],
    ['一、2024年新收政府信息公开申请数量', 'new', 'near'],
    ['二、上年结转政府信息公开申请数量', 'carried-in'],
    ['二、上年度结转政府信息公开申请数量', 'carried-in'],
    ['二、上一年度结转政府信息公开申请数量', 'carried-in'],
    ['二、上年结转政府信息公开申请数', 'carried-in'],
    ['上年结转', 'carried-in'],
    ['二、上年结转政府信息公开申清数量', 'carried-in', 'near'],
    ['（一）予以公开', 'granted'],
    ['(一)予以公开', 'granted'],
    ['(一) 予以公开', 'granted'],
    ['（一） 予 以 公 开', 'granted'],
    ['㈠予以公开', 'granted'],
    ['一）予以公开', 'granted'],
    ['1.予以公开', 'granted', 'near'],
    ['予以公开', 'granted'],
    ['三、本年度办理结果（一）予以公开', 'granted'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partly-granted'],
    ['（二）部分公开(区分处理的,只计这一情形,不计其他情形)', 'partly-granted'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其它情形）', 'partly-granted'],
    ['（二）部分公开', 'partly-granted'],
    ['部分公开（区分处理的，只计这一情形，不计其他情形）', 'partly-granted'],
    ['（二）部分公开（区分处理的，只计这一情形）', 'partly-granted'],
    ['（二）部分公开（含区分处理）', 'partly-granted', 'near'],
    ['1.属于国家秘密', 'refused-state-secret'],
    ['1．属于国家秘密', 'refused-state-secret'],
    ['1、属于国家秘密', 'refused-state-secret'],
    ['1 .属于国家秘密', 'refused-state-secret'],
    ['（1）属于国家秘密', 'refused-state-secret'],
    ['⑴属于国家秘密', 'refused-state-secret'],
    ['①属于国家秘密', 'refused-state-secret'],
    ['1属于国家秘密', 'refused-state-secret'],
    ['属于国家秘密', 'refused-state-secret'],
    ['属于国家秘密的', 'refused-state-secret'],
    ['（三）不予公开1.属于国家秘密', 'refused-state-secret'],
    ['三、本年度办理结果（三）不予公开 1.属于国家秘密', 'refused-state-secret'],
    ['2.属于国家秘密', 'refused-state-secret', 'near'],
    ['1.属于国家密秘', 'refused-state-secret', 'near'],
    ['国家秘密', 'refused-state-secret', 'near'],
    ['2.其他法律行政法规禁止公开', 'refused-other-law'],
    ['2.其他法律、行政法规禁止公开', 'refused-other-law'],
    ['2.其它法律行政法规禁止公开', 'refused-other-law'],
    ['2.其他法律法规禁止公开', 'refused-other-law', 'near'],
    ['3.危及“三安全一稳定”', 'refused-security-stability'],
    ['3.危及"三安全一稳定"', 'refused-security-stability'],
    ['3.危及「三安全一稳定」', 'refused-security-stability'],
    ['3.危及＂三安全一稳定＂', 'refused-security-stability'],
    ['3.危及三安全一稳定', 'refused-security-stability'],
    ['3.危及‘三安全一稳定’', 'refused-security-stability'],
    ['3.危急“三安全一稳定”', 'refused-security-stability', 'near'],
    ['3.危及国家安全、公共安全、经济安全、社会稳定', 'refused-security-stability'],
    ['4.保护第三方合法权益', 'refused-third-party'],
    ['4.保护第三人合法权益', 'refused-third-party', 'near'],
    ['5.属于三类内部事务信息', 'refused-internal-affairs'],
    ['5.属于三类内部事务信息的', 'refused-internal-affairs'],
    ['5.属于3类内部事务信息', 'refused-internal-affairs', 'near'],
    ['6.属于四类过程性信息', 'refused-process-information'],
    ['6.属于四类过程信息', 'refused-process-information', 'near'],
    ['7.属于行政执法案卷', 'refused-enforcement-file'],
    ['7.属于行政执法案卷信息', 'refused-enforcement-file', 'near'],
    ['8.属于行政查询事项', 'refused-administrative-query'],
    ['8.属于行政查询事项情况', 'refused-administrative-query', 'near'],
    ['1.本机关不掌握相关政府信息', 'unavailable-not-held'],
    ['（四）无法提供1.本机关不掌握相关政府信息', 'unavailable-not-held'],
    ['1.本机关不掌握相关信息', 'unavailable-not-held', 'near'],
    ['2.没有现成信息需要另行制作', 'unavailable-needs-creation'],
    ['2.没有现成信息，需要另行制作', 'unavailable-needs-creation'],
    ['2.没有现成信息需另行制作', 'unavailable-needs-creation', 'near'],
    ['3.补正后申请内容仍不明确', 'unavailable-unclear'],
    ['1.信访举报投诉类申请', 'unprocessed-petition'],
    ['1.信访、举报、投诉类申请', 'unprocessed-petition'],
    ['1.信访投诉举报类申请', 'unprocessed-petition', 'near'],
    ['2.重复申请', 'unprocessed-repeat'],
    ['2．重 复 申 请', 'unprocessed-repeat'],
    ['3.要求提供公开出版物', 'unprocessed-publication'],
    ['4.无正当理由大量反复申请', 'unprocessed-mass'],
    ['4.大量反复申请', 'unprocessed-mass', 'near'],
    ['5.要求行政机关确认或重新出具已获取信息', 'unprocessed-reissue'],
    ['5.要求行政机关确认或者重新出具已获取信息', 'unprocessed-reissue', 'near'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other-uncorrected'],
    ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', 'other-uncorrected'],
    ['1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other-uncorrected'],
    ['逾期不补正', 'other-uncorrected'],
    ['1.申请人无正当理由逾期不补正', 'other-uncorrected'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理', 'other-uncorrected', 'near'],
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'other-unpaid'],
    ['2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请', 'other-unpaid'],
    ['逾期不缴费', 'other-unpaid'],
    ['2.申请人逾期未按收费通知要求交纳费用、行政机关不再处理其政府信息公开申请', 'other-unpaid', 'near'],
    ['3.其他', 'other-rest'],
    ['3、其他', 'other-rest'],
    ['3.其它', 'other-rest'],
    ['3.其他原因', 'other-rest'],
    ['（六）其他处理', 'other-processing'],
    ['（六）其它处理', 'other-processing'],
    ['（六） 其他\n处理', 'other-processing'],
    ['（六）其他', 'other-processing', 'near'],
    ['（七）总计', 'handled'],
    ['（七）合计', 'handled'],
    ['(七)总 计', 'handled'],
    ['四、结转下年度继续办理', 'carried-out'],
    ['四、结转下一年度继续办理', 'carried-out'],
    ['四、结转下年继续办理', 'carried-out'],
    ['四、结转下年度继续办理的', 'carried-out'],
    ['四、结转下年度继续办埋', 'carried-out', 'near'],
    ['（三）不予公开', 'refused'],
    ['(四) 无法提供', 'unavailable'],
    ['（五）不予处理', 'unprocessed'],
    ['三、本年度办理结果', 'outcomes'],
    ['三、本 年 度 办 理 结 果', 'outcomes'],
  ])
  expectNone(request, [
    '',
    '本年结转政府信息公开申请数量',
    '上年新收政府信息公开申请数量',
    '一、本年结转政府信息公开申请数量',
    '四、结转上年度继续办理',
    '1.本机关掌握相关政府信息',
    '2.有现成信息需要另行制作',
    '3.补正后申请内容明确',
    '其中：网络申请',
    '一、本年新收政府信息公开申请数量（其中：网络申请）',
    '其中：属于国家秘密',
    '政府信息公开申请',
    '行政机关',
    '行政机关不再处理其政府信息公开申请',
    '申请人',
    '主动撤回',
    '9.申请人撤回申请',
    '9.属于其他不予公开情形',
    '小计',
    '合计数',
    '属于行政',
    '公开',
    '不予公开出版物',
    '商业企业',
    '自然人',
    '复议后起诉',
    '某某事项',
    '行政机关要求确认或重新不出具已获取信息',
    '互联网申请受理',
    '依申请公开政府信息件数',
    '（八）撤销申请',
    '3.其他情况说明及有关事项',
    `一、本年新收${'政府信息公开'.repeat(60)}`,
  ])
})

describe('columns of table 3', () => {
  expectCases(
    (text) => lookUp(requestColumnBook, text),
    [
      ['自然人', 'natural-person'],
      ['自 然 人', 'natural-person'],
      ['自\n然\n人', 'natural-person'],
      ['自然人（件）', 'natural-person'],
      ['商业企业', 'company'],
      ['商 业\n企 业', 'company'],
      ['科研机构', 'research'],
      ['社会公益组织', 'public-welfare'],
      ['社会公益\n组织', 'public-welfare'],
      ['法律服务 机构', 'legal-services'],
      ['法律服务机构', 'legal-services'],
      ['其他', 'other'],
      ['其它', 'other'],
      ['总计', 'total'],
      ['合计', 'total'],
      ['总 计', 'total'],
    ],
  )
  expectNone(
    (text) => lookUp(requestColumnBook, text),
    ['小计', '法人', '机构', '科研', '备注', '其他机构', '教育机构', '中介组织', '法律援助机构', '总数'],
  )
  expectCases(
    (text) => lookUp(requestHeadBook, text),
    [
      ['申请人情况', 'applicants'],
      ['法人或其他组织', 'organisations'],
      ['法人和其他组织', 'organisations'],
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'corner'],
      ['（本列数据的勾稽关系为：第一项加第二项之和,等于第三项加第四项之和）', 'corner'],
    ],
  )
})

describe('rows and columns of table 2', () => {
  expectCases(
    (text) => lookUp(disclosureRowBook, text),
    [
      ['规章', 'regulations'],
      ['规 章', 'regulations'],
      ['行政规范性文件', 'normative-documents'],
      ['规范性文件', 'normative-documents'],
      ['行政规范性 文件', 'normative-documents'],
      ['行政规范文件', 'normative-documents', 'near'],
      ['行政许可', 'licensing'],
      ['行\n政许可', 'licensing'],
      ['行政处罚', 'penalties'],
      ['行政强制', 'coercion'],
      ['行政事业性收费', 'fees'],
      ['行政事业收费', 'fees', 'near'],
      ['其他对外管理服务事项', 'other-services'],
      ['其它对外管理服务事项', 'other-services'],
      ['政府集中采购', 'procurement'],
      ['规章（仅设区的市以上政府填写）', 'regulations', 'near'],
    ],
  )
  expectNone(
    (text) => lookUp(disclosureRowBook, text),
    [
      '其他主动公开文件',
      '党内规范性文件',
      '行政处分',
      '行政奖励',
      '行政确认',
      '章程',
      '行政法规',
      '其他规范性文件',
      '信息内容',
    ],
  )
  expectCases(
    (text) => lookUp(disclosureColumnBook, text),
    [
      ['本年制发件数', 'issued'],
      ['本年（2023）制发件数', 'issued'],
      ['本年(2023年)制发件数', 'issued'],
      ['本年 制发件数', 'issued'],
      ['本年度制发件数', 'issued'],
      ['本年制发数', 'issued'],
      ['本年废止件数', 'repealed'],
      ['废止件数', 'repealed'],
      ['现行有效件数', 'in-force'],
      ['现行有效件', 'in-force'],
      ['现行有效数', 'in-force'],
      ['本年处理决定数量', 'decisions'],
      ['处理决定数量', 'decisions'],
      ['本年处理决定数', 'decisions'],
      ['本年收费金额（单位：万元）', 'amount'],
      ['本年收费金额(单位:万元)', 'amount'],
      ['本年收费金额（万元）', 'amount'],
      ['本年收费金额', 'amount'],
      ['本年新 制作数量', 'made'],
      ['本年新公开数量', 'published'],
      ['对外公开总数量', 'public-total'],
      ['上一年项目数量', 'items-before'],
      ['上年项目数量', 'items-before'],
      ['本年增/减', 'change'],
      ['本年增／减', 'change'],
      ['本年增减', 'change'],
      ['采购项目数量', 'items'],
      ['采购总金额', 'amount'],
    ],
  )
  expectNone(
    (text) => lookUp(disclosureColumnBook, text),
    ['本年数', '数量', '备注', '本年修订件数', '信息内容', '下年项目数量'],
  )
  test.each([
    '第二十条第（一）项',
    '第二十条 第（五）项',
    '第二十条  第(六)项',
    '第二十条第（八）项',
    '第二十条第九项',
  ])('%j heads a block', (text) => {
    const label = parseLabel(text)
    expect(label && isBlockTitle(label)).toBe(true)
  })
})

describe('kinds of case and results', () => {
  expectCases(
    (text) => lookUp(caseKindBook, text),
    [
      ['行政复议', 'review'],
      ['行政诉讼', 'suit'],
      ['行政诉讼（未经复议直接起诉）', 'suit-direct'],
      ['行政诉讼(复议后起诉)', 'suit-after-review'],
      ['未经复议直接起诉', 'suit-direct'],
      ['未经行政复议直接起诉', 'suit-direct'],
      ['直接起诉', 'suit-direct'],
      ['复议后起诉', 'suit-after-review'],
      ['经复议后起诉', 'suit-after-review'],
    ],
  )
  expectCases(
    (text) => lookUp(caseResultBook, text),
    [
      ['结果维持', 'upheld'],
      ['结果\n维持', 'upheld'],
      ['结果纠正', 'corrected'],
      ['其他结果', 'other'],
      ['其它结果', 'other'],
      ['其他', 'other'],
      ['尚未审结', 'pending'],
      ['尚 未 审 结', 'pending'],
      ['总计', 'total'],
      ['合计', 'total'],
    ],
  )
  expectNone((text) => lookUp(caseKindBook, text), ['起诉', '复议', '行政赔偿', '信访', '未经起诉直接复议'])
  expectNone((text) => lookUp(caseResultBook, text), ['结果', '已审结', '审结', '维持结果数'])
})
