import { expect, it } from 'vitest';
import { KharitaError } from '../../../src/errors.ts';
import { transferMap } from '../../../src/lineage/transfers/transfer-map.ts';
import type { FactRecord } from '../../../src/model/graph.ts';
import type { Store } from '../../../src/store/store.ts';
import { edge, node } from '../../helpers/builders.ts';
import { ACME, arrayStore, CRM, disclosure, law, parties } from './law.ts';

function asked(facts: readonly FactRecord[], rest: Partial<Store> = {}) {
  const calls: string[] = [];
  const store = { ...arrayStore([...law, ...parties, ...facts]), ...rest };
  const told = Object.entries(store).map(([name, operation]) => [
    name,
    (...args: unknown[]) => {
      calls.push(name);
      return (operation as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return { store: Object.fromEntries(told) as Store, calls };
}

it('The map asks the store as often for a thousand recipients as for one', async () => {
  const thousand = Array.from({ length: 1000 }, (_, i) => [
    node('Organisation', `r-${i}`),
    edge('DISCLOSES_TO', CRM, `Organisation:r-${i}`),
    edge('ENGAGES', `Organisation:r-${i}`, ACME),
  ]);
  const one = asked([disclosure()]);
  const many = asked([disclosure(), ...thousand.flat()]);
  await transferMap(one.store, { asOf: '2026-01-01' });
  await transferMap(many.store, { asOf: '2026-01-01' });
  expect(one.calls).toHaveLength(8);
  expect(many.calls).toEqual(one.calls);
});

it('A map of part of the facts is refused', async () => {
  const { edges } = arrayStore([]);
  const { store } = asked([disclosure()], {
    edges: async (query) => ({ ...(await edges(query)), isPartial: true }),
  });
  const refused = await transferMap(store, { asOf: '2026-01-01' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(KharitaError);
  expect(refused).toMatchObject({ code: 'LIMIT_EXCEEDED' });
});
