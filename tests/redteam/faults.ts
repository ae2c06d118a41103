/** Faults that people put into reports, each with what must be said about it. */
import type { Draft } from '../support/draft.ts'
import { applicants, outcomesOf, requestRowsOf } from '../support/draft.ts'
import type { Random } from '../support/random.ts'
import { type PrintedCell, type PrintedRow, printTables } from '../support/tables.ts'
import type { Fault } from './generate.ts'
import { factsOf } from './prose.ts'

export interface Injected {
  fault: Fault
  /** Figures that were changed; errors may speak of these and of what they are added up with. */
  keys: string[]
  /** Rules one of which has to speak, with the severity of the loudest; null: by the sums that no longer hold. */
  expect: { rules: readonly string[]; severity: 'error' | 'warning' } | null
}

/** Makes the fault in the report, or null where it has no room for it. */
export type MakeFault = (draft: Draft, random: Random) => Injected | null

const columns = [...applicants, 'total']

function summed(draft: Draft): string[] {
  const rows = requestRowsOf(draft.edition).flatMap((row) => columns.map((column) => `t3/${row}/${column}`))
  const cases = ['review', 'suit-direct', 'suit-after-review'].flatMap((kind) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => `t4/${kind}/${result}`),
  )
  return [...rows, ...cases]
}

function change(keys: readonly string[], to: (value: number, key: string) => number): Injected {
  return {
    fault: {
      figures: (figures) => {
        for (const key of keys) figures[key] = to(figures[key] ?? 0, key)
      },
    },
    keys: [...keys],
    expect: null,
  }
}

function pickFrom<Item>(random: Random, items: readonly Item[]): Item | null {
  return items.length > 0 ? random.pick(items) : null
}

const figureFaults: Readonly<Record<string, MakeFault>> = {
  'one more': (draft, random) => change([random.pick(summed(draft))], (value) => value + 1),
  'one less': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
    )
    return key ? change([key], (value) => value - 1) : null
  },
  'any other number': (draft, random) => {
    const by = random.integer(2, 60)
    return change([random.pick(summed(draft))], (value) => value + by)
  },
  'digits swapped': (draft, random) => {
    const swap = (value: number): number => Number(String(value).replace(/(\d)(\d)$/, '$2$1'))
    const able = summed(draft).filter((one) => {
      const value = draft.figures[one] ?? 0
      return value >= 10 && swap(value) !== value
    })
    const key = pickFrom(random, able)
    return key ? change([key], swap) : null
  },
  'a zero too many': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
    )
    return key ? change([key], (value) => value * 10) : null
  },
  'a digit lost': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) >= 10),
    )
    return key ? change([key], (value) => Math.floor(value / 10)) : null
  },
  'one column off': (draft, random) => {
    const row = random.pick(requestRowsOf(draft.edition))
    const keys = columns.map((column) => `t3/${row}/${column}`)
    const values = keys.map((key) => draft.figures[key] ?? 0)
    const moved = [0, ...values.slice(0, -1)]
    if (values.every((value, index) => value === moved[index])) return null
    return change(keys, (_, key) => moved[keys.indexOf(key)] ?? 0)
  },
  'two neighbours exchanged': (draft, random) => {
    const row = random.pick(requestRowsOf(draft.edition))
    const at = random.integer(0, 4)
    const keys = [at, at + 1].map((index) => `t3/${row}/${columns[index]}`)
    const [left, right] = keys.map((key) => draft.figures[key] ?? 0)
    if (left === right) return null
    return change(keys, (value) => (left ?? 0) + (right ?? 0) - value)
  },
  'two cells': (draft, random) => {
    const one = random.pick(summed(draft))
    const other = random.pick(summed(draft).filter((key) => key !== one))
    return change([one, other], (value) => value + random.integer(1, 9))
  },
  'carried over twice': (draft) => {
    const out = draft.figures['t3/carried-out/total'] ?? 0
    return out > 0 ? change(['t3/handled/total'], (value) => value + out) : null
  },
  'a cell left blank': (draft, random) => {
    const key = pickFrom(
      random,
      summed(draft).filter((one) => (draft.figures[one] ?? 0) > 0),
    )
    return key
      ? {
          fault: { cells: { [key]: '' } },
          keys: [key],
          expect: { rules: [...blankRules, ...sumRules], severity: 'warning' },
        }
      : null
  },
}

