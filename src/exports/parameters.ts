import { KharitaError } from '../errors.ts';
import type { FlowDirection } from '../lineage/flow.ts';
import type { ImpactEvent } from '../lineage/impact/events.ts';
import type { RecordRole } from '../lineage/record/columns.ts';
import { type StatisticsDimension, statisticsDimensions } from '../lineage/statistics/dimensions.ts';
import { SEVERITIES, type Severity } from '../model/finding.ts';
import { type NodeId, nodeId, splitNodeId } from '../model/graph.ts';
import { nodeReference } from '../model/key.ts';
import { isNodeKind, type NodeKind } from '../model/node-kinds.ts';
import type { Language } from '../model/table.ts';
import { endOfDay, type IsoDate, type IsoInstant, instantOf, isoDate } from '../model/time.ts';

/** Something that an export can be asked with, given as text on a command line or in an address. */
export interface Parameter<Value> {
  /** What stands for its value in a help text, such as `DATE`; null: it is a flag, `true` or `false`. */
  value: string | null;
  help: string;
  /** What it is, as in "asOf is …". */
  is: string;
  /** Undefined where the text is none. */
  read(text: string): Value | undefined;
}

const parameter = <Value>(spec: Parameter<Value>) => spec;

/** One of several words, each standing for a value. */
function choice<Value>(help: string, value: string, values: Readonly<Record<string, Value>>) {
  const words = Object.keys(values);
  const is = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  const read = (text: string) => (Object.hasOwn(values, text) ? values[text] : undefined);
  return parameter<Value>({ value, help: `${help}: ${is}.`, is, read });
}

const flag = (help: string) => ({ ...choice(help, '', { true: true, false: false }), help, value: null });

/** Texts with commas between them, each of which must be one. */
function listOf<Value>({ value, help, is, read }: Parameter<Value>): Parameter<readonly Value[]> {
  const readAll = (text: string) => {
    const values = text.split(',').map((each) => read(each.trim()));
    return values.includes(undefined) ? undefined : (values as Value[]);
  };
  return { value: `${value},…`, help, is: `${is}, or several with commas between them`, read: readAll };
}

const isReference = (text: string) => nodeReference.safeParse(text).success;

const organisation = (text: string): NodeId | undefined => {
  if (!isReference(text)) return undefined;
  if (!text.includes(':')) return nodeId('Organisation', text);
  return text.startsWith('Organisation:') ? text : undefined;
};

/** A node by its id, or where only one kind can stand by its key. */
const node =
  (kind: NodeKind | null) =>
  (text: string): NodeId | undefined => {
    if (!isReference(text)) return undefined;
    if (text.includes(':')) return isNodeKind(splitNodeId(text).kind) ? text : undefined;
    return kind ? nodeId(kind, text) : undefined;
  };

const nodeParameter = (help: string) =>
  parameter<NodeId>({
    value: 'ID',
    help,
    is: 'the id of a node such as Organisation:stripe',
    read: node(null),
  });

const number = (help: string) =>
  parameter<number>({
    value: 'NUMBER',
    help,
    is: 'a whole number',
    read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
  });

const day = (text: string): IsoDate | undefined => (isoDate.safeParse(text).success ? text : undefined);

const moment = (text: string): IsoInstant | undefined =>
  day(text) ? endOfDay(text) : (instantOf(text) ?? undefined);

const upper = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word.toLowerCase(), word])) as Record<string, Word>;

