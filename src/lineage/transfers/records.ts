import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { NOTHING } from '../terms.ts';
import { areasOf } from './inside.ts';
import { type Movement, termSet } from './movements.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** How what a stated transfer says lies to a movement: the same or wider, not said, or something else. */
export type Fit = 'HOLDS' | 'OPEN' | 'OTHER';

/** A stated transfer beside a movement. */
export interface RecordFit {
  transfer: NodeId;
  exporter: Fit;
  importer: Fit;
  destination: Fit;
  /** `UNSAID`: the record lists categories, and the movement does not say which it carries. */
  categories: Fit | 'UNSAID';
}

const ends = (edges: readonly EdgeRecord[]): NodeId[] => edges.map(({ to }) => to);

function fitOf(named: readonly NodeId[], accepted: readonly NodeId[]): Fit {
  if (named.length === 0) return 'OPEN';
  return named.some((each) => accepted.includes(each)) ? 'HOLDS' : 'OTHER';
}

/** An importer known only by kind is left open: others of its kind receive data too. */
function importerFit(graph: TransferGraph, movement: Movement, transfer: NodeId): Fit {
  const { importer, importerKinds } = movement;
  const named = ends(graph.out(transfer, 'IMPORTED_BY'));
  const fit = fitOf(named, importer === null ? [] : [importer, ...importerKinds]);
  const isSame = importer !== null && kindOf(importer) === 'Organisation' && named.includes(importer);
  return fit === 'HOLDS' && !isSame ? 'OPEN' : fit;
}

function categoriesFit({ terms, out }: TransferGraph, movement: Movement, transfer: NodeId) {
  const named = ends(out(transfer, 'CARRIES'));
  if (named.length === 0) return 'OPEN';
  if (movement.categories === 'ALL') return 'UNSAID';
  const beyond = termSet(terms, movement.categories) & ~terms.carriedBy(named);
  return beyond === NOTHING ? 'HOLDS' : 'OTHER';
}

function recordFit(graph: TransferGraph, movement: Movement, transfer: NodeId): RecordFit {
  const { exporter, place } = movement;
  return {
    transfer,
    exporter: fitOf(ends(graph.out(transfer, 'EXPORTED_BY')), exporter === null ? [] : [exporter]),
    importer: importerFit(graph, movement, transfer),
    destination: fitOf(ends(graph.out(transfer, 'INTO')), place === null ? [] : areasOf(graph, place)),
    categories: categoriesFit(graph, movement, transfer),
  };
}

/** The stated transfers of which at least one end is that of the movement and the other no different one, by id. */
export function recordsBeside(graph: TransferGraph, movement: Movement): RecordFit[] {
  const { exporter, importer, importerKinds, transfer } = movement;
  const named = importer === null ? importerKinds : [importer, ...importerKinds];
  const stated = [
    ...named.flatMap((each) => graph.stated(null, each)),
    ...(exporter === null ? [] : [...named, null].flatMap((each) => graph.stated(exporter, each))),
    ...(transfer === null ? [] : [transfer]),
  ];
  return [...new Set(stated)].sort().map((each) => recordFit(graph, movement, each));
}

/** Whether the record is of the movement's two ends and says nothing against its place and categories. */
export function isOfMovement({ exporter, importer, destination, categories }: RecordFit): boolean {
  const isOfEnds = exporter === 'HOLDS' && importer === 'HOLDS';
  return isOfEnds && destination !== 'OTHER' && categories !== 'OTHER';
}
