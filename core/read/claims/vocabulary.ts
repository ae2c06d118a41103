import type { Metric } from '../../model/report.ts'
import { connectives } from './connectives.ts'
import { type Certainty, combine, type Entry, type Verb, type Word } from './word.ts'

/**
 * The words that the grammar knows. A statement is read only where all words between its verb and its number are
 * known, so a word that is missing here costs a reading and never makes a wrong one. Text is folded: ASCII
 * punctuation, no white space, straight quotes.
 */

const applicationHeads =
  '申请 申请件 申请事项 申请表 申请书 申请数 申请数量 申请量 申请总数 申请总量 申请件数 申请书面件 书面申请 的申请 的书面申请 方面的申请 类申请 申请公开件 申请办件 申请案件'

/** What may end the name of a kind of lawsuit. */
const suitTails = ' 案件 的案件 的行政诉讼 的行政诉讼案件 数 数量 件数'

const nouns: readonly Entry[] = [
  {
    word: { tag: 'noun', noun: 'application' },
    forms: [
      combine(
        '政府信息公开 政务信息公开 信息公开 政务公开 政府信息 依申请公开 依申请公开政府信息 依申请公开的政府信息 依申请公开信息 政府信息依申请公开 信息依申请公开 依申请信息公开 依申请政府信息公开 政府信息公开依申请',
        applicationHeads,
      ),
      '申请公开政府信息 申请公开相关政府信息 申请公开有关政府信息 申请公开相关信息 申请政府信息公开 申请公开信息 申请信息公开 申请获取政府信息 公开政府信息的申请 公开政府信息申请 获取政府信息的申请 要求公开政府信息的申请 申请政府信息',
      '依申请公开政府信息申请 依申请公开政府信息的申请 依申请公开的申请 依申请公开工作申请',
    ].join(' '),
  },
  {
    word: { tag: 'noun', noun: 'application', bare: true },
    forms: [
      combine(
        '依申请 申请公开事项 依申请公开 政府信息依申请公开 信息依申请公开 依申请政府信息公开 依申请信息公开 依法申请公开 依申请 政府信息公开依申请',
        '件 事项 办件 办理事项 件数 数 数量 总数 总量 请求 需求 的需求 的要求 诉求 业务件',
      ),
      '依申请 申请公开事项 依申请公开 政府信息依申请公开 信息依申请公开 依申请政府信息公开 依申请信息公开 依法申请公开',
      '依申请公开政府信息的要求 依申请公开政府信息事项 政府信息公开请求 信息公开请求 政府信息公开诉求 政府信息公开需求 公开政府信息的要求 政府信息公开申请要求 申请公开政府信息事项 申请政府信息公开事项 申请信息公开事项 申请公开政府信息的要求 申请公开信息的要求 申请公开政府信息的请求 申请公开的政府信息项目 申请公开的政府信息事项',
    ].join(' '),
  },
  {
    word: { tag: 'noun', noun: 'application', bare: true, loose: true },
    forms:
      '依申请公开政府信息 依申请公开的政府信息 依申请公开信息 依申请公开的信息 依申请公开政务信息 依申请信息 依申请政府信息 政府信息依申请公开信息 政府信息依申请公开的信息 政府信息公开事项 信息公开事项 依申请公开业务 依申请公开案件 依申请公开信件 依申请公开来信 依申请公开函件 申请公开信件',
  },
  {
    word: { tag: 'noun', noun: 'request' },
    forms:
      '申请 申请件 申请事项 申请数 申请数量 申请量 申请总数 申请总量 申请件数 公开申请 申请公开 书面申请 此类申请 该类申请 相关申请 有关申请 申请公开件 申请案件 的申请 申请书 申请表',
  },
  {
    word: { tag: 'noun', noun: 'case', cases: ['reviews'] },
    forms: `${combine('行政复议 复议', '案件 案 案例 申请 申请案件 事项 件 总数 数量 件数')} 行政复议 复议 涉行政复议 涉复议 被复议 被行政复议 被申请行政复议 被申请复议 被提起行政复议 被提起复议`,
  },
  {
    word: { tag: 'noun', noun: 'case', cases: ['lawsuits'] },
    forms: `${combine('行政诉讼 诉讼', '案件 案 案例 事项 件 总数 数量 件数')} 行政诉讼 诉讼 起诉 涉行政诉讼 涉诉 涉诉案件 被诉讼 被诉讼的案件 被诉 被起诉 被提起行政诉讼 被提起诉讼 行政应诉案件 应诉案件 行政应诉`,
  },
  {
    word: { tag: 'noun', noun: 'case', cases: ['reviews', 'lawsuits'] },
    forms: '行政复议诉讼 行政复议诉讼案件 行政复议行政诉讼 复议诉讼 复议诉讼案件 行政争议案件',
  },
  {
    word: { tag: 'noun', noun: 'case', cases: ['suits-direct'] },
    forms: combine(
      `${combine(
        '未经复议 未经行政复议 不经复议 未复议',
        '直接起诉 直接诉讼 直接行政诉讼 直接提起诉讼 直接提起行政诉讼 直接提起的诉讼 直接提起的行政诉讼 起诉 诉讼 行政诉讼 提起诉讼 提起行政诉讼',
      )} 直接起诉 直接诉讼 直接提起行政诉讼 直接提起诉讼`,
      suitTails,
    ),
  },
  {
    word: { tag: 'noun', noun: 'case', cases: ['suits-after-review'] },
    forms: combine(
      combine(
        '复议后 行政复议后 经复议后 经行政复议后 复议之后 经复议',
        '起诉 诉讼 行政诉讼 再起诉 提起诉讼 提起行政诉讼 提起的诉讼 提起的行政诉讼',
      ),
      suitTails,
    ),
  },
  {
    word: { tag: 'noun', noun: 'regulations' },
    forms: '规章 政府规章 市政府规章 省政府规章 地方政府规章',
  },
  {
    word: { tag: 'noun', noun: 'normative-documents' },
    forms: '行政规范性文件',
  },
  {
    word: { tag: 'noun', noun: 'normative-documents', loose: true },
    forms: '规范性文件 政府规范性文件',
  },
  {
    word: { tag: 'noun', noun: 'decision', decision: 'licensing' },
    forms: '行政许可 行政许可决定 行政许可案件 行政许可件',
  },
  {
    word: { tag: 'noun', noun: 'decision', decision: 'penalties' },
    forms: '行政处罚 行政处罚决定 行政处罚案件',
  },
  {
    word: { tag: 'noun', noun: 'decision', decision: 'coercion' },
    forms: '行政强制 行政强制措施 行政强制决定 行政强制执行 行政强制案件',
  },
  ...(
    [
      ['licensing', '行政许可'],
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ] as const
  ).flatMap(([decision, name]): Entry[] => [
    { word: { tag: 'noun', noun: 'decision', decision, matters: true }, forms: `${name}事项` },
    {
      word: { tag: 'noun', noun: 'decision', decision, counted: true },
      forms: combine(combine(name, '处理决定 本年处理决定 决定'), '数量 数 件数'),
    },
  ]),
  { word: { tag: 'noun', noun: 'fees' }, forms: '行政事业性收费 行政事业性收费金额 行政事业性收费收入' },
  {
    word: { tag: 'noun', noun: 'foreign' },
    forms: [
      '留言 网民留言 群众留言 公众留言 信箱 县长信箱 市长信箱 区长信箱 领导信箱 局长信箱 书记信箱 信件 来信 来电 来访 来信来访 热线 12345 政务服务便民热线 咨询 投诉 举报 投诉举报 举报投诉',
      '建议 提案 议案 意见建议 信访 信访件 信访事项 申诉 控告 上访 网民 问政 诉求 群众诉求 工单 转办件 线索 行政许可申请 行政审批 服务事项 政务服务事项',
      '公文 政策文件 政策性文件 正式文件 政府文件 部门规范性文件 党内规范性文件 公开属性',
      '行政复议决定书 行政复议决定 行政复议答复书 行政复议答复 行政复议答复通知书 答复书 不动产登记 低保 行政许可信息 行政处罚信息 许可信息 处罚信息 信息处理费 信息公开处理费 政府信息公开信息处理费',
      '行政许可事项目录 行政事业性收费项目',
    ].join(' '),
  },
  { word: { tag: 'noun', noun: 'foreign', publishes: true }, forms: '主动公开' },
  { word: { tag: 'noun', noun: 'foreign', sumsUp: true }, forms: '案件' },
  { word: { tag: 'noun', noun: 'foreign', weak: true, sumsUp: true }, forms: '问题 案例 纠纷 争议' },
  {
    word: { tag: 'noun', noun: 'foreign', weak: true },
    forms:
      '政府信息 文件 意见 信息 各类信息 公开信息 政策解读 解读 稿件 档案 证照 新闻发布会 培训 会议 业务 纠错 告知书 答复函 答复文书 典型案例 案卷 收费通知 满意度 补正材料 申请材料 申请渠道 申请流程 申请方式 申请内容 收费项目 电话 咨询电话',
  },
]

