import { memoryStore } from '../helpers/memory-store.ts';
import { whatIfContract } from '../helpers/what-if-contract.ts';

whatIfContract('SQLite', memoryStore, { orders: 3, graphs: 100 });
