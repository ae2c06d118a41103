/** Commands that have a page of help of their own, as they are typed. */
export const helpTopics = [
  'check',
  'compare',
  'rollup',
  'similar',
  'template',
  'publish',
  'rules',
  'read',
  'inspect',
  'inspect sample',
  'inspect discover',
  'inspect run',
  'inspect status',
  'inspect ledger',
  'inspect notice',
  'inspect evidence',
  'inspect recheck',
  'inspect plan',
  'inspect merge',
] as const

export type HelpTopic = (typeof helpTopics)[number]

/** An option with what stands behind it, and what it does. */
export type HelpOption = readonly [option: string, does: string]

/** What the exit codes of a command mean. */
export type HelpExits = 'findings' | 'done' | 'listed' | 'run' | 'rechecked'

export interface HelpPage {
  /** In a few words: the command's line in the overview. */
  does: string
  /** What is typed behind `gouji`. */
  usage: readonly string[]
  options: readonly HelpOption[]
  /** What must be known besides, a sentence or two each. */
  notes: readonly string[]
  /** Command lines that work, each with what it is for. */
  examples: readonly (readonly [command: string, purpose: string])[]
  exits: HelpExits
}

export interface HelpWords {
  title: string
  usage: string
  commands: string
  options: string
  common: string
  notes: string
  examples: string
  exits: string
  /** What is typed, whatever the command. */
  anyCommand: string
  /** Behind a mistake: where the command's page is. */
  see(topic: HelpTopic | null): string
  /** What leads from an overview to the pages. */
  more: string
  moreInspect: string
  commonOptions: readonly HelpOption[]
  version: HelpOption
  exitCodes: Readonly<Record<HelpExits, readonly string[]>>
  pages: Readonly<Record<HelpTopic, HelpPage>>
}

const output: HelpOption = ['-o, --output 文件', '写入文件，不显示在屏幕上；没有的文件夹会建好']
const plain: HelpOption = ['--format 格式', 'text（默认）或 json']
const failOn: HelpOption = [
  '--fail-on 级别',
  'error（默认）、warning、note 或 never：有这一级及以上的问题时退出码为 1',
]
const previous: HelpOption = [
  '--previous 文件',
  '上年度报告，或 check 保存的 JSON 结果，用来核对结转等跨年关系；可多次给出，按单位配对',
]
const profile: HelpOption = [
  '--profile 文件',
  '规则配置（JSON）：各条规则的最高级别、公布期限、阈值、允许的行、常见错字',
]
const waivers: HelpOption = [
  '--waivers 文件',
  '已标为“不是问题”的清单（JSON），可多次给出；照常列出，不计入结论和退出码',
]
const passes: HelpOption = ['--explain-passes', '同时列出每一项核对的算式，以及每个数字参与了哪些核对']
const year = '--year 年度'

const asking: readonly HelpOption[] = [
  ['--delay 秒', '同一网站两次请求之间至少间隔，默认 2；网站的 robots.txt 要求更长时照办'],
  ['--timeout 秒', '一次请求的时限，默认 60'],
  ['--contact 文字', '写进 User-Agent 的联系方式（英文、数字），便于网站联系'],
  ['--allow-private', '允许抓取本机和内网地址'],
]
const checking: readonly HelpOption[] = [
  ['--profile 文件', '规则配置（JSON），与 check 的相同'],
  ['--waivers 文件', '“不是问题”清单（JSON），可多次给出'],
  ['--workers 数量', '核对的并行线程数，默认由处理器决定'],
  ['--connections 数量', '同时抓取的网站数，默认 8；同一网站始终一次一个请求'],
  ...asking,
  ['--tries 次', '网站出错时最多试几次，默认 3'],
  ['--back-off 秒', '第一次重试前等待，默认 10，之后加倍'],
  ['--largest 兆字节', '一个网页的上限，默认 32'],
  ['--again', '上次没有取到的再试一遍'],
]

const listNote =
  '清单为 .xlsx 或 .csv，第一行是表头：网址 或 文件（必有其一），另可有 单位、级别、地区、年度、上年网址（或上年文件）、必查、上年有问题；也可以是一行一个网址的 .txt。'
const stateNote =
  '抽查文件（如 抽查.db）由 inspect run 建立；也可以是 postgres://用户@主机/库?inspection=名称，供多台机器一起用。'
const savedNote = '抽查文件也可换成 gouji check --format json 保存的结果（.json）。'

