import { memoryStore } from '../helpers/memory-store.ts';
import { publicListContract } from '../helpers/public-list-contract.ts';

publicListContract('SQLite', memoryStore);
