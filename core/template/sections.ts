import type { SectionSpec } from './types.ts'

/** The six sections; their titles are the same in both editions. Source: the 2021 notice and the circulating template. */
export const sections: readonly SectionSpec[] = [
  { key: 'overview', ordinal: 1, title: '总体情况', aliases: ['概述', '总体工作情况', '基本情况'] },
  {
    key: 'disclosure',
    ordinal: 2,
    title: '主动公开政府信息情况',
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '主动公开情况'],
  },
  {
    key: 'requests',
    ordinal: 3,
    title: '收到和处理政府信息公开申请情况',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理申请情况',
      '依申请公开政府信息情况',
    ],
  },
  {
    key: 'disputes',
    ordinal: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '行政复议、行政诉讼情况',
    ],
  },
  {
    key: 'problems',
    ordinal: 5,
    title: '存在的主要问题及改进情况',
    aliases: [
      '存在的主要问题和改进情况',
      '存在问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进措施',
      '存在的问题及改进措施',
      '主要问题及改进情况',
      '存在的主要问题及改进措施',
    ],
  },
  {
    key: 'other',
    ordinal: 6,
    title: '其他需要报告的事项',
    aliases: ['其他需要报告事项', '其他事项', '其它需要报告的事项', '需要报告的其他事项'],
  },
]
