import type { EdgeType } from '../../model/edge-types.ts';
import { idsIn } from '../../rules/reading/names.ts';
import { isSpecial } from '../../rules/reading/terms.ts';
import { type Found, value } from './cell.ts';
import type { RecordColumn } from './columns.ts';
import { article9Conditions, legalBases } from './legal-cells.ts';
import { controllers, jointControllers, processingCategories, recipients } from './party-cells.ts';
import { isItsOwn, type RecordGraph } from './record-graph.ts';
import { type Column, orGap, type Row, stated } from './row.ts';
import { timeLimits } from './time-limits.ts';
import { safeguards, thirdCountries } from './transfer-cells.ts';

/** A column that one relation of the activity, or of what it is part of, fills. */
const related =
  (type: EdgeType, field: string): Column =>
  (graph, { activity, wholes }) =>
    orGap(stated(graph, wholes, type), activity, field);

/** Persons whom the activity concerns, and those whose data it is said to process. */
function dataSubjects(graph: RecordGraph, { activity, wholes }: Row): Found {
  const concerned = stated(graph, wholes, 'CONCERNS');
  const known = new Set(concerned.map(({ node }) => node));
  const bySubject = wholes.flatMap((place) =>
    graph
      .out(place.of, 'PROCESSES')
      .flatMap((edge) => idsIn(edge.fields.subjects).map((node) => value(place, edge, { node }))),
  );
  const values = [...concerned, ...bySubject.filter(({ node }) => !known.has(node))];
  return orGap(values, activity, 'concerns');
}

function dataCategories(graph: RecordGraph, { activity, wholes }: Row): Found {
  const values = stated(graph, wholes, 'PROCESSES', ({ to }) => ({ isSpecial: isSpecial(graph, to) }));
  return orGap(values, activity, 'processes');
}

/** Of a controller's activity that the organisation only takes part in, the measures that it applies itself. */
function securityMeasures(graph: RecordGraph, { activity, wholes, systems, organisation }: Row): Found {
  const own = stated(graph, [...wholes, ...systems], 'PROTECTED_BY');
  const isIts = isItsOwn(graph, activity);
  const applied = own.filter(({ statedBy }) => isIts || statedBy.fields.appliedBy === graph.organisation.id);
  return orGap([...applied, ...stated(graph, [organisation], 'PROTECTED_BY')], activity, 'protectedBy');
}

function sources(graph: RecordGraph, { activity, wholes }: Row): Found {
  const values = wholes.flatMap((place) =>
    graph.in(place.of, 'SUPPLIES').map((edge) => value(place, edge, { node: edge.from })),
  );
  return orGap(values, activity, 'suppliedBy');
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
  LEGAL_BASES: legalBases,
  ARTICLE_9_CONDITIONS: article9Conditions,
  SOURCES: sources,
  CONTROLLERS: controllers,
  PROCESSING_CATEGORIES: processingCategories,
};
