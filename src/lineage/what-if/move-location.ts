import { type EdgeType, edgeType, flowTypes } from '../../model/edge-types.ts';
import { type EdgeRecord, isEdgeId, kindOf, type NodeId } from '../../model/graph.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { type Asked, edgeNamed, edgesOf, nodeNamed } from './asked.ts';
import type { Suppositions } from './changes.ts';
import { withRecords } from './records.ts';
import { refuse } from './refusal.ts';
import { withField } from './supposed-facts.ts';

/** The edges that data move along in a place. */
const LOCATED: readonly EdgeType[] = flowTypes.filter((type) => 'locations' in edgeType(type).fields);

/** What is told by the edges that lead away from it too. */
const STARTS: ReadonlySet<NodeKind> = new Set(['System', 'ProcessingActivity']);

const listed = ({ fields }: EdgeRecord, field: string) =>
  (fields[field] as readonly NodeId[] | undefined) ?? [];

export async function moveLocation(asked: Asked, change: Suppositions['moveLocation']): Promise<void> {
  const { hypothesis, at } = asked;
  const { from, to } = change;
  await nodeNamed(asked, 'from', from, 'Jurisdiction');
  await nodeNamed(asked, 'to', to, 'Jurisdiction');
  if (from === to) refuse(`${at}.to`, `it is \`from\` as well; nothing changes.`);
  const there = (await edgesMeant(asked, change.of ?? null)).filter((edge) =>
    listed(edge, 'locations').includes(from),
  );
  if (there.length === 0) {
    const what = change.of ? `of ${change.of} ` : '';
    refuse(at, `nothing ${what}takes place in ${from} on ${hypothesis.day}; nothing changes.`);
  }
  await withRecords(asked, change, async () => {
    for (const edge of there) {
      const places = listed(edge, 'locations').map((place) => (place === from ? to : place));
      hypothesis.alter(edge, withField(edge, 'locations', [...new Set(places)]));
    }
  });
}

/** The edges that tell where something is, or takes place; those of everything where nothing is named. */
async function edgesMeant(asked: Asked, of: string | null): Promise<readonly EdgeRecord[]> {
  if (of !== null && isEdgeId(of)) return [await edgeNamed(asked, 'of', of)];
  const all = await edgesOf(asked, LOCATED, null);
  if (of === null) return all;
  await nodeNamed(asked, 'of', of, 'Organisation', 'RecipientCategory', ...STARTS);
  const provided = new Set(
    all.flatMap(({ type, from, to }) => (type === 'PROVIDED_BY' && to === of ? [from] : [])),
  );
  return all.filter(
    (edge) =>
      edge.to === of ||
      (edge.from === of && STARTS.has(kindOf(of))) ||
      listed(edge, 'systems').includes(of) ||
      (edge.type === 'RUNS_ON' && provided.has(edge.to)),
  );
}
