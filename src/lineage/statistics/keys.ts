import type { NodeId } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Inventory } from '../../rules/inventory-view.ts';
import { daysBetween } from '../../rules/reading/days.ts';
import { textIn } from '../../rules/reading/names.ts';
import { retentionOf } from '../../rules/reading/retention.ts';
import { specialIn } from '../../rules/reading/terms.ts';
import type { AssessedMovement } from '../transfers/onward.ts';

/** When a review is due. */
export const REVIEW_LABELS = {
  OVERDUE: say('Overdue', 'متأخرة'),
  WITHIN_30_DAYS: say('Within 30 days', 'خلال 30 يومًا'),
  WITHIN_90_DAYS: say('In 31 to 90 days', 'خلال 31 إلى 90 يومًا'),
  WITHIN_365_DAYS: say('In 91 to 365 days', 'خلال 91 إلى 365 يومًا'),
  LATER: say('Later', 'بعد ذلك'),
};

/** A review on the day itself is due. */
export function reviewKey(reviewOn: IsoDate, day: IsoDate): keyof typeof REVIEW_LABELS {
  const ahead = daysBetween(day, reviewOn);
  if (ahead <= 0) return 'OVERDUE';
  if (ahead <= 30) return 'WITHIN_30_DAYS';
  if (ahead <= 90) return 'WITHIN_90_DAYS';
  return ahead <= 365 ? 'WITHIN_365_DAYS' : 'LATER';
}

/** What is stated of how long data are kept. */
export const RETENTION_LABELS = {
  PERIOD: say('A period', 'مدة محددة'),
  CRITERION: say('A criterion only', 'معيار فقط'),
};

/** What the rules say that data of an activity are kept under. */
export function retentionKeys(inventory: Inventory, activity: NodeId): (keyof typeof RETENTION_LABELS)[] {
  const rules = retentionOf(inventory, activity).flatMap(({ to }) => inventory.node(to) ?? []);
  const states = (field: string) => rules.some(({ fields }) => textIn(fields[field]) !== null);
  if (states('period')) return ['PERIOD'];
  return states('criterion') ? ['CRITERION'] : [];
}

const SPECIAL = ['ARTICLE_9', 'ARTICLE_10', 'NONE'] as const;

/** Whether a data category is special, as it or a broader one says; null where none does. */
export function specialKey(inventory: Inventory, category: NodeId): (typeof SPECIAL)[number] | null {
  const said = specialIn(inventory, category);
  return SPECIAL.find((value) => said.includes(value)) ?? null;
}

/** What covers a transfer, else that nothing does or that a fact is missing. */
export const mechanismKey = ({ mechanism, status }: AssessedMovement): string =>
  mechanism?.mechanism ?? status;
