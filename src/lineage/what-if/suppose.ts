import type { Change } from '../../model/change-set.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { within } from '../limits.ts';
import type { Asked } from './asked.ts';
import { certify, decertify } from './certification.ts';
import type { SupposedChange, Suppositions } from './changes.ts';
import { endInstrument, remove } from './endings.ts';
import { createHypothesis } from './hypothesis.ts';
import { moveLocation } from './move-location.ts';
import { addAgreement, addMechanism } from './reliances.ts';
import { changePartyRole, changeRecipientRole } from './roles.ts';

type Suppose<Kind extends keyof Suppositions> = (asked: Asked, change: Suppositions[Kind]) => Promise<void>;

const SUPPOSE: { readonly [Kind in keyof Suppositions]: Suppose<Kind> } = {
  endInstrument,
  remove,
  moveLocation,
  addAgreement,
  addMechanism,
  changeRecipientRole,
  changePartyRole,
  certify,
  decertify,
};

/** How many things can be supposed at once. */
const MAX_CHANGES = 20;

/**
 * What would have to be recorded for the changes to be so on a day, each seen with those before it. Nothing is written.
 * `NOT_FOUND` for a node that is not there on the day; `BAD_INPUT` for one of a wrong kind, and where nothing would change.
 */
export async function suppose(
  store: Store,
  changes: readonly SupposedChange[],
  day: IsoDate,
): Promise<Change[]> {
  within('changes.length', changes.length, 1, MAX_CHANGES);
  const hypothesis = createHypothesis(store, day);
  for (const [i, change] of changes.entries()) {
    const asked = { hypothesis, at: `changes[${i}].${change.kind}`, key: `what-if/${i + 1}` };
    await supposeOne(asked, change);
  }
  return hypothesis.changes();
}

/** Generic, so that the compiler sees which change goes with which name. */
function supposeOne<Kind extends keyof Suppositions>(
  asked: Asked,
  { kind, change }: { kind: Kind; change: Suppositions[Kind] },
): Promise<void> {
  return SUPPOSE[kind](asked, change);
}
