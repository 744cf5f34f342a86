import type { NodeId, NodeRecord } from '../../model/graph.ts';
import { LABELS } from '../../model/labels.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Inventory } from '../inventory-view.ts';
import { idsIn, textIn } from './names.ts';

/** What a contract with a processor has to say, by the letters of Art. 28(3), second sentence. */
export const ARTICLE_28_ITEMS: readonly { letter: string; item: Sentence }[] = Object.entries(
  LABELS.Article28Item,
).map(([letter, { en, ar }]) => {
  const place = letter.toLowerCase();
  return { letter, item: say(`${en} (Art. 28(3)(${place})).`, `${ar} (Art. 28(3)(${place})).`) };
});

/** The first day on which an agreement no longer binds; null where it is open-ended or unstated. */
export const endOf = ({ fields }: NodeRecord): IsoDate | null => textIn(fields.endsOn);

/** Whether an agreement is signed and has not ended on the day. */
export function binds({ day }: Inventory, agreement: NodeRecord): boolean {
  const signed = textIn(agreement.fields.signedOn);
  const end = endOf(agreement);
  return (signed === null || signed <= day) && (end === null || day < end);
}

/** The instruments whose clauses an agreement uses. */
export function clausesOf(inventory: Inventory, agreement: NodeId): NodeRecord[] {
  return inventory.out(agreement, 'USES_CLAUSES_OF').flatMap(({ to }) => inventory.node(to) ?? []);
}

/** The modules of the clauses of 2021 that are a contract with a processor too (Decision (EU) 2021/914, recital 9). */
const PROCESSOR_MODULES = ['MODULE_2', 'MODULE_3'];

/** Whether an agreement is a contract with a processor (Art. 28(3), (4) and (7)). */
export function isProcessorContract(inventory: Inventory, { id, fields }: NodeRecord): boolean {
  if (fields.agreementType === 'DATA_PROCESSING_AGREEMENT') return true;
  if (idsIn(fields.sccModules).some((module) => PROCESSOR_MODULES.includes(module))) return true;
  return clausesOf(inventory, id).some((act) => act.fields.instrumentType === 'PROCESSOR_CLAUSES');
}

/** The agreements that both are parties to. */
export function agreementsBetween(inventory: Inventory, one: NodeId, other: NodeId): NodeRecord[] {
  const of = (party: NodeId) => inventory.out(party, 'PARTY_TO').map(({ to }) => to);
  const others = new Set(of(other));
  const shared = [...new Set(of(one))].filter((agreement) => others.has(agreement));
  return shared.flatMap((agreement) => inventory.node(agreement) ?? []);
}
