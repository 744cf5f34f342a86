import { parentPort, workerData } from 'node:worker_threads';
import { readInventories } from '../importers/inventory.ts';

parentPort?.postMessage(readInventories(workerData.sources, workerData.texts));
