import { counts, type StatisticsCount } from '../lineage/statistics/counts.ts';
import { DIMENSIONS, type StatisticsDimension } from '../lineage/statistics/dimensions.ts';
import { COUNTED } from '../lineage/statistics/tally.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';
import { inLanguage, languageArgument, type OutputFields } from './fact.ts';
import { organisationNamed } from './organisation.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import type { View } from './view.ts';

const DimensionEnum = enumOf(
  'StatisticsDimension',
  'By what the register is counted.',
  Object.fromEntries(Object.entries(DIMENSIONS).map(([name, { description }]) => [name, description])),
);
const CountedEnum = enumOf('StatisticsCounted', 'What is counted.', COUNTED);

const CountObject = builder.objectRef<StatisticsCount>('StatisticsCount').implement({
  description: 'One count, as a row for a chart.',
  fields: (t) => ({
    dimension: t.field({
      type: DimensionEnum,
      description: 'By what it is counted.',
      resolve: ({ dimension }) => dimension,
    }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'Id of a node or rule, or a value of a closed list; null: not stated.',
    }),
    label: t.string({
      nullable: true,
      description: 'What the key is called.',
      args: languageArgument(t.arg),
      resolve: ({ label }, { lang }) => inLanguage(label, lang),
    }),
    series: t.exposeString('series', {
      nullable: true,
      description:
        'What rows of one key are told apart by, such as the verdict; null: by nothing, or it is not stated.',
    }),
    seriesLabel: t.string({
      nullable: true,
      description: 'What that is called; null: rows are told apart by nothing.',
      args: languageArgument(t.arg),
      resolve: ({ seriesLabel }, { lang }) => inLanguage(seriesLabel, lang),
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
    outOf: t.exposeInt('outOf', {
      description:
        'How many there are to count, each once: less than the counts of the dimension together where one counts for several.',
    }),
    counted: t.field({
      type: CountedEnum,
      description: 'What is counted.',
      resolve: ({ counted }) => counted,
    }),
  }),
});

const CountPage = pageObject('StatisticsCountPage', 'One page of counts.', CountObject);

const rowId = ({ dimension, key, series }: StatisticsCount) => JSON.stringify([dimension, key, series]);

/** The counts of the register that are seen in a view. */
export const countsField = <T extends { view: View }>(t: OutputFields<T>) =>
  t.field({
    type: CountPage,
    description:
      'The register counted, as rows for charts: by each dimension in turn, closed lists in their order and with zeros, others with the largest first; what is not stated comes last.',
    args: {
      by: t.arg({ type: [DimensionEnum], required: true, description: 'By what to count.' }),
      organisation: t.arg.id({
        description:
          'Key or id of an organisation: only its activities and recipients, the movements from it and those that hand its data on, and what it has to see to. Left out: all.',
      }),
      ...pageArguments(t.arg),
    },
    resolve: async (parent, { by, organisation, ...page }) => {
      const asked = pageOf(page);
      const { store, asOf } = (parent as T).view;
      const rows = await counts(store, {
        asOf,
        by: by as StatisticsDimension[],
        organisation: organisationNamed(organisation),
      });
      return connectionOf(slice(rows, asked, rowId), page, (row) => row);
    },
  });