export const sumRules = [
  'row-total',
  'outcome-sum',
  'request-balance',
  'case-total',
  'column-shift',
  'carry-limit',
]
const blankRules = ['blank-figure']

function told(
  rules: readonly string[],
  severity: 'error' | 'warning',
  fault: Fault,
  keys: string[] = [],
): Injected {
  return { fault, keys, expect: { rules, severity } }
}

/** Takes the row of a figure key out; labels that span it are one row shorter. */
function dropRow(rows: PrintedRow[], prefix: string): void {
  const at = rows.findIndex((row) => row.some((cell) => cell.figure?.startsWith(prefix)))
  const row = rows[at]
  if (!row) return
  rows.slice(0, at).forEach((above, y) => {
    for (const cell of above) if (y + cell.rows > at) cell.rows--
  })
  const spanning = row.filter((cell) => !cell.figure && cell.rows > 1)
  rows[at + 1]?.unshift(...spanning.map((cell) => ({ ...cell, rows: cell.rows - 1 })))
  rows.splice(at, 1)
}

function dropColumn(rows: PrintedRow[], column: string, name: string): void {
  rows.forEach((row, y) => {
    rows[y] = row.filter((cell) => !(cell.figure?.endsWith(`/${column}`) || (y < 3 && cell.text === name)))
  })
  const top = rows[0]?.find((cell) => cell.text === '申请人情况')
  if (top) top.columns--
  const group = rows[1]?.find((cell) => cell.text === '法人或其他组织')
  if (group && column !== 'total' && column !== 'natural-person') group.columns--
}

function ownLabel(row: PrintedRow): PrintedCell | undefined {
  return row.filter((cell) => !cell.figure).at(-1)
}

const names: Readonly<Record<string, string>> = {
  'natural-person': '自然人',
  company: '商业企业',
  research: '科研机构',
  'public-welfare': '社会公益组织',
  'legal-services': '法律服务机构',
}

