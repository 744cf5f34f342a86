import { say } from '../../model/sentence.ts';
import { type ColumnOf, column, inEither, type Language, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { counts, type StatisticsCount } from '../statistics/counts.ts';
import type { StatisticsDimension } from '../statistics/dimensions.ts';
import { COUNTED_LABELS, DIMENSION_LABELS } from '../statistics/labels.ts';
import { headOf, type TableQuestion } from './question.ts';

const columns = (language: Language): ColumnOf<StatisticsCount>[] => [
  column(
    'dimension',
    say('Counted by', 'العدّ بحسب'),
    say('By what it is counted.', 'ما يُعدّ بحسبه.'),
    (row) => row.dimension,
    { isHeading: true, words: DIMENSION_LABELS },
  ),
  column(
    'key',
    say('Key', 'المفتاح'),
    say('Id of a node or rule, or a code.', 'معرّف عقدة أو قاعدة، أو رمز.'),
    (row) => row.key,
    { type: 'id' },
  ),
  column(
    'label',
    say('Value', 'القيمة'),
    say('What the key is called.', 'اسم ما يدل عليه المفتاح.'),
    ({ label }) => inEither(label, language),
    { isHeading: true },
  ),
  column(
    'series',
    say('Key of the part', 'مفتاح الجزء'),
    say('What rows of one key are told apart by, as a code.', 'ما تتميز به صفوف المفتاح الواحد، رمزًا.'),
    (row) => row.series,
    { type: 'id', empty: 'NONE' },
  ),
  column(
    'series_label',
    say('Part', 'الجزء'),
    say('What that is called.', 'اسم ذلك.'),
    ({ seriesLabel }) => inEither(seriesLabel, language),
    { empty: 'NONE' },
  ),
  column('count', say('Count', 'العدد'), say('How many.', 'كم هي.'), (row) => row.count, { type: 'number' }),
  column(
    'out_of',
    say('Out of', 'من أصل'),
    say(
      'How many there are to count, each once: less than the counts together where one counts for several.',
      'مجموع ما يُعدّ، كل منه مرة واحدة، وهو أقل من مجموع الأعداد حيث يُعدّ الواحد في أكثر من صف.',
    ),
    (row) => row.outOf,
    { type: 'number' },
  ),
  column(
    'counted',
    say('What is counted', 'ما يُعدّ'),
    say('What is counted.', 'الأشياء التي تُعدّ.'),
    (row) => row.counted,
    { words: COUNTED_LABELS },
  ),
];

const STATISTICS = {
  name: 'statistics',
  title: say('Statistics', 'إحصاءات'),
  description: say(
    'What there is in the inventory of processing, counted by place, mechanism, legal basis, category and more, as rows for charts.',
    'ما في جرد المعالجة معدودًا بحسب المكان والآلية والأساس القانوني والفئة وغيرها، صفوفًا للرسوم البيانية.',
  ),
};

export type StatisticsTableQuestion = TableQuestion & { by: readonly StatisticsDimension[] };

/** The counts of the register, a row each. */
export async function statisticsTable(store: Store, question: StatisticsTableQuestion): Promise<Table> {
  const { organisation, asOf, language, by } = question;
  const head = await headOf(store, question, STATISTICS);
  return tableOf(head, columns(language), await counts(store, { asOf, by, organisation }));
}
