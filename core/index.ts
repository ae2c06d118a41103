/** The engine's one door. Hosts import this (and `core/schema` where something is read back), nothing deeper. */

export { answerReport, stampOf } from './check/answer.ts'
export { hashRules } from './check/fingerprint.ts'
export { checkReport, choosePrior, type Pairing } from './check/index.ts'
export { nameLevels } from './check/levels.ts'
export { fingerprintNote } from './check/note.ts'
export { traceWaivers, type WaiverUse } from './check/waive.ts'
export { type Comparison, compareReports } from './compare/index.ts'
export {
  type Candidate,
  chainPairs,
  distinctNames,
  drawSample,
  type FoundReport,
  hostOf,
  type MergeSide,
  mergeSides,
  type PageLink,
  pairPriors,
  parseCsv,
  pickReports,
  planShards,
  type Rechecked,
  type RecheckState,
  type ReturnedLedger,
  recheckRows,
  type Sample,
  type SampleSettings,
  type SeenAgain,
  safeName,
  writeCsvRecord,
} from './inspection/index.ts'
export {
  type DiskFault,
  type InspectFault,
  type Locale,
  locales,
  type Messages,
  messagesOf,
  ruleWords,
  type UsageFault,
} from './messages/index.ts'
export type { HelpTopic } from './messages/zh-CN/help.ts'
export type { Answer, SourceStamp, Summary } from './model/answer.ts'
export type { FileFault } from './model/fault.ts'
export type { Cause, CheckResult, Evidence, Finding, Outcome, Verdict } from './model/finding.ts'
export { foldLabel, foldText } from './model/fold.ts'
export type {
  DrawnFor,
  ListFault,
  ListFaultKind,
  MergeConflict,
  TakenStamp,
  Target,
  UnitEntry,
} from './model/inspection.ts'
export type { LedgerPicture, LedgerReport, LedgerRow, ReportFacts } from './model/ledger.ts'
export type { Note } from './model/note.ts'
export type {
  CellPlan,
  ConditionPlan,
  DocumentBlock,
  DocumentPlan,
  DocumentSection,
  DraftLook,
  ParagraphLook,
  ParagraphPlan,
  PicturePlan,
  RunPlan,
  SheetPlan,
  TableCellPlan,
  TablePlan,
  WorkbookPlan,
} from './model/plan.ts'
export type { Profile } from './model/profile.ts'
export type { AddressQueue, QueueCounts } from './model/queue.ts'
export type { Reason, UnreadableReason } from './model/reason.ts'
export type { Claim, Figure, Place, Report } from './model/report.ts'
export type { Children, Context, Rule, Severity } from './model/rule.ts'
export type {
  AttachmentBlock,
  Block,
  Cell,
  GridBlock,
  ImageBlock,
  SheetInfo,
  SourceDocument,
  SourceKind,
  SourceLimit,
  SourcePart,
  TextBlock,
} from './model/source.ts'
export { partOfBlock } from './model/source.ts'
export type { Spot } from './model/spot.ts'
export type { Waiver } from './model/waiver.ts'
export { combineSources } from './read/combine.ts'
export { readReport } from './read/index.ts'
export { addUpChildren, type RollUp, rollUpOf } from './rollup/index.ts'
export { rules } from './rules/index.ts'
export { findEarlier, findPeers, overlapOf } from './similar/index.ts'
export { templates } from './template/index.ts'
export { type Edition, type FigureKey, type SectionKey, type TableKey, tableKeys } from './template/keys.ts'
export type { LabelSpec, RowSpec, TableSpec } from './template/types.ts'
export { hintMark, nameOfCell, ownSheetMark } from './template/workbook.ts'
export { describeDifferences, writeComparison } from './write/comparison.ts'
export { type DescribedBanner, describeBanner } from './write/describe/banner.ts'
export {
  type DescribedComparison,
  type DescribedProseChange,
  describeComparison,
  type Piece,
} from './write/describe/differences.ts'
export type { DescribedCell, DescribedExcerpt } from './write/describe/excerpt.ts'
export {
  type DescribedArithmetic,
  type DescribedCauses,
  type DescribedFinding,
  type DescribedPlace,
  describeFinding,
  describeHead,
  type Setting,
  spotOf,
  spotOfFigure,
  writeSentence,
} from './write/describe/finding.ts'
export {
  type DescribedGroup,
  type DescribedStatement,
  describeChecked,
  describeStatements,
} from './write/describe/lists.ts'
export type { DescribedOutcome } from './write/describe/outcome.ts'
export {
  type DescribedFigure,
  type DescribedTable,
  describeFigure,
  describeTables,
  findAt,
} from './write/describe/tables.ts'
export { renderDocument } from './write/evidence/document.ts'
export { type EvidenceFacts, type EvidenceMark, evidenceMarks, frameEvidence } from './write/evidence/page.ts'
export { tellFault } from './write/fault.ts'
export { planFilling } from './write/fill.ts'
export { findTopic, tellWhereHelpIs, writeHelp } from './write/help.ts'
export { writePublication } from './write/html/publication.ts'
export {
  closeHtml,
  describeHtml,
  listHtml,
  mostWholeReports,
  openHtml,
} from './write/html.ts'
export { closeJson, describeAnswer, openJson, reportNotDone, type Tool } from './write/json.ts'
export { labelFigure } from './write/labels.ts'
export { describeLedgerCsv, openLedgerCsv } from './write/ledger/csv.ts'
export { writeLedgerPage } from './write/ledger/page.ts'
export { type LedgerLine, listLedger, openLedger, planRecheck } from './write/ledger/recheck.ts'
export { ledgerOf, ledgerOfJson } from './write/ledger/rows.ts'
export { type LedgerFacts, mostLedgerRows, planLedger } from './write/ledger.ts'
export { planCircular } from './write/notice/circular.ts'
export { planNotice } from './write/notice.ts'
export { describeOverlaps, type OverlapWith, writeOverlaps } from './write/overlaps.ts'
export { type Paint, plainPaint } from './write/paint.ts'
export { cutPieces, type TextPiece } from './write/pieces.ts'
export { planPublication } from './write/publication.ts'
export { type MarkRole, roleOf } from './write/role.ts'
export { describeRollUp, writeRollUp } from './write/rollup.ts'
export { describeRule, listRules } from './write/rules.ts'
export { describeSavedArtifact, describeSavedSarif } from './write/sarif/saved.ts'
export {
  closeSarif,
  describeSarif,
  describeSarifArtifact,
  openSarif,
} from './write/sarif.ts'
export { writeAnswer } from './write/text.ts'
export { tellProfile, tellReason, tellUnread, type VerdictPart, writeSummary } from './write/verdict.ts'
export { planCopy, planTemplate, type TemplateOptions } from './write/workbook/template.ts'
