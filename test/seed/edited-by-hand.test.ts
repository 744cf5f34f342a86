import { expect, it } from 'vitest';
import { readInventoryFiles } from '../../src/cli/inventory-files.ts';
import { type FactRecord, isEdge } from '../../src/model/graph.ts';
import { editFact } from '../../src/register/edit.ts';
import { importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { AT } from '../helpers/builders.ts';
import { memoryStore } from '../helpers/memory-store.ts';

async function factsOf(store: Store): Promise<FactRecord[]> {
  const facts: FactRecord[] = [];
  for await (const batch of store.snapshot()) facts.push(...batch);
  return facts;
}

it('Every fact that comes with Kharita can be corrected by hand, and nothing else of it changes', async () => {
  const store = await memoryStore();
  const by = { actor: 'test', reason: null, clock: () => AT };
  const sources = readInventoryFiles(['seed/reference', 'seed/policies']);
  await importInventory(store, { ...by, sources, texts: [], dryRun: false });
  const facts = await factsOf(store);
  expect(facts.length).toBeGreaterThan(1000);
  for (const fact of facts) {
    const of = isEdge(fact) ? fact.type : fact.kind;
    const edit = { do: 'UPDATE', of, id: fact.id, expectedVersion: 1, entry: { note: 'corrected' } } as const;
    const outcome = await editFact(store, { ...by, edit, idempotencyKey: null });
    expect(outcome).toHaveProperty('fact', { ...fact, note: 'corrected', version: 2 });
  }
  expect(await factsOf(store)).toEqual(facts.map((fact) => ({ ...fact, note: 'corrected', version: 2 })));
  await store.close();
});
