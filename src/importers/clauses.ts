import { isEdge, type NodeId } from '../model/graph.ts';
import type { FaultLog } from './fault-log.ts';
import type { LocatedFact } from './located.ts';

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
      if (fact.type === 'HAS_CLAUSE') versions.set(fact.to, fact.from);
    } else if (fact.kind === 'Clause') clauses.push(located);
  }
  return new Map(clauses.flatMap((clause) => clausePlace(clause, versions, log)));
}

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
