import type { NodeId } from '../../model/graph.ts';
import { DUE_KIND_LABELS } from '../../model/labels.ts';
import { say } from '../../model/sentence.ts';
import { type ColumnOf, column, type Language, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { type DueItem, overdue } from '../overdue.ts';
import { findingColumns } from './findings-table.ts';
import { type NameOf, namesOf } from './names.ts';
import { headOf, type TableQuestion } from './question.ts';

function columns(name: NameOf, language: Language): ColumnOf<DueItem>[] {
  const ofFinding = findingColumns(name, language).map(
    ({ read, ...rest }): ColumnOf<DueItem> => ({ ...rest, read: ({ finding }) => read(finding) }),
  );
  return [
    column(
      'due_on',
      say('Due on', 'تاريخ الاستحقاق'),
      say('The first day on which it is, or will be, so.', 'أول يوم يكون فيه الأمر كذلك، ماضيًا أو قادمًا.'),
      ({ dueOn }) => dueOn,
      { type: 'day' },
    ),
    column(
      'days_overdue',
      say('Days overdue', 'أيام التأخر'),
      say('Days since then; negative: it is still ahead.', 'الأيام منذ ذلك الحين، وبالسالب إن كان قادمًا.'),
      ({ daysOverdue }) => daysOverdue,
      { type: 'number' },
    ),
    column(
      'kind',
      say('What falls due', 'ما يُستحق'),
      say('What falls due.', 'ما حان موعده أو سيحين.'),
      ({ kind }) => kind,
      { words: DUE_KIND_LABELS },
    ),
    ...ofFinding,
  ];
}

const OVERDUE = {
  name: 'overdue',
  title: say('What is overdue', 'ما فات موعده'),
  description: say(
    'Contracts, decisions, certifications, assessments and reviews whose day has come, the oldest first, those of unknown date last.',
    'العقود والقرارات والشهادات والتقييمات والمراجعات التي حان موعدها، الأقدم أولًا، وما لا يُعرف تاريخه أخيرًا.',
  ),
};

/** What is due, a row each; with an organisation, what that one has to see to. */
export async function overdueTable(
  store: Store,
  question: TableQuestion & { within: number },
): Promise<Table> {
  const { organisation, asOf, language, within } = question;
  const head = await headOf(store, question, OVERDUE);
  const { items } = await overdue(store, { asOf, organisation, within });
  const ids = items.flatMap(({ finding }): readonly NodeId[] => finding.organisations);
  const names = await namesOf(store, ids, language);
  return tableOf(head, columns(names.of, language), items);
}
