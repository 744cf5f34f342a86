import { activityWithoutCategories } from './activity-without-categories.ts';
import { activityWithoutLegalBasis } from './activity-without-legal-basis.ts';
import { activityWithoutPurpose } from './activity-without-purpose.ts';
import { activityWithoutSubjects } from './activity-without-subjects.ts';
import { adequacyEnded } from './adequacy-ended.ts';
import { adequacyEnding } from './adequacy-ending.ts';
import { breachNoticeUnaddressed } from './breach-notice-unaddressed.ts';
import { childrenUnaddressed } from './children-unaddressed.ts';
import { contradictoryStatements } from './contradictory-statements.ts';
import { criminalDataWithoutAuthority } from './criminal-data-without-authority.ts';
import { dpaEnding } from './dpa-ending.ts';
import { dpaLacksArticle28Item } from './dpa-lacks-article-28-item.ts';
import { dpfWithoutCertification } from './dpf-without-certification.ts';
import { evidenceFromReplacedVersion } from './evidence-from-replaced-version.ts';
import { factWithoutEvidence } from './fact-without-evidence.ts';
import { keptLongerThanPromised } from './kept-longer-than-promised.ts';
import { legalBasisWithoutPurpose } from './legal-basis-without-purpose.ts';
import { legitimateInterestNotSpecified } from './legitimate-interest-not-specified.ts';
import { noDpoContact } from './no-dpo-contact.ts';
import { noSubprocessorList } from './no-subprocessor-list.ts';
import { noticeItemMissing } from './notice-item-missing.ts';
import { possibleDuplicateOrganisations } from './possible-duplicate-organisations.ts';
import { processorClausesAsTransferTool } from './processor-clauses-as-transfer-tool.ts';
import { processorTermsUnstated } from './processor-terms-unstated.ts';
import { processorWithoutDpa } from './processor-without-dpa.ts';
import { promiseNotKept } from './promise-not-kept.ts';
import { recipientMissingFromInventory } from './recipient-missing-from-inventory.ts';
import { recipientMissingFromNotice } from './recipient-missing-from-notice.ts';
import { recordIncomplete } from './record-incomplete.ts';
import { retentionWithoutPeriodOrCriterion } from './retention-without-period-or-criterion.ts';
import { retiredSccSet } from './retired-scc-set.ts';
import { reviewOverdue } from './review-overdue.ts';
import { rightNotOffered } from './right-not-offered.ts';
import type { Rule } from './rule.ts';
import { safeguardEnding } from './safeguard-ending.ts';
import { sccAttachedToNobody } from './scc-attached-to-nobody.ts';
import { sccModuleMismatch } from './scc-module-mismatch.ts';
import { specialCategoryWithoutCondition } from './special-category-without-condition.ts';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation.ts';
import { tiaMissingOrStale } from './tia-missing-or-stale.ts';
import { transferUncovered } from './transfer-uncovered.ts';
import { transferUndetermined } from './transfer-undetermined.ts';

/** Every rule, in the order in which the docs tell them. */
export const allRules: readonly Rule[] = [
  transferUncovered,
  transferUndetermined,
  sccAttachedToNobody,
  sccModuleMismatch,
  retiredSccSet,
  processorClausesAsTransferTool,
  adequacyEnded,
  adequacyEnding,
  dpfWithoutCertification,
  safeguardEnding,
  tiaMissingOrStale,
  processorWithoutDpa,
  dpaEnding,
  dpaLacksArticle28Item,
  processorTermsUnstated,
  subprocessorWithoutAuthorisation,
  noSubprocessorList,
  recipientMissingFromNotice,
  recipientMissingFromInventory,
  noticeItemMissing,
  rightNotOffered,
  noDpoContact,
  childrenUnaddressed,
  breachNoticeUnaddressed,
  activityWithoutLegalBasis,
  activityWithoutPurpose,
  activityWithoutSubjects,
  activityWithoutCategories,
  legalBasisWithoutPurpose,
  legitimateInterestNotSpecified,
  specialCategoryWithoutCondition,
  criminalDataWithoutAuthority,
  recordIncomplete,
  retentionWithoutPeriodOrCriterion,
  keptLongerThanPromised,
  contradictoryStatements,
  promiseNotKept,
  factWithoutEvidence,
  evidenceFromReplacedVersion,
  possibleDuplicateOrganisations,
  reviewOverdue,
];
