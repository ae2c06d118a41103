/** How far two spellings are apart, and the words that a slip of the pen does not change. */

/** Words that make another label of it when they differ. */
const telling = [
  '新收',
  '结转',
  '上年',
  '下年',
  '予以公开',
  '不予公开',
  '部分公开',
  '不予处理',
  '无法提供',
  '其他处理',
  '复议',
  '诉讼',
  '起诉',
  '直接',
  '维持',
  '纠正',
  '审结',
  '总计',
  '合计',
  '小计',
  '制发',
  '废止',
  '有效',
  '新制作',
  '新公开',
  '对外公开',
  '增减',
  '许可',
  '处罚',
  '强制',
  '收费',
  '采购',
  '金额',
  '项目',
  '国家秘密',
  '第三方',
  '内部事务',
  '过程性',
  '执法案卷',
  '行政查询',
  '信访',
  '重复',
  '反复',
  '出版物',
  '重新出具',
  '补正',
  '缴',
  '自然人',
  '企业',
  '科研',
  '公益',
  '法律服务',
  '其他',
  '规章',
  '规范性',
  '撤回',
  '撤销',
  '网络',
  '当面',
] as const

/** The telling words in a canonical label. */
export function tellingWords(text: string): ReadonlySet<string> {
  return new Set(telling.filter((word) => text.includes(word)))
}

/** The negations in a canonical label, in order; 不 lost or added turns its meaning round. */
export function negators(text: string): string {
  return text.replace(/[^不未没非]/g, '')
}

/** How many characters of one text stand somewhere in the other. */
export function sharedCharacters(text: string, other: string): number {
  let shared = 0
  for (const character of text) if (other.includes(character)) shared++
  return shared
}

/** Insertions, losses, changes and swaps of neighbours between two texts; `limit + 1` where there are more than `limit`. */
export function editDistance(left: string, right: string, limit: number): number {
  const beyond = limit + 1
  if (Math.abs(left.length - right.length) > limit) return beyond
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const line = [row]
    let smallest = row
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      line.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest > limit) return beyond
    before = above
    above = line
  }
  return Math.min(above[right.length] ?? beyond, beyond)
}
