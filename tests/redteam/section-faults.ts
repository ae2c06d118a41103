/** Sections and tables that are left out, moved, or put in another form. */
import type { Random } from '../support/random.ts'
import { type Injected, type MakeFault, told } from './injected.ts'

const picture = '<p><img src="/nb/W020240118.png" width="640" height="900"></p>'
const file = '<p><a href="/nb/P020240118.pdf">附件：政府信息公开申请情况表.pdf</a></p>'

export const sectionFaults: Readonly<Record<string, MakeFault>> = {
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
