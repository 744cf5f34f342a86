import type { EdgeType } from '../../model/edge-types.ts';
import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { actorsOf, wholesOf } from '../../model/wholes.ts';
import { type Found, gap, type Place, type RecordGap, type RecordValue, value } from './cell.ts';
import type { RecordColumn } from './columns.ts';
import { isItsOwn, type RecordGraph } from './record-graph.ts';
import { safeguards, thirdCountries } from './transfer-cells.ts';

/** An activity of the record, and what it has facts of. */
export interface Row {
  activity: NodeId;
  /** The activity itself, then what it is part of, nearest first. */
  wholes: readonly Place[];
  /** The systems that these run on. */
  systems: readonly Place[];
  organisation: Place;
}

export function rowOf(graph: RecordGraph, activity: NodeId): Row {
  const wholes = wholesOf(graph, activity).map(
    (of): Place => ({ of, origin: of === activity ? 'ACTIVITY' : 'WHOLE' }),
  );
  const systems = wholes.flatMap(({ of }) => graph.out(of, 'RUNS_ON').map(({ to }) => to));
  return {
    activity,
    wholes,
    systems: [...new Set(systems)].map((of): Place => ({ of, origin: 'SYSTEM' })),
    organisation: { of: graph.organisation.id, origin: 'ORGANISATION' },
  };
}

type Column = (graph: RecordGraph, row: Row) => Found;

const listed = ({ fields }: EdgeRecord, field: string) => (fields[field] ?? []) as readonly NodeId[];

/** The edges of a type at each place, as values. */
function stated(
  { out }: RecordGraph,
  places: readonly Place[],
  type: EdgeType,
  rest: (edge: EdgeRecord) => Partial<RecordValue> = () => ({}),
): RecordValue[] {
  return places.flatMap((place) => out(place.of, type).map((edge) => value(place, edge, rest(edge))));
}

/** A gap where there is no value. */
const orGap = (values: readonly RecordValue[], about: string, field: string): Found => ({
  values,
  missing: values.length > 0 ? [] : [gap(about, field)],
});

/** A column that one relation of the activity, or of what it is part of, fills. */
const related =
  (type: EdgeType, field: string): Column =>
  (graph, { activity, wholes }) =>
    orGap(stated(graph, wholes, type), activity, field);

function jointControllers(graph: RecordGraph, { activity }: Row): Found {
  const others = actorsOf(graph, activity).filter(
    ({ type, to }) => type === 'CONTROLLED_BY' && to !== graph.organisation.id,
  );
  if (others.length === 0) return null;
  const values = others.map((edge) => value(placeOf(edge.from, activity), edge));
  return { values, missing: [] };
}

const placeOf = (of: NodeId, activity: NodeId): Place => ({
  of,
  origin: of === activity ? 'ACTIVITY' : 'WHOLE',
});

/** Persons whom the activity concerns, and those whose data it is said to process. */
function dataSubjects(graph: RecordGraph, { activity, wholes }: Row): Found {
  const concerned = stated(graph, wholes, 'CONCERNS');
  const known = new Set(concerned.map(({ node }) => node));
  const bySubject = wholes.flatMap((place) =>
    graph
      .out(place.of, 'PROCESSES')
      .flatMap((edge) => listed(edge, 'subjects').map((node) => value(place, edge, { node }))),
  );
  const values = [...concerned, ...bySubject.filter(({ node }) => !known.has(node))];
  return orGap(values, activity, 'concerns');
}

function dataCategories(graph: RecordGraph, { activity, wholes }: Row): Found {
  const values = stated(graph, wholes, 'PROCESSES', ({ to }) => ({ isSpecial: graph.isSpecial(to) }));
  return orGap(values, activity, 'processes');
}

/** To whom it is disclosed, and who provides the systems that it runs on; the organisation itself is no recipient. */
function recipients(graph: RecordGraph, { activity, wholes, systems }: Row): Found {
  const places = (edge: EdgeRecord) => ({ places: listed(edge, 'locations') });
  const disclosed = stated(graph, wholes, 'DISCLOSES_TO', places);
  const provided = stated(graph, systems, 'PROVIDED_BY', places);
  const others = [...disclosed, ...provided].filter(({ node }) => node !== graph.organisation.id);
  return orGap(others, activity, 'disclosesTo');
}

