import type { DrawnFor, ListFaultKind, MergeConflict } from '../../model/inspection.ts'

/** What goes wrong with a spot check as a whole. */
export type InspectFault =
  | 'needs-newer-node'
  | 'no-such-inspection'
  | 'not-an-inspection'
  | 'other-version'
  | 'cannot-open'
  | 'cannot-write'
  | 'busy'
  | 'disk-full'
  | 'disk-error'
  | 'damaged-file'
  | 'other-settings'
  | 'database'

const faults: Record<InspectFault, (word: string) => string> = {
  'needs-newer-node': (version) =>
    `批量抽查需要 Node.js 22.13 或更新的版本，当前是 ${version}；其他命令不受影响`,
  'no-such-inspection': (path) => `没有这个抽查文件：${path}（用 gouji inspect run 抽查文件 清单 新建）`,
  'not-an-inspection': (path) => `这不是抽查文件：${path}（没有改动它，请另取一个文件名）`,
  'other-version': (path) => `抽查文件由另一版本的 gouji 建立，打不开：${path}`,
  'cannot-open': (path) => `抽查文件打不开，请检查文件夹是否存在、有没有权限：${path}`,
  'cannot-write': (path) => `没有写入抽查文件的权限：${path}`,
  busy: (path) => `抽查文件正被其他程序占用，请稍后再试：${path}`,
  'disk-full': (path) =>
    `磁盘已满，抽查停下了。已完成的都在 ${path} 里；腾出空间后用同一条命令继续，不会重复，也不会丢失`,
  'disk-error': (path) => `读写抽查文件时磁盘出错：${path}；已完成的没有丢失，换一个位置或排除故障后继续`,
  'damaged-file': (path) =>
    `抽查文件已损坏：${path}。请用备份替换，或换一个文件名重新抽查；gouji 没有改动这个文件`,
  'other-settings': (path) =>
    `${path} 已经用另一份规则配置或“不是问题”清单核对过一部分；请用原来的配置继续，或另建抽查文件`,
  database: (word) => `数据库出错：${word}`,
}

const listFaults: Record<ListFaultKind, (word: string) => string> = {
  'no-header': () => '没有找到表头：清单应有“网址”或“文件”一列（可另有 单位、级别、地区、年度、上年网址 等）',
  'list-cut': () => '清单太长，只读了前面一部分；请另存为 .csv 后再用',
  'no-target': () => '没有网址，也没有文件',
  'two-targets': () => '网址和文件都有，不知道用哪一个',
  'bad-address': (word) => `网址有误：${word}`,
  'bad-year': (word) => `年度有误：${word}`,
  repeated: (word) => `与前面的一行重复：${word}`,
  'no-unit': () => '没有单位名称',
  'unclear-word': (word) => `“必查”“上年有问题”只认 是 或 否，看不懂“${word}”，按“否”处理`,
  'too-long': () => '有一格的内容过长',
  'not-readable': (word) => `不是可读取的格式：${word}`,
  'no-permission': (word) => `没有打开这个文件夹的权限：${word}`,
  'symbolic-link': (word) => `是链接，没有跟随：${word}`,
}

const drawn: Record<DrawnFor, string> = { must: '必查', failed: '上年有问题', random: '随机' }

const conflicts: Record<MergeConflict['kind'], string> = {
  bytes: '两次取得的网页内容不同',
  rules: '两次核对用的规则不同',
  findings: '网页和规则相同，结果不同（规则配置、“不是问题”清单或上年报告不同）',
}

function minutes(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} 秒`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} 分`
  return `${Math.floor(seconds / 3600)} 小时 ${Math.ceil((seconds % 3600) / 60)} 分`
}

/** Words of spot checks. */
export const inspect = {
  faults,
  listFaults,
  drawn,
  conflicts,
  row: (list: string, row: number | null, what: string) =>
    row === null ? `${list}：${what}` : `${list} 第 ${row} 行：${what}`,
  progress: (done: number, total: number, rate: string, left: number | null) =>
    `已完成 ${done} / ${total}，每秒 ${rate} 份${left === null ? '' : `，约剩 ${minutes(left)}`}`,
  resumed: (done: number, total: number) => `接着上次继续：${total} 份中已完成 ${done} 份`,
  added: (count: number) => `加入 ${count} 份`,
  totals: (done: number, total: number) => `共 ${total} 份报告，已完成 ${done} 份`,
  results: {
    errors: '有错误',
    review: '待复核',
    'cannot-tell': '无法判定',
    passed: '通过',
    'not-a-report': '不是年度报告',
    unsupported: '不支持',
    unreadable: '读不到',
  } as Readonly<Record<string, string>>,
  findings: (errors: number, reviews: number, notes: number) =>
    `错误 ${errors} 处，待复核 ${reviews} 处，提示 ${notes} 处`,
  faultsTitle: (count: number) => `清单中没有采用或没有看懂的 ${count} 处`,
  uncheckedTitle: (count: number) => `没有核对成的 ${count} 份`,
  more: (count: number) => `……另有 ${count} 处`,
  ruleSets: (count: number) => `各份报告用了 ${count} 套不同的规则核对；需要一致时请用同一版本重新核对`,
  seed: (seed: string) => `随机种子 ${seed}（用 --seed ${seed} 可重抽出同样的结果）`,
  lot: '抽签方法：对“种子、换行、单位、制表符、年度、制表符、网址或文件”取 SHA-256，每层取最小者',
  stratum: (name: string, rows: number, count: number, random: number) =>
    `${name}：${rows} 份中抽 ${count} 份（随机 ${random} 份）`,
  sampled: (count: number, total: number) => `${total} 份中抽出 ${count} 份`,
  withoutTarget: (rows: readonly number[]) =>
    `抽中的有 ${rows.length} 行没有网址也没有文件，核对前请补写：第 ${rows.slice(0, 20).join('、')} 行${rows.length > 20 ? '等' : ''}`,
  overfull: (must: number, size: number) => `必查的有 ${must} 份，多于 --size ${size}，全部抽出`,
  unknownNames: (names: string) => `清单中没有这些单位：${names}`,
  found: (count: number, from: string) => `${from}：找到 ${count} 份年报`,
  nothingFound: (from: string) => `${from}：没有找到年报链接，请打开核对`,
  planned: (part: string, count: number) => `${part}：${count} 份`,
  merged: (total: number, done: number) => `合并后共 ${total} 份，已完成 ${done} 份`,
  conflictsTitle: (count: number) => `两份抽查中结果不同的 ${count} 份（保留较晚的一份）`,
  conflict: (unit: string, year: number | null, kind: MergeConflict['kind'], kept: string, other: string) =>
    `${unit}${year === null ? '' : ` ${year}`}：${conflicts[kind]}；保留 ${kept}，另一份在 ${other}`,
}

export type InspectWords = typeof inspect
