import { type EdgeRecord, kindOf, type NodeId } from '../../model/graph.ts';
import { levelsFrom, wholesOf } from '../../model/wholes.ts';
import type { Inventory } from '../inventory-view.ts';
import { responsibleFor } from './activities.ts';
import { type Outward, overlap } from './terms.ts';

/** A dataset, and the categories of data that it and all in it hold; none: that is not stated. */
export interface Holding {
  dataset: NodeId;
  holds: readonly NodeId[];
}

const contentsOf = (graph: Outward, store: NodeId): NodeId[] =>
  levelsFrom([store], (id) => graph.out(id, 'CONTAINS').map(({ to }) => to)).flat();

/** The datasets in a system, through all levels, that hold data of the categories; where none are given, or it is not stated, any. */
export function datasetsIn(graph: Outward, system: NodeId, categories: readonly NodeId[]): Holding[] {
  const datasets = contentsOf(graph, system).filter((id) => kindOf(id) === 'Dataset');
  const holdings = datasets.map((dataset) => ({
    dataset,
    holds: contentsOf(graph, dataset).flatMap((id) => graph.out(id, 'HOLDS').map(({ to }) => to)),
  }));
  return holdings.filter(({ holds }) => overlap(graph, holds, categories));
}

/**
 * What says how long data of an activity are kept: at it and what it is part of, the systems that these run on, the datasets there
 * that hold such data, and whoever answers for it.
 */
export function retentionOf(inventory: Inventory, activity: NodeId): EdgeRecord[] {
  const ends = (ids: readonly NodeId[], type: 'PROCESSES' | 'RUNS_ON') =>
    ids.flatMap((id) => inventory.out(id, type).map(({ to }) => to));
  const wholes = wholesOf(inventory, activity);
  const systems = [...new Set(ends(wholes, 'RUNS_ON'))];
  const categories = ends(wholes, 'PROCESSES');
  const datasets = systems.flatMap((system) => datasetsIn(inventory, system, categories));
  const places = [
    ...wholes,
    ...systems,
    ...datasets.map(({ dataset }) => dataset),
    ...responsibleFor(inventory, activity),
  ];
  return [...new Set(places)].flatMap((id) => inventory.out(id, 'RETAINED_UNDER'));
}
