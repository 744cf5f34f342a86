import { expect, it } from 'vitest';
import { factsOnDay } from '../../src/exporters/on-day.ts';
import { readInventories } from '../../src/importers/inventory.ts';
import { isEdge } from '../../src/model/graph.ts';
import { isValidOn } from '../../src/model/time.ts';
import { edge, evidence, node } from '../helpers/builders.ts';
import { importableGraph } from '../helpers/importable-graph.ts';
import { filesOf } from '../helpers/inventory-files.ts';
import { DAYS } from '../helpers/random-graph.ts';

it('An export of a day has what is valid on it, and the ended things that this names', () => {
  const ended = { validTo: '2024-01-01' };
  const facts = [
    node('Organisation', 'a'),
    node('Organisation', 'b'),
    node('Organisation', 'gone', {}, ended),
    node('Jurisdiction', 'su', {}, ended),
    node('PolicyVersion', 'p/1', {}, ended),
    node('Clause', 'p/1/1', {}, ended),
    node('Clause', 'p/1/2', {}, ended),
    edge('HAS_CLAUSE', 'PolicyVersion:p/1', 'Clause:p/1/1', {}, ended),
    edge('HAS_CLAUSE', 'PolicyVersion:p/1', 'Clause:p/1/2', {}, ended),
    edge(
      'ENGAGES',
      'Organisation:a',
      'Organisation:b',
      { locations: ['Jurisdiction:su'] },
      {
        evidence: [evidence('Clause:p/1/1')],
      },
    ),
    edge('ENGAGES', 'Organisation:a', 'Organisation:b', {}, { ...ended, discriminator: 'before' }),
    edge('ENGAGES', 'Organisation:a', 'Organisation:gone'),
  ];
  expect(factsOnDay(facts, '2024-01-01').map(({ id }) => id)).toEqual([
    'Organisation:a',
    'Organisation:b',
    'Jurisdiction:su',
    'PolicyVersion:p/1',
    'Clause:p/1/1',
    'HAS_CLAUSE:PolicyVersion:p/1>Clause:p/1/1',
    'ENGAGES:Organisation:a>Organisation:b',
  ]);
});

it.each(DAYS)('The files of %s can be imported on their own, and leave nothing out that is valid', (day) => {
  const facts = importableGraph(5, { nodes: 120, edges: 400 });
  const { facts: read, references, faults } = readInventories(filesOf(factsOnDay(facts, day)), []);
  expect([faults.diagnostics, references]).toEqual([[], []]);
  const nodes = new Set(facts.filter((fact) => !isEdge(fact) && isValidOn(fact, day)).map(({ id }) => id));
  const wanted = facts.filter(
    (fact) => isValidOn(fact, day) && (!isEdge(fact) || (nodes.has(fact.from) && nodes.has(fact.to))),
  );
  const ids = new Set(read.map(({ id }) => id));
  expect(wanted.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBeLessThan(facts.length);
});
