import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { storeContract } from '../../helpers/store-contract.ts';

storeContract('SQLite', async () => {
  const store = openSqliteStore({ path: ':memory:' });
  await store.migrate();
  return store;
});
