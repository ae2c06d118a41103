import type { LabelSpec, RowSpec, TableSpec } from './types.ts'

/** Columns of table 3. Source: the national template. */
const applicantColumnSpecs: readonly LabelSpec[] = [
  { key: 'natural-person', label: '自然人', name: '自然人' },
  { key: 'company', label: '商业企业', name: '商业企业', aliases: ['企业'] },
  { key: 'research', label: '科研机构', name: '科研机构' },
  { key: 'public-welfare', label: '社会公益组织', name: '社会公益组织', aliases: ['公益组织'] },
  { key: 'legal-services', label: '法律服务机构', name: '法律服务机构' },
  { key: 'other', label: '其他', name: '其他', aliases: ['其它'] },
  { key: 'total', label: '总计', name: '总计', aliases: ['合计'] },
]

const requestGroups: readonly LabelSpec[] = [
  {
    key: 'outcomes',
    label: '三、本年度办理结果',
    name: '本年度办理结果',
    aliases: ['本年度办理结果', '三、本年办理结果'],
  },
  { key: 'refused', label: '（三）不予公开', name: '不予公开' },
  { key: 'unavailable', label: '（四）无法提供', name: '无法提供' },
  { key: 'unprocessed', label: '（五）不予处理', name: '不予处理' },
  { key: 'other-processing', label: '（六）其他处理', name: '其他处理', aliases: ['（六）其它处理'] },
]

function item(
  key: string,
  label: string,
  name: string,
  group?: string,
  aliases?: readonly string[],
): RowSpec {
  return {
    key,
    label,
    name,
    groups: group ? [group, 'outcomes'] : ['outcomes'],
    ...(aliases ? { aliases } : {}),
  }
}

const requestRowsUpToOther: readonly RowSpec[] = [
  {
    key: 'new',
    label: '一、本年新收政府信息公开申请数量',
    name: '本年新收',
    aliases: ['本年新收政府信息公开申请数', '本年新收申请数量'],
  },
  {
    key: 'carried-in',
    label: '二、上年结转政府信息公开申请数量',
    name: '上年结转',
    aliases: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
  },
  item('granted', '（一）予以公开', '予以公开'),
  item('partly-granted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开', undefined, [
    '（二）部分公开',
  ]),
  item('refused-state-secret', '1.属于国家秘密', '属于国家秘密', 'refused'),
  item('refused-other-law', '2.其他法律行政法规禁止公开', '其他法律行政法规禁止公开', 'refused', [
    '其他法律、行政法规禁止公开',
  ]),
  item('refused-security-stability', '3.危及“三安全一稳定”', '危及“三安全一稳定”', 'refused', [
    '危及国家安全、公共安全、经济安全、社会稳定',
    '危及国家安全、公共安全、经济安全和社会稳定',
  ]),
  item('refused-third-party', '4.保护第三方合法权益', '保护第三方合法权益', 'refused'),
  item('refused-internal-affairs', '5.属于三类内部事务信息', '属于三类内部事务信息', 'refused'),
  item('refused-process-information', '6.属于四类过程性信息', '属于四类过程性信息', 'refused'),
  item('refused-enforcement-file', '7.属于行政执法案卷', '属于行政执法案卷', 'refused'),
  item('refused-administrative-query', '8.属于行政查询事项', '属于行政查询事项', 'refused'),
  item('unavailable-not-held', '1.本机关不掌握相关政府信息', '本机关不掌握相关政府信息', 'unavailable'),
  item('unavailable-needs-creation', '2.没有现成信息需要另行制作', '没有现成信息需要另行制作', 'unavailable'),
  item('unavailable-unclear', '3.补正后申请内容仍不明确', '补正后申请内容仍不明确', 'unavailable'),
  item('unprocessed-petition', '1.信访举报投诉类申请', '信访举报投诉类申请', 'unprocessed'),
  item('unprocessed-repeat', '2.重复申请', '重复申请', 'unprocessed'),
  item('unprocessed-publication', '3.要求提供公开出版物', '要求提供公开出版物', 'unprocessed'),
  item('unprocessed-mass', '4.无正当理由大量反复申请', '无正当理由大量反复申请', 'unprocessed'),
  item(
    'unprocessed-reissue',
    '5.要求行政机关确认或重新出具已获取信息',
    '要求行政机关确认或重新出具已获取信息',
    'unprocessed',
  ),
]

