import type { Case } from '../support/case.ts'

function text(name: string, line: string): Pick<Case, 'name' | 'prose'> {
  return { name, prose: { other: [line] } }
}

export const cases: readonly Case[] = [
  { name: 'no list', expect: [] },
  {
    ...text(
      'the sum exactly',
      '有3件申请收取信息处理费2230元。其中，1件，收取880元；1件，收取1080元；1件，收取270元。',
    ),
    expect: [],
  },
  {
    ...text('in one sentence', '收取信息处理费2230元，其中1件收取880元，2件收取1350元。'),
    expect: [],
  },
  {
    ...text(
      'another sum',
      '有3件申请收取信息处理费2230元。其中，1件，收取880元；1件，收取1080元；1件，收取370元。',
    ),
    expect: [{ instance: 'amount', severity: 'error', says: 'amount', stated: 2330, expected: 2230 }],
  },
  {
    ...text(
      'a smaller sum of as many requests',
      '有三件申请收取信息处理费2230元。其中，一件收取880元；一件收取1080元；一件收取170元。',
    ),
    expect: [{ instance: 'amount', severity: 'error', stated: 2130, expected: 2230 }],
  },
  {
    ...text(
      'another number of requests',
      '有3件申请收取信息处理费2230元。其中，2件，收取880元；1件，收取1080元；1件，收取270元。',
    ),
    expect: [{ instance: 'count', severity: 'error', says: 'count', stated: 4, expected: 3 }],
  },
  {
    ...text(
      'a list that may be of some',
      '有5件申请收取信息处理费2230元。其中，1件收取880元；1件收取270元。',
    ),
    expect: [{ instance: 'amount', severity: 'warning', stated: 1150, expected: 2230 }],
  },
  {
    ...text(
      'sums of organs, with words on all of them',
      '各级政府及其部门严格执行有关要求，对25件申请收取信息处理费2950元。其中，云溪县水务局9件，收取450元；云溪县公安局15件，收取2400元，收费标准均符合规定。',
    ),
    expect: [{ instance: 'amount', severity: 'warning', stated: 2850, expected: 2950 }],
  },
  {
    ...text(
      'sums of organs that are right',
      '各级政府及其部门严格执行有关要求，对24件申请收取信息处理费2850元。其中，云溪县水务局9件，收取450元；云溪县公安局15件，收取2400元，收费标准均符合规定。',
    ),
    expect: [],
  },
  { ...text('one of them', '有5件申请收取信息处理费2230元，其中1件收取880元。'), expect: [] },
  {
    ...text('each of several', '收取信息处理费2230元，其中2件每件收取880元，1件收取470元。'),
    expect: [],
  },
  {
    ...text('some not paid', '收取信息处理费2230元，其中1件880元，1件1080元，1件370元未缴。'),
    expect: [],
  },
  {
    ...text('a line that was cut', '有3件申请收取信息处理费2230元。其中，1件收取880元；1件收取1080元；'),
    expect: [],
  },
  {
    ...text('a list of something else', '收到申请26件，其中自然人申请20件，法人申请6件。未收取信息处理费。'),
    expect: [],
  },
  { name: 'nothing about fees', prose: { other: ['无。'] }, expect: [], outcomes: { '*': 'notApplicable' } },
]
