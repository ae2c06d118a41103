import { blankFigure } from './blank-figure.ts'
import { carriedOver } from './carried-over.ts'
import { carriedOverByApplicant } from './carried-over-by-applicant.ts'
import { carryLimit } from './carry-limit.ts'
import { caseNote } from './case-note.ts'
import { caseTotal } from './case-total.ts'
import { caseVolume } from './case-volume.ts'
import { caseWithoutRequest } from './case-without-request.ts'
import { childStatement } from './child-statement.ts'
import { childrenSum } from './children-sum.ts'
import { claimedAgreement } from './claimed-agreement.ts'
import { claimedAllHandled } from './claimed-all-handled.ts'
import { claimedApplicants } from './claimed-applicants.ts'
import { claimedCarriedIn } from './claimed-carried-in.ts'
import { claimedCarriedOut } from './claimed-carried-out.ts'
import { claimedCaseResults } from './claimed-case-results.ts'
import { claimedChange } from './claimed-change.ts'
import { claimedChannels } from './claimed-channels.ts'
import { claimedDecisions } from './claimed-decisions.ts'
import { claimedDirection } from './claimed-direction.ts'
import { claimedDocuments } from './claimed-documents.ts'
import { claimedFees } from './claimed-fees.ts'
import { claimedHandled } from './claimed-handled.ts'
import { claimedItems } from './claimed-items.ts'
import { claimedLawsuits } from './claimed-lawsuits.ts'
import { claimedNoDisputes } from './claimed-no-disputes.ts'
import { claimedNoRequests } from './claimed-no-requests.ts'
import { claimedOutcomes } from './claimed-outcomes.ts'
import { claimedParts } from './claimed-parts.ts'
import { claimedReceived } from './claimed-received.ts'
import { claimedReviews } from './claimed-reviews.ts'
import { claimedShares } from './claimed-shares.ts'
import { columnExtra } from './column-extra.ts'
import { columnMissing } from './column-missing.ts'
import { columnShift } from './column-shift.ts'
import { documentNumber } from './document-number.ts'
import { enforcementDrop } from './enforcement-drop.ts'
import { enforcementPower } from './enforcement-power.ts'
import { feeCollected } from './fee-collected.ts'
import { feeFigures } from './fee-figures.ts'
import { feeItems } from './fee-items.ts'
import { feeMagnitude } from './fee-magnitude.ts'
import { feePlace } from './fee-place.ts'
import { feeStatement } from './fee-statement.ts'
import { feeTariff } from './fee-tariff.ts'
import { feeWording } from './fee-wording.ts'
import { foreignOrgan } from './foreign-organ.ts'
import { formatLegacy } from './format-legacy.ts'
import { formatMixed } from './format-mixed.ts'
import { formatOutdated } from './format-outdated.ts'
import { fullWidthDigits } from './full-width-digits.ts'
import { futureYear } from './future-year.ts'
import { genericSubject } from './generic-subject.ts'
import { groupSubtotal } from './group-subtotal.ts'
import { headerYear } from './header-year.ts'
import { hintLeft } from './hint-left.ts'
import { identicalTable } from './identical-table.ts'
import { inForceContinuity } from './in-force-continuity.ts'
import { inForceOrigin } from './in-force-origin.ts'
import { issuedInForce } from './issued-in-force.ts'
import { itemContinuity } from './item-continuity.ts'
import { licensingMagnitude } from './licensing-magnitude.ts'
import { listNumbering } from './list-numbering.ts'
import { listedInformation } from './listed-information.ts'
import { listedOrgans } from './listed-organs.ts'
import { malformedNumber } from './malformed-number.ts'
import { missingChild } from './missing-child.ts'
import { missingNumber } from './missing-number.ts'
import { negativeFigure } from './negative-figure.ts'
import { nonInteger } from './non-integer.ts'
import { noteInCell } from './note-in-cell.ts'
import { organLevel } from './organ-level.ts'
import { organName } from './organ-name.ts'
import { otherShare } from './other-share.ts'
import { outcomeSum } from './outcome-sum.ts'
import { outdatedBasis } from './outdated-basis.ts'
import { overviewAccountability } from './overview-accountability.ts'
import { overviewAspects } from './overview-aspects.ts'
import { pendingCarry } from './pending-carry.ts'
import { personalData } from './personal-data.ts'
import { placeholderFigure } from './placeholder-figure.ts'
import { preambleParts } from './preamble-parts.ts'
import { prosePunctuation } from './prose-punctuation.ts'
import { publicTotal2019 } from './public-total-2019.ts'
import { publicationDeadline } from './publication-deadline.ts'
import { publicationForm } from './publication-form.ts'
import { publicationYear } from './publication-year.ts'
import { publishedMade2019 } from './published-made-2019.ts'
import { quotedLastYear } from './quoted-last-year.ts'
import { rareGrounds } from './rare-grounds.ts'
import { regulationPower } from './regulation-power.ts'
import { repealedLimit } from './repealed-limit.ts'
import { reportPeriod } from './report-period.ts'
import { requestBalance } from './request-balance.ts'
import { rowExtra } from './row-extra.ts'
import { rowLabel } from './row-label.ts'
import { rowMissing } from './row-missing.ts'
import { rowOrder } from './row-order.ts'
import { rowTotal } from './row-total.ts'
import { sectionEmpty } from './section-empty.ts'
import { sectionExtra } from './section-extra.ts'
import { sectionMissing } from './section-missing.ts'
import { sectionOrder } from './section-order.ts'
import { sectionOrdinal } from './section-ordinal.ts'
import { sectionRenumbered } from './section-renumbered.ts'
import { sectionTitle } from './section-title.ts'
import { sharedLawsuits } from './shared-lawsuits.ts'
import { similarToLastYear } from './similar-to-last-year.ts'
import { similarToPeer } from './similar-to-peer.ts'
import { siteOrgan } from './site-organ.ts'
import { splitNumber } from './split-number.ts'
import { staleYear } from './stale-year.ts'
import { suitAfterReview } from './suit-after-review.ts'
import { tableDuplicate } from './table-duplicate.ts'
import { tableImage } from './table-image.ts'
import { tableMerged } from './table-merged.ts'
import { tableMissing } from './table-missing.ts'
import { tableSplit } from './table-split.ts'
import { termUse } from './term-use.ts'
import { thousandsSeparator } from './thousands-separator.ts'
import { titleYear } from './title-year.ts'
import { transferredRequests } from './transferred-requests.ts'
import { unitInCell } from './unit-in-cell.ts'
import { unpaidFee } from './unpaid-fee.ts'
import { wordSlip } from './word-slip.ts'
import { yearJump } from './year-jump.ts'

