import { KharitaError } from '../../errors.ts';
import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { type ColumnOf, joined, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { type Subprocessor, subprocessors } from '../subprocessors.ts';
import { type NameOf, namesOf } from './names.ts';
import { organisationOf, type TableQuestion } from './question.ts';

const listed = ({ via }: Subprocessor, field: string) =>
  via.flatMap(({ fields }) => (fields[field] ?? []) as readonly NodeId[]);

const said = ({ via }: Subprocessor, field: string) =>
  joined(via.map(({ fields }) => (fields[field] as string | null) ?? null));

const wordsOf = ({ fields: { service } }: EdgeRecord) => {
  const text = (service ?? null) as { en: string | null; ar: string | null } | null;
  return text?.en ?? text?.ar ?? null;
};

function columns(name: NameOf): ColumnOf<Subprocessor>[] {
  return [
    { name: 'id', description: 'Id of who stands behind the organisation.', cell: ({ node }) => node.id },
    { name: 'name', description: 'Its name.', cell: ({ node }) => node.name.en ?? node.name.ar },
    {
      name: 'legal_name',
      description: 'Registered name of the legal entity.',
      cell: ({ node }) => (node.fields.legalName as string | null | undefined) ?? null,
    },
    {
      name: 'depth',
      description: '1: receives data of the organisation itself; 2: is engaged by one of those; and so on.',
      cell: ({ depth }) => String(depth),
    },
    {
      name: 'by',
      description: 'From which activities, systems or organisations it receives the data.',
      cell: ({ via }) => joined(via.map(({ from }) => name(from))),
    },
    { name: 'services', description: 'What it does.', cell: ({ via }) => joined(via.map(wordsOf)) },
    {
      name: 'places',
      description: 'Where it processes the data.',
      cell: (row) => joined(listed(row, 'locations').map(name)),
    },
    {
      name: 'categories',
      description: 'The data categories that are listed; empty: none is.',
      cell: (row) => joined(listed(row, 'categories').map(name)),
    },
    {
      name: 'authorisation',
      description: 'How the controller has authorised it (Art. 28(2)).',
      cell: (row) => said(row, 'authorisation'),
    },
    {
      name: 'notice_given_on',
      description: 'Days on which the controller was told of it.',
      cell: (row) => said(row, 'noticeGivenOn'),
    },
  ];
}

/** Who stands behind an organisation, a row each. */
export async function subprocessorsTable(store: Store, question: TableQuestion): Promise<Table> {
  const { rows, isPartial } = await subprocessors(store, {
    of: organisationOf(question),
    asOf: question.asOf,
  });
  // A list that is cut short would pass for a whole one.
  if (isPartial) throw new KharitaError('LIMIT_EXCEEDED', isPartial.message);
  const ids = rows.flatMap((row) => [
    ...row.via.map(({ from }) => from),
    ...listed(row, 'locations'),
    ...listed(row, 'categories'),
  ]);
  const names = await namesOf(store, ids);
  return tableOf(columns(names.of), rows);
}
