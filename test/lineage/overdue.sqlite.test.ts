import { memoryStore } from '../helpers/memory-store.ts';
import { overdueContract } from '../helpers/overdue-contract.ts';

overdueContract('SQLite', memoryStore);