const items: readonly Entry[] = [
  item('granted', '予以公开 准予公开 予以公开的'),
  item('granted', '同意公开 公开 全部公开 已公开 提供公开', 'loose'),
  item('partly-granted', '部分公开 予以部分公开 部分予以公开'),
  item(
    'partly-granted',
    '同意部分公开 区分处理 区分处理后公开 区分处理后予以公开 区分处理公开 区分处理后提供 区分处理后部分公开',
    'loose',
  ),
  item('refused', '不予公开 决定不予公开'),
  item('refused', '不公开 不同意公开', 'loose'),
  item('unavailable', '无法提供'),
  item('unprocessed', '不予处理'),
  ...(
    [
      ['granted', '予以公开'],
      ['partly-granted', '部分公开'],
      ['refused', '不予公开'],
      ['unavailable', '无法提供'],
    ] as const
  ).map(([metric, result]) => item(metric, combine('信息 政府信息 相关信息 相关政府信息', result), 'loose')),
  item('other-processing', '其他处理 作其他处理 其它处理 作出其他处理 予以其他处理'),
  item('refused-state-secret', '属于国家秘密'),
  item('refused-state-secret', '涉及国家秘密 国家秘密 涉密', 'loose'),
  item('refused-other-law', '其他法律行政法规禁止公开 其他法律、行政法规禁止公开'),
  item('refused-other-law', '法律行政法规禁止公开 法律、行政法规禁止公开', 'loose'),
  item(
    'refused-security-stability',
    '危及"三安全一稳定" 危及三安全一稳定 危及\'三安全一稳定\' 可能危及"三安全一稳定"',
  ),
  item('refused-third-party', '保护第三方合法权益'),
  item(
    'refused-third-party',
    '涉及第三方合法权益 损害第三方合法权益 第三方合法权益 涉及第三方 涉及商业秘密 涉及个人隐私 商业秘密 个人隐私',
    'loose',
  ),
  item('refused-internal-affairs', '属于三类内部事务信息 属于内部事务信息 三类内部事务信息'),
  item('refused-internal-affairs', '内部事务信息 内部管理信息', 'loose'),
  item('refused-process-information', '属于四类过程性信息 属于过程性信息 四类过程性信息'),
  item('refused-process-information', '过程性信息', 'loose'),
  item('refused-enforcement-file', '属于行政执法案卷 属于行政执法案卷信息 行政执法案卷 行政执法案卷信息'),
  item('refused-administrative-query', '属于行政查询事项 行政查询事项'),
  item(
    'unavailable-not-held',
    '本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息 不掌握相关信息',
  ),
  item('unavailable-not-held', '信息不存在 政府信息不存在 不掌握 不存在相关信息 不存在相关政府信息', 'loose'),
  item(
    'unavailable-needs-creation',
    '没有现成信息需要另行制作 没有现成信息,需要另行制作 没有现成信息、需要另行制作',
  ),
  item('unavailable-needs-creation', '需要另行制作 需另行制作 没有现成信息', 'loose'),
  item('unavailable-unclear', '补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确'),
  item('unavailable-unclear', '申请内容不明确', 'loose'),
  item('unprocessed-petition', '信访举报投诉类申请 信访、举报、投诉类申请 信访举报投诉类'),
  item('unprocessed-petition', '信访投诉类申请 信访类申请 信访、投诉类申请', 'loose'),
  item('unprocessed-repeat', '重复申请 属于重复申请'),
  item('unprocessed-publication', '要求提供公开出版物'),
  item('unprocessed-mass', '无正当理由大量反复申请'),
  item('unprocessed-reissue', '要求行政机关确认或重新出具已获取信息'),
  item(
    'other-uncorrected',
    '逾期不补正 申请人无正当理由逾期不补正 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请 无正当理由逾期不补正 申请人逾期不补正',
  ),
  item('other-uncorrected', '逾期未补正 申请人逾期未补正', 'loose'),
  item(
    'other-unpaid',
    '逾期未缴费 逾期不缴费 申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 申请人逾期未按收费通知要求缴纳费用,行政机关不再处理其政府信息公开申请',
  ),
  item(
    'carried-out',
    '未办结 尚未办结 未办理完毕 尚未办理完毕 正在办理 正在办理中 尚在办理 尚在办理中 仍在办理 仍在办理中 在办 办理中 未到期 尚未到期 未到答复期限 未到答复期 尚未到答复期限 尚未到答复期 未到答复时限 未到法定答复期限 未届满 未答复 尚未答复 待答复 待办理 在办理中 正在处理 正在处理中 未到办理期限 尚未到办理期限 未到办结期限',
    'loose',
  ),
  item('handled', '办理结果总计 办理结果合计', 'loose'),
  item('withdrawn', '撤回 撤件 撤回申请 主动撤回 主动撤回申请 撤销申请 主动撤销 自行撤回', 'loose'),
  applicant('natural-person', '自然人'),
  applicant('natural-person', '个人申请 个人 公民 公民申请 公民个人 公民个人申请', 'loose'),
  applicant('company', '商业企业 企业申请'),
  applicant('company', '企业', 'loose'),
  applicant('research', '科研机构'),
  applicant('public-welfare', '社会公益组织 公益组织'),
  applicant('legal-services', '法律服务机构'),
  applicant('legal-services', '律师事务所', 'loose'),
  applicant(
    'organisations',
    '法人或其他组织 法人及其他组织 法人和其他组织 法人、其他组织 法人或者其他组织 法人与其他组织 法人和组织 法人或组织',
  ),
  applicant('organisations', '法人 法人申请 单位申请 组织申请', 'loose'),
]

