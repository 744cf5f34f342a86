import { type FactRecord, isEdgeId } from '../../model/graph.ts';
import { type Asked, edgeNamed, nodeNamed } from './asked.ts';
import type { Suppositions } from './changes.ts';
import { withRecords } from './records.ts';
import { refuse } from './refusal.ts';

export async function endInstrument(
  asked: Asked,
  { instrument: id, on }: Suppositions['endInstrument'],
): Promise<void> {
  const { hypothesis, at } = asked;
  const { day } = hypothesis;
  const instrument = await nodeNamed(asked, 'instrument', id, 'LegalInstrument');
  const end = on ?? day;
  if (end > day) refuse(`${at}.on`, `${end} is after ${day}, the day asked for; ask with a later \`asOf\`.`);
  const { endsOn } = instrument.fields;
  if (typeof endsOn === 'string' && endsOn <= end)
    refuse(`${at}.instrument`, `${id} has ended on ${endsOn}; nothing changes.`);
  hypothesis.alter(instrument, { fields: { ...instrument.fields, endsOn: end } });
}

/** The kinds of node that can be lost. */
const LOSABLE = [
  'Organisation',
  'RecipientCategory',
  'System',
  'Dataset',
  'Field',
  'ProcessingActivity',
  'Transfer',
  'Agreement',
] as const;

export async function remove(asked: Asked, { id }: Suppositions['remove']): Promise<void> {
  const fact: FactRecord = isEdgeId(id)
    ? await edgeNamed(asked, 'id', id)
    : await nodeNamed(asked, 'id', id, ...LOSABLE);
  await withRecords(asked, null, async () => asked.hypothesis.end(fact));
}
