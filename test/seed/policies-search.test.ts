import { memoryStore } from '../helpers/memory-store.ts';
import { policySearchContract } from './policy-search.ts';

policySearchContract('SQLite', memoryStore);