const tableFaults: Readonly<Record<string, MakeFault>> = {
  'a row dropped': (draft, random) => {
    const row = random.pick(requestRowsOf(draft.edition))
    const keys = columns.map((column) => `t3/${row}/${column}`)
    return told(['row-missing'], 'error', { tables: ({ t3 }) => dropRow(t3, `t3/${row}/`) }, keys)
  },
  'a column dropped': (draft, random) => {
    const column = random.pick(Object.keys(names))
    const keys = requestRowsOf(draft.edition).map((row) => `t3/${row}/${column}`)
    return told(
      ['column-missing'],
      'error',
      { tables: ({ t3 }) => dropColumn(t3, column, names[column] ?? '') },
      keys,
    )
  },
  'rows exchanged': (draft, random) => {
    const rows = outcomesOf(draft.edition).slice(2, 10)
    const at = random.integer(0, rows.length - 2)
    return told(['row-order'], 'warning', {
      tables: ({ t3 }) => {
        const [upper, lower] = [at, at + 1].map((index) =>
          t3.find((row) => row.some((cell) => cell.figure?.startsWith(`t3/${rows[index]}/`))),
        )
        if (!upper || !lower) return
        const cells = (row: PrintedRow): PrintedCell[] =>
          [ownLabel(row), ...row.filter((cell) => cell.figure)].flatMap((cell) => cell ?? [])
        const above = cells(upper)
        cells(lower).forEach((cell, index) => {
          const other = above[index]
          if (!other) return
          const kept = { text: other.text, figure: other.figure }
          other.text = cell.text
          cell.text = kept.text
          if (cell.figure) other.figure = cell.figure
          if (kept.figure) cell.figure = kept.figure
        })
      },
    })
  },
  'an unknown row': (draft) => {
    return told(
      ['row-extra'],
      'warning',
      {
        tables: ({ t3 }) => {
          const at = t3.findIndex((row) =>
            row.some((cell) => cell.figure?.startsWith('t3/unavailable-unclear/')),
          )
          const model = t3[at]
          if (!model) return
          for (const row of t3) for (const cell of row) if (/^三、|（四）/.test(cell.text)) cell.rows++
          t3.splice(
            at + 1,
            0,
            model.map((cell) =>
              cell.figure ? { text: '0', columns: 1, rows: 1 } : { ...cell, text: '4.转送其他部门办理' },
            ),
          )
        },
      },
      [draft.organ],
    )
  },
  'the row of new applications twice': () =>
    told(['row-extra', 'table-duplicate', 'row-missing'], 'warning', {
      tables: ({ t3 }) => {
        const row = t3[3]
        if (row)
          t3.splice(
            4,
            0,
            row.map((cell) => ({ ...cell })),
          )
      },
    }),
  'table 2 of 2019': (draft) =>
    draft.edition === '2021'
      ? told(
          ['format-outdated', 'format-mixed'],
          'error',
          {
            tables: (tables) => {
              tables.t2 = printTables({ ...draft, edition: '2019', figures: { ...draft.figures, ...old } }).t2
            },
          },
          Object.keys(old),
        )
      : null,
}

const old: Record<string, number> = Object.fromEntries(
  [
    ...['regulations', 'normative-documents'].flatMap((row) =>
      ['made', 'published', 'public-total'].map((column) => `t2/${row}/${column}`),
    ),
    ...['licensing', 'other-services', 'penalties', 'coercion'].flatMap((row) =>
      ['items-before', 'change', 'decisions'].map((column) => `t2/${row}/${column}`),
    ),
    't2/fees/items-before',
    't2/fees/change',
    't2/procurement/items',
    't2/procurement/amount',
  ].map((key) => [key, 2]),
)

const picture = '<p><img src="/nb/W020240118.png" width="640" height="900"></p>'
const file = '<p><a href="/nb/P020240118.pdf">附件：政府信息公开申请情况表.pdf</a></p>'

const sectionFaults: Readonly<Record<string, MakeFault>> = {
  'a table as a picture': (_, random) => withTable(random, ['table-image'], 'warning', picture),
  'a table as a file': (_, random) => withTable(random, ['table-image', 'table-missing'], 'warning', file),
  'a table left out': (_, random) => withTable(random, ['table-missing'], 'error', ''),
  'a section left out': (_, random) => {
    const at = random.pick([0, 4, 5])
    return told(['section-missing'], 'error', { sections: (all) => all.filter((_, index) => index !== at) })
  },
  'a heading left out': (_, random) => {
    const at = random.pick([4, 5])
    return told(['section-missing'], 'error', {
      sections: (all) => {
        const [above, own] = [all[at - 1], all[at]]
        if (above && own) above.content.push(...own.content)
        return all.filter((_, index) => index !== at)
      },
    })
  },
  'sections exchanged': (_, random) => {
    const at = random.integer(1, 4)
    return told(['section-order'], 'error', {
      sections: (all) => {
        const [one, other] = [all[at], all[at + 1]]
        if (!one || !other) return all
        const swapped = [
          ...all.slice(0, at),
          { ...other, ordinal: one.ordinal },
          { ...one, ordinal: other.ordinal },
          ...all.slice(at + 2),
        ]
        return swapped
      },
    })
  },
  'an ordinal twice': (_, random) => {
    const at = random.integer(2, 5)
    return told(['section-ordinal'], 'warning', {
      sections: (all) =>
        all.map((section, index) => (index === at ? { ...section, ordinal: index } : section)),
    })
  },
  'a seventh section': () =>
    told(['section-extra'], 'warning', {
      sections: (all) => [
        ...all,
        { title: '下一步工作打算', ordinal: 7, content: ['<p>继续做好各项公开工作，加强队伍建设。</p>'] },
      ],
    }),
  'problems left empty': () =>
    told(['section-empty'], 'warning', {
      sections: (all) =>
        all.map((section, index) => (index === 4 ? { ...section, content: ['<p>无。</p>'] } : section)),
    }),
}