function item(metric: Metric, forms: string, certainty: Certainty = 'exact'): Entry {
  return { word: { tag: 'item', metric, certainty }, forms }
}

function applicant(
  column: Extract<Metric, `applicant-${string}`> extends `applicant-${infer Column}` ? Column : never,
  forms: string,
  certainty: Certainty = 'exact',
): Entry {
  return { word: { tag: 'item', metric: `applicant-${column}`, certainty, applicant: true }, forms }
}

function verb(verb: Verb, forms: string, certainty: Certainty = 'exact'): Entry {
  return { word: { tag: 'verb', verb, certainty }, forms }
}

const verbs: readonly Entry[] = [
  {
    word: { tag: 'verb', verb: 'receive', certainty: 'exact', fresh: true },
    forms: '新收 新收到 新受理 新增 新接收 新接到 新增收到 新增受理',
  },
  verb(
    'receive',
    '收 收到 收到过 受理 接收 接收到 接到 收悉 收办 登记受理 受理登记 受理到 收到了 受理了 收取到',
  ),
  verb('receive', '接受 接办', 'loose'),
  verb('process', '办理 处理 办理了 处理了 受办'),
  verb(
    'complete',
    '办结 在办结 答复 回复 办理完毕 办理完成 办理完结 办结完毕 答复完毕 答复办结 办结答复 办理答复 办复 处理完毕 处理完成 完结 办结了 答复了 办毕 办理结束 处理结束 办理终结 办理并答复 处理答复 处理并答复',
  ),
  verb(
    'carry',
    '结转 转结 转入 转至 转到 顺延 顺延至 顺延到 结转至 结转到 结转入 延续 延续至 延续到 延至 延到 延期至 延期到 遗留 流转至',
  ),
  { word: { tag: 'verb', verb: 'carry', certainty: 'exact', weak: true }, forms: '转' },
  verb('concern', '涉及 涵盖 集中在 集中于'),
  verb('occur', '发生 产生 共有 共发生 共产生'),
  verb(
    'occur',
    '引发 出现 引起 存在 提起 被提起 导致 触发 所引发 所引起 所产生 所导致 所提起 有 被 提出过 收到过',
    'loose',
  ),
  verb('issue', '制发'),
  verb(
    'issue',
    '制定 新制定 制定出台 出台 印发 发布 公布 主动公开 公开 新出台 制定印发 制定并公开 新增公开 发布了 印发了 公开了',
    'loose',
  ),
  verb('repeal', '废止 宣布废止 予以废止'),
  verb('keep', '现行有效 现行有效的'),
  verb('decide', '作出 做出 实施 下达 作出的'),
]

