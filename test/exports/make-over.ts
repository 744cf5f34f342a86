import { strFromU8, unzipSync } from 'fflate';
import { type ExportRequest, makeExport } from '../../src/exports/make.ts';
import { createViews } from '../../src/register/views.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../helpers/memory-store.ts';
import { TODAY } from '../seed/example-inventory.ts';

/** The files of an export over a store, as text: of a workbook all its parts. */
export async function filesOver(store: Store, request: ExportRequest) {
  const views = createViews({ store, openMemoryStore: memoryStore });
  try {
    const clock = () => `${TODAY}T12:00:00.000Z`;
    const { files } = await makeExport({ store, views, clock }, request);
    return files.map(({ name, mediaType, content }) => ({ name, mediaType, text: textOf(content) }));
  } finally {
    await views.close();
  }
}

function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const parts = Object.entries(unzipSync(new Uint8Array(content)));
  return parts.map(([name, part]) => `${name}\n${strFromU8(part)}`).join('\n');
}

/** What each export needs to be asked with, so that it has something to tell of the example. */
const NEEDED: Readonly<Record<string, Record<string, string>>> = {
  record: { organisation: 'zaytuna' },
  subprocessors: { organisation: 'zaytuna' },
  'subprocessor-list': { organisation: 'zaytuna' },
  map: { organisation: 'zaytuna' },
  lineage: { start: 'DataCategory:health-data' },
  paths: { from: 'Dataset:zaytuna/patients', to: 'Organisation:osprey-cloud' },
  chain: { organisation: 'zaytuna' },
  impact: { of: 'Organisation:osprey-cloud', event: 'breach' },
};

export const needed = (name: string) => NEEDED[name] ?? {};
