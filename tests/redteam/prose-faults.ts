/** Statements of the prose that the tables do not bear out. */
import { type Injected, type MakeFault, told } from './injected.ts'
import { factsOf } from './prose.ts'

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

export const proseFaults: Readonly<Record<string, MakeFault>> = {
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
