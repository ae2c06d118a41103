/** The five aspects that section 一 of the 2021 format surveys. Patterns run on plain text without white space. */
export interface Aspect {
  key: 'disclosure' | 'requests' | 'management' | 'platforms' | 'supervision'
  name: string
  /** A heading or lead-in that names it. */
  heading: RegExp
  /** Words that tell it beyond doubt in running prose, where the other aspects have headings. */
  clear: RegExp
  /** Words that tell it in prose without any headings. */
  phrase: RegExp
}

export const aspects: readonly Aspect[] = [
  {
    key: 'disclosure',
    name: '主动公开',
    heading: /主动公开|主动发布|公开内容|重点领域|决策公开|政策公开|政务公开情况/,
    clear: /主动公开[^。;]{0,30}(?:\d|[一二三四五六七八九十百千]+[条件篇份]|信息|文件)/,
    phrase: /主动公开|主动发布|(?:公开|发布)[^。;]{0,12}(?:信息|文件|政策)[^。;]{0,12}\d/,
  },
  {
    key: 'requests',
    name: '依申请公开',
    heading: /依申请|申请公开|公开申请|申请办理/,
    clear:
      /(?:收到|受理|接收|接到|办理|答复|办结|没有|无|未)[^。;]{0,20}申请|申请[^。;]{0,20}(?:\d|[一二三四五六七八九十]+件|答复|办结)/,
    phrase: /依申请|申请公开|公开申请/,
  },
  {
    key: 'management',
    name: '政府信息管理',
    heading:
      /信息(?:的)?(?:公开)?(?:规范)?(?:化)?管理|信息资源|公文管理|文件管理|信息审查|审查机制|公开属性|动态管理|规范管理/,
    clear: /信息(?:公开)?(?:的)?(?:规范化)?管理(?:方面|工作|制度|机制|情况)?/,
    phrase:
      /信息(?:公开)?(?:的)?(?:规范)?(?:化)?管理|信息[^。;]{0,10}(?:审查|审核|清理|更新|维护)|公开属性|属性(?:源头)?(?:认定|审查)|保密审查|三审|先审后发|规范性文件[^。;]{0,12}(?:管理|清理|文件库)/,
  },
  {
    key: 'platforms',
    name: '政府信息公开平台建设',
    heading: /平台|网站|新媒体|载体|专栏|渠道|阵地/,
    clear: /平台(?:的)?建设|网站建设|新媒体(?:建设|管理|运维)/,
    phrase: /平台|网站|网页|新媒体|公众号|微博|专栏|公报|公开栏|公示栏|查阅(?:点|场所)|公开查阅/,
  },
  {
    key: 'supervision',
    name: '监督保障',
    heading: /监督|保障|考核|评议|培训|督查|督导|责任追究|组织领导|队伍建设/,
    clear: /监督保障|监督(?:和|与|及)保障|监督检查(?:工作|机制)|社会评议|责任追究/,
    phrase: /监督|保障|考核|考评|评议|责任追究|追责|问责|培训|督查|督导|检查|通报|领导小组|组织领导|专人负责/,
  },
]
