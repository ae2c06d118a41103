/** What pages print around an article: breadcrumbs, share bars, dates of publication, footers. All patterns are for folded text. */
import { isShort, type Line } from './lines.ts'

/** Lines that may stand between the parts of an article without belonging to it. */
const around = new RegExp(
  `^(?:${[
    '当前位置|(?:您|你)?(?:当前|现在|所在|的|所)*位置[:是]|首页(?:[>/»]|$)|网站首页',
    '来源[:：]|(?:信息|文章|稿件|内容)来源|(?:发布|公开|生成|成文|发文|更新|撰写|录入|创建|印发)(?:日期|时间|机构|单位|部门|人|者)|发布[:：于]|(?:日期|时间|作者|编辑|责编|审核|校对|撰稿|录入|供稿)[:：]',
    '责任编辑|浏览|点击(?:数|量|率|次数)?[:：]?\\d*$|阅读(?:次数|量|数)|访问量|点击(?:数|量|率|次数)',
    '字(?:号|体)(?:大小)?(?:[:：]|\\[|$)|\\[?字体|\\[?(?:大|中|小)\\]?\\[?(?:大|中|小)|分享|转发|打印|\\[打印|关闭|\\[关闭|收藏|保存|纠错|放大|缩小|朗读|语音播报',
    '索引号|信息索引|文号[:：]?|发文字号|文件编号|主题(?:分类|词)|体裁分类|组配分类|公开(?:方式|类别|属性|形式|范围|时限)|有效性|(?:信息|文件)名称[:：]|名称[:：]|标题[:：]|内容概述|关键词',
    '扫一扫|扫码|二维码|微信$|微博$|手机(?:查看|浏览|阅读)|视力保护|背景色|繁体|无障碍|听全文|我要纠错',
    '上一[篇条页]|下一[篇条页]|返回(?:顶部|首页|列表|上页)?$|更多|查看更多|目录$|附件下载|相关附件|下载附件|附件[:：]?$|下载[:：]?$',
  ].join('|')})`,
)

/** Lines with which what follows an article begins. */
const after = new RegExp(
  `^(?:${[
    '扫一扫|扫码|(?:网站)?(?:主办|承办|协办|承建|维护|运维)(?:单位|部门)?[:：]|主办$|(?:政府)?网站标识码|(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])?ICP备|.{1,4}公网安备|版权所有|copyright|©|技术支持|网站地图|网站声明|关于我们|联系我们|友情链接',
    '上一[篇条页]|下一[篇条页]|(?:\\[|【)?(?:打印|关闭)(?:本页|窗口|页面|此页|文章)?(?:\\]|】)?$|打印本页|关闭窗口|分享(?:到|至|本|:|$)|返回(?:顶部|首页|列表|上页)',
    '相关(?:链接|阅读|文章|新闻|信息|文档|稿件|解读|推荐|资讯|报道)(?:[:：]|$)|(?:延伸|推荐)阅读|热点(?:新闻|推荐)|责任编辑|\\[?(?:责任)?编辑[:：]|(?:信息|文章|稿件)来源[:：]|浏览(?:次数|量)|访问量|您访问的链接即将离开|纠错$|我要纠错',
    '历年(?:年报|年度报告|政府信息公开)|往年年报',
  ].join('|')})`,
  'i',
)

const dateOnly =
  /^[([]?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?[\])]?(?:$|(?:作者|来源|点击|浏览|阅读|编辑|字号|信息来源).{0,60}$)/

/** Whether a short line is furniture of the page and not a sentence of the article. */
export function isNoise(line: Line): boolean {
  const text = line.head.text
  if (!isShort(line) || text.length > 90 || /[。；;]$/.test(text)) return false
  return around.test(text) || after.test(text) || dateOnly.test(text) || isBreadcrumb(text)
}

/** Whether the article is over where this line begins. */
export function endsArticle(line: Line): boolean {
  return isShort(line) && line.head.text.length <= 90 && after.test(line.head.text)
}

function isBreadcrumb(text: string): boolean {
  const steps = text.split(/[>»→]/)
  return steps.length >= 3 && /首页|主页|公开/.test(text) && steps.every((step) => step.length <= 30)
}
