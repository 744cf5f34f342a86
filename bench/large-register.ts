import { readdirSync, readFileSync } from 'node:fs';
import { readInventories } from '../src/importers/inventory.ts';
import { type FactRecord, isEdge, type NodeId, splitNodeId } from '../src/model/graph.ts';
import { AT } from '../test/helpers/builders.ts';
import { integerBelow, type Random, randomFrom } from '../test/helpers/random.ts';

const SEED = new URL('../seed/', import.meta.url);

/** The facts of one or all inventory files of a folder of `seed/`. */
function factsIn(folder: string, isMeant: (file: string) => boolean = () => true): FactRecord[] {
  const files = readdirSync(new URL(`${folder}/`, SEED)).filter(
    (file) => file.endsWith('.yaml') && isMeant(file),
  );
  const sources = files.map((file) => ({ file, content: readFileSync(new URL(`${folder}/${file}`, SEED)) }));
  const { facts, faults } = readInventories(sources, []);
  if (faults.total > 0) throw new Error(JSON.stringify(faults.diagnostics, null, 2));
  return facts.map((fact) => ({ ...fact, recordedAt: AT, version: 1 }) as FactRecord);
}

const policies = readdirSync(new URL('policies/', SEED)).filter((file) => file.endsWith('.yaml'));

/** A company with its activities, systems, recipients, contracts, transfers and notices. */
const COMPANIES = [
  factsIn('example'),
  ...policies.map((file) => factsIn('policies', (each) => each === file)),
];

/** How many times a company's processors are used by copies of it, on average. */
const COPIES_OF_PROCESSOR = 5;

/** Those who decide on activities, and publish notices. */
const controllersIn = (facts: readonly FactRecord[]) =>
  new Set(
    facts
      .filter(isEdge)
      .flatMap(({ type, from, to }) =>
        type === 'CONTROLLED_BY' ? [to] : type === 'PUBLISHES' ? [from] : [],
      ),
  );

/** Whether copies of a company are companies of their own, or the same one that keeps growing. */
export type Shape = 'companies' | 'one company';

interface Copy {
  facts: readonly FactRecord[];
  number: number;
  random: Random;
  shape: Shape;
}

/** The nodes of a company under the names that they have in a copy; processors are shared with other copies. */
function renamed({ facts, number, random, shape }: Copy): ReadonlyMap<NodeId, NodeId> {
  const controllers = controllersIn(facts);
  const suffixOf = (id: NodeId) => {
    if (splitNodeId(id).kind !== 'Organisation') return number;
    if (!controllers.has(id)) return integerBelow(random, 1 + number / COPIES_OF_PROCESSOR);
    return shape === 'companies' ? number : 0;
  };
  const nodes = facts.filter((fact) => !isEdge(fact));
  return new Map(nodes.map(({ id }) => [id, `${id}-${suffixOf(id)}`]));
}

const NODE_ID = /[A-Za-z]+:[a-z0-9]+(?:[._/-]+[a-z0-9]+)*/g;

function copyOf(copy: Copy): FactRecord[] {
  const names = renamed(copy);
  return copy.facts.map((fact) => {
    const text = JSON.stringify(fact).replace(NODE_ID, (id) => names.get(id) ?? id);
    const copied = JSON.parse(text) as FactRecord;
    if (isEdge(copied)) return copied;
    const { key } = splitNodeId(copied.id);
    const suffix = key.slice(copied.key.length + 1);
    const { en, ar } = copied.name;
    return { ...copied, key, name: { en: en && `${en} ${suffix}`, ar: ar && `${ar} ${suffix}` } };
  });
}

/**
 * A register of about so many facts, the same each time: the reference data, and beside them the companies of `seed/` again and
 * again under other names. Copies share processors, and all of them those of the reference data.
 */
export function largeRegister(size: number, shape: Shape): FactRecord[] {
  const random = randomFrom(1);
  const facts = new Map(factsIn('reference').map((fact) => [fact.id, fact]));
  for (let number = 0; facts.size < size; number++) {
    for (const company of COMPANIES) {
      if (facts.size >= size) break;
      for (const fact of copyOf({ facts: company, number, random, shape })) facts.set(fact.id, fact);
    }
  }
  return [...facts.values()];
}
