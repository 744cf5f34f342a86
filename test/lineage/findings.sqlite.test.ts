import { findingsContract } from '../helpers/findings-contract.ts';
import { memoryStore } from '../helpers/memory-store.ts';

findingsContract('SQLite', memoryStore);
