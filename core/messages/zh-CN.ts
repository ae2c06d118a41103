import type { Reason, UnreadableReason } from '../model/reason.ts'
import type { ReadProblem } from '../model/report.ts'
import { addin } from './zh-CN/addin.ts'
import { desk } from './zh-CN/desk.ts'
import { evidence } from './zh-CN/evidence.ts'
import { extension } from './zh-CN/extension.ts'
import { inspect } from './zh-CN/inspect.ts'
import { ledger } from './zh-CN/ledger.ts'
import { notice } from './zh-CN/notice.ts'
import { others } from './zh-CN/others.ts'
import { page } from './zh-CN/page.ts'
import { panel } from './zh-CN/panel.ts'
import { nested } from './zh-CN/quote.ts'
import { settings } from './zh-CN/settings.ts'
import { workbench } from './zh-CN/workbench.ts'
import { workbook } from './zh-CN/workbook.ts'

const reasons: Record<Reason, string> = {
  'no-report-found': '没有找到政府信息公开工作年度报告',
  'notice-about-template': '这是关于编制年度报告的通知或说明，不是年度报告',
  'blank-template': '这是未填写的模板',
  'list-page': '这是年度报告的列表页，请打开其中一份报告',
  'court-report': '这是法院或检察院的报告，不适用本格式',
  'university-report': '这是学校的信息公开年度报告，不适用本格式',
  'budget-report': '这是预算、决算等其他公开材料，不是年度报告',
  'year-before-2019': '2018年及以前的报告没有统一格式，不核对',
  'tables-are-pictures': '表格是图片，读不出数字，请人工核对',
  'tables-are-attachments': '表格在附件里，请下载附件，再打开附件文件核对',
  'tables-missing': '没有找到报告的三张表格',
  'tables-unmapped': '表格的行、列标签与模板对不上，无法确定数字属于哪一项',
  'figures-blank': '表格没有填写数字',
  'figures-illegible': '表格中有读不出的数字',
  'source-cut': '来源只读了一部分',
  'parts-differ': '数据表与正文的年度不同',
  'tables-inferred': '表格没有框线，行和列是按文字位置推定的，请对照原文',
  'blank-draft': '报告尚未填写，空白处无法判断',
  'operand-missing': '参与计算的数字没有找到',
  'operand-illegible': '参与计算的数字读不出',
  'operand-blank': '参与计算的单元格是空白',
  'prior-missing': '没有上年度报告',
  'prior-edition': '上年度报告用的是另一版格式，没有对应的数字',
  'prior-figures-only': '上年度报告只有数字，没有正文',
  'children-missing': '没有给出下级报告',
  'peers-missing': '没有给出其他单位的报告',
  'prose-too-short': '正文太短，无法比较',
  'claim-uncertain': '这句话说的是哪个数字不能确定',
  'rule-threw': '核对这一项时出了内部错误',
  'identity-unknown': '没有读出单位或年度',
  'told-by-another-rule': '已由另一条规则说明',
  'not-for-this-report': '不适用于这份报告',
  'switched-off': '规则配置停用了这条规则',
}

const unreadable: Record<UnreadableReason, string> = {
  'not-found': '文件不存在',
  'no-permission': '没有读取这个文件的权限',
  'is-a-folder': '这是文件夹，不是文件',
  empty: '文件是空的',
  'too-large': '文件太大，超出读取上限',
  'unknown-format': '不认识的文件格式',
  damaged: '文件已损坏',
  'blank-pages': '各页都是空白：文件没有内容，或已损坏',
  encrypted: '文件有密码，请去掉密码后再核对',
  'zip-bomb': '文件解压后过大，为安全起见没有打开',
  'old-excel':
    '这是旧版 .xls 文件，请在表格软件中另存为 .xlsx（电脑上装有 LibreOffice 时，命令行可直接核对）',
  'wps-spreadsheet': '这是 .et 文件，请在 WPS 中另存为 .xlsx（电脑上装有 LibreOffice 时，命令行可直接核对）',
  'old-word':
    '这是旧版 .doc 或 .wps 文件，请在 Word 或 WPS 中另存为 .docx（电脑上装有 LibreOffice 时，命令行可直接核对）',
  'format-not-yet': '这种格式暂不支持，请另存为网页、.docx、.xlsx、.pdf 或文本后核对',
  'timed-out': '读取超时，已跳过',
  crashed: '读取时内存不足或程序异常，已跳过',
  'old-kernel':
    '这个浏览器的内核太旧，打不开 PDF（需要 Chromium 110 或更新的内核）；请换新版浏览器、用命令行核对，或把 PDF 另存为 .docx 后核对',
  'not-gouji-json': '这个 JSON 文件不是 gouji read 保存的结果',
  'bad-address': '网址有误，只能是 http 或 https',
  'private-address': '网址指向本机或内网，没有抓取（确需抓取时用 --allow-private）',
  'robots-refused': '网站的 robots.txt 不允许自动抓取，需人工打开',
  unreachable: '网站连接不上',
  'bad-certificate': '网站的证书有问题，没有抓取，请人工打开',
  gone: '网页不存在',
  forbidden: '网站拒绝访问，需人工打开',
  'bot-wall': '网站要求在浏览器中验证，需人工打开',
  'server-error': '网站出错，多次重试后仍打不开',
  'redirect-loop': '网页循环跳转，打不开',
  'too-many-redirects': '网页跳转次数过多，没有再跟随',
}

