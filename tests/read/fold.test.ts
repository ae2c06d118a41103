/** Folding: printed forms of the same text become one, and every character knows where it came from. */
import { assert as assertProperty, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldText, unfold } from '../../core/model/fold.ts'

test.each([
  ['⻔⼾⽹站公开⾭⼭镇⼈⺠政府⼯作', '门户网站公开青山镇人民政府工作'],
  ['（２０２５）年　政府 信息', '(2025)年政府信息'],
  ['国办发〔2021〕30号【附】', '国办发[2021]30号[附]'],
  ['共收到\u200b１２\ufeff件｡', '共收到12件。'],
])('%s', (raw, plain) => {
  expect(fold(raw, 'drop').text).toBe(plain)
  expect(foldText(raw)).toBe(plain)
})

test('a range of folded text is quoted as it was printed', () => {
  const raw = '收到 １ ２ 件申请'
  const folded = fold(raw, 'drop')
  const { start, end } = unfold(folded, folded.text.indexOf('12'), folded.text.indexOf('12') + 2)
  expect(raw.slice(start, end)).toBe('１ ２')
})

test('both ways of folding agree, and every unit has its place', () => {
  assertProperty(
    property(string({ unit: 'binary' }), (raw) => {
      const { text, starts, ends } = fold(raw, 'drop')
      expect(foldText(raw)).toBe(text)
      expect([starts.length, ends.length]).toEqual([text.length, text.length])
      expect(starts.every((start, index) => start < (ends[index] ?? 0))).toBe(true)
    }),
  )
})
