import { impactContract } from '../helpers/impact-contract.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const GRAPHS = 500;

impactContract('SQLite', memoryStore, GRAPHS);
