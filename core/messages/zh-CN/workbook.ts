/** What each paragraph of the prose sheet must say, in the order of the sheet. */
const hints = {
  preamble:
    '导语：写明编制依据（《中华人民共和国政府信息公开条例》等）、统计期限（本年1月1日至12月31日）、六个部分的名称和联系方式。',
  active:
    '（一）主动公开：本年主动公开的内容、数量、渠道，政策解读和回应关切情况。数字与“表二”一致；文件不等于行政规范性文件。',
  requests:
    '（二）依申请公开：新收、上年结转、办理结果、结转下年度的件数，与“表三”总计列一致；写答复率时说明是否含未到期的申请。',
  management: '（三）政府信息管理：信息的制作、审核、发布、动态调整，规范性文件清理和集中公开情况。',
  platforms:
    '（四）政府信息公开平台建设：门户网站、专栏、政务新媒体、公报、查阅点情况；没有自建平台的，写明由谁承担。',
  supervision:
    '（五）监督保障：机构人员、培训、工作考核、社会评议、责任追究结果（各级人民政府必须写这三项）。',
  problems: '写清存在的具体问题，并说明上年所列问题的改进情况和下一步措施；不要写“无”，不要照抄上年。',
  other:
    '写明信息处理费：发出收费通知的件数和总金额、实际收取的总金额；没有收取的写“本年度未收取信息处理费”。有其他需要报告的事项接着写。',
}

/** Hints for single rows of the tables; the others have only the general one. */
const rows: Readonly<Partial<Record<string, string>>> = {
  regulations: '只有有规章制定权的机关填写，其他机关填 0。',
  'normative-documents': '只计行政规范性文件，不是全部文件。现行有效件数为12月31日有效的件数。',
  licensing: '本年作出的行政许可决定数量，不是事项数。',
  penalties: '本年作出的行政处罚决定数量，不是事项数。',
  coercion: '本年作出的行政强制决定数量，不是事项数。',
  fees: '单位是万元，可以有小数。不是政府信息公开的信息处理费。',
  new: '本年1月1日至12月31日新收到的件数，不含上年结转。',
  'carried-in': '应当等于上年报告“四、结转下年度继续办理”的同一列。',
  'partly-granted': '区分处理的只计在这里，不再计入其他情形。',
  'other-rest': '前两项以外的其他处理，如申请人主动撤回。',
  'carried-out': '到12月31日尚未办结的件数：新收＋上年结转－（七）总计。',
  review: '当年审结的加上年末未结的，含上年度结转的案件。',
  'suit-direct': '未经行政复议直接起诉的案件，含上年度结转的。',
  'suit-after-review': '经行政复议后起诉的案件，含上年度结转的。共同被告的，由原行为机关计一次。',
}

/** Words of the drafting workbook and of what is published from it. */
export const workbook = {
  sheets: { prose: '正文', t2: '表二', t3: '表三', t4: '表四', prior: '上年数', check: '校核' },
  title: (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告`,
  organUnknown: '（机关名称）',
  hints,
  rowHint: (row: string): string => rows[row] ?? '',
  tableElsewhere: (sheet: string) => `数字填在“${sheet}”工作表；这里可以不写，也可以写与表有关的说明。`,
  count: '请填整数',
  countHint: '没有发生的填 0，不要留空。',
  countRefusal: '这里只能填 0 或正整数：不带单位、空格和逗号，没有发生的填 0。',
  amount: '请填金额（万元）',
  amountRefusal: '这里只能填不小于 0 的数，单位万元，不带“元”“万元”。',
  priorEntry: '上年数',
  priorHint: '照上年已公布的报告填；没有上年报告的留空，有关各项不核对。',
  prior: {
    title: '上年报告的数字',
    note: '填好后，“校核”工作表才核对跨年关系。没有上年报告的留空。',
    figure: '上年报告中的位置',
    value: '上年数',
    use: '用于核对',
  },
  check: {
    title: '校核',
    organ: (organ: string, year: string) => `${organ} ${year}年`,
    note: '本表随“表二”“表三”“表四”自动计算，不要改动，也不属于报告正文。公式由年报勾稽的规则生成；只核对数字之间的关系，正文与表格是否一致请用年报勾稽核对整个工作簿。',
    number: '序号',
    rule: '核对关系',
    place: '填报处',
    stated: '填报',
    relation: '应',
    expected: '核对数',
    difference: '差额',
    verdict: '结论',
    how: '算法',
    count: (state: string) => `${state}：`,
    relations: { '=': '等于', '<=': '不大于', '>=': '不小于' },
    or: (how: string) => `，或${how}`,
    sumOf: (range: string) => `${range} 之和`,
    ofLastYear: '上年',
    legend:
      '不成立：数字之间确定矛盾，必须改。待复核：可能有问题，或者空格填上数后可能成立。无法判定：格内不是数字。不适用：没有填上年数。',
  },
  places: {
    row: (row: string) => `“${row}”行`,
    column: (column: string) => `“${column}”列`,
    cell: (row: string, column: string) => `“${row}”行“${column}”列`,
  },
  otherYear: (found: number, needed: number) =>
    `--previous 是${found}年度的报告，这里要${needed}年度的，没有写出`,
  made: (path: string) => `已写入 ${path}`,
  published: (paths: string) => `已写入 ${paths}`,
  /** Why nothing was published. */
  notPublished: '没有写出：三张表格没有全部读到，发布会丢失内容',
  stillOpen: (errors: number, reviews: number) =>
    `注意：这份草稿还有错误 ${errors} 处、待复核 ${reviews} 处，发布前请用 gouji check 核对`,
}

/** The shape every language must fill. */
export type WorkbookWords = typeof workbook
