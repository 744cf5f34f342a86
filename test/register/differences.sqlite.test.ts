import { differenceContract } from '../helpers/difference-contract.ts';
import { memoryStore } from '../helpers/memory-store.ts';

differenceContract('SQLite', memoryStore, 40);
