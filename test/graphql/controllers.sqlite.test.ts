import { controllersContract } from '../helpers/controllers-contract.ts';
import { memoryStore } from '../helpers/memory-store.ts';

controllersContract('SQLite', memoryStore);