const pages: Record<HelpTopic, HelpPage> = {
  check: {
    does: '核对报告：网页、文本、工作簿、Word、PDF',
    usage: ['check 路径… [选项]'],
    options: [
      previous,
      [
        '--prose 文件',
        '正文另在一个文件（Word 草稿等）：表格取自要核对的工作簿，正文取自此文件，合为一份核对',
      ],
      profile,
      waivers,
      ['--format 格式', 'text（默认）、json、sarif 或 html'],
      output,
      failOn,
      passes,
      ['--workers 数量', '并行线程数，默认由文件数和处理器决定'],
    ],
    notes: ['路径可以是文件、文件夹、通配符；- 为标准输入。文件夹里不认识的文件不读。'],
    examples: [
      ['gouji check 年报.html', '核对一份保存下来的网页'],
      ['gouji check 年报.xlsx --previous 2024年报.html', '核对草稿，连同上年结转'],
      ['gouji check 各单位/ --format html -o 结果.html', '一批报告，结果写成一个网页'],
    ],
    exits: 'findings',
  },
  compare: {
    does: '两份报告逐项逐句比较：送审稿与公开页面，上年与本年',
    usage: ['compare 甲 乙 [选项]'],
    options: [plain, output, failOn],
    notes: ['级别：数字不同为 error，空白与 0、只改数字的句子为 warning，文字增删改为 note。'],
    examples: [['gouji compare 年报.xlsx 公开页面.html', '草稿与公开的页面有没有不同']],
    exits: 'findings',
  },
  rollup: {
    does: '核对汇总报告与下级报告，逐格相加',
    usage: ['rollup 汇总报告 下级报告… [选项]'],
    options: [
      ['--complete', '名单完整（含本级办公室）：汇总数应当正好等于各下级报告之和；否则只查是否偏小'],
      ['--children 文件', '应有报告的单位名单，一行一个；列出没有给出报告的单位'],
      ['--fill 工作簿.xlsx', '把下级报告相加，写入新的工作簿；不覆盖已有文件'],
      previous,
      profile,
      waivers,
      plain,
      output,
      failOn,
      passes,
    ],
    notes: ['下级报告可以是文件、文件夹或通配符。'],
    examples: [
      ['gouji rollup 全县.html 各单位/ --complete', '逐格核对，指出差额正好是哪个单位的数'],
      ['gouji rollup 全县.xlsx 各单位/ --fill 汇总.xlsx', '把各单位的数加起来，写成工作簿'],
    ],
    exits: 'findings',
  },
  similar: {
    does: '找出同年各单位之间、同一单位各年之间重复的段落',
    usage: ['similar 路径… [选项]'],
    options: [['--profile 文件', '规则配置（JSON），可调整重复率的界限'], plain, output, failOn],
    notes: ['数字和单位名称不计；固定的引言、标题和法律名称不计。'],
    examples: [['gouji similar 各单位/', '有没有照抄的段落']],
    exits: 'findings',
  },
  template: {
    does: '生成自带校核的填报工作簿，带入上年数',
    usage: [`template ${year} -o 年报.xlsx [选项]`],
    options: [
      [year, '报告年度，2021 起的四位数字'],
      ['--organ 单位', '单位名称，写入标题'],
      ['--previous 上年报告', '带入上年结转和现行有效文件数；没有写 --organ 时也取它的单位'],
      ['-o, --output 年报.xlsx', '写到哪里；不覆盖已有文件'],
    ],
    notes: [
      '没有宏，Excel、WPS 表格、LibreOffice 都能用。填完用 gouji check 核对，用 gouji publish 生成发布稿。',
    ],
    examples: [
      ['gouji template --year 2026 --organ 某县水务局 --previous 2025年报.html -o 年报.xlsx', '开始起草'],
    ],
    exits: 'done',
  },
  publish: {
    does: '由填好的草稿生成可直接发布的网页和 Word 文件',
    usage: ['publish 草稿 -o 文件夹 [选项]'],
    options: [['-o, --output 文件夹', '写到哪里；不覆盖已有文件'], failOn],
    notes: ['不改任何数字，空白仍是空白；草稿还有问题时照样写出，并提醒先核对。'],
    examples: [['gouji publish 年报.xlsx -o 发布/', '生成 发布/年报.html 和 发布/年报.docx']],
    exits: 'findings',
  },
  rules: {
    does: '列出全部规则，或一条规则的依据、建议和假定',
    usage: ['rules [规则]'],
    options: [],
    notes: ['规则可写编号或中文名。说法里的字母代表数字，省略号代表页面上的原文。'],
    examples: [
      ['gouji rules', '全部规则'],
      ['gouji rules 各行总计', '一条规则'],
    ],
    exits: 'done',
  },
  read: {
    does: '保存读到的内容（JSON），以后可以直接核对',
    usage: ['read 文件 --save 文件'],
    options: [['--save 文件', '保存到哪里']],
    notes: ['保存的文件可用于 check、compare、rollup，也可作 --previous。'],
    examples: [['gouji read 年报.pdf --save 年报.json', '读一次，以后不再读 PDF']],
    exits: 'done',
  },
  inspect: {
    does: '批量抽查：抽样、抓取、核对、台账',
    usage: ['inspect 命令 …'],
    options: [],
    notes: [listNote, stateNote],
    examples: [
      ['gouji inspect sample 名单.xlsx --size 50 -o 样本.csv', '一、抽样'],
      ['gouji inspect run 抽查.db 样本.csv', '二、抓取并核对，中断后用同一条命令继续'],
      ['gouji inspect ledger 抽查.db -o 台账.xlsx', '三、出问题台账'],
      ['gouji inspect notice 抽查.db -o 通知/', '四、各单位一份整改通知'],
      ['gouji inspect recheck 台账.xlsx 复查.db -o 复查.xlsx', '五、台账退回后复查'],
    ],
    exits: 'run',
  },
  'inspect sample': {
    does: '分层随机抽样，种子相同则结果相同',
    usage: ['inspect sample 清单 --size 数量 [选项]'],
    options: [
      ['--size 数量', '抽多少份；必查的全部在内'],
      ['--seed 文字', '随机种子，默认随机产生并印出'],
      ['--by 列', '分层：level,district（默认）、level、district 或 none'],
      ['--must 文件', '必查的单位名单，一行一个'],
      ['--failures 文件', '上年有问题的单位名单，一行一个；优先抽取'],
      ['-o, --output 文件.csv', '抽样结果，可直接用于 inspect run'],
    ],
    notes: [listNote, '“必查”“上年有问题”两列写 是 或 否；只有单位名称的行也参加抽样，会提醒补写网址。'],
    examples: [
      ['gouji inspect sample 名单.xlsx --size 50 --seed 2026 -o 样本.csv', '抽 50 份，谁都能重抽验证'],
    ],
    exits: 'listed',
  },
  'inspect discover': {
    does: '从“年报”栏目页找出各年度报告的网址，输出清单',
    usage: ['inspect discover 栏目网址… [选项]'],
    options: [
      ['--years 年度', '只要这些年度：2025，或 2023-2025'],
      ['--unit 名称', '单位名称，写入清单'],
      ...asking,
      ['-o, --output 文件.csv', '清单，可直接用于 inspect run'],
    ],
    notes: ['栏目网址也可以是清单文件，或保存下来的栏目页。'],
    examples: [
      [
        'gouji inspect discover https://某县.gov.cn/nb/ --unit 某县 --years 2023-2025 -o 清单.csv',
        '三年的报告在哪里',
      ],
    ],
    exits: 'listed',
  },
  'inspect run': {
    does: '抓取或读取并核对；中断后用同一条命令继续',
    usage: ['inspect run 抽查文件 [清单|文件夹|网址…] [选项]'],
    options: [...checking, failOn],
    notes: [
      listNote,
      stateNote,
      '上年度的报告按清单的“上年网址”或单位、年度自动配对。要在浏览器里验证的网站列为“需人工打开”，从不绕过。',
    ],
    examples: [
      ['gouji inspect run 抽查.db 样本.csv', '抓取并核对清单里的网址'],
      ['gouji inspect run 抽查.db 下载的网页/', '核对一个文件夹'],
      ['gouji inspect run 抽查.db --again', '没有取到的再试一遍'],
    ],
    exits: 'run',
  },
  'inspect status': {
    does: '进度、结果、读不到的、清单中有误的行',
    usage: ['inspect status 抽查文件'],
    options: [],
    notes: [stateNote],
    examples: [['gouji inspect status 抽查.db', '办到哪里了']],
    exits: 'done',
  },
  'inspect ledger': {
    does: '问题台账（.xlsx），也可 .csv .json .sarif .html',
    usage: ['inspect ledger 抽查文件 -o 台账.xlsx [选项]'],
    options: [
      ['-o, --output 文件', '写到哪里'],
      ['--format 格式', 'xlsx、csv、json、sarif 或 html，默认由文件的扩展名决定'],
      ['--evidence 文件夹', '台账的“截图”列链接到这个文件夹里的证据压缩包'],
    ],
    notes: [savedNote, '已有的 .xlsx 不覆盖：里面可能有人填的内容。'],
    examples: [
      ['gouji inspect ledger 抽查.db -o 台账.xlsx --evidence 证据/', '发给各单位填写整改情况的台账'],
      ['gouji inspect ledger 抽查.db -o 台账.html', '可搜索、筛选的单个网页'],
    ],
    exits: 'done',
  },
  'inspect notice': {
    does: '各单位一份整改通知（.docx），或一份检查情况通报',
    usage: ['inspect notice 抽查文件 -o 文件夹', 'inspect notice 抽查文件 --summary -o 通报.docx'],
    options: [
      ['-o, --output 路径', '通知写到哪个文件夹；通报写到哪个文件'],
      ['--summary', '写一份检查情况通报，不写各单位的通知'],
    ],
    notes: [savedNote],
    examples: [
      ['gouji inspect notice 抽查.db -o 通知/', '各单位一份整改通知'],
      ['gouji inspect notice 抽查.db --summary -o 通报.docx', '一份检查情况通报'],
    ],
    exits: 'done',
  },
  'inspect evidence': {
    does: '各单位一个证据压缩包：原件、标注页、结果、哈希清单',
    usage: ['inspect evidence 抽查文件 -o 文件夹'],
    options: [['-o, --output 文件夹', '写到哪里']],
    notes: [stateNote],
    examples: [['gouji inspect evidence 抽查.db -o 证据/', '留存当时的网页和两端的标注']],
    exits: 'done',
  },
  'inspect recheck': {
    does: '复查退回的台账：逐行写明已整改、未整改、页面已变动、无法访问',
    usage: ['inspect recheck 台账.xlsx 复查文件 -o 新台账.xlsx [选项]'],
    options: [['-o, --output 新台账.xlsx', '写到哪里；原台账不动'], ...checking],
    notes: [
      '复查文件是新建的抽查文件，报告重新抓取或读取；也可换成 check 保存的结果（.json）。人填的列原样保留。',
    ],
    examples: [['gouji inspect recheck 台账.xlsx 复查.db -o 复查.xlsx', '台账退回后复查']],
    exits: 'rechecked',
  },
  'inspect plan': {
    does: '把清单分成几份，各办各的，互不联系',
    usage: ['inspect plan 清单 --shards 份数 -o 文件夹'],
    options: [
      ['--shards 份数', '分成几份，默认 2；同一单位、同一网站的总在一份里'],
      ['-o, --output 文件夹', '各份清单写到哪里'],
    ],
    notes: [listNote],
    examples: [['gouji inspect plan 名单.xlsx --shards 3 -o 分工/', '三个科室分头核对']],
    exits: 'listed',
  },
  'inspect merge': {
    does: '合并几份抽查，列出冲突',
    usage: ['inspect merge 甲.db 乙.db… -o 合并.db'],
    options: [['-o, --output 抽查文件', '合并到哪里；不覆盖已有文件']],
    notes: ['同一份报告两边都有时保留较晚的结果，结果不同的逐份列出。'],
    examples: [['gouji inspect merge 甲.db 乙.db 丙.db -o 合并.db', '三个科室的结果合为一份']],
    exits: 'done',
  },
}

