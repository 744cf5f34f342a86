import type { NodeId } from '../../model/graph.ts';
import { type ColumnOf, joined, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import type { AssessedMovement } from '../transfers/onward.ts';
import { transferMap } from '../transfers/transfer-map.ts';
import { type NameOf, namesOf } from './names.ts';
import type { TableQuestion } from './question.ts';

const categoriesOf = ({ categories }: AssessedMovement) => (categories === 'ALL' ? [] : categories);

const yesOrNo = (value: boolean | null) => (value === null ? null : String(value));

function columns(name: NameOf): ColumnOf<AssessedMovement>[] {
  return [
    { name: 'movement_id', description: 'Id of the movement.', cell: ({ id }) => id },
    { name: 'source', description: 'What it was read off.', cell: ({ source }) => source },
    { name: 'exporter', description: 'Who sends the data.', cell: ({ exporter }) => name(exporter) },
    { name: 'exporter_role', description: 'As what.', cell: ({ exporterRole }) => exporterRole },
    { name: 'importer', description: 'Who receives them.', cell: ({ importer }) => name(importer) },
    { name: 'importer_role', description: 'As what.', cell: ({ importerRole }) => importerRole },
    { name: 'place', description: 'Where they are processed.', cell: ({ place }) => name(place) },
    {
      name: 'all_categories',
      description: '`true`: data of every category are meant, and `categories` is empty.',
      cell: ({ categories }) => yesOrNo(categories === 'ALL'),
    },
    {
      name: 'categories',
      description: 'The data categories.',
      cell: (movement) => joined(categoriesOf(movement).map(name)),
    },
    { name: 'status', description: 'The verdict on the day.', cell: ({ status }) => status },
    {
      name: 'is_transfer',
      description: 'Whether it is a transfer to a third country; empty: that hangs on a missing fact.',
      cell: ({ isTransfer }) => yesOrNo(isTransfer),
    },
    {
      name: 'is_onward',
      description: 'Whether it hands on what came by a transfer.',
      cell: ({ isOnward }) => yesOrNo(isOnward),
    },
    {
      name: 'mechanism',
      description: 'What covers it.',
      cell: ({ mechanism }) => mechanism?.mechanism ?? null,
    },
    {
      name: 'instrument',
      description: 'The legal instrument of that.',
      cell: ({ mechanism }) => name(mechanism?.instrument ?? null),
    },
    {
      name: 'agreement',
      description: 'The agreement of that.',
      cell: ({ mechanism }) => name(mechanism?.agreement ?? null),
    },
    {
      name: 'fallbacks',
      description: 'What would cover it if the mechanism fell, in order.',
      cell: ({ fallbacks }) => joined(fallbacks.map((each) => name(each.agreement ?? each.instrument))),
    },
    {
      name: 'missing',
      description: 'The facts that would decide, where it is undetermined.',
      cell: ({ missing }) => joined(missing.map(({ message }) => message)),
    },
    {
      name: 'unmet',
      description: 'Why no mechanism covers it: the rules that are not met.',
      cell: ({ reasons }) =>
        joined(reasons.filter(({ outcome }) => outcome === 'NOT_MET').map(({ message }) => message)),
    },
  ];
}

function nodesIn(movement: AssessedMovement): (NodeId | null)[] {
  const { exporter, importer, place, mechanism, fallbacks } = movement;
  const mechanisms = [mechanism, ...fallbacks].filter((each) => each !== null);
  const named = mechanisms.flatMap(({ instrument, agreement }) => [instrument, agreement]);
  return [exporter, importer, place, ...categoriesOf(movement), ...named];
}

/** The movements of data, a row each; with an organisation those of it and of who hands its data on. */
export async function transfersTable(store: Store, { organisation, asOf }: TableQuestion): Promise<Table> {
  const where = organisation === null ? {} : { chainOf: [organisation] };
  const { movements } = await transferMap(store, { asOf, where });
  const names = await namesOf(store, movements.flatMap(nodesIn));
  return tableOf(columns(names.of), movements);
}
