import type { FactRecord } from '../../model/graph.ts';
import { checkPageSize, decodeCursor, encodeCursor, pageOf } from '../cursor.ts';
import type { CitingQuery, Page } from '../store.ts';
import type { Connection, Run } from './connection.ts';
import { citingFacts, countCiting } from './cypher/citations.ts';
import { readFacts } from './facts.ts';
import { consistently } from './reading.ts';

type Answers = [CitingQuery, Page<FactRecord>][];

/** Queries that differ in nothing but the clauses are one statement; all statements travel together. */
export async function citing(
  connection: Connection,
  queries: readonly CitingQuery[],
): Promise<Page<FactRecord>[]> {
  if (queries.length === 0) return [];
  const alike = [...Map.groupBy(queries, ({ clauses: _, ...rest }) => JSON.stringify(rest)).values()];
  const asked = alike.map(questionOf);
  const answers = await consistently(connection, 'citing', (run) =>
    Promise.all(asked.map((answer) => answer(run))),
  );
  const pages = new Map(answers.flat());
  return queries.flatMap((query) => pages.get(query) ?? []);
}

/** What to run for queries that are alike. Faults of the query come before anything is sent. */
function questionOf(group: readonly CitingQuery[]): (run: Run) => Promise<Answers> {
  const [{ asOf, first, after, count }] = group as readonly [CitingQuery, ...CitingQuery[]];
  checkPageSize(first);
  const cited = { groups: group.map(({ clauses }) => clauses), asOf };
  const page = citingFacts(cited, decodeCursor(null, after), first + 1);
  const counting = count ? countCiting(cited) : null;
  return async (run) => {
    const [rows, counted] = await Promise.all([run(page), counting && run(counting)]);
    const ids = Map.groupBy(rows, (row) => row.get('nth').toNumber());
    const totals = counted?.map((row) => row.get('total').toNumber());
    const read = await readFacts(
      run,
      rows.map((row) => row.get('id')),
    );
    const facts = new Map(read.map((fact) => [fact.id, fact]));
    return group.map((query, nth) => {
      const items = (ids.get(nth) ?? []).flatMap((row) => facts.get(row.get('id')) ?? []);
      return [query, pageOf(items, first, cursorOf, totals?.[nth] ?? null)];
    });
  };
}

const cursorOf = ({ id }: FactRecord) => encodeCursor(null, { value: null, id });