const otherProcessingItems: readonly RowSpec[] = [
  item(
    'other-uncorrected',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '逾期不补正',
    'other-processing',
    ['逾期不补正', '申请人无正当理由逾期不补正'],
  ),
  item(
    'other-unpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '逾期未缴费',
    'other-processing',
    ['逾期不缴费', '逾期未缴费', '申请人逾期未按收费通知要求缴纳费用'],
  ),
  item('other-rest', '3.其他', '其他处理中的“其他”', 'other-processing', ['3.其他原因', '3.其它']),
]

const requestRowsAfterOther: readonly RowSpec[] = [
  item('handled', '（七）总计', '办理结果总计', undefined, ['（七）合计', '（七）总数']),
  {
    key: 'carried-out',
    label: '四、结转下年度继续办理',
    name: '结转下年度',
    aliases: ['结转下一年度继续办理', '结转下年继续办理'],
  },
]

/** Table 3 of the 2021 edition: 25 rows × 7 columns. */
export const requests2021: TableSpec = {
  key: 't3',
  section: 'requests',
  name: '收到和处理政府信息公开申请情况表',
  columns: applicantColumnSpecs,
  groups: requestGroups,
  rows: [...requestRowsUpToOther, ...otherProcessingItems, ...requestRowsAfterOther],
}

/** Table 3 of the 2019 edition: （六）其他处理 is one row, 23 rows × 7 columns. */
export const requests2019: TableSpec = {
  ...requests2021,
  groups: requestGroups.filter((group) => group.key !== 'other-processing'),
  rows: [
    ...requestRowsUpToOther,
    item('other-processing', '（六）其他处理', '其他处理', undefined, ['（六）其它处理']),
    ...requestRowsAfterOther,
  ],
}

/** Table 4, the same in both editions: three kinds of case × five columns, printed as one row of 15. */
export const disputes: TableSpec = {
  key: 't4',
  section: 'disputes',
  name: '政府信息公开行政复议、行政诉讼情况表',
  groups: [{ key: 'suit', label: '行政诉讼', name: '行政诉讼' }],
  rows: [
    { key: 'review', label: '行政复议', name: '行政复议' },
    {
      key: 'suit-direct',
      label: '未经复议直接起诉',
      name: '未经复议直接起诉',
      groups: ['suit'],
      aliases: ['直接起诉', '未经行政复议直接起诉', '行政诉讼未经复议直接起诉'],
    },
    {
      key: 'suit-after-review',
      label: '复议后起诉',
      name: '复议后起诉',
      groups: ['suit'],
      aliases: ['经复议后起诉', '行政复议后起诉', '行政诉讼复议后起诉'],
    },
  ],
  columns: [
    { key: 'upheld', label: '结果维持', name: '结果维持', aliases: ['维持'] },
    { key: 'corrected', label: '结果纠正', name: '结果纠正', aliases: ['纠正'] },
    { key: 'other', label: '其他结果', name: '其他结果', aliases: ['其它结果', '其他'] },
    { key: 'pending', label: '尚未审结', name: '尚未审结', aliases: ['未审结', '尚未办结'] },
    { key: 'total', label: '总计', name: '总计', aliases: ['合计'] },
  ],
}

const decisions: readonly LabelSpec[] = [
  { key: 'decisions', label: '本年处理决定数量', name: '本年处理决定数量', aliases: ['处理决定数量'] },
]

const documentColumns: readonly LabelSpec[] = [
  {
    key: 'issued',
    label: '本年制发件数',
    name: '本年制发件数',
    aliases: ['本年制发数', '本年度制发件数', '制发件数'],
  },
  {
    key: 'repealed',
    label: '本年废止件数',
    name: '本年废止件数',
    aliases: ['本年废止数', '本年度废止件数', '废止件数'],
  },
  {
    key: 'in-force',
    label: '现行有效件数',
    name: '现行有效件数',
    aliases: ['现行有效件', '现行有效数', '有效件数'],
  },
]