/** Mistakes in the use of the command line. */
export type UsageFault =
  | 'unknown-command'
  | 'option-not-here'
  | 'bad-choice'
  | 'bad-workers'
  | 'needs-path'
  | 'unknown-option'
  | 'needs-value'
  | 'takes-no-value'
  | 'prose-of-one'
  | 'needs-save'
  | 'one-file'
  | 'one-id'
  | 'unknown-rule'
  | 'bad-file'
  | 'two-files'
  | 'needs-children'
  | 'file-exists'
  | 'needs-state'
  | 'needs-list'
  | 'needs-output'
  | 'needs-size'
  | 'needs-parts'
  | 'needs-ledger'
  | 'bad-number'
  | 'bad-contact'
  | 'bad-year'
  | 'bad-organ'
  | 'template-usage'
  | 'needs-xlsx'

/** Why a file could not be written. */
export type DiskFault = 'no-folder' | 'is-folder' | 'refused' | 'full' | 'long-name'

const disk: Record<DiskFault, string> = {
  'no-folder': '没有这个文件夹，或路径中有一段不是文件夹',
  'is-folder': '这是文件夹，请写明文件名',
  refused: '写不进去：没有权限，或文件正被别的程序打开',
  full: '写不进去：磁盘已满',
  'long-name': '文件名太长',
}

const usage: Record<UsageFault, (word: string) => string> = {
  'unknown-command': (word) => `没有这个命令：${word}`,
  'option-not-here': (word) => `这个命令没有选项 ${word}`,
  'bad-choice': (word) => `选项只能是：${word}`,
  'bad-workers': (word) => `--workers 须为 1 到 64 的整数，不能是 ${word}`,
  'prose-of-one': () => '--prose 只能与一个数据文件一起用',
  'needs-path': () => '请给出要核对的文件、文件夹、通配符，或用 - 表示标准输入',
  'unknown-option': (word) => `没有这个选项：${word}；文件名以 - 开头的，前面加 ./`,
  'needs-value': (word) => `选项 ${word} 后面要写内容`,
  'takes-no-value': (word) => `选项 ${word} 后面不写内容`,
  'needs-save': () => '请用 --save 指明保存到哪个文件',
  'one-file': () => '一次只能读取一个文件',
  'one-id': () => '一次只能查看一条规则',
  'unknown-rule': (word) => `没有这条规则：${word}（用 gouji rules 查看全部规则）`,
  'bad-file': (word) => `文件有误：${word}`,
  'two-files': () => '请给出要比较的两个文件',
  'needs-children': () => '请先给出汇总报告，再给出下级报告（文件、文件夹或通配符）',
  'file-exists': (word) => `文件已存在，不覆盖：${word}`,
  'needs-state': () => '请先给出抽查文件（如 抽查.db），再给出清单、文件夹或网址',
  'needs-list': () => '请给出清单、文件夹或网址',
  'needs-output': () => '请用 --output 指明写到哪里',
  'needs-size': () => '请用 --size 指明抽多少份',
  'needs-ledger': () => '请给出退回的台账（.xlsx），再给出复查用的抽查文件（如 复查.db）',
  'needs-parts': () => '请给出要合并的抽查文件',
  'bad-number': (word) => `数值有误：${word}`,
  'bad-contact': () => '--contact 只能用英文字母、数字和常用符号',
  'bad-year': (word) =>
    `请用 --year 给出报告年度（2021 起的四位数字）${word === '' ? '' : `，不能是 ${word}`}`,
  'bad-organ': () => '--organ 应是一行单位名称，不超过 100 字',
  'needs-xlsx': (word) => `文件名要以 .xlsx 结尾，不能是 ${word}`,
  'template-usage': () => 'template 后面只写选项；上年报告只能给一份',
}