/** The pages of `--help`. */
export const help: HelpWords = {
  title: '年报勾稽 gouji：核对政府信息公开工作年度报告',
  usage: '用法',
  commands: '命令',
  options: '选项',
  common: '通用选项',
  notes: '说明',
  examples: '例子',
  exits: '退出码',
  anyCommand: 'gouji 命令 … [选项]',
  see: (topic) => `（用法见 gouji ${topic === null ? '' : `${topic} `}--help）`,
  more: '每个命令的选项和例子：gouji 命令 --help，如 gouji check --help',
  moreInspect: '每个命令的选项和例子：gouji inspect 命令 --help，如 gouji inspect run --help',
  commonOptions: [
    ['--locale 语言', 'zh-CN（默认）或 en'],
    ['-h, --help', '本页'],
  ],
  version: ['-V, --version', '版本'],
  exitCodes: {
    findings: [
      '0  没有达到 --fail-on 的问题',
      '1  有',
      '2  用法有误',
      '3  指明的文件打不开、不是年度报告、不支持，或结果写不进去',
    ],
    done: ['0  完成', '2  用法有误', '3  文件打不开，或结果写不进去'],
    listed: ['0  完成', '2  用法有误', '3  有网址或文件读不到、清单有误，或结果写不进去'],
    run: [
      '0  没有达到 --fail-on 的问题',
      '1  有',
      '2  用法有误',
      '3  有网址或文件读不到、清单有误，或结果写不进去',
    ],
    rechecked: ['0  没有“未整改”的', '1  有', '2  用法有误', '3  台账打不开，或结果写不进去'],
  },
  pages,
}