/** Rules under which the data are kept; one without a period is no time limit. */
function timeLimits(graph: RecordGraph, { activity, wholes, systems, organisation }: Row): Found {
  const places = [...wholes, ...systems, organisation];
  const values = stated(graph, places, 'RETAINED_UNDER', ({ to }) => ({
    fills: Boolean(graph.node(to)?.fields.period),
  }));
  if (values.length === 0) return orGap(values, activity, 'retainedUnder');
  const open = values.filter(({ fills }) => !fills);
  return { values, missing: open.map(({ node }) => gap(node, 'period')) };
}

/** Of a controller's activity that the organisation only takes part in, the measures that it applies itself. */
function securityMeasures(graph: RecordGraph, { activity, wholes, systems, organisation }: Row): Found {
  const own = stated(graph, [...wholes, ...systems], 'PROTECTED_BY');
  const isIts = isItsOwn(graph, activity);
  const applied = own.filter(({ statedBy }) => isIts || statedBy.fields.appliedBy === graph.organisation.id);
  return orGap([...applied, ...stated(graph, [organisation], 'PROTECTED_BY')], activity, 'protectedBy');
}

function article9Conditions(graph: RecordGraph, { activity, wholes }: Row): Found {
  const isSpecial = wholes.some(({ of }) => graph.out(of, 'PROCESSES').some(({ to }) => graph.isSpecial(to)));
  const conditions = stated(graph, wholes, 'RELIES_ON', ({ fields }) => ({
    node: (fields.article9Condition as NodeId | null) ?? '',
  })).filter(({ node }) => node !== '');
  if (!isSpecial && conditions.length === 0) return null;
  return orGap(conditions, activity, 'reliesOn.article9Condition');
}

function sources(graph: RecordGraph, { activity, wholes }: Row): Found {
  const values = wholes.flatMap((place) =>
    graph.in(place.of, 'SUPPLIES').map((edge) => value(place, edge, { node: edge.from })),
  );
  return orGap(values, activity, 'suppliedBy');
}

/** The controllers that the organisation acts for; one that is known only by kind does not fill the column. */
function controllers(graph: RecordGraph, { activity }: Row): Found {
  const edges = actorsOf(graph, activity);
  const performed = edges.filter(({ type, to }) => type === 'PERFORMED_BY' && to === graph.organisation.id);
  const controlled = edges.filter(({ type, to }) => type === 'CONTROLLED_BY' && to !== graph.organisation.id);
  const named = [
    ...performed.flatMap((edge) => listed(edge, 'onBehalfOf').map((node) => ({ edge, node }))),
    ...controlled.map((edge) => ({ edge, node: edge.to })),
  ];
  const values = named.map(({ edge, node }) =>
    value(placeOf(edge.from, activity), edge, { node, fills: kindOf(node) === 'Organisation' }),
  );
  const isNamed = values.some(({ fills }) => fills);
  return { values, missing: isNamed ? [] : gapsOfControllers(performed, activity) };
}

function gapsOfControllers(performed: readonly EdgeRecord[], activity: NodeId): RecordGap[] {
  if (performed.length === 0) return [gap(activity, 'controlledBy')];
  return performed.map(({ id }) => gap(id, 'onBehalfOf'));
}

/** What it does for the controllers: the activity. Without them it is not said for whom. */
function processingCategories(graph: RecordGraph, row: Row): Found {
  const served = controllers(graph, row);
  const isNamed = served?.missing.length === 0;
  const activity = graph.node(row.activity);
  if (!served || !activity) return null;
  const place: Place = { of: row.activity, origin: 'ACTIVITY' };
  return { values: [value(place, activity, { fills: isNamed })], missing: served.missing };
}

/** How each column of an activity is filled. */
export const ACTIVITY_COLUMNS: Partial<Record<RecordColumn, Column>> = {
  JOINT_CONTROLLERS: jointControllers,
  PURPOSES: related('PURSUES', 'pursues'),
  DATA_SUBJECTS: dataSubjects,
  DATA_CATEGORIES: dataCategories,
  RECIPIENTS: recipients,
  THIRD_COUNTRIES: thirdCountries,
  SAFEGUARDS: safeguards,
  TIME_LIMITS: timeLimits,
  SECURITY_MEASURES: securityMeasures,
  LEGAL_BASES: related('RELIES_ON', 'reliesOn'),
  ARTICLE_9_CONDITIONS: article9Conditions,
  SOURCES: sources,
  CONTROLLERS: controllers,
  PROCESSING_CATEGORIES: processingCategories,
};
