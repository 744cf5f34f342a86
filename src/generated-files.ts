import { tableSchema } from './exporters/table-json.ts';
import { columnsMarkdown } from './exports/columns-markdown.ts';
import { tableShapes } from './exports/tables.ts';
import { printedSchema } from './graphql/schema.ts';
import { baselineJsonSchema } from './model/baseline.ts';
import { checkReportJsonSchema } from './model/check-report.ts';
import { inventoryJsonSchema } from './model/inventory.ts';
import { subprocessorListJsonSchema } from './model/subprocessor-list.ts';
import type { Table } from './model/table.ts';
import { dayOf } from './model/time.ts';
import { importInventory } from './register/import-inventory.ts';
import { allRules } from './rules/all.ts';
import { rulesMarkdown } from './rules/markdown.ts';
import { constraintsCypher } from './store/neo4j/constraints.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** The files that are read off the model and the rules, by their path in the repository, as they should be. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const tables = await emptyTables();
  return {
    'schema/schema.graphql': printedSchema(),
    'schema/inventory.schema.json': json(inventoryJsonSchema()),
    'schema/check-report.schema.json': json(checkReportJsonSchema()),
    'schema/baseline.schema.json': json(baselineJsonSchema()),
    'schema/constraints.cypher': constraintsCypher(),
    'docs/rules.md': rulesMarkdown(allRules),
    'docs/export-columns.md': columnsMarkdown(tables),
    'schema/exports/subprocessor-list.schema.json': json(subprocessorListJsonSchema()),
    ...Object.fromEntries(
      tables.map(([name, table]) => [`schema/exports/${name}.schema.json`, json(tableSchema(table))]),
    ),
  };
}

/** An organisation that does nothing yet: its tables are empty, and have all their columns. */
const NEWCOMER = `kharita: 1
organisations: [{ key: newcomer, name: Newcomer }]`;

async function emptyTables(): Promise<[name: string, Table][]> {
  const store = openSqliteStore({ path: ':memory:' });
  try {
    await store.migrate();
    const sources = [{ file: 'newcomer.yaml', content: Buffer.from(NEWCOMER) }];
    const at = '2026-01-01T00:00:00.000Z';
    const { faults } = await importInventory(store, {
      ...{ sources, texts: [], actor: 'generate', reason: null, clock: () => at, dryRun: false },
    });
    if (faults) throw new TypeError(`the newcomer is no inventory: ${faults.diagnostics[0]?.message}`);
    return await tableShapes({ store, today: dayOf(at) }, 'Organisation:newcomer');
  } finally {
    await store.close();
  }
}
