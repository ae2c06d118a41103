const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一 to 九十九; beyond that the number in digits. */
function ordinal(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (number < 1 || number > 99) return String(number)
  if (tens === 0) return ordinals[ones - 1] ?? ''
  return `${tens === 1 ? '' : (ordinals[tens - 1] ?? '')}十${ones === 0 ? '' : (ordinals[ones - 1] ?? '')}`
}

/** Words of the notice to one organ and of the circular over all of them. Neutral: figures disagree, nobody is blamed. */
export const notice = {
  heading: (number: number, text: string) => `${ordinal(number)}、${text}`,
  subheading: (number: number, text: string) => `（${ordinal(number)}）${text}`,
  title: '关于核实政府信息公开工作年度报告有关内容的通知',
  fileName: (unit: string) => `通知-${unit}`,
  semicolon: '；',
  /** Places that are filled in by hand. */
  blanks: {
    number: '文号',
    organs: '各有关单位',
    deadline: '期限',
    sender: '发文单位',
    date: '年 月 日',
    person: '联系人',
    phone: '联系电话',
  },
  addressee: (unit: string) => `${unit}：`,
  intro: (years: string, count: number) =>
    `近期，对你单位公布的${years}政府信息公开工作年度报告进行了检查，发现 ${count} 处内容疑似不一致或需要核实。检查以系统比对为主，只说明报告中的数字、文字相互不一致，不判断以哪一处为准。现将有关情况通知如下，请核实。`,
  /** Where nothing but reports that could not be checked is told. */
  introUndecided: (years: string) =>
    `近期，对你单位公布的${years}政府信息公开工作年度报告进行了检查，其中有报告未能由系统核对。现将有关情况通知如下，请核实。`,
  years: (years: readonly number[]) => (years.length === 0 ? '' : `${years.join('、')}年度`),
  errors: '疑似不一致的内容',
  warnings: '需要复核的内容',
  undecided: '未能核对的报告',
  undecidedOf: (title: string, reason: string) => `${title}：${reason}。请人工核对。`,
  finding: (year: string, kind: string) => `${year === '' ? '' : `${year}年度报告：`}${kind}`,
  quote: '原文',
  place: '位置',
  arithmetic: '算式',
  difference: (value: string) => `（相差 ${value}）`,
  basis: '依据',
  suggestion: '建议',
  suggest: (remedy: string) => `疑似不一致，请核实。${remedy}`,
  review: (remedy: string) => `请复核。${remedy}`,
  link: '打开网页并定位',
  demands: '有关要求',
  demandBefore: '请于',
  demandAfter:
    '前对上述内容逐项核实：确需更正的，按规定更正后重新公布；不需更正的，说明理由。核实和整改情况请填入附件并书面反馈。',
  demandAfterUndecided: '前核实上述报告能否正常打开、内容是否完整，并书面反馈。',
  contact: '联系人：',
  phone: '联系电话：',
  attachment: '附件：',
  attached: '附件',
  listTitle: '需要核实的内容清单',
  listColumns: [
    '序号',
    '年度',
    '问题类型',
    '位置',
    '原文与算式',
    '差额',
    '依据',
    '核实结果',
    '整改情况',
  ] as string[],
  picture: (number: number) => `第 ${number} 处的截图`,
  evidenceLine: (address: string, checkedAt: string, sha256: string) =>
    `${/^https?:/i.test(address) ? '报告网址' : '报告文件'}：${address}${checkedAt === '' ? '' : `；检查时间：${checkedAt}`}${sha256 === '' ? '' : `；检查时的文件 SHA-256：${sha256}`}`,
  tool: (line: string) => `本件由${line}生成，供核实使用。`,
  circular: {
    title: (years: string) => `关于${years}政府信息公开工作年度报告检查情况的通报`,
    overall: '总体情况',
    overallText: (units: number, reports: number, years: string) =>
      `本次检查 ${units} 个单位公布的${years}政府信息公开工作年度报告 ${reports} 份，以系统比对为主，核对表格内部、正文与表格、上下年度之间的数字关系以及报告的结构和表述。`,
    results: (passed: number, errors: number, warnings: number, undecided: number) =>
      `其中，未发现问题 ${passed} 份；疑似不一致 ${errors} 处，需要复核 ${warnings} 处；无法判定 ${undecided} 份，未计入“未发现问题”。`,
    waived: (count: number) => `另有 ${count} 处经人工复核不是问题，不计入。`,
    kinds: '主要问题',
    kind: (units: number, count: number) => `涉及 ${units} 个单位、${count} 处。`,
    example: (unit: string, year: string, message: string) =>
      `如：${unit}${year === '' ? '' : `${year}年度报告`}，${message}${/[。！？]$/.test(message) ? '' : '。'}疑似不一致，请核实。`,
    noKinds: '没有需要通报的问题。',
    undecided: '未能判定的报告',
    undecidedText: '下列报告未能由系统判定，需人工核对，不视为没有问题：',
    next: '下一步要求',
    nextText: [
      '各有关单位要对照问题清单逐项核实，确需更正的按规定更正并重新公布，不需更正的说明理由。',
      '要在报告公布前核对表格、正文和上年度报告的数字关系，核对一致后再公布。',
    ] as string[],
    feedbackBefore: '核实和整改情况请于',
    feedbackAfter: '前书面反馈，将适时进行复查。',
    byUnit: '各单位检查情况',
    findings: '问题清单',
    unitColumns: [
      '单位',
      '报告（份）',
      '未发现问题',
      '错误（处）',
      '待复核（处）',
      '无法判定（份）',
    ] as string[],
    findingColumns: ['序号', '单位', '年度', '问题类型', '级别', '情况', '差额'] as string[],
    trend: '各单位历年疑似不一致处数',
    more: (count: number) => `其余 ${count} 处见问题台账。`,
    of: (number: number, text: string) => `${number}．${text}`,
  },
}

/** The shape every language must fill. */
export type NoticeWords = typeof notice
