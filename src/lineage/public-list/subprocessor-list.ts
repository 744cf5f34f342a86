import { KharitaError } from '../../errors.ts';
import type { Localized } from '../../model/field.ts';
import { type EdgeRecord, type NodeId, type NodeRecord, splitNodeId } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import type { ListedSubprocessor, SubprocessorList } from '../../model/subprocessor-list.ts';
import { inEither, type Language } from '../../model/table.ts';
import { addDays } from '../../rules/reading/days.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { edgeReader } from '../edge-reader.ts';
import { MAX_EDGES } from '../limits.ts';
import { namedNodes, nodesById } from '../named-nodes.ts';
import { organisationOf, type TableQuestion } from '../tables/question.ts';
import { transferMap } from '../transfers/transfer-map.ts';
import { compare } from '../transfers/verdict.ts';
import { type Actor, actorsFor, type Link, withoutRole } from './on-behalf.ts';
import { type PublicName, placesOf } from './places.ts';
import { withoutInferred } from './without-inferred.ts';

export interface PublicSubprocessors {
  list: SubprocessorList;
  /** For the publisher alone: names of recipients that are left out because the register does not say what they are to the data. */
  leftOut: readonly string[];
}

const KINDS = new Set(['Organisation'] as const);

/** For how many days somebody is new. */
const NEW_DAYS = 90;

const PROVISION = say('systems on which the data are processed', 'أنظمة تُعالَج عليها البيانات');

/** What the list may be read from, and how it is worded. */
interface Reading {
  nodes: ReadonlyMap<NodeId, NodeRecord>;
  name: PublicName;
  /** The establishments of all. */
  establishments: readonly EdgeRecord[];
  question: TableQuestion;
}

/**
 * Who processes data on behalf of an organisation, as it can tell everybody (Art. 28(2)). Nothing internal is in it, nor anything that only
 * a rule has concluded. `NOT_FOUND` where the organisation is not there on the day.
 */
export async function subprocessorList(store: Store, question: TableQuestion): Promise<PublicSubprocessors> {
  const said = withoutInferred(store);
  const { asOf } = question;
  const organisation = organisationOf(question);
  return consistently(store, async () => {
    await namedNodes(said, 'organisation', [organisation], KINDS, asOf);
    const { movements } = await transferMap(said, { asOf, where: { chainOf: [organisation] } });
    const actors = actorsFor(organisation, movements);
    const open = withoutRole(organisation, movements).filter((id) =>
      actors.every((actor) => actor.id !== id),
    );
    const reading = await read(said, question, [organisation, ...open], actors);
    return {
      list: listOf(organisation, actors, reading),
      leftOut: open.map((id) => reading.name(id) ?? id).sort(compare),
    };
  });
}

async function read(
  store: Store,
  question: TableQuestion,
  others: readonly NodeId[],
  actors: readonly Actor[],
): Promise<Reading> {
  const { asOf, language } = question;
  const ids = actors.map(({ id }) => id).sort();
  const reader = edgeReader(store, asOf, MAX_EDGES);
  const establishments = await reader.read(ids, 'OUT', ['ESTABLISHED_IN']);
  // A list that is cut short would pass for a whole one.
  if (reader.isCut())
    throw new KharitaError('LIMIT_EXCEEDED', `The processors have over ${MAX_EDGES} establishments.`);
  const named = [
    ...[...others, ...ids, ...establishments.map(({ to }) => to)],
    ...actors.flatMap(({ links }) => links.flatMap(nodesIn)),
  ];
  const nodes = await nodesById(store, [...new Set(named)].sort());
  const name: PublicName = (id) => inEither(nodes.get(id ?? '')?.name ?? null, language);
  return { nodes, name, establishments, question };
}

const nodesIn = ({ place, categories, mechanism }: Link): NodeId[] =>
  [place, mechanism?.instrument ?? null, ...(categories === 'ALL' ? [] : categories)].filter(
    (id) => id !== null,
  );

function listOf(publisher: NodeId, actors: readonly Actor[], reading: Reading): SubprocessorList {
  const { asOf, language } = reading.question;
  const listed = actors.flatMap((actor) => entryOf(actor, reading) ?? []);
  return {
    export: 'subprocessor-list',
    publisher: {
      name: reading.name(publisher) ?? splitNodeId(publisher).key,
      legalName: legalName(publisher, reading),
    },
    ...{ asOf, language },
    subprocessors: listed.sort((a, b) => a.level - b.level || compare(a.name, b.name)),
  };
}

/** What is told of one; nothing of somebody whom only a rule has concluded. */
function entryOf({ id, level, since, links }: Actor, reading: Reading): ListedSubprocessor | null {
  const { name, question } = reading;
  const called = name(id);
  if (called === null) return null;
  const categories = links
    .flatMap(({ categories }): readonly (NodeId | null)[] => (categories === 'ALL' ? [null] : categories))
    .map(name);
  return {
    name: called,
    legalName: legalName(id, reading),
    establishedIn: seatOf(id, reading),
    level,
    services: distinct(links.map((link) => serviceOf(link, question.language))),
    dataCategories: distinct(categories),
    areCategoriesComplete: !categories.includes(null),
    places: placesOf(links, name),
    since,
    isNew: since !== null && since >= addDays(question.asOf, -NEW_DAYS),
  };
}

const distinct = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.filter((text) => text !== null)),
];

const legalName = (id: NodeId, { nodes }: Reading) =>
  (nodes.get(id)?.fields.legalName as string | null | undefined) ?? null;

/** The country of its seat; where none is said to be that, those that it is established in. */
function seatOf(id: NodeId, { establishments, name }: Reading): string[] {
  const own = establishments.filter(({ from }) => from === id);
  const seats = own.filter(({ fields }) => fields.main === true);
  return distinct((seats.length > 0 ? seats : own).map(({ to }) => name(to)));
}

/** What is done for the sender: by whoever provides a system just that, since its name is the sender's own matter. */
function serviceOf({ source, sources }: Link, language: Language): string | null {
  if (source === 'PROVISION') return PROVISION[language];
  const services = sources.map(({ fields }) => (fields.service ?? null) as Localized | null);
  return services.map((service) => inEither(service, language)).find((text) => text !== null) ?? null;
}
