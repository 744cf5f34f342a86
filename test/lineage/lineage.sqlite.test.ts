import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { lineageContract } from '../helpers/lineage-contract.ts';

const GRAPHS = 1500;

lineageContract(
  'SQLite',
  async () => {
    const store = openSqliteStore({ path: ':memory:' });
    await store.migrate();
    return store;
  },
  GRAPHS,
);
