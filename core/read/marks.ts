/** Words by which a table of the template is known before it is read. */
import type { TableKey } from '../template/keys.ts'

const words: readonly (readonly [TableKey, RegExp])[] = [
  [
    't2',
    /制发件数|现行有效件|废止件数|本年处理决定数量|新制作数量|对外公开总数量|政府集中采购$|第二十条第\(.\)项/,
  ],
  [
    't3',
    /^[一二三四][、.]?(?:本年度?新收|上年度?结转|本年度办理结果|结转下)|^商业企业$|^科研机构$|^社会公益组织$|^法律服务机构$|勾稽关系|危及.?三安全一稳定|本机关不掌握相关政府信息$/,
  ],
  ['t4', /^结果维持$|^结果纠正$|^尚未审结$|^未经复议直接起诉$|^复议后起诉$/],
]

/** The tables that a folded cell or line may belong to. */
export function marksOfTables(text: string): TableKey[] {
  return text.length > 60 ? [] : words.filter(([, form]) => form.test(text)).map(([table]) => table)
}
