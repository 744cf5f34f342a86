import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';

const SYSTEMS = 200;
const from = (file: string) => JSON.stringify(new URL(`../../../src/${file}`, import.meta.url).href);

/** A program that imports the same systems through the API again and again, each time with another note. */
const IMPORTING = `
import { openApp } from ${from('app.ts')};
import { readConfig } from ${from('config.ts')};
const app = await openApp(readConfig(), { clock: () => new Date().toISOString(), log: () => {} });
const query = 'mutation ($files: [FileInput!]!) { importInventory(files: $files) { __typename ... on InventoryImported { changeNumber } } }';
for (let round = 0; ; round++) {
  const systems = Array.from({ length: ${SYSTEMS} }, (_, i) => \`  - { key: s\${i}, name: System, note: \${process.pid} round \${round} }\`);
  const content = ['kharita: 1', 'inventory: systems', 'systems:', ...systems].join('\\n');
  const response = await app.fetch(new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { files: [{ name: 'a.yaml', content }] } }),
  }));
  const { data } = await response.json();
  if (!data?.importInventory.changeNumber) throw new Error(JSON.stringify(data));
  if (round === 0) console.log('at work');
}`;

/** Runs it, and kills it so many milliseconds after its first import. */
function killedAtWork(env: NodeJS.ProcessEnv, after: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', IMPORTING], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
  return new Promise((resolve, reject) => {
    child.once('exit', (_, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('it ended by itself')),
    );
  });
}

/** Importing into the register that the settings name, and that `open` opens. */
export function killedContract(settings: () => NodeJS.ProcessEnv, open: () => Promise<Store>): void {
  it.each([15, 70, 160])(
    'An import killed %i ms into its work is there whole or not at all',
    async (after) => {
      await killedAtWork(settings(), after);
      const store = await open();
      const { items } = await store.list({ kinds: ['System'], asOf: null, first: 1000 });
      expect(items).toHaveLength(SYSTEMS);
      expect(new Set(items.map(({ note, version }) => `${note} ${version}`)).size).toBe(1);
      const last = await store.changeNumber();
      const [set] = await store.changeSets({ after: last - 1, limit: 1 });
      const states = set?.changes.map(({ after: state }) => state) ?? [];
      expect(states.toSorted((a, b) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1))).toEqual(items);
      await store.close();
    },
  );
}
