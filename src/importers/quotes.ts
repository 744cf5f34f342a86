import type { Evidence } from '../model/evidence.ts';
import type { NodeId } from '../model/graph.ts';
import type { ClausePlace } from './clauses.ts';
import type { FaultLog } from './fault-log.ts';
import type { LocatedEvidence } from './located.ts';
import { codePoint, show } from './show.ts';
import type { FaultText } from './source-file.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Looks each quote up in the text of its document, where there is one, and fills in its position where it stands in one
 * place only. A quote that does not stand there word for word, or not in its clause, is told.
 */
export function verifyQuotes(
  quotes: readonly LocatedEvidence[],
  clauses: ReadonlyMap<NodeId, ClausePlace>,
  texts: ReadonlyMap<NodeId, TextIndex>,
  log: FaultLog,
): void {
  for (const { evidence, file, path } of quotes) {
    const clause = clauses.get(evidence.clause);
    if (!clause) continue;
    const text = texts.get(clause.version);
    const tell = (field: string, fault: FaultText) => log.add({ ...fault, ...file.place([...path, field]) });
    const isFound = text === undefined || find(evidence, clause, text, tell);
    if (isFound && !isInside(evidence, clause)) tell('start', outside(evidence, clause));
  }
}

type Tell = (field: string, fault: FaultText) => void;

/** Whether the quote stands where the evidence says; fills the place in where the evidence leaves it open. */
function find(evidence: Evidence, clause: ClausePlace, text: TextIndex, tell: Tell): boolean {
  const { quote, start } = evidence;
  const everywhere = text.occurrences(quote);
  if (everywhere.length === 0) {
    tell('quote', notFound(quote, text));
    return false;
  }
  if (start !== null) {
    if (everywhere.includes(start)) return true;
    const message = `The quote does not stand at ${start}.`;
    tell('start', {
      code: 'QUOTE_MISPLACED',
      message,
      hint: () => `It stands at ${places(everywhere, text)}.`,
    });
    return false;
  }
  const length = [...quote].length;
  const inside = everywhere.filter((at) => isInside({ start: at, end: at + length }, clause));
  const [at = everywhere[0] ?? 0, ...others] = inside;
  if (others.length > 0) {
    const message = `The quote stands in ${inside.length} places, and \`start\` does not say in which.`;
    tell('quote', {
      code: 'QUOTE_AMBIGUOUS',
      message,
      hint: () => `Add \`start\`: ${places(inside, text)}.`,
    });
    return false;
  }
  evidence.start = at;
  evidence.end = at + length;
  return true;
}

function places(positions: readonly number[], text: TextIndex): string {
  const some = positions.slice(0, 5).map((at) => `${at} (line ${text.lineAt(at)})`);
  return some.join(', ') + (positions.length > some.length ? ', …' : '');
}

function isInside({ start, end }: Pick<Evidence, 'start' | 'end'>, clause: ClausePlace): boolean {
  if (start === null || end === null) return true;
  return (clause.start === null || start >= clause.start) && (clause.end === null || end <= clause.end);
}

function outside({ start, end }: Evidence, clause: ClausePlace): FaultText {
  return {
    code: 'QUOTE_OUTSIDE_CLAUSE',
    message: `The quote stands at ${start} to ${end}, outside its clause, which is at ${clause.start} to ${clause.end}.`,
    hint: 'Name the clause that it stands in.',
  };
}

function notFound(quote: string, text: TextIndex): FaultText {
  return {
    code: 'QUOTE_NOT_FOUND',
    message: `The text does not hold ${show(quote)}.`,
    hint: () => {
      const passage = text.nearest(quote);
      if (!passage) return 'Nothing near it was found; copy the words from the text.';
      const { start, end } = passage;
      const words = text.slice(start, end);
      const place = `at ${start} (line ${text.lineAt(start)})`;
      return `The nearest is, ${place}: ${JSON.stringify(words)}${difference(quote, words)}`;
    },
  };
}

/** Where the words part from the quote, by code point: what differs may look alike. */
function difference(quote: string, words: string): string {
  const [given, found] = [[...quote], [...words]];
  const at = given.findIndex((point, index) => point !== found[index]);
  const [here, there] = [given[at], found[at]];
  if (here === undefined || there === undefined) return '';
  return `; the quote has ${codePoint(here)} where the text has ${codePoint(there)}`;
}
