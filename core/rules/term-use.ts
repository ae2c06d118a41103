import { findAll } from '../model/matches.ts'
import type { JudgementRule } from '../model/rule.ts'
import { goodPractice } from './parts/basis.ts'
import { quoteRange, readSpoken } from './parts/passages.ts'
import { quoteWords } from './parts/prose.ts'

const verb = '(?:收到|受理|接收|接到|办理|办结|答复|新收)'
/** What is written, and what the regulation calls it. Only where applications are counted: elsewhere short names are usual. */
const terms: readonly { form: RegExp; name: boolean }[] = [
  {
    form: new RegExp(
      `${verb}[^,。;\\d]{0,12}?(依申请公开(?:件|申请|申请件|信息)?)(?:共|共计|总计|数量)?\\d[\\d,]*(?:件|条|份|宗|起|例)`,
      'g',
    ),
    name: false,
  },
  {
    form: new RegExp(
      `${verb}[^,。;\\d]{0,12}?((?<!政府|政务)信息公开申请)(?:共|共计|总计|数量)?\\d[\\d,]*(?:件|条|份|宗|起|例)`,
      'g',
    ),
    name: false,
  },
  {
    form: /(中华人民共和国(?:政务信息公开条例|信息公开条例|政府信息公开法|政府信息条例|政府公开条例))/g,
    name: true,
  },
  {
    form: /政府信息公开条例》?\(?(?:中华人民共和国)?((?:国务院令|国令)第?(?!711号|492号)\d{1,4}号)/g,
    name: true,
  },
]

export const termUse = {
  kind: 'judgement',
  id: 'term-use',
  covers: ['WRD-TERM'],
  since: '0.1.0',
  severity: 'note',
  title: '规范用语',
  why: '《条例》和格式用的是“政府信息公开申请”；条例的名称是《中华人民共和国政府信息公开条例》，文号是国务院令第711号。',
  basis: goodPractice,
  says: {
    term: '统计件数时用的不是“政府信息公开申请”：{words}。',
    name: '条例的名称或文号与原文不一致：{words}。',
  },
  remedy: '统一为规范的名称和文号。',
  assumes: '“依申请公开”作为工作的名称是规范的，只查用它称呼申请件数的地方。',
  test(report) {
    const proses = readSpoken(report)
    return (['term', 'name'] as const).flatMap((says) => {
      const found = terms
        .filter(({ name }) => name === (says === 'name'))
        .flatMap(({ form }) =>
          proses.flatMap((prose) =>
            findAll(form, says === 'name' ? prose.text : prose.own).map((match) => {
              const start = match.index + match[0].lastIndexOf(match[1] ?? '')
              return quoteRange(prose, start, start + (match[1] ?? '').length)
            }),
          ),
        )
      if (found.length === 0) return []
      const words = quoteWords([...new Set(found.map(({ raw }) => raw))])
      return [{ instance: says, says, values: { count: found.length, words }, evidence: found }]
    })
  },
} as const satisfies JudgementRule
