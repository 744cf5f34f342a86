import { exportSubprocessorListHtml, exportSubprocessorListJson } from '../exporters/subprocessor-list.ts';
import { type PublicSubprocessors, subprocessorList } from '../lineage/public-list/subprocessor-list.ts';
import { type Export, fileExport } from './export.ts';
import { questionOf } from './tables.ts';

/** Most names that a note lists. */
const MAX_NAMES = 50;

/** What an organisation tells everybody of those who process data on its behalf. */
export const subprocessorListExport: Export = fileExport<PublicSubprocessors>({
  name: 'subprocessor-list',
  summary: 'The processors and subprocessors of an organisation, for everybody to read (Art. 28(2)).',
  parameters: ['organisation', 'asOf', 'knownAt', 'lang'],
  ask: (source, given) => subprocessorList(source.store, questionOf(source, given)),
  formats: {
    html: ({ list }) => exportSubprocessorListHtml(list),
    json: ({ list }) => exportSubprocessorListJson(list),
  },
  note: ({ leftOut }) =>
    leftOut.length === 0
      ? null
      : `left out, since the register does not say what they are to the data: ${leftOut.slice(0, MAX_NAMES).join(', ')}`,
});