/** Every rule, in the order in which findings of equal severity are told. */
export const rules = [
  // The six sections and their headings
  sectionMissing,
  sectionOrder,
  sectionOrdinal,
  sectionRenumbered,
  sectionTitle,
  sectionExtra,
  sectionEmpty,
  overviewAspects,
  overviewAccountability,
  preambleParts,
  hintLeft,
  // Year and organ
  titleYear,
  reportPeriod,
  staleYear,
  futureYear,
  headerYear,
  organName,
  foreignOrgan,
  organLevel,
  genericSubject,
  siteOrgan,
  // The tables as such: present, in the right edition, rows and columns complete
  formatLegacy,
  formatOutdated,
  formatMixed,
  tableMissing,
  tableImage,
  tableSplit,
  tableMerged,
  tableDuplicate,
  rowMissing,
  rowExtra,
  rowOrder,
  rowLabel,
  columnMissing,
  columnExtra,
  columnShift,
  // How figures are written
  blankFigure,
  placeholderFigure,
  nonInteger,
  negativeFigure,
  fullWidthDigits,
  thousandsSeparator,
  unitInCell,
  noteInCell,
  malformedNumber,
  splitNumber,
  feeMagnitude,
  licensingMagnitude,
  // Table 3
  rowTotal,
  outcomeSum,
  requestBalance,
  groupSubtotal,
  carryLimit,
  otherShare,
  rareGrounds,
  unpaidFee,
  // Table 4
  caseTotal,
  pendingCarry,
  suitAfterReview,
  caseWithoutRequest,
  caseVolume,
  caseNote,
  // Table 2
  inForceContinuity,
  issuedInForce,
  repealedLimit,
  inForceOrigin,
  enforcementDrop,
  regulationPower,
  enforcementPower,
  publicTotal2019,
  publishedMade2019,
  itemContinuity,
  // What the prose says of the tables
  claimedReceived,
  claimedCarriedIn,
  claimedHandled,
  claimedCarriedOut,
  claimedAllHandled,
  claimedNoRequests,
  claimedOutcomes,
  claimedItems,
  claimedApplicants,
  claimedReviews,
  claimedLawsuits,
  claimedNoDisputes,
  claimedCaseResults,
  claimedDocuments,
  claimedDecisions,
  claimedFees,
  claimedParts,
  claimedChannels,
  claimedAgreement,
  claimedShares,
  listedOrgans,
  listedInformation,
  // Fees
  feeStatement,
  feeItems,
  feeCollected,
  feeFigures,
  feePlace,
  feeTariff,
  // Last year
  carriedOver,
  carriedOverByApplicant,
  claimedDirection,
  claimedChange,
  quotedLastYear,
  yearJump,
  identicalTable,
  // The organs below
  childrenSum,
  childStatement,
  missingChild,
  sharedLawsuits,
  transferredRequests,
  // Publication
  personalData,
  publicationYear,
  publicationDeadline,
  publicationForm,
  // Wording
  similarToLastYear,
  similarToPeer,
  missingNumber,
  outdatedBasis,
  listNumbering,
  wordSlip,
  termUse,
  feeWording,
  documentNumber,
  prosePunctuation,
] as const

/** A rule of this list with its exact id and words. */
export type Rule = (typeof rules)[number]

export type RuleId = Rule['id']
