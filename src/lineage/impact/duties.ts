import type { NotifiedParty } from '../../model/enumerations.ts';
import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { Applying } from './commitments.ts';
import type { Party } from './parties.ts';

/** Whom somebody has to tell of a breach, by law or because it has said that it will. */
export interface Duty {
  /** Null: it is a commitment and no duty of the GDPR. */
  article: string | null;
  /** Null where the commitment does not say. */
  whom: keyof typeof NotifiedParty | null;
  /** From becoming aware of it; null: without undue delay, or not said. */
  withinHours: number | null;
  /** When the duty is none, or one at all; null: always. */
  condition: Sentence | null;
  commitment: Applying | null;
}

const BY_LAW = { commitment: null } as const;

const TO_AUTHORITY: Duty = {
  ...BY_LAW,
  article: 'Art. 33(1)',
  whom: 'SUPERVISORY_AUTHORITY',
  withinHours: 72,
  condition: say('unless a risk to persons is unlikely', 'ما لم يكن الخطر على الأشخاص غير مرجّح'),
};
const TO_PERSONS: Duty = {
  ...BY_LAW,
  article: 'Art. 34(1)',
  whom: 'DATA_SUBJECT',
  withinHours: null,
  condition: say('if a high risk to persons is likely', 'إذا كان الخطر المرتفع على الأشخاص مرجّحًا'),
};
const TO_CONTROLLER: Duty = {
  ...BY_LAW,
  article: 'Art. 33(2)',
  whom: 'CONTROLLER',
  withinHours: null,
  condition: null,
};
const IF_PROCESSOR: Duty = {
  ...TO_CONTROLLER,
  condition: say(
    'if it processes the data on behalf of a controller',
    'إذا كانت تعالج البيانات نيابة عن متحكّم',
  ),
};

function byLaw({ role, isAnswerable }: Party): readonly Duty[] {
  if (!isAnswerable) return [];
  if (role === 'CONTROLLER') return [TO_AUTHORITY, TO_PERSONS];
  return [role === 'PROCESSOR' ? TO_CONTROLLER : IF_PROCESSOR];
}

function promised(commitment: Applying): Duty[] {
  const { hours, notifies } = commitment.node.fields;
  const whom = (notifies ?? []) as readonly (keyof typeof NotifiedParty)[];
  return (whom.length > 0 ? whom : [null]).map((each) => ({
    article: null,
    whom: each,
    withinHours: (hours as number | null) ?? null,
    condition: null,
    commitment,
  }));
}

/** Whom a party has to tell of a breach: by the GDPR, then by the commitments made by it or for an activity of its. */
export function dutiesOf(
  party: Party,
  commitments: readonly Applying[],
  isOf: (committer: NodeId) => boolean,
): Duty[] {
  const own = commitments.flatMap(({ node, statedBy }) => {
    const made: readonly EdgeRecord[] = statedBy.filter(({ from }) => isOf(from));
    return made.length > 0 ? [{ node, statedBy: made }] : [];
  });
  return [...byLaw(party), ...own.flatMap(promised)];
}
