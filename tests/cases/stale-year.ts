import type { Case } from '../support/case.ts'
import { addText, type Change } from '../support/changes.ts'

function text(section: 'overview' | 'problems' | 'other', ...lines: readonly string[]): Change {
  return (report) => {
    for (const line of lines) addText(report, section, line)
  }
}

function stale(line: string, section: 'overview' | 'problems' | 'other' = 'overview'): Case {
  return {
    name: line,
    change: text(section, line),
    expect: [{ instance: 'fact', severity: 'warning', says: 'fact', values: { year: 2024, count: 1 } }],
  }
}

function silent(line: string, section: 'overview' | 'problems' | 'other' = 'overview'): Case {
  return { name: line, change: text(section, line), expect: [] }
}

/** An event of an earlier year: worth a look, no more. */
function event(line: string): Case {
  return {
    name: line,
    change: text('overview', line),
    expect: [{ instance: 'event', severity: 'note', says: 'event', values: { year: 2024, count: 1 } }],
  }
}

export const cases: readonly Case[] = [
  { name: 'this year only', expect: [] },
  stale('2023年，我局共收到政府信息公开申请12件。'),
  stale('2023年度主动公开政府信息125条，较2022年增长10%。'),
  stale('我局2023年共发布政策解读12篇。'),
  stale('县水务局2023年共收到申请5件。'),
  stale('截至2023年12月31日，县政府网站共公开信息356条。'),
  stale('2023年1月1日至2023年12月31日，共收到申请9件。'),
  stale('二〇二三年，我局主动公开信息56条。'),
  stale('一是抓好公开，2022年全县共主动公开信息1457条。'),
  stale('（二）依申请公开情况。2023年未收到政府信息公开申请。'),
  stale('2023年，我局认真贯彻落实《条例》，扎实推进政府信息公开工作。'),
  stale('2023年，我局政府信息公开工作取得了一定成绩，但还存在一些问题和不足。', 'problems'),
  stale('2023年，无收取信息处理费情况。', 'other'),
  {
    name: 'told once, with each place',
    change: text('overview', '2023年，共收到申请12件；2023年度发布信息9条。'),
    expect: [
      { instance: 'fact', values: { count: 2, found: '“2023年，共收到申请12件”“2023年度发布信息9条”' } },
    ],
  },
  {
    name: 'a plan for the year that is over',
    change: text('problems', '下一步，2024年，我局将进一步加强培训。'),
    expect: [{ instance: 'plan', says: 'plan', severity: 'warning', values: { count: 1 } }],
  },
  silent('2024年将政务公开纳入绩效考核。', 'problems'),
  silent('2025年，我局将进一步加强培训，计划组织培训4次。', 'problems'),
  stale('2023年共收到申请39件，2023年转至今年办理的2件。'),
  event('2023年6月，我局修订《县水务局信息发布审核办法》。'),
  event('2023年5月，根据统一部署，关停政务微博1个。'),
  event('局长办公会先后于2023年2月、7月、11月听取汇报。'),
  event('2023年新增“节水”专栏。'),
  event('2023年度，县政府办公室先后对我局开展抽查3次。'),
  event('县政府网站完成改造，2023年在全省政府网站普查中获优秀等次。'),
  silent('2023年6月，县政府办公室对我县各部门公开工作开展督查。'),
  silent('2023年6月起，县政府网站统一迁移。'),
  silent('2023年5月，我局修订指南；2024年6月再次更新指南。'),
  silent('2023年11月开展的评查结果于2024年1月公布。'),
  // Comparison
  silent('共收到申请12件，较2023年增加3件。'),
  silent('比2023年减少2件，与2022年持平，同比2023年下降5%。'),
  silent('2023年收到申请12件，2024年收到15件，增长25%。'),
  silent('2023年，我局收到申请12件。2024年收到15件，增长25%。'),
  silent('2023年为12件，今年收到15件。'),
  silent('上年收到申请12件，上年度结转2件。'),
  silent('2022年收到申请9件；2023年收到申请12件；2024年收到申请15件，逐年增加。'),
  silent('2023年，我局在全县政务公开考核中排名第二，被通报表扬2次。'),
  silent('2023年，省政府办公厅印发文件3件，对信息公开作出部署。'),
  silent('2023年，国务院办公厅公布指引2份；县政府办公室组织培训3次。'),
  // Carried over
  silent('2024年共办理69件，含2023年转至今年办理的3件。'),
  silent('2023年结转1件，办结13件，转下年度2件。'),
  silent('2023年度申请引发的行政复议1件。'),
  silent('因2023年度申请引发复议1件，系2022年收到的申请。'),
  // Names, papers, versions
  silent('发布2023年度部门决算、2023年度部门预算共2份。'),
  silent('2023年度部门决算和2024年度部门预算共公开2份。'),
  silent('印发《云川县水利发展规划（2023—2027年）》和《2023年工作要点》共2件。'),
  silent('2023年版指南已更新，2023年修订的办法继续执行，废止2件。'),
  silent('2023年制定的3件规范性文件继续有效。'),
  silent('2023年8月3日印发的通知继续有效，公开信息3条。'),
  silent('2022—2023年度考核结果公布2次。'),
  silent('“2023年，共公开信息125条”等表述已更正。'),
  // History
  silent('自2023年起，每季度公开信息12条。'),
  silent('2019年以来，累计公开信息900条。'),
  silent('2023年5月至今，公开信息9条。'),
  silent('2019年5月15日新《条例》施行。'),
  silent('2023年以前的信息已清理56条。'),
  silent('省水利厅2023年通报3次。'),
  // What became of last year's problems
  silent('（一）2023年工作中存在问题的改进情况。', 'problems'),
  silent('针对2023年存在的解读形式单一的问题，制作图解6期，已整改完成。', 'problems'),
  silent('2023年，我局存在政务公开培训不足的问题，今年以来组织培训4次。', 'problems'),
  {
    name: 'under a heading that speaks of last year',
    change: text('problems', '（一）2023年问题改进情况', '2023年，我局政务公开工作存在解读单一的情况。'),
    expect: [],
  },
  {
    name: 'the title is the other rule’s finding',
    change: (report) => {
      report.identity.title = '云川县水务局2023年政府信息公开工作年度报告'
      addText(report, 'overview', '2023年，我局共收到申请12件。')
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
  {
    name: 'no report year',
    change: ({ identity }) => {
      identity.year = null
    },
    expect: [],
    outcomes: { '*': 'notApplicable' },
  },
]
