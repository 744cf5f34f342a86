import type { EdgeType } from '../../../model/edge-types.ts';
import type { EdgeRecord, NodeId } from '../../../model/graph.ts';
import type { Sentence } from '../../../model/sentence.ts';
import { wholesOf, withParts } from '../../../model/wholes.ts';
import type { Inventory } from '../../inventory-view.ts';
import { idsIn } from '../names.ts';

/** What is said of the processing of one organisation: of it, its activities and transfers, its systems and what they contain. */
export interface Statements {
  readonly inventory: Inventory;
  readonly organisation: NodeId;
  /** The relations of a type that documents state. */
  of(type: EdgeType): readonly EdgeRecord[];
  /** Those that are held against them: stated too, or what the organisation declares. */
  against(type: EdgeType): readonly EdgeRecord[];
}

/** A statement, and those that it does not go together with. */
export interface Clash {
  left: EdgeRecord;
  /** Empty where the statement does not go together with itself. */
  right: readonly EdgeRecord[];
}

/** One way in which statements contradict each other. */
export interface Contradiction {
  article: string;
  /** Whether the one is a promise, against which what the organisation declares counts as well. */
  isPromise: boolean;
  /** What the one says and what the other says. */
  message: Sentence;
  /** What would settle it. */
  settledBy: Sentence;
  find(statements: Statements): readonly Clash[];
}

/** Each left statement with the right ones that go against it; those without any are left out. */
export function clashes(
  left: readonly EdgeRecord[],
  against: (edge: EdgeRecord) => readonly EdgeRecord[],
): Clash[] {
  return left
    .map((edge) => ({ left: edge, right: against(edge).filter(({ id }) => id !== edge.id) }))
    .filter(({ right }) => right.length > 0);
}

/** The stated commitments of some types. */
export function committed({ inventory, of }: Statements, types: readonly string[]): EdgeRecord[] {
  return of('COMMITS').filter(({ to }) => types.includes(String(inventory.node(to)?.fields.commitmentType)));
}

export const categoriesOf = ({ fields }: EdgeRecord) => idsIn(fields.categories);

export const isConditional = ({ condition: { en, ar } }: EdgeRecord) => en !== null || ar !== null;

/** The criterion of the retention rule that an edge leads to. */
export const criterionOf = ({ node }: Inventory, rule: NodeId): string =>
  String(node(rule)?.fields.criterion ?? '');

/** Whether a statement holds in any case. */
export const isFirm = (edge: EdgeRecord) => edge.modality === 'DOES' && !isConditional(edge);

/** Whether two activities are one, or one is part of the other. */
export const areNear = (inventory: Inventory, one: NodeId, other: NodeId) =>
  [...wholesOf(inventory, one), ...withParts(inventory, [one])].includes(other);
