import { edgeType } from '../../model/edge-types.ts';
import type { FieldValues } from '../../model/field.ts';
import { edgeId, isEdge, type NodeId } from '../../model/graph.ts';
import { isValidOn } from '../../model/time.ts';
import { MAX_NAMED, within } from '../limits.ts';
import type { Movement } from '../transfers/movements.ts';
import { type Asked, movementsOf, nodeNamed } from './asked.ts';
import type { NewAgreement, NewMechanism } from './changes.ts';
import { refuse } from './refusal.ts';
import { addEdge, addNode, withField } from './supposed-facts.ts';

const AGREEMENT = { en: 'Supposed agreement', ar: 'اتفاقية مفترضة' };
const TRANSFER = { en: 'Supposed transfer', ar: 'نقل مفترض' };

/** The types of agreement that a transfer can rest on; any other can by the clauses that it uses. */
const TOOLS: ReadonlySet<string> = new Set(['STANDARD_CONTRACTUAL_CLAUSES', 'BINDING_CORPORATE_RULES']);

/**
 * An agreement that is signed on the day. The relations by which data move between its parties name it where they name none;
 * where they name another, a new stated transfer relies on it.
 */
export async function addAgreement(asked: Asked, change: NewAgreement): Promise<void> {
  const { hypothesis, at } = asked;
  for (const list of ['parties', 'clausesOf', 'relations'] as const)
    within(`${at}.${list}.length`, change[list]?.length ?? 0, 0, MAX_NAMED);
  const movements = await movementsAmong(asked, change);
  const agreement = await agreementOf(asked, change);
  const nameable = movements.flatMap(({ sources }) =>
    sources.filter(({ type }) => 'agreement' in edgeType(type).fields),
  );
  const free = new Set(nameable.filter(({ fields }) => (fields.agreement ?? null) === null));
  for (const edge of free) hypothesis.alter(edge, withField(edge, 'agreement', agreement));
  const isTool = TOOLS.has(change.agreementType) || (change.clausesOf ?? []).length > 0;
  const others = isTool ? movements.filter(({ sources }) => !sources.some((edge) => free.has(edge))) : [];
  if (free.size + others.length === 0)
    refuse(at, 'every relation between the parties names an agreement; nothing would rest on this one.');
  await rely(asked, others, agreement, {});
}

/** The movements that the agreement is for. */
async function movementsAmong(asked: Asked, { parties, relations }: NewAgreement): Promise<Movement[]> {
  const { at, hypothesis } = asked;
  const named: (NodeId | null)[] = parties.map(({ organisation }) => organisation);
  if (new Set(named).size < 2) refuse(`${at}.parties`, 'an agreement has two parties at least.');
  for (const { organisation } of parties) await nodeNamed(asked, 'parties', organisation, 'Organisation');
  const among = (await movementsOf(asked)).filter(
    ({ exporter, importer }) => exporter !== importer && named.includes(exporter) && named.includes(importer),
  );
  const moves = (id: string) => among.filter(({ sources }) => sources.some((edge) => edge.id === id));
  for (const id of relations ?? [])
    if (moves(id).length === 0) refuse(`${at}.relations`, `no data move between the parties by ${id}.`);
  if (among.length === 0) refuse(at, `no data move between the parties on ${hypothesis.day}.`);
  return relations ? [...new Set(relations.flatMap(moves))] : among;
}

async function agreementOf(asked: Asked, change: NewAgreement): Promise<NodeId> {
  const clausesOf = change.clausesOf ?? [];
  for (const instrument of clausesOf) await nodeNamed(asked, 'clausesOf', instrument, 'LegalInstrument');
  const agreement = await addNode(asked, 'Agreement', change.key ?? asked.key, {
    name: AGREEMENT,
    fields: {
      agreementType: change.agreementType,
      signedOn: asked.hypothesis.day,
      sccModules: change.sccModules ?? [],
    },
  });
  for (const { organisation, role = null } of change.parties)
    await addEdge(asked, ['PARTY_TO', organisation, agreement], { role });
  for (const instrument of clausesOf) await addEdge(asked, ['USES_CLAUSES_OF', agreement, instrument]);
  return agreement;
}

export async function addMechanism(asked: Asked, change: NewMechanism): Promise<void> {
  const { at, hypothesis } = asked;
  const { transfer, exporter, importer, under } = change;
  await nodeNamed(asked, 'under', under, 'LegalInstrument', 'Agreement');
  within(`${at}.rank`, change.rank ?? 1, 1, MAX_NAMED);
  const fields = {
    mechanism: change.mechanism,
    rank: change.rank ?? null,
    sccModule: change.sccModule ?? null,
    derogation: change.derogation ?? null,
  };
  if (transfer && !exporter && !importer) return relyOfRecord(asked, transfer, under, fields);
  if (transfer || !exporter || !importer) refuse(at, 'name either `transfer`, or `exporter` and `importer`.');
  await nodeNamed(asked, 'exporter', exporter, 'Organisation');
  await nodeNamed(asked, 'importer', importer, 'Organisation', 'RecipientCategory');
  const between = (await movementsOf(asked)).filter(
    (movement) => movement.exporter === exporter && movement.importer === importer,
  );
  if (between.length === 0)
    refuse(at, `no data move from ${exporter} to ${importer} on ${hypothesis.day}; nothing changes.`);
  await rely(asked, between, under, fields);
}

async function relyOfRecord(
  asked: Asked,
  transfer: NodeId,
  under: NodeId,
  fields: FieldValues,
): Promise<void> {
  const { at, hypothesis } = asked;
  await nodeNamed(asked, 'transfer', transfer, 'Transfer');
  const known = await hypothesis.reading().facts([edgeId('UNDER', transfer, under)]);
  if (known.some((fact) => isEdge(fact) && isValidOn(fact, hypothesis.day)))
    refuse(`${at}.under`, `${transfer} relies on ${under} already; nothing changes.`);
  await addEdge(asked, ['UNDER', transfer, under], fields);
}

/** A stated transfer for each exporter and importer, which holds the movements and relies on the target. */
async function rely(
  asked: Asked,
  movements: readonly Movement[],
  under: NodeId,
  fields: FieldValues,
): Promise<void> {
  const pairs = Map.groupBy(movements, ({ exporter, importer }) => `${exporter}>${importer}`);
  for (const [i, between] of [...pairs.values()].entries()) {
    const transfer = await addNode(asked, 'Transfer', `${asked.key}${i === 0 ? '' : `/${i + 1}`}`, {
      name: TRANSFER,
      fields: {},
    });
    const { exporter, importer } = between[0] ?? {};
    if (exporter) await addEdge(asked, ['EXPORTED_BY', transfer, exporter]);
    if (importer) await addEdge(asked, ['IMPORTED_BY', transfer, importer]);
    const places = new Set(between.flatMap(({ place }) => place ?? []));
    for (const place of places) await addEdge(asked, ['INTO', transfer, place]);
    for (const category of categoriesOf(between)) await addEdge(asked, ['CARRIES', transfer, category]);
    await addEdge(asked, ['UNDER', transfer, under], fields);
  }
}

/** All categories of the movements; none where one of them carries everything, so that it stays open. */
function categoriesOf(movements: readonly Movement[]): Set<NodeId> {
  const isOpen = movements.some(({ categories }) => categories === 'ALL');
  return new Set(isOpen ? [] : movements.flatMap(({ categories }) => categories));
}
