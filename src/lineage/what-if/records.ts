import type { NodeId } from '../../model/graph.ts';
import type { Movement } from '../transfers/movements.ts';
import { type Asked, edgesOf, movementsOf } from './asked.ts';
import { addEdge } from './supposed-facts.ts';

/**
 * Makes a change with what is stated as a transfer: a stated transfer whose data no longer move as it says is not left behind
 * as a movement of its own. What it says of them goes where they go, or ends with them.
 */
export async function withRecords(
  asked: Asked,
  moved: { from: NodeId; to: NodeId } | null,
  change: () => Promise<void>,
): Promise<void> {
  const before = new Set((await movementsOf(asked)).map(({ id }) => id));
  await change();
  const after = await movementsOf(asked);
  for (const movement of after.filter(({ id, source }) => source === 'STATED' && !before.has(id)))
    await follow(asked, movement, moved);
}

async function follow(
  asked: Asked,
  { transfer, place, categories }: Movement,
  moved: { from: NodeId; to: NodeId } | null,
): Promise<void> {
  if (transfer === null) return;
  const { hypothesis } = asked;
  const carries = await edgesOf(asked, ['CARRIES'], { from: transfer });
  const idle = carries.filter(({ to }) => categories !== 'ALL' && categories.includes(to));
  if (idle.length < carries.length) return idle.forEach(hypothesis.end);
  const into = await edgesOf(asked, ['INTO'], { from: transfer });
  const there = into.filter(({ to }) => to === place);
  if (moved !== null && place === moved.from) {
    there.forEach(hypothesis.end);
    if (into.every(({ to }) => to !== moved.to)) await addEdge(asked, ['INTO', transfer, moved.to]);
  } else if (there.length > 0 && there.length < into.length) {
    there.forEach(hypothesis.end);
  } else {
    (await hypothesis.reading().facts([transfer])).forEach(hypothesis.end);
  }
}