/** Table 2 of the 2021 edition: 10 figures in four blocks. */
export const disclosure2021: TableSpec = {
  key: 't2',
  section: 'disclosure',
  name: '主动公开政府信息情况表',
  groups: [],
  columns: [],
  rows: [
    {
      key: 'regulations',
      label: '规章',
      name: '规章',
      block: '第二十条第（一）项',
      columns: documentColumns,
    },
    {
      key: 'normative-documents',
      label: '行政规范性文件',
      name: '行政规范性文件',
      aliases: ['规范性文件'],
      block: '第二十条第（一）项',
      columns: documentColumns,
    },
    {
      key: 'licensing',
      label: '行政许可',
      name: '行政许可',
      block: '第二十条第（五）项',
      columns: decisions,
    },
    {
      key: 'penalties',
      label: '行政处罚',
      name: '行政处罚',
      block: '第二十条第（六）项',
      columns: decisions,
    },
    {
      key: 'coercion',
      label: '行政强制',
      name: '行政强制',
      block: '第二十条第（六）项',
      columns: decisions,
    },
    {
      key: 'fees',
      label: '行政事业性收费',
      name: '行政事业性收费',
      block: '第二十条第（八）项',
      columns: [
        {
          key: 'amount',
          label: '本年收费金额（单位：万元）',
          name: '本年收费金额（万元）',
          aliases: ['本年收费金额', '本年收费金额（万元）'],
        },
      ],
    },
  ],
}

const publicationColumns: readonly LabelSpec[] = [
  { key: 'made', label: '本年新制作数量', name: '本年新制作数量' },
  { key: 'published', label: '本年新公开数量', name: '本年新公开数量' },
  { key: 'public-total', label: '对外公开总数量', name: '对外公开总数量' },
]

const itemsBefore: LabelSpec = {
  key: 'items-before',
  label: '上一年项目数量',
  name: '上一年项目数量',
  aliases: ['上年项目数量'],
}

const itemsChange: LabelSpec = {
  key: 'change',
  label: '本年增/减',
  name: '本年增/减',
  aliases: ['本年增减'],
}

const itemColumns: readonly LabelSpec[] = [
  itemsBefore,
  itemsChange,
  { key: 'decisions', label: '处理决定数量', name: '处理决定数量', aliases: ['本年处理决定数量'] },
]

/** Table 2 of the 2019 edition: 22 figures in five blocks. */
export const disclosure2019: TableSpec = {
  key: 't2',
  section: 'disclosure',
  name: '主动公开政府信息情况表',
  groups: [],
  columns: [],
  rows: [
    {
      key: 'regulations',
      label: '规章',
      name: '规章',
      block: '第二十条第（一）项',
      columns: publicationColumns,
    },
    {
      key: 'normative-documents',
      label: '规范性文件',
      name: '规范性文件',
      aliases: ['行政规范性文件'],
      block: '第二十条第（一）项',
      columns: publicationColumns,
    },
    {
      key: 'licensing',
      label: '行政许可',
      name: '行政许可',
      block: '第二十条第（五）项',
      columns: itemColumns,
    },
    {
      key: 'other-services',
      label: '其他对外管理服务事项',
      name: '其他对外管理服务事项',
      aliases: ['其它对外管理服务事项'],
      block: '第二十条第（五）项',
      columns: itemColumns,
    },
    {
      key: 'penalties',
      label: '行政处罚',
      name: '行政处罚',
      block: '第二十条第（六）项',
      columns: itemColumns,
    },
    {
      key: 'coercion',
      label: '行政强制',
      name: '行政强制',
      block: '第二十条第（六）项',
      columns: itemColumns,
    },
    {
      key: 'fees',
      label: '行政事业性收费',
      name: '行政事业性收费',
      block: '第二十条第（八）项',
      columns: [itemsBefore, itemsChange],
    },
    {
      key: 'procurement',
      label: '政府集中采购',
      name: '政府集中采购',
      block: '第二十条第（九）项',
      columns: [
        { key: 'items', label: '采购项目数量', name: '采购项目数量' },
        { key: 'amount', label: '采购总金额', name: '采购总金额' },
      ],
    },
  ],
}
