import { isEdge, type NodeId } from '../model/graph.ts';
import type { FaultLog } from './fault-log.ts';
import type { LocatedFact } from './located.ts';
import type { TextIndex } from './text-index.ts';

/** A clause as the files tell it: the version it is of, and its place in the text, in code points. */
export interface ClausePlace {
  version: NodeId;
  start: number | null;
  end: number | null;
}

/** The clauses in the files. One that belongs to no version is a fault, since its quotes could not be looked up. */
export function clausePlaces(facts: Iterable<LocatedFact>, log: FaultLog): Map<NodeId, ClausePlace> {
  const clauses: LocatedFact[] = [];
  const versions = new Map<NodeId, NodeId>();
  for (const located of facts) {
    const { fact } = located;
    if (isEdge(fact)) {
      if (fact.type !== 'HAS_CLAUSE') continue;
      const other = versions.get(fact.to);
      if (other !== undefined) tellSecondVersion(located, other, log);
      versions.set(fact.to, other ?? fact.from);
    } else if (fact.kind === 'Clause') clauses.push(located);
  }
  return new Map(clauses.flatMap((clause) => clausePlace(clause, versions, log)));
}

/** Its words could stand in the one and not in the other. */
function tellSecondVersion({ file, path }: LocatedFact, other: NodeId, log: FaultLog): void {
  log.add({
    ...file.place(path),
    code: 'BAD_VALUE',
    message: `The clause belongs to ${other} already.`,
    hint: 'Give each version clauses of its own.',
  });
}

/** Tells each clause that ends after the text that it is of. */
export function tellBeyondText(
  facts: Iterable<LocatedFact>,
  places: ReadonlyMap<NodeId, ClausePlace>,
  texts: ReadonlyMap<NodeId, TextIndex>,
  log: FaultLog,
): void {
  for (const { fact, file, path } of facts) {
    const { version, end } = places.get(fact.id) ?? NOWHERE;
    const length = texts.get(version)?.length;
    if (end === null || length === undefined || end <= length) continue;
    log.add({
      ...file.place([...path, 'end']),
      code: 'BAD_VALUE',
      message: `The clause ends at ${end}; its text ends at ${length}.`,
      hint: 'Count code points from the beginning of the text.',
    });
  }
}

const NOWHERE: ClausePlace = { version: '', start: null, end: null };

function clausePlace(
  { fact, file, path }: LocatedFact,
  versions: ReadonlyMap<NodeId, NodeId>,
  log: FaultLog,
): [NodeId, ClausePlace][] {
  const start = fact.fields.start as number | null;
  const end = fact.fields.end as number | null;
  const isReversed = start !== null && end !== null && end <= start;
  if (isReversed)
    log.add({
      ...file.place([...path, 'end']),
      code: 'BAD_VALUE',
      message: `The clause ends at ${end}, and begins at ${start}.`,
      hint: '`end` is the position after its last character.',
    });
  const version = versions.get(fact.id);
  if (version !== undefined)
    return [[fact.id, isReversed ? { version, start: null, end: null } : { version, start, end }]];
  log.add({
    ...file.place(path),
    code: 'MISSING',
    message: 'The clause belongs to no version of a document.',
    hint: 'Add `clauseOf` with the key of its policy version.',
  });
  return [];
}
