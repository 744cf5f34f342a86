import type { FactRecord } from '../../../model/graph.ts';
import type { Sentence } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import type { Notice } from '../notices.ts';
import { standsFor } from '../terms.ts';

/** Something of an item that a notice leaves open. */
interface Open {
  what: Sentence;
  /** What it does say of it. */
  told?: readonly FactRecord[];
}

/** Something that a privacy notice has to tell (Art. 13, Art. 14). */
export interface NoticeItem {
  article: string;
  name: Sentence;
  /** What is left open; empty where the notice tells it, or need not. */
  open(inventory: Inventory, notice: Notice): readonly Open[];
}

export const when = (isOpen: boolean, what: Sentence, told: readonly FactRecord[] = []): Open[] =>
  isOpen ? [{ what, told }] : [];

/** Whether the notice grants a right of the article. */
export const grants = (inventory: Inventory, { stated }: Notice, article: string) =>
  stated('GRANTS').some(({ to }) => standsFor(inventory, to, article));
