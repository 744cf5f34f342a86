import { expect, it } from 'vitest';
import { readForm } from '../../src/importers/form.ts';
import { edgeType, edgeTypes } from '../../src/model/edge-types.ts';
import { entryOf, withoutNulls } from '../../src/model/entry-of.ts';
import type { Fields } from '../../src/model/field.ts';
import { type FactRecord, isEdge } from '../../src/model/graph.ts';
import { nodeKind, nodeKinds } from '../../src/model/node-kinds.ts';
import { randomGraph } from '../helpers/random-graph.ts';

/** What an entry leaves to the register, or checks: texts whose form random words do not have, and grounds. */
function comparable(fact: FactRecord) {
  const specs: Fields = isEdge(fact) ? edgeType(fact.type).fields : nodeKind(fact.kind).fields;
  const formed = Object.keys(specs).filter((name) => specs[name]?.format !== undefined);
  const fields = { ...fact.fields, ...Object.fromEntries(formed.map((name) => [name, null])) };
  return { ...fact, fields, provenance: 'DECLARED' as const, inventory: null };
}

it('A fact of any kind or type, written as an entry and read again, is the same fact', () => {
  const { nodes, edges } = randomGraph(21, { nodes: 120, edges: 1500 });
  const facts = [...nodes, ...edges].map(comparable);
  for (const fact of facts) {
    const { recordedAt: _, version: __, ...content } = fact;
    const entry = withoutNulls(entryOf(fact));
    const { facts: read, faults } = isEdge(fact)
      ? readForm({ type: fact.type, from: fact.from, to: fact.to, entry })
      : readForm({ kind: fact.kind, entry });
    expect([faults, read]).toEqual([[], [content]]);
  }
  expect(new Set(facts.map((fact) => (isEdge(fact) ? fact.type : fact.kind)))).toEqual(
    new Set([...nodeKinds, ...edgeTypes]),
  );
});
