import type { EdgeRecord } from '../../model/graph.ts';
import { propertyOf } from './context.ts';
import { type Entry, entryFrom, inLanguages, type Pair, stated } from './entry.ts';
import type { FactGraph } from './fact-graph.ts';
import { fieldPairs, groundPairs } from './fact-pairs.ts';
import { iriOf } from './iris.ts';
import { objectOf, SAYINGS, type Saying } from './sayings.ts';

/** How the place where a relation stands hangs on its subject, and what it is. */
const PLACES: Readonly<Record<Exclude<Saying['stands'], 'NOWHERE'>, readonly [key: string, type: string]>> = {
  PART: ['hasProcess', 'dpv:Process'],
  SERVICE: ['hasService', 'dpv:Service'],
  ESTABLISHMENT: ['hasEstablishment', 'eu-gdpr:Establishment'],
  STATEMENT: ['statements', 'rdf:Statement'],
};

/** Fields that, where they say something, narrow what is said. */
const LIMITS = ['categories', 'purposes', 'holders', 'appliedBy', 'byDefault'];

function isLimited({ fields }: EdgeRecord): boolean {
  return LIMITS.some((name) => {
    const value = fields[name] ?? null;
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
  });
}

/** Whether it is open that it is so: said with "may", under a condition, to be read in more than one way, or for a verdict to tell. */
function isOpen({ modality, condition, certainty }: EdgeRecord, { needsVerdict }: Saying): boolean {
  const isConditional = condition.en !== null || condition.ar !== null;
  return modality === 'MAY' || isConditional || certainty === 'AMBIGUOUS' || needsVerdict === true;
}

/** What a relation says of its subject: plainly where it is neither open nor limited, and with all else in a place of its own. */
export function statementPairs(edge: EdgeRecord, graph: FactGraph): Pair[] {
  const saying = SAYINGS[edge.type];
  if (!saying) return [];
  const object = graph.nameOf(objectOf(edge));
  const isPlain = !isOpen(edge, saying) && !isLimited(edge);
  const plain = isPlain ? saying.properties(edge).flatMap((property) => stated(property, object)) : [];
  if (saying.stands === 'NOWHERE') return plain;
  const [key, type] = PLACES[saying.stands];
  const said: Pair[] = [['@type', type], ...triplePairs(edge, saying, object)];
  return [...plain, [key, placeOf(edge, [...said, ...opennessPairs(edge, saying)], graph)]];
}

function triplePairs(edge: EdgeRecord, saying: Saying, object: string): Pair[] {
  const [property] = saying.properties(edge);
  if (saying.stands !== 'STATEMENT') return stated(property, object);
  return [...stated('predicate', propertyOf(property)), ...stated('object', object)];
}

function opennessPairs(edge: EdgeRecord, saying: Saying): Pair[] {
  return isOpen(edge, saying) ? [['hasApplicability', 'dpv:UnknownApplicability']] : [];
}

function placeOf(edge: EdgeRecord, said: readonly Pair[], graph: FactGraph): Entry {
  return entryFrom([
    ['@id', iriOf(edge.id)],
    ...said,
    ...fieldPairs(edge, graph),
    ['modality', edge.modality],
    ...inLanguages('condition', edge.condition),
    ...inLanguages('wording', edge.wording),
    ...groundPairs(edge, graph),
  ]);
}
