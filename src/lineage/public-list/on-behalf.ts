import { kindOf, type NodeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { AssessedMovement } from '../transfers/onward.ts';

/** A movement to an organisation. */
export interface Link extends AssessedMovement {
  exporter: NodeId;
  importer: NodeId;
}

/** An organisation that processes data on behalf of another. */
export interface Actor {
  id: NodeId;
  /** 1: acts for the other itself; 2: is engaged by one of those; and so on. */
  level: number;
  /** Since when; null where one of the ways to it has no first day. */
  since: IsoDate | null;
  /** The movements by which it gets the data. */
  links: readonly Link[];
}

const isLink = (movement: AssessedMovement): movement is Link =>
  movement.exporter !== null && movement.importer !== null && kindOf(movement.importer) === 'Organisation';

/** Whether who receives the data acts for the sender: engaged by it, or for data of its own as processor or provider of a system. */
function isOnBehalf({ source, importerRole }: Link, isOwn: boolean): boolean {
  if (source === 'ENGAGEMENT') return true;
  return isOwn && (source === 'PROVISION' || (source === 'DISCLOSURE' && importerRole === 'PROCESSOR'));
}

/** Stands before every day, and for a beginning that is not stated. */
const EVER = '';

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);

/** The first day on which each stood in the chain, by the way that began first. */
function firstDays(organisation: NodeId, links: readonly Link[]): Map<NodeId, IsoDate> {
  const days = new Map([[organisation, EVER]]);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { exporter, importer, sources } of links) {
      const before = days.get(exporter);
      const known = days.get(importer);
      if (before === undefined) continue;
      const day = sources.map(({ validFrom }) => validFrom ?? EVER).reduce(later, before);
      if (known !== undefined && known <= day) continue;
      days.set(importer, day);
      isSettled = false;
    }
  }
  return days;
}

/** Who acts on behalf of an organisation, to the end of the chain. */
export function actorsFor(organisation: NodeId, movements: readonly AssessedMovement[]): Actor[] {
  const byExporter = Map.groupBy(movements.filter(isLink), ({ exporter }) => exporter);
  const levels = new Map([[organisation, 0]]);
  const links: Link[] = [];
  // Who is reached while the map is walked is walked too.
  for (const [exporter, level] of levels) {
    const onBehalf = (byExporter.get(exporter) ?? []).filter((link) => isOnBehalf(link, level === 0));
    links.push(...onBehalf);
    for (const { importer } of onBehalf) levels.set(importer, levels.get(importer) ?? level + 1);
  }
  levels.delete(organisation);
  const days = firstDays(organisation, links);
  const byImporter = Map.groupBy(links, ({ importer }) => importer);
  return [...levels].map(([id, level]) => ({
    ...{ id, level, since: days.get(id) || null },
    links: byImporter.get(id) ?? [],
  }));
}

/** Organisations that get the organisation's own data as nobody knows what. */
export function withoutRole(organisation: NodeId, movements: readonly AssessedMovement[]): NodeId[] {
  const open = movements.filter(isLink).filter(({ exporter, source, importerRole }) => {
    return exporter === organisation && source === 'DISCLOSURE' && importerRole === null;
  });
  return [...new Set(open.map(({ importer }) => importer))];
}
