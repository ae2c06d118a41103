/** The example report and what tests make of it. */
import { readFileSync } from 'node:fs'

export const example = readFileSync(new URL('../../../examples/report.html', import.meta.url), 'utf8')

function change(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((done, [from, to]) => {
    if (!done.includes(from)) throw new Error(`the example has no ${from}`)
    return done.replace(from, to)
  }, text)
}

const zeros = '<td>0</td>'.repeat(5)

/** No fault: the sentence agrees with the table. */
export const clean = change(example, [
  [
    '共受理并办理县政府及县政府办公室政府信息公开申请134件',
    '共新收县政府及县政府办公室政府信息公开申请117件',
  ],
])

/** One cell that can only be one number, an old year in the prose, a blank. */
export const faulty = change(example, [
  [`<td>115</td>${zeros}<td>115</td>`, `<td>151</td>${zeros}<td>115</td>`],
  ['<td>3</td><td>3</td><td>0</td><td>0</td><td>6</td>', '<td>3</td><td>3</td><td>0</td><td></td><td>9</td>'],
  ['2025年，共', '2024年，共'],
])

/** Last year's report of the same organ, which carried three requests out. */
export const lastYear = change(clean.replace(/2025/g, '2024').replace(/2026/g, '2025'), [
  [`<td>115</td>${zeros}<td>115</td>`, `<td>114</td>${zeros}<td>114</td>`],
  [`<td>73</td>${zeros}<td>73</td>`, `<td>72</td>${zeros}<td>72</td>`],
  [
    `<td>2</td>${zeros}<td>2</td></tr>
      </tbody>`,
    `<td>3</td>${zeros}<td>3</td></tr>
      </tbody>`,
  ],
])

export const hostile = change(faulty, [
  ['云川县人民政府办公室<br>', '<b>云川县&lt;img src=x onerror="window.hacked=1"&gt;</b>人民政府办公室<br>'],
  ['政府信息公开申请134件', '政府信息公开申请134件&lt;script&gt;window.hacked=1&lt;/script&gt;'],
  ['二、上年结转政府信息公开申请数量', '二、上年结转政府信息公开申请数量&lt;svg onload=hacked=1&gt;'],
])

/** Only an attachment and no table. */
export const attached = `<!DOCTYPE html><html><head><title>云川县水务局2025年政府信息公开工作年度报告</title></head><body>
<h1>云川县水务局2025年政府信息公开工作年度报告</h1><p><a href="/files/report.pdf">云川县水务局2025年政府信息公开工作年度报告.pdf</a></p></body></html>`

export const noReport = '<!DOCTYPE html><html><body><h1>天气预报</h1><p>明天多云。</p></body></html>'
