/** Inputs of the benchmark, made here and the same in every run: sizes as in the table of performance goals. */
import { type Draft, makeDraft } from '../tests/support/draft.ts'
import { htmlLayouts } from '../tests/support/layouts/html.ts'
import { seededRandom } from '../tests/support/random.ts'

const filler =
  '按照应公开尽公开的要求，持续完善公开目录，规范发布流程，加强内容审核，围绕群众关心的问题及时回应，推动公开工作与业务工作同部署、同落实。'

function draftOf(seed: number): Draft {
  return makeDraft(seededRandom(seed), { busy: 0.6 })
}

/** One report, clean mark-up, three real tables: about 10 KB. */
export function pageA(seed = 1): string {
  return htmlLayouts.clean!(draftOf(seed))
}

/** The article as Word export inside a government page: about 300 KB. */
export function pageB(seed = 1): string {
  return portalPage(seed, 1, 1)
}

/** Page b with ten times the prose, links and scripts, filled up with scripts to ten times its size: 3 MB. */
export function pageC(seed = 1): string {
  const size = portalPage(seed, 1, 1).length
  const large = portalPage(seed, 10, 10).length
  const script = portalPage(seed, 1, 2).length - size
  return portalPage(seed, 10, 10 + Math.round((10 * size - large) / script))
}

function portalPage(seed: number, times: number, scripts: number): string {
  const draft = draftOf(seed)
  const paragraphs = Array.from(
    { length: 30 * times },
    (_, index) => `（${index + 1}）${filler}${index % 5 === 0 ? `全年更新信息${100 + index}条。` : ''}`,
  )
  const long: Draft = {
    ...draft,
    prose: { ...draft.prose, overview: [...draft.prose.overview, ...paragraphs] },
  }
  const article = htmlLayouts['word-soup']!(long)
  const links = Array.from(
    { length: 400 * times },
    (_, index) => `<li><a href="/column/${index}.html" title="栏目${index}">政务信息栏目${index}</a></li>`,
  ).join('\n')
  const script = `var items = [${Array.from({ length: 3400 * scripts }, (_, index) => `"m${index}"`).join(',')}];`
  const style = Array.from(
    { length: 180 },
    (_, index) => `.box-${index}{margin:0 ${index}px;color:#333;float:left}`,
  ).join('\n')
  return article
    .replace('</head>', `<style>${style}</style><script>${script}</script></head>`)
    .replace('<body>', `<body><div class="nav"><ul>${links}</ul></div>`)
}

/** Bytes of a page. */
export function bytesOf(page: string): Uint8Array {
  return new TextEncoder().encode(page)
}
