import type { Case } from '../support/case.ts'
import { addText } from '../support/changes.ts'

function foreign(organ: string, line: string, names: string): Case {
  return {
    name: `${organ}: ${line}`,
    organ,
    change: (report) => {
      addText(report, 'overview', line)
    },
    expect: [{ instance: 'report', severity: 'warning', values: { organ, names, count: 1 } }],
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
  foreign('云川县水务局', '2024年，青山县水务局坚持公开为常态。', '“青山县水务局”'),
  foreign('云川县水务局', '按照要求，临江市青山县水务局全年收到申请5件。', '“临江市青山县水务局”'),
  foreign('云川县人民政府办公室', '青山县人民政府办公室认真贯彻《条例》。', '“青山县人民政府办公室”'),
  foreign('云川县人民政府', '2024年，青山县共收到政府信息公开申请12件。', '“青山县”'),
  foreign('青禾镇人民政府', '白石镇主动公开信息56条。', '“白石镇”'),
  foreign('昆江市水务局', '太仓市水务局共收到申请5件。', '“太仓市水务局”'),
  // Above, below, partners, others
  silent('云川县水务局', '临江市水务局认真组织培训。'),
  silent('昆江市水务局', '临江市水务局认真组织培训，嘉宁省水利厅坚持每年通报。'),
  silent('云川县水务局', '与青山县水务局联合开展巡河，青山县水务局局长到会。'),
  silent('云川县水务局', '云川县水务局2024年共收到申请5件，县水务局坚持公开。'),
  silent('云川县水务局', '青山县林业局2024年共收到申请5件。'),
  silent('云川县人民政府', '青山县、白水县分别签订合作协议，青山县来访考察。'),
  silent('云川县人民政府', '青禾镇共收到申请5件，白石区收到经验材料。'),
  silent('临江市人民政府', '青山县2024年收到申请12件，望江市2024年收到申请9件。'),
  silent('云川县人民政府', '全县共收到申请12件，各县主动公开，我县坚持公开。'),
  silent(
    '白石区人民政府办公室',
    '区政府及区政府办公室2024年共收到申请12件，老旧小区积极参与，示范区坚持公开，城区2024年新增信息。',
  ),
  silent('洛江市西工区人民政府', '西工区2024年收到申请12件。'),
  silent('云川县水务局', '《青山县水务局2024年共收到申请5件》一文供参考。'),
  {
    name: 'no place in the name',
    organ: '水务局',
    change: (report) => {
      addText(report, 'overview', '青山县水务局2024年共收到申请5件。')
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
