import type { ClaimCase } from './notation.ts'

/** Forms of published reports that were met after the first sets, in words of our own. */
export const formsSet: readonly ClaimCase[] = [
  // what a denial names only to say which cases it means
  ['', '2024年，我局未发生政府信息公开申请相关的行政复议、行政诉讼案件。', 'no-disputes!0'],
  ['a', '未发生依申请公开政府信息方面的行政诉讼。', 'lawsuits!0'],
  ['a', '没有依申请公开答复引发的行政复议。', ''],
  ['', '本年度没有政府信息公开申请引起的行政复议和行政诉讼。', 'no-disputes!0'],
  ['a', '依申请公开引发的行政复议和行政诉讼：无。', 'no-disputes!0'],
  ['a', '未收到依申请公开件、行政复议、行政诉讼。', 'no-requests!0 no-disputes!0'],
  ['', '未收到政府信息公开申请，也无政府信息公开申请引发的诉讼。', 'no-requests!0 lawsuits!0'],
  ['a', '无政府信息公开申请结转下年度继续办理。', 'carried-out!0'],
  ['a', '没有依申请公开件转入下年度。', 'carried-out!0'],
  ['a', '未收到政府信息公开申请和上年结转申请。', 'no-requests!0 carried-in!0'],
  ['a', '没有上年结转的政府信息公开申请引发的行政复议。', ''],
  ['', '全年没有发生因政务公开工作引发举报、申诉、行政复议或行政诉讼等事件。', 'no-disputes!0'],
  ['', '我局未收到和办理政府信息公开申请。', 'no-requests!0'],
  ['', '未收到公民、法人或其他组织申请公开相关政府信息。', 'no-requests!0'],
  ['', '未发生政府信息公开行政复议、起诉。', 'no-disputes!0'],
  // kinds of lawsuit
  [
    'a',
    '全年收到行政复议3件，维持结果3件；未经复议直接诉讼0件，复议后诉讼0件。',
    'reviews~3 reviews-upheld!3 suits-direct!0 suits-after-review!0',
  ],
  ['a', '未经行政复议直接提起行政诉讼2件，经复议后提起诉讼1件。', 'suits-direct!2 suits-after-review!1'],
  ['a', '未发生复议后诉讼。', 'suits-after-review!0'],
  ['a', '复议维持后诉讼0件。', ''],
  ['a', '经复议后再诉讼0件。', ''],
  ['a', '对行政复议不服提起行政诉讼0件。', ''],
  ['a', '因征地引发行政诉讼5件，结果维持3件。', ''],
  ['a', '涉行政复议、行政诉讼案件8件，结果维持6件。', 'disputes~8 disputes-upheld!6'],
  ['a', '本年度有0件行政复议案件，1件行政诉讼案件。', 'reviews!0 lawsuits~1'],
  ['', '全年发生1起有关政府信息公开的行政复议案件，尚未审结。', 'reviews~1 reviews-pending~1'],
  // organs whose names hold words of the field
  ['x', '2024年，云溪县信访局共受理政府信息公开申请4件。', 'received!4'],
  ['x', '县信访局因政府信息公开工作被申请行政复议0件，与去年相同。', 'reviews!0'],
  ['j', '2024年云溪县审计局收到政府信息公开申请4件。', 'received!4'],
  ['i', '云溪县信息中心未收到政府信息公开申请。', 'no-requests!0'],
  ['w', '全街共受理政府信息公开申请1件。', 'received!1'],
  ['', '云溪县信访局收到政府信息公开申请4件。', 'received~4@other'],
  ['r', '云溪县审计局收到政府信息公开申请4件。', 'received~4@other'],
  ['', '云溪县企业申请政府信息公开3件。', ''],
  ['o', '指导全县各级行政机关规范办理。2024年收到依申请公开23件。', 'received!23'],
  // numbers and their names
  [
    'a',
    '收到申请40件，结转上年2件；办理31件，下年度继续办理11件。',
    'received!40 carried-in!2 processed~31 carried-out!11',
  ],
  [
    'a',
    '办结47件，其中予以公开20件，信息无法提供15件，不予处理4件，其他处理8件。',
    'handled~47 granted!20 unavailable~15 unprocessed!4 other-processing!8',
  ],
  [
    '',
    '行政许可处理决定数量61件；行政处罚处理决定数量7件、行政强制处理决定数量0件。',
    'licensing~61 penalties~7 coercion~0',
  ],
  ['', '截至2024年12月，我局收到政府信息公开申请26件。', 'received!26'],
  ['', '截至2024年11月，我局收到政府信息公开申请26件。', ''],
  ['a', '受理申请9件，已全部办理结束。', 'received!9 all-handled~'],
  ['a', '收到申请9件，均为自然人提交。', 'received!9 applicant-organisations!0'],
  ['a', '收到申请9件，申请人均为法人或其他组织。', 'received!9 applicant-natural-person!0'],
  ['a', '收到申请9件，其中网上申请7件，均为自然人申请。', 'received!9'],
  ['a', '收到申请9件，办结8件，均为自然人申请。', 'received!9 handled~8'],
]
