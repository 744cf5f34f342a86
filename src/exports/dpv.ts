import { type DpvInput, exportDpv } from '../exporters/dpv/dpv.ts';
import { factsOnDay } from '../exporters/on-day.ts';
import { namedNodes } from '../lineage/named-nodes.ts';
import { MAX_FACTS, wholeRegister } from '../store/whole-register.ts';
import { type Export, fileExport } from './export.ts';

const ORGANISATION = new Set(['Organisation'] as const);

/** Processing in the words of the Data Privacy Vocabulary. */
export const dpvExport: Export = fileExport<DpvInput>({
  name: 'dpv',
  summary: 'Processing in the Data Privacy Vocabulary (DPV 2.2).',
  parameters: ['organisation', 'asOf', 'knownAt'],
  async ask({ store, today }, { organisation, asOf }) {
    const day = asOf ?? today;
    if (organisation) await namedNodes(store, 'organisation', [organisation], ORGANISATION, day);
    const facts = factsOnDay(await wholeRegister(store, MAX_FACTS), day);
    return { day, facts, organisation: organisation ?? null };
  },
  formats: { jsonld: exportDpv },
});