const outcomes: readonly Entry[] = [
  outcome('upheld', '结果维持 维持 维持结果 获维持 被维持 维持原行政行为 维持原决定 得到维持'),
  outcome('corrected', '结果纠正 纠正 结果被纠正 被纠正'),
  { word: { tag: 'outcome', outcome: 'corrected', certainty: 'loose', withdrawal: true }, forms: '撤销' },
  outcome('corrected', '被撤销 纠错 被纠错 败诉 确认违法 责令重新答复', 'loose'),
  outcome('other', '其他结果 其它结果'),
  outcome('pending', '尚未审结 未审结 尚未审结的 尚在审理 尚在审理中 正在审理 正在审理中 仍在审理'),
]

function outcome(
  outcome: Extract<Word, { tag: 'outcome' }>['outcome'],
  forms: string,
  certainty: Certainty = 'exact',
): Entry {
  return { word: { tag: 'outcome', outcome, certainty }, forms }
}

/** Results of applications for which the template has no row of its own. */
const unlisted: readonly Entry[] = [
  {
    word: { tag: 'unlisted' },
    forms:
      '不属于政府信息 非政府信息 不是政府信息 不属于本机关公开 不属于本机关公开范围 不属于本机关职责 不属于本机关职责范围 不属于本机关 不属于本行政机关公开 不属于本行政机关公开范围 不属于本单位 不属于本单位公开 非本机关公开 非本机关 非本机关职责 已主动公开 告知已主动公开 信息已主动公开 政府信息已主动公开 不属于我局公开 不属于我局公开范围 便民答复 告知获取方式 告知获取途径 告知其他途径 告知通过其他途径 告知其他渠道 不属于政府信息公开范围 不属于政府信息范围 撤销复议申请 撤销行政复议申请 撤回复议申请 撤回行政复议申请',
  },
]

/** Every known word with what it means. Of two entries for one form the first wins. */
export const vocabulary: readonly { form: string; word: Word }[] = [
  ...nouns,
  ...items,
  ...verbs,
  ...outcomes,
  ...unlisted,
  ...connectives,
].flatMap(({ word, forms }) =>
  forms
    .split(' ')
    .filter((form) => form !== '')
    .map((form) => ({ form, word })),
)
