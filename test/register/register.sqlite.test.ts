import { memoryStore } from '../helpers/memory-store.ts';
import { registerContract } from '../helpers/register-contract.ts';

registerContract('SQLite', memoryStore);
