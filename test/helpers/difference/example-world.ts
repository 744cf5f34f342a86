import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { example, importAll, keyOf, reference, TODAY } from '../../seed/example-inventory.ts';
import { type Answer, ask } from '../ask.ts';
import type { Open } from '../contract/open-store.ts';

/** A store that holds the reference data and the example, for all tests of a block, which only read. */
export function exampleIn(open: Open): () => Store {
  let store: Store | null = null;
  beforeAll(async () => {
    store = await open();
    const { faults } = await importAll(store, [...reference, ...example]);
    if (faults) throw new Error(JSON.stringify(faults));
  });
  afterAll(() => store?.close());
  return () => {
    if (!store) throw new Error('there is a store only inside a test');
    return store;
  };
}

/** Asks as of the day that the example is written for. */
export const askToday = (store: Store, source: string): Promise<Answer> =>
  ask(store, source, {}, `${TODAY}T12:00:00.000Z`);

/** What the tests ask of a movement. */
const OF_MOVEMENT = `fragment of on Movement { source exporter { key } importer { key } place { key } status isTransfer
  mechanism { mechanism agreement { key } instrument { key } } sources { from { key } } }`;

const OF_DIFFERENCE = `fragment all on Difference {
  movements {
    begun(first: 100) { nodes { ...of } } ended(first: 100) { nodes { ...of } }
    changed(first: 100) { nodes { before { ...of } after { ...of } differsIn fallback { agreement { key } } } }
    byStatus { status before after }
    recipientsLost { nodes { key } } recipientsGained { nodes { key } } }
  facts {
    added(first: 100) { nodes { id } } removed(first: 100) { nodes { id } }
    changed(first: 100) { nodes { id fields { field before after } } }
    activities(first: 100) { nodes { id lost { nodes { id } } gained { nodes { id } } } } } }`;

type Json = Answer['data'];

const verdictOf = ({ status, mechanism }: Json) =>
  mechanism ? (mechanism.agreement ?? mechanism.instrument).key : status;

const ends = ({ exporter, importer, place }: Json) =>
  [exporter, importer, place].map((node) => node?.key ?? '?').join(' > ');

/** A movement as its ends, and what covers it or else its status. */
const told = (movement: Json) => `${ends(movement)}: ${verdictOf(movement)}`;

const toldChange = ({ before, after, fallback }: Json) =>
  `${told(before)}, then ${verdictOf(after)}${fallback ? ` (fallback ${fallback.agreement.key})` : ''}`;

const each = (lines: readonly string[]) => [...new Set(lines)].sort();

/** A difference in brief: movements that tell the same are told once. */
export interface Told {
  begun: string[];
  ended: string[];
  changed: string[];
  counts: Record<string, [before: number, after: number]>;
  recipients: { lost: string[]; gained: string[] };
  added: string[];
  removed: string[];
  /** `id field: before -> after`, but for evidence. */
  altered: string[];
  activities: string[];
}

function inBrief({ movements, facts }: Json): Told {
  const keys = (page: Json) => page.nodes.map(({ key }: Json) => key);
  const ids = (page: Json) => page.nodes.map(({ id }: Json) => id);
  return {
    begun: each(movements.begun.nodes.map(told)),
    ended: each(movements.ended.nodes.map(told)),
    changed: each(movements.changed.nodes.map(toldChange)),
    counts: Object.fromEntries(
      movements.byStatus.map(({ status, before, after }: Json) => [status, [before, after]]),
    ),
    recipients: { lost: keys(movements.recipientsLost), gained: keys(movements.recipientsGained) },
    added: ids(facts.added),
    removed: ids(facts.removed),
    altered: facts.changed.nodes.flatMap(({ id, fields }: Json) =>
      fields
        .filter(({ field }: Json) => field !== 'evidence')
        .map(({ field, before, after }: Json) => `${id} ${field}: ${before} -> ${after}`),
    ),
    activities: facts.activities.nodes.map(({ id }: Json) => keyOf(id)),
  };
}

/** The difference that a root field gives, in brief. */
export async function differenceOf(store: Store, field: string): Promise<Told> {
  const source = `{ answer: ${field} { ...all } } ${OF_DIFFERENCE} ${OF_MOVEMENT}`;
  const { data, errors } = await askToday(store, source);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return inBrief(data.answer);
}
