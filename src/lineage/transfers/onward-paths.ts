import { say } from '../../model/sentence.ts';
import { type Cut, MAX_DEPTH } from '../limits.ts';
import { type Categories, NOTHING, type TermSet, type Terms } from '../terms.ts';
import { termSet } from './movements.ts';
import type { AssessedMovement } from './onward.ts';
import type { Mechanism } from './reliance.ts';
import { compare } from './verdict.ts';

/** A chain of movements from the first exporter to the last processor engaged. */
export interface OnwardPath {
  /** The ids of its movements, joined. */
  id: string;
  movements: readonly AssessedMovement[];
  /** What travels all the way. */
  categories: Categories;
  /** The movement that holds least; null where none is a transfer. */
  weakest: AssessedMovement | null;
}

export interface OnwardPaths {
  paths: readonly OnwardPath[];
  isPartial: Cut | null;
}

/**
 * How much mechanisms hold, least first: a derogation is an exception without lasting protection (Art. 49); clauses,
 * codes and certificates bind the importer, from those of a single case over those of a branch to those that the
 * Commission has adopted; binding rules bind a whole group and are approved with their enforcement (Art. 47); a finding
 * of adequacy is of the law of the place itself (Art. 45).
 */
const STRENGTH: readonly Mechanism[] = [
  'DEROGATION',
  'AD_HOC_CLAUSES',
  'CODE_OF_CONDUCT',
  'CERTIFICATION',
  'STANDARD_CONTRACTUAL_CLAUSES',
  'BINDING_CORPORATE_RULES',
  'ADEQUACY',
];

/** Without a mechanism is weakest, unknown comes next: it may be without one. */
function strengthOf({ status, mechanism }: AssessedMovement): number {
  if (status === 'UNCOVERED') return -2;
  return mechanism === null ? -1 : STRENGTH.indexOf(mechanism.mechanism);
}

function weakestOf(movements: readonly AssessedMovement[]): AssessedMovement | null {
  const transfers = movements.filter(({ status }) => status !== 'NOT_A_TRANSFER');
  return transfers.sort((a, b) => strengthOf(a) - strengthOf(b))[0] ?? null;
}

/** Most chains in an answer. */
const MAX_PATHS = 1000;

const CUT: Cut = {
  limit: 'PATHS',
  message: say(
    `There are more than ${MAX_PATHS} chains, or longer ones than ${MAX_DEPTH} links. Ask for one exporter.`,
    `يزيد عدد السلاسل على ${MAX_PATHS}، أو طول بعضها على ${MAX_DEPTH} حلقة. اطلب مصدِّرًا واحدًا.`,
  ),
};

/** A chain in the making. */
interface Chain {
  movements: readonly AssessedMovement[];
  terms: TermSet;
}

/** Finds the chains that are one link longer: no organisation stands on one twice, and something travels on. */
function linker(terms: Terms, all: readonly AssessedMovement[]): (chain: Chain) => Chain[] {
  const engagements = Map.groupBy(
    all.filter(({ source }) => source === 'ENGAGEMENT'),
    ({ exporter }) => exporter,
  );
  return ({ movements, terms: travelling }) => {
    const last = movements.at(-1)?.importer ?? null;
    const passed = new Set([movements[0]?.exporter, ...movements.map(({ importer }) => importer)]);
    return (last === null ? [] : (engagements.get(last) ?? []))
      .filter(({ importer }) => !passed.has(importer))
      .map((movement) => ({
        movements: [...movements, movement],
        terms: travelling & termSet(terms, movement.categories),
      }))
      .filter((chain) => chain.terms !== NOTHING);
  };
}

/**
 * The chains that begin with one of the movements and go on over engagements to their ends, each once: one that is the
 * end of a longer one is left out. In the order of the ids.
 */
export function onwardPaths(
  terms: Terms,
  starts: readonly AssessedMovement[],
  all: readonly AssessedMovement[],
): OnwardPaths {
  const longer = linker(terms, all);
  const paths: OnwardPath[] = [];
  let isPartial: Cut | null = null;
  const stack: Chain[] = starts
    .map((movement) => ({ movements: [movement], terms: termSet(terms, movement.categories) }))
    .reverse();
  for (let chain = stack.pop(); chain !== undefined; chain = stack.pop()) {
    const further = longer(chain);
    const isFull = chain.movements.length >= MAX_DEPTH;
    if (isFull && further.length > 0) isPartial = CUT;
    if (further.length > 0 && !isFull) stack.push(...further.reverse());
    else if (chain.movements.length > 1) paths.push(pathOf(terms, chain));
    if (paths.length === MAX_PATHS && stack.length > 0) isPartial = CUT;
    if (paths.length === MAX_PATHS) break;
  }
  return { paths: withoutSuffixes(paths), isPartial };
}

/** The chains that are not the end of a longer one, by id. */
function withoutSuffixes(paths: readonly OnwardPath[]): OnwardPath[] {
  const suffixes = new Set(
    paths.flatMap(({ movements }) => movements.slice(1).map((_, i) => idOf(movements.slice(i + 1)))),
  );
  return paths.filter(({ id }) => !suffixes.has(id)).sort((a, b) => compare(a.id, b.id));
}

const idOf = (movements: readonly AssessedMovement[]) => movements.map(({ id }) => id).join(' ');

function pathOf(terms: Terms, chain: Chain): OnwardPath {
  const { movements } = chain;
  return {
    id: idOf(movements),
    movements,
    categories: terms.broadest(chain.terms),
    weakest: weakestOf(movements),
  };
}
