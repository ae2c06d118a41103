/** Documents that rules rest on, named as officials name them. A rule cites nothing that is not known to say so. */

export const format2021 = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'

export const format2019 = '2019年试行格式（国办公开办函〔2019〕60号）'

export const bothFormats =
  `年度报告格式（国办公开办函〔2021〕30号；2019、2020年度为国办公开办函〔2019〕60号）` as const

export const article49 = '《中华人民共和国政府信息公开条例》第四十九条'

export const article50 = '《中华人民共和国政府信息公开条例》第五十条'

export const feeRules = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'

/** For rules that no document spells out. */
export const goodPractice = '核对经验，没有文件逐条规定'