/** Everything that exports can be asked with; each takes some of it. */
export const PARAMETERS = {
  organisation: parameter<NodeId>({
    value: 'KEY',
    help: 'Whose it is: the key of an organisation. A table of all is given where it is left out and can be.',
    is: 'the key of an organisation',
    read: organisation,
  }),
  role: choice<RecordRole>('Of a record, as what it is kept', 'ROLE', upper(['CONTROLLER', 'PROCESSOR'])),
  asOf: parameter<IsoDate>({
    value: 'DATE',
    help: 'The day. Left out: today; of an inventory, all that was ever true.',
    is: 'a day such as 2023-07-09',
    read: day,
  }),
  knownAt: parameter<IsoInstant>({
    value: 'TIME',
    help: 'What the register said at this moment, or at the end of this day (UTC). Left out: what it says now.',
    is: 'a moment such as 2023-07-09T12:00:00Z, or a day',
    read: moment,
  }),
  lang: choice<Language>('Language of words and names', 'LANGUAGE', { en: 'en', ar: 'ar' }),
  bom: flag('Begin CSV with a byte order mark, by which Excel knows UTF-8.'),
  rule: listOf(
    parameter<string>({
      value: 'RULE',
      help: 'Of findings, only those of this rule.',
      is: 'the id of a rule such as dpa-ending',
      read: (text) => (/^[a-z0-9-]+$/.test(text) ? text : undefined),
    }),
  ),
  severity: listOf(
    choice<Severity>(
      'Of findings, only those of this severity',
      'SEVERITY',
      upper(Object.keys(SEVERITIES) as Severity[]),
    ),
  ),
  within: parameter<number>({
    value: 'DAYS',
    help: 'Of what is overdue, also what falls due within so many days.',
    is: 'a number of days',
    read: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
  }),
  by: listOf(
    choice<StatisticsDimension>('Of statistics, by what to count', 'DIMENSION', upper(statisticsDimensions)),
  ),
  inventory: parameter<string>({
    value: 'NAME',
    help: 'Only what this inventory owns; _of-no-inventory: what none does.',
    is: 'the name of an inventory',
    read: (text) => text || undefined,
  }),
  start: listOf(nodeParameter('Of a lineage, the nodes to start from.')),
  direction: choice<FlowDirection>(
    'Of a lineage, which way to follow the data, downstream where it is left out',
    'DIRECTION',
    upper(['DOWNSTREAM', 'UPSTREAM']),
  ),
  depth: number(
    'Of a lineage, most relations from a start, 1 to 25; left out: 3. Of a chain, most links; left out: 25.',
  ),
  maxNodes: number('Of a lineage, most nodes, 1 to 10000; left out: 1000.'),
  from: nodeParameter('Of paths, where the data come from.'),
  to: nodeParameter('Of paths, where they go.'),
  maxLength: number('Of paths, most relations of each, 1 to 25; left out: 8.'),
  first: number('Of paths, how many, 1 to 50; left out: 50.'),
  categories: listOf(
    parameter<NodeId>({
      value: 'KEY',
      help: 'Of a lineage or paths, only these data categories and narrower ones.',
      is: 'the key of a data category such as health-data',
      read: node('DataCategory'),
    }),
  ),
  of: nodeParameter('Of an impact, what the event befalls.'),
  event: choice<ImpactEvent>('Of an impact, what happens', 'EVENT', {
    breach: 'BREACH',
    loss: 'LOSS',
    'end-of-instrument': 'END_OF_INSTRUMENT',
  }),
} as const;

export type ParameterName = keyof typeof PARAMETERS;
export const parameterNames = Object.keys(PARAMETERS) as ParameterName[];

/** What an export was asked with. */
export type Given = {
  [Name in ParameterName]?: (typeof PARAMETERS)[Name] extends Parameter<infer Value> ? Value : never;
};

/**
 * The parameters as values. `BAD_INPUT` names the first that the export does not take or that is not what it has to be, by what the
 * caller calls it.
 */
export function readParameters(
  given: Readonly<Record<string, string>>,
  taken: readonly ParameterName[],
  called: (name: string) => string,
): Given {
  const entries = Object.entries(given).map(([name, text]) => {
    const known = taken.find((each) => each === name);
    if (!known)
      throw refusal(name, `${called(name)} is not taken here; what is: ${taken.map(called).join(', ')}`);
    const value = PARAMETERS[known].read(text);
    if (value === undefined) throw refusal(name, `${called(name)} is ${PARAMETERS[known].is}, not ${text}`);
    return [known, value];
  });
  return Object.fromEntries(entries);
}

const refusal = (name: string, message: string) =>
  new KharitaError('BAD_INPUT', message, { details: { parameter: name } });
