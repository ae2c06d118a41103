import type { Case } from '../support/case.ts'
import { addText, type Change } from '../support/changes.ts'

function text(section: 'overview' | 'problems' | 'other', line: string): Change {
  return (report) => {
    addText(report, section, line)
  }
}

function future(line: string, section: 'overview' | 'problems' | 'other' = 'overview'): Case {
  return {
    name: line,
    change: text(section, line),
    expect: [{ instance: 'report', severity: 'warning', values: { year: 2024, count: 1 } }],
  }
}

function silent(line: string, section: 'overview' | 'problems' | 'other' = 'overview'): Case {
  return { name: line, change: text(section, line), expect: [] }
}

export const cases: readonly Case[] = [
  { name: 'this year only', expect: [] },
  future('2025年，我局共收到政府信息公开申请12件。'),
  future('2025年度，我局主动公开政府信息56条。'),
  future('我局2025年未收到政府信息公开申请。'),
  future('2025年，我局认真贯彻落实《条例》，扎实推进政府信息公开工作。'),
  future('2025年以来，我局坚持公开为常态。'),
  future('2025年，我局政府信息公开工作虽然取得一定成绩，但还存在不足。', 'problems'),
  future('2025年，全年收取信息处理费3940元。', 'other'),
  future('我局栏目共8个，2025年新增“节水”专栏。'),
  future('2025年度，县政府办公室先后对我局开展抽查3次，未发现问题。'),
  future('县政府网站完成改造，2025年在全省政府网站普查中获优秀等次。'),
  future('针对解读单一的问题，2025年制作图解6期，问题已整改完成。', 'problems'),
  {
    name: 'a day that lies behind the last day for publishing, where none is printed',
    change: (report) => {
      report.identity.published = null
      addText(report, 'overview', '2025年6月召开新闻发布会1次。2025年2月召开座谈会1次。')
    },
    expect: [{ instance: 'report', severity: 'warning', values: { count: 1 } }],
  },
  // Published on 20 January 2025
  future('复议机关于2025年3月决定维持。'),
  future('2025年11月20日召开新闻发布会1次。'),
  silent('2025年1月完成本报告的编制和发布。'),
  silent('结转2025年办理的申请2件，另有1件延期至2025年3月答复。'),
  silent('整改措施于2025年6月底前完成。'),
  silent('《办法》自2025年5月1日起施行，有效期至2027年12月31日。'),
  silent('发布《规划（2024—2027年）》和2025年度部门预算2份。'),
  silent('2025年，我局将继续公开信息，力争不少于100条。'),
  silent('2025年，我局将从三个方面加强工作，组织培训3次。', 'problems'),
  silent('2025年，我局要加大公开力度，持续推进重点领域信息公开。', 'problems'),
  silent('2025年，我局针对存在的问题，以政务公开标准化为抓手，全年组织培训4次。', 'problems'),
  silent('2025年，我局政府信息公开工作努力取得新成效。', 'problems'),
  silent('2025年，我局将新增专栏1个。'),
  silent('2025年继续组织培训。'),
  silent('2025年计划公开信息100条，组织培训2次。', 'other'),
  silent('发布2025年春季学期招生公告3条。'),
]
