import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function term(line: string, words: string, says = 'term'): Case {
  return {
    name: line,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [{ instance: says, says, severity: 'note', values: { words } }],
  }
}

function silent(line: string): Case {
  return {
    name: line,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [],
  }
}

export const cases: readonly Case[] = [
  { name: 'the proper terms', expect: [] },
  term('全年收到依申请公开件7件。', '“依申请公开件”'),
  term('全区办结依申请公开81件。', '“依申请公开”'),
  term('2024年受理信息公开申请12件，办结信息公开申请12件。', '“信息公开申请”'),
  term('按照《中华人民共和国信息公开条例》编制。', '“中华人民共和国信息公开条例”', 'name'),
  term('依据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。', '“国务院令第771号”', 'name'),
  silent('全年收到政府信息公开申请12件，办结政务信息公开申请1件。'),
  silent('依申请公开工作进一步规范，信息公开申请渠道畅通，收到的申请均已答复。'),
  silent('根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。'),
  silent('《政府信息公开条例》（国令第711号）施行。'),
]
