import { dpvExport } from './dpv.ts';
import type { Export } from './export.ts';
import { graphExports } from './graphs.ts';
import { inventoryExport } from './inventories.ts';
import { subprocessorListExport } from './subprocessor-list.ts';
import { tableExports } from './tables.ts';

/** Everything that can be exported. */
export const allExports: readonly Export[] = [
  inventoryExport,
  ...tableExports,
  ...graphExports,
  dpvExport,
  subprocessorListExport,
];
