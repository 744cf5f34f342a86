import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const CRUISER = realpathSync('node_modules/.bin/depcruise');
const RULES = resolve('.dependency-cruiser.mjs');

/** Imports, each with the rules that it breaks. */
const PLANTED = {
  'src/model/term.ts': ["import '../lineage/walk.ts';", ['model-imports-ours']],
  'src/lineage/walk.ts': [
    "import '../store/sqlite/store.ts';",
    ['adapters-are-named-once', 'lineage-imports-ours'],
  ],
  'src/rules/retention.ts': ["import '../store/store.ts';", ['rules-imports-ours']],
  'src/importers/yaml.ts': ["import type { Store } from '../store/store.ts';", ['importers-imports-ours']],
  'src/exporters/csv.ts': ["import '../importers/yaml.ts';", ['exporters-imports-ours']],
  'src/graphql/node.ts': ["import '../cli/ask.ts';", ['graphql-imports-ours']],
  'src/register/import.ts': ["import '../graphql/node.ts';", ['register-imports-ours']],
  'src/server/api.ts': ["import '../register/import.ts';", ['server-imports-ours']],
  'src/cli/ask.ts': ["import 'node:sqlite';", ['databases-stay-in-their-adapter']],
  'src/store/store.ts': ["import '../config.ts';", ['port-imports-ours']],
  'src/store/sqlite/store.ts': ["import '../neo4j/store.ts';", ['store-sqlite-imports-ours']],
  'src/store/neo4j/store.ts': ["import '../sqlite/store.ts';", ['no-cycles', 'store-neo4j-imports-ours']],
  'src/model/clock.ts': ["import 'node:fs';", ['thinking-touches-no-machine']],
  'src/model/yaml.ts': ["import 'yaml';", ['model-imports-packages']],
  'src/server/bolt.ts': [
    "import 'neo4j-driver';",
    ['databases-stay-in-their-adapter', 'server-imports-packages'],
  ],
  'src/graphql/test-tool.ts': ["import 'vitest';", ['graphql-imports-packages', 'no-dev-packages']],
  'src/config.ts': ["import '../test/helper.ts';", ['the-product-needs-no-tests']],
  'src/errors.ts': ["import './nowhere.ts';", ['everything-resolves']],
  'src/model/field.ts': ["import 'zod';", []],
  'test/helper.ts': ['export const helper = 1;', []],
} as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kharita-imports-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  copyFileSync('package.json', join(folder, 'package.json'));
  for (const [file, [content]] of Object.entries(PLANTED)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${content}\nexport type Store = 1;\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it('Every forbidden import is found, so that finding none means something', async () => {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', 'src', 'test'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 });
  const found = new Map<string, string[]>();
  for (const { from, rule } of JSON.parse(stdout).summary.violations) {
    found.set(from, [...(found.get(from) ?? []), rule.name].sort());
  }
  for (const [file, [, rules]] of Object.entries(PLANTED)) {
    expect([file, found.get(file) ?? []]).toEqual([file, rules]);
  }
});
