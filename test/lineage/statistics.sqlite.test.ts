import { memoryStore } from '../helpers/memory-store.ts';
import { statisticsContract } from '../helpers/statistics-contract.ts';

statisticsContract('SQLite', memoryStore);