function withTable(random: Random, rules: string[], severity: 'error' | 'warning', by: string): Injected {
  const at = random.integer(1, 3)
  return told(rules, severity, {
    sections: (all) =>
      all.map((section, index) =>
        index === at
          ? {
              ...section,
              content: [...section.content.filter((one) => !one.includes('<t') && !one.includes('<T')), by],
            }
          : section,
      ),
  })
}

function saying(text: string, rules: string[], severity: 'error' | 'warning'): Injected {
  return told(rules, severity, {
    prose: (prose) => {
      const at = prose.overview.findIndex((one) => one.includes('依法规范办理政府信息公开申请'))
      const own = prose.overview[at]
      if (own)
        prose.overview[at] =
          `${own.slice(0, own.indexOf('依法规范办理'))}依法规范办理政府信息公开申请。${text}`
    },
  })
}

const proseFaults: Readonly<Record<string, MakeFault>> = {
  'new applications otherwise': (draft, random) => {
    const { received, year } = factsOf(draft)
    const said = received + random.integer(1, 30)
    return saying(
      random.pick([
        `${year}年，本机关新收政府信息公开申请${said}件，均已依法答复。`,
        `本年新收政府信息公开申请 ${said} 件。`,
      ]),
      ['claimed-received'],
      'error',
    )
  },
  'received otherwise': (draft, random) => {
    const { received, carriedIn, handled, carriedOut } = factsOf(draft)
    const said = received + carriedIn + handled + carriedOut + random.integer(1, 30)
    return saying(`全年共收到政府信息公开申请${said}件。`, ['claimed-received'], 'error')
  },
  'carried in otherwise': (draft, random) => {
    const { received, carriedIn } = factsOf(draft)
    const said = carriedIn + random.integer(1, 9)
    return saying(`新收政府信息公开申请${received}件，上年结转${said}件。`, ['claimed-carried-in'], 'error')
  },
  'carried out otherwise': (draft, random) => {
    const { carriedOut } = factsOf(draft)
    const said = carriedOut + random.integer(1, 9)
    return saying(`办理政府信息公开申请，结转下年度继续办理${said}件。`, ['claimed-carried-out'], 'error')
  },
  'nothing received': (draft) => {
    const { received } = factsOf(draft)
    return received > 0 ? saying('本年度未收到政府信息公开申请。', ['claimed-no-requests'], 'error') : null
  },
  'no disputes': (draft) => {
    const { review, direct, after } = factsOf(draft)
    return review > 0 && direct + after > 0
      ? saying('本年度未发生因政府信息公开引起的行政复议和行政诉讼。', ['claimed-no-disputes'], 'error')
      : null
  },
  'reviews otherwise': (draft, random) => {
    const { review } = factsOf(draft)
    const said = review + random.integer(1, 9)
    return saying(`全年因政府信息公开被申请行政复议${said}件。`, ['claimed-reviews'], 'warning')
  },
  'all handled': (draft) => {
    const { received, carriedIn, carriedOut } = factsOf(draft)
    return carriedOut > 0
      ? saying(
          `共收到政府信息公开申请${received + carriedIn}件，已全部办结，办结率100%。`,
          ['claimed-all-handled'],
          'warning',
        )
      : null
  },
}

export const faults: Readonly<Record<string, MakeFault>> = {
  ...figureFaults,
  ...tableFaults,
  ...sectionFaults,
  ...proseFaults,
}
