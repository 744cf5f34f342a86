import { KharitaError } from '../errors.ts';
import { exportGraphml } from '../exporters/graphml.ts';
import { exportMermaid } from '../exporters/mermaid.ts';
import { exportSubgraphHtml } from '../exporters/subgraph-html.ts';
import { impactSubgraph } from '../lineage/subgraphs/impact-subgraph.ts';
import { lineageSubgraph } from '../lineage/subgraphs/lineage-subgraph.ts';
import { mapSubgraph } from '../lineage/subgraphs/map-subgraph.ts';
import { pathsSubgraph } from '../lineage/subgraphs/paths-subgraph.ts';
import { subprocessorsSubgraph } from '../lineage/subgraphs/subprocessors-subgraph.ts';
import type { Subgraph } from '../model/subgraph.ts';
import { type Export, type FileExport, fileExport, type Source } from './export.ts';
import { type Given, PARAMETERS, type ParameterName } from './parameters.ts';

const FORMATS: FileExport<Subgraph>['formats'] = {
  html: (subgraph, { lang }) => exportSubgraphHtml(subgraph, lang ?? 'en'),
  mmd: (subgraph, { lang }) => exportMermaid(subgraph, lang ?? 'en'),
  graphml: exportGraphml,
};

const COMMON = ['asOf', 'knownAt', 'lang'] as const;

/** What the question cannot do without. */
function needed<Name extends ParameterName>(given: Given, name: Name): NonNullable<Given[Name]> {
  const value = given[name];
  if (value !== undefined && value !== null) return value;
  const message = `${name} is left out: it is ${PARAMETERS[name].is}.`;
  throw new KharitaError('BAD_INPUT', message, { details: { parameter: name } });
}

/** Those of the parameters that are given. */
function stated<Name extends ParameterName>(given: Given, ...names: Name[]): Pick<Given, Name> {
  const entries = names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]);
  return Object.fromEntries(entries) as Pick<Given, Name>;
}

const dayOf = ({ today }: Source, { asOf }: Given) => asOf ?? today;

/** The answers that are part of the graph. */
const GRAPHS: readonly Omit<FileExport<Subgraph>, 'formats'>[] = [
  {
    name: 'map',
    summary:
      'The whole of an organisation: what it processes, on what, who receives it, where, and what covers that.',
    parameters: ['organisation', ...COMMON],
    ask: (source, given) =>
      mapSubgraph(source.store, {
        organisation: needed(given, 'organisation'),
        asOf: dayOf(source, given),
      }),
  },
  {
    name: 'lineage',
    summary: 'Where personal data go from some nodes, or how they get there.',
    parameters: ['start', 'direction', 'depth', 'maxNodes', 'categories', ...COMMON],
    ask: (source, given) =>
      lineageSubgraph(source.store, {
        start: needed(given, 'start'),
        direction: given.direction ?? 'DOWNSTREAM',
        asOf: dayOf(source, given),
        limits: given.maxNodes === undefined ? {} : { nodes: given.maxNodes },
        ...stated(given, 'depth', 'categories'),
      }),
  },
  {
    name: 'paths',
    summary: 'The ways on which personal data get from one node to another.',
    parameters: ['from', 'to', 'maxLength', 'first', 'categories', ...COMMON],
    ask: (source, given) =>
      pathsSubgraph(source.store, {
        from: needed(given, 'from'),
        to: needed(given, 'to'),
        asOf: dayOf(source, given),
        ...stated(given, 'maxLength', 'first', 'categories'),
      }),
  },
  {
    name: 'chain',
    summary: 'Who stands behind an organisation, with the activities and systems that lead there.',
    parameters: ['organisation', 'depth', ...COMMON],
    ask: (source, given) =>
      subprocessorsSubgraph(source.store, {
        of: needed(given, 'organisation'),
        asOf: dayOf(source, given),
        ...stated(given, 'depth'),
      }),
  },
  {
    name: 'impact',
    summary: 'What a breach, a loss or the end of a legal instrument hits.',
    parameters: ['of', 'event', ...COMMON],
    ask: (source, given) =>
      impactSubgraph(source.store, {
        of: needed(given, 'of'),
        event: needed(given, 'event'),
        asOf: dayOf(source, given),
      }),
  },
];

export const graphExports: readonly Export[] = GRAPHS.map((graph) =>
  fileExport({ ...graph, formats: FORMATS }),
);
