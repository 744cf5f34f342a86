import { inventoryOn } from '../../src/lineage/inventory-on.ts';
import type { Finding } from '../../src/model/finding.ts';
import { allRules } from '../../src/rules/all.ts';
import { runRules } from '../../src/rules/run.ts';
import { DAY, factsOf, filesIn } from '../helpers/rule-tester.ts';

/** What a folder of seed/ says on a day, the reference data with it. */
export const seededInventory = (folder: string, day: string = DAY) =>
  inventoryOn(factsOf([...filesIn('reference'), ...filesIn(folder)]), day);

/** What all rules find in a folder of seed/. */
export const seededFindings = (folder: string, day?: string): Finding[] =>
  runRules(allRules, seededInventory(folder, day));
