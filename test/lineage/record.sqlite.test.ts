import { memoryStore } from '../helpers/memory-store.ts';
import { recordContract } from '../helpers/record-contract.ts';

recordContract('SQLite', memoryStore);
