import { thresholdOf } from '../model/profile.ts'
import type { JudgementRule } from '../model/rule.ts'
import { overlapOf } from '../similar/index.ts'
import { listWords } from './parts/prose.ts'
import { hasProse, repeatedSections, showPassages, toPercent } from './parts/similarity.ts'

export const similarToPeer = {
  kind: 'judgement',
  id: 'similar-to-peer',
  covers: ['SIM-PEER'],
  since: '0.2.0',
  severity: 'warning',
  needs: ['peers'],
  title: '正文与其他单位雷同',
  why: '各单位的工作各不相同；正文大半与另一单位同一年度的报告相同，多半是抄用或者套用了同一份材料。',
  basis: '国办公开办函〔2021〕30号通知对内容雷同的要求；一些地方的考核对与其他单位雷同的报告扣分',
  says: '正文有 {stated}% 与{organ}的报告相同，超过 {limit}%（超过的共 {count} 份：{organs}）；重复较多的部分：{sections}。',
  remedy: '按本单位实际改写；统一提供的材料请改为本单位的做法和数字。',
  assumes: '数字、年份、单位名称、法规名称和模板用语不计入；界限可以在规则配置中调整。',
  test(report, { peers, profile }) {
    if (!peers) return { state: 'notApplicable', reason: 'peers-missing' }
    const limit = thresholdOf(profile, 'similar-to-peer')
    const found = peers
      .map((peer, of) => ({ peer, of, overlap: overlapOf(report, peer) }))
      .filter(({ peer }) => hasProse(peer))
    if (found[0]?.overlap.tooShort) return { state: 'notApplicable', reason: 'prose-too-short' }
    const over = found
      .filter(({ overlap }) => overlap.share * 100 > limit)
      .sort((one, other) => other.overlap.share - one.overlap.share)
    const [first] = over
    if (!first) return []
    const names = over.map(({ peer }) => peer.identity.organ ?? peer.source.name)
    const stated = toPercent(first.overlap.share)
    return [
      {
        instance: 'prose',
        stated,
        values: {
          stated,
          limit,
          organ: names[0] ?? '',
          organs: listWords(names),
          count: over.length,
          sections: repeatedSections(first.overlap, limit),
        },
        evidence: showPassages(first.overlap, { source: 'peer', of: first.of }),
      },
    ]
  },
} as const satisfies JudgementRule
