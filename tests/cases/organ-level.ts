import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function level(organ: string, line: string, words: string): Case {
  return {
    name: `${organ}: ${line}`,
    organ,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [{ instance: 'report', severity: 'warning', values: { organ, words, count: 1 } }],
  }
}

function silent(organ: string, line: string): Case {
  return {
    name: `${organ}: ${line}`,
    organ,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [],
  }
}

export const cases: readonly Case[] = [
  { name: 'nothing of the kind', expect: [] },
  level('云川县水务局', '2024年，我市共收到政府信息公开申请12件。', '“我市”'),
  level('云川县水务局', '我镇坚持公开为常态。', '“我镇”'),
  level('青禾镇人民政府', '我乡严格落实保密审查。', '“我乡”'),
  level('城东街道办事处', '我镇严格落实保密审查。', '“我镇”'),
  level('临江市教育局', '我县不断加强公开。', '“我县”'),
  level('白石区司法局', '全年，我县主动公开信息56条。', '“我县”'),
  level('县水务局', '2024年，我市主动公开信息56条。', '“我市”'),
  silent('云川县水务局', '我县、我局共收到申请12件。'),
  silent('云川县水务局', '我市“一网通办”平台上线，在我市排名第一，我省印发了《办法》。'),
  silent('青禾镇人民政府', '我县2024年工作要点由我镇落实，我市同步推进。'),
  silent('云川县水务局', '我市场监管、我乡村振兴、自我县域治理、我区域内。'),
  silent('宁川市教育局', '我区（自治区）下发了通知，我市坚持公开。'),
  silent('平潭综合实验区', '我区、我县共收到申请12件。'),
  silent('洛江市西工区人民政府', '我市、我区共收到申请12件。'),
  silent('云川自治县水务局', '我县共收到申请12件。'),
  silent('嘉河自治州水务局', '我州共收到申请12件。'),
  silent('云川县公安局交警大队', '我市共收到申请12件。'),
  silent('云川县水务局', '“我镇”字样已更正。'),
]
