import { exportStartPage } from '../exporters/start-page.ts';
import { overview } from '../lineage/overview.ts';
import { type Sentence, say } from '../model/sentence.ts';
import { allExports } from './all.ts';
import type { ExportedFile, Source } from './export.ts';
import { readParameters } from './parameters.ts';

/** The exports of an organisation that are pages, in the order in which a visitor wants them. */
export const START_LABELS: Readonly<Record<string, Sentence>> = {
  map: say('Map', 'الخريطة'),
  record: say('Record of processing', 'سجل المعالجة'),
  findings: say('Findings', 'الملاحظات'),
  transfers: say('Transfers', 'عمليات النقل'),
  subprocessors: say('Subprocessors', 'المعالِجون من الباطن'),
  'subprocessor-list': say('Public list of subprocessors', 'القائمة العامة للمعالِجين من الباطن'),
  chain: say('Chain as a picture', 'السلسلة في صورة'),
  overdue: say('Overdue', 'المتأخر'),
  statistics: say('Counts', 'الأعداد'),
};

const pages = Object.entries(START_LABELS)
  .map(([name, label]) => ({ name, label }))
  .filter(({ name }) => allExports.some((each) => each.name === name && each.formats.includes('html')));

/** The page at which visitors arrive. `BAD_INPUT` where a parameter is wrong; else what `overview` refuses. */
export async function startPage(
  { store, today }: Source,
  parameters: Readonly<Record<string, string>>,
  hasGraphiql: boolean,
): Promise<ExportedFile> {
  const { lang, asOf } = readParameters(parameters, ['lang', 'asOf'], (name) => name);
  const page = exportStartPage({
    overview: await overview(store, asOf ?? today),
    ...{ language: lang ?? 'en', pages, hasGraphiql },
  });
  return { name: 'start.html', ...page };
}