/** A number or a word (空白) behind a word of the sentence: numbers stand apart. */
function after(value: string): string {
  return /^-?\d/.test(value) ? ` ${value}` : value
}

function between(value: string): string {
  return /^-?\d/.test(value) ? ` ${value} ` : value
}

/** Letters for numbers, the same in every language. */
export const numberLetters = {
  stated: 'M',
  expected: 'N',
  difference: 'D',
  count: 'K',
  children: 'K',
  total: 'T',
  length: 'N',
  parts: 'N',
  part: 'P',
  prior: 'N',
  now: 'M',
  limit: 'L',
  year: 'YYYY',
} as const

/** Words for the names of places in rule sentences; `words` for what is quoted. */
type StandIns = Readonly<Record<string, string> & { words: string }>

function cellOf(row: string, column: string): string {
  return `“${nested(row)}”行“${nested(column)}”列`
}

/** Everything that is said to people, in Chinese: the source language. `en.ts` has the same shape. */
export const zhCN = {
  reasons,
  unreadable,
  usage,
  disk,
  settings,
  page,
  panel,
  addin,
  desk,
  others,
  evidence,
  inspect,
  extension,
  ledger,
  notice,
  workbench,
  workbook,
  tool: '年报勾稽',
  severity: { error: '错误', warning: '待复核', note: '提示' },
  status: {
    checked: '已核对',
    'not-a-report': '不是年度报告',
    unsupported: '不支持',
    unreadable: '打不开',
  },
  /** What stands for a value in a rule's sentence that is shown without a finding; other values are words of the page. */
  standIns: {
    ...numberLetters,
    unit: '件',
    figure: '某单元格',
    figures: '有关单元格',
    table: '某表',
    tables: '有关表格',
    row: '某项',
    rows: '某项',
    column: '某类',
    columns: '某类',
    section: '某某',
    sections: '某些部分',
    organ: '某单位',
    organs: '某些单位',
    words: '……',
  } satisfies StandIns,
  /** Names of the readings under which a statement agrees with the tables. */
  readings: {
    'stated-part': '同句另列的件数',
    new: '本年新收',
    'new-and-carried-in': '本年新收与上年结转之和',
    handled: '办理结果总计',
    'handled-and-carried-out': '办理结果总计与结转下年度之和',
    'handled-of-new': '办理结果总计减上年结转',
    'handled-without-rest': '办理结果总计减“其他”',
    settled: '总计减尚未审结',
    'granted-and-partly': '予以公开与部分公开之和',
    'refused-and-unprocessed': '不予公开与不予处理之和',
    'not-granted': '不予公开、无法提供与不予处理之和',
    'in-force': '现行有效件数',
    published: '本年新公开数量',
    'public-total': '对外公开总数量',
  },
  scope: { organ: '本机关', office: '政府办公室', region: '汇总本地区', unknown: '范围未定' },
  edition: { '2021': '2021版格式', '2019': '2019版格式（试行）' },
  state: {
    pass: '通过',
    fail: '不成立',
    review: '待复核',
    cannotTell: '无法判定',
    notApplicable: '不适用',
  },
  figureState: { number: '数字', blank: '空白', dash: '以符号代替数字', illegible: '读不出' },
  sections: {
    overview: '一、总体情况',
    disclosure: '二、主动公开政府信息情况',
    requests: '三、收到和处理政府信息公开申请情况',
    disputes: '四、行政复议、行政诉讼情况',
    problems: '五、存在的主要问题及改进情况',
    other: '六、其他需要报告的事项',
    preamble: '标题和引言',
  },
  tables: { t2: '二、表格', t3: '三、表格', t4: '四、表格' },
  roles: {
    stated: '所述',
    expected: '对照',
    part: '组成',
    prior: '上年',
    child: '下级',
    other: '另一处',
    quote: '原文',
  },
  /** Words of findings that people add by hand, in the place of a rule's. */
  manual: {
    title: '人工添加',
    why: '由核对人员在核对时添加。',
    basis: '',
    says: { here: '{note}', gone: '{note}（添加时的原文“{quote}”已变动，或出现多处，不再定位）' },
    remedy: '',
  },
  problems: {
    'label-unmapped': '行标签与模板对不上',
    'column-unmapped': '列标题与模板对不上',
    'figure-illegible': '单元格的内容不是一个数字',
    'table-ambiguous': '不能确定是哪一张表格',
    'number-joined': '一个数字分在两个单元格里，已按合并后的数字核对',
    'figure-moved': '数字与列的对应关系不确定',
    'section-unfound': '没有找到这一部分',
    'year-unfound': '没有读出报告年度',
    'organ-unfound': '没有读出报告单位',
    'several-years': '含有几个年度的内容，只核对最新年度',
    'several-reports': '一页中有几份报告，只核对最新的一份',
    'parts-differ': '数据表与正文的年度不同，没有互相对照',
    'table-inferred': '表格没有框线，行和列按文字位置推定，发现的问题都列为待复核',
    'source-cut': '来源只读了一部分',
  } satisfies Record<ReadProblem['code'], string>,
  patterns: {
    'digit-swap': '疑似数字颠倒',
    'missing-digit': '疑似少写一位',
    'extra-digit': '疑似多写一位',
    'shifted-column': '疑似填错一列',
    'forgotten-carry-over': '疑似漏计结转',
    'double-counted': '疑似重复计入',
  },
  verdict: {
    errors: (errors: number) => `发现 ${errors} 处错误`,
    review: (reviews: number) => `${reviews} 处待复核`,
    notes: (notes: number) => `${notes} 条提示`,
    passed: (checked: number) => `未发现问题，共核对 ${checked} 项`,
    cannotTell: (reason: string) => `无法判定：${reason}`,
    checked: (checked: number, passed: number) => `已核对 ${checked} 项，通过 ${passed} 项`,
    onBlanks: (count: number) => `（其中 ${count} 项涉及的格子全部空白）`,
    undecided: (count: number) => `无法判定 ${count} 项`,
  },
  finding: {
    /** A finding whose cause is one cell that can only have one value. */
    soleCause: (figure: string, from: string, to: string, relations: number) =>
      `${figure}应为${after(to)}（现为${after(from)}），由 ${relations} 项关系推得，唯一解`,
    change: (figure: string, from: string, to: string) => `${figure}由${between(from)}改为${after(to)}`,
    /** Changes that together settle what failed. */
    possibleCause: (changes: readonly string[]) =>
      `${changes.join('，')}，${changes.length > 1 ? '一并改正' : ''}可使勾稽成立`,
    causes: '可能的原因',
    oneOf: (count: number) => `有 ${count} 种改法都能使勾稽成立，请核实是哪一处`,
    relations: (count: number) => `涉及 ${count} 项关系`,
    alsoBreaks: '涉及的关系',
    difference: (value: string) => `相差 ${value}`,
    basis: '依据',
    why: '理由',
    says: '提示语',
    remedy: '建议',
    assumes: '假定',
    blank: '空白',
    unknownValue: '（未读出）',
    /** A day of the year as rules spell it: 1月31日. */
    day: (spelt: string) => spelt,
    cannotTell: (rule: string, reason: string) => `${rule}：无法判定，${reason}`,
  },
  place: {
    figure: (table: string, row: string, column: string) => `${table}，${cellOf(row, column)}`,
    cellOf,
    cell: (address: string) => `（${address}）`,
    prose: (section: string) => section,
    block: (section: string, anchor: string) => `${section}（${anchor}）`,
    page: (number: string) => `第 ${number} 页`,
    line: (number: string) => `第 ${number} 行`,
    prior: (label: string) => `上年报告：${label}`,
    organ: (organ: string, label: string) => `${organ}：${label}`,
    part: (name: string, label: string) => `${name}：${label}`,
  },
  text: {
    organUnknown: '单位未读出',
    yearUnknown: '年度未读出',
    published: (date: string) => `发布于 ${date}`,
    year: (year: number) => `${year}年度`,
    passed: '核对通过',
    otherChecks: (count: number) => `结构、写法和措辞 ${count} 项（--explain-passes 逐项列出）`,
    unread: '未能识别',
    trackedChanges: '文件里有尚未接受的修订：按全部接受之后的内容核对，定稿前请逐处确认',
    undecided: '无法判定',
    reading: (name: string) => `按“${nested(name)}”计`,
    more: (count: number) => `另有 ${count} 项`,
    summary: '合计',
    summaryLine: (reports: number, errors: number, reviews: number, notes: number, cannotTell: number) =>
      `共 ${reports} 份报告：错误 ${errors} 处，待复核 ${reviews} 处，提示 ${notes} 条，无法判定 ${cannotTell} 份`,
    progress: (done: number, total: number) => `已核对 ${done}/${total}`,
    priorUsed: (name: string) => `上年度报告：${name}`,
    comma: '，',
    listComma: '、',
    colon: '：',
  },
}

/** The shape every language must fill. */
export type Messages = typeof zhCN
