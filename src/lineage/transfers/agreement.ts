import { kindOf, type NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { isValidOn } from '../../model/time.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import { both, verbatim } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, met, notMet, unknown } from './verdict.ts';

const partiesOf = (graph: TransferGraph, agreement: NodeId): NodeId[] => [
  ...new Set(graph.in(agreement, 'PARTY_TO').map(({ from }) => from)),
];

/** Whether both are parties to the agreement on the day. */
export function hasBothParties(
  graph: TransferGraph,
  agreement: NodeId,
  exporter: NodeId | null,
  importer: NodeId | null,
): boolean {
  const parties = partiesOf(graph, agreement);
  return [exporter, importer].every((each) => each !== null && parties.includes(each));
}

const dateOf = (graph: TransferGraph, agreement: NodeId, field: string): string | null => {
  const value = graph.node(agreement)?.fields[field];
  return typeof value === 'string' ? value : null;
};

/** The day of signature, else the day from which the agreement holds. */
export function signedOn(graph: TransferGraph, agreement: NodeId): string | null {
  return dateOf(graph, agreement, 'signedOn') ?? graph.node(agreement)?.validFrom ?? null;
}

/** Whether the agreement binds on the day: it stands, is signed if that is dated, and has not ended. */
export function agreementBinds(graph: TransferGraph, regime: Regime, agreement: NodeId): Check {
  const { day } = graph;
  const node = graph.node(agreement);
  const signed = dateOf(graph, agreement, 'signedOn');
  const end = dateOf(graph, agreement, 'endsOn');
  const [name, on] = [graph.name(agreement), verbatim(day)];
  const told = (message: Sentence) => ({
    rule: 'AGREEMENT' as const,
    message,
    inputs: [agreement],
    citation: regime.citations.safeguards,
  });
  if (node === undefined || !isValidOn(node, day)) {
    return notMet(
      told(
        say(
          `${name.en}: the agreement does not stand on ${on.en}.`,
          `${name.ar}: الاتفاق غير سارٍ في ${on.ar}.`,
        ),
      ),
    );
  }
  if (signed !== null && day < signed) return notMet(told(signedLater(name, verbatim(signed), on)));
  if (end !== null && end <= day) return notMet(told(hasEnded(name, verbatim(end))));
  return met(
    told(say(`${name.en}: the agreement binds on ${on.en}.`, `${name.ar}: الاتفاق ملزم في ${on.ar}.`)),
  );
}

const signedLater = (name: Sentence, signed: Sentence, on: Sentence) =>
  say(
    `${name.en}: the agreement was signed on ${signed.en}, after ${on.en}.`,
    `${name.ar}: وُقّع الاتفاق في ${signed.ar}، أي بعد ${on.ar}.`,
  );

const hasEnded = (name: Sentence, end: Sentence) =>
  say(`${name.en}: the agreement ended on ${end.en}.`, `${name.ar}: انتهى الاتفاق في ${end.ar}.`);

/** Whether exporter and importer are both bound by the agreement. */
export function partiesBound(
  graph: TransferGraph,
  regime: Regime,
  { exporter, importer }: Movement,
  agreement: NodeId,
): Check {
  const parties = partiesOf(graph, agreement);
  const told = (message: Sentence) => ({
    rule: 'PARTIES' as const,
    message,
    inputs: [agreement, ...parties],
    citation: regime.citations.safeguards,
  });
  const ends = [exporter, importer].filter((each) => each !== null);
  const name = graph.name(agreement);
  if (hasBothParties(graph, agreement, exporter, importer)) {
    return met(told(bothBound(name, both(ends.map(graph.name)))));
  }
  if (importer !== null && kindOf(importer) !== 'Organisation') {
    return unknown(told(oneOfAKind(name, graph.name(importer))), ['IMPORTER', importer]);
  }
  const absent = both(ends.filter((each) => !parties.includes(each)).map(graph.name));
  if (parties.length < 2) return unknown(told(perhapsBound(name, absent)), ['PARTY', agreement]);
  return notMet(
    told(say(`${absent.en} is no party to ${name.en}.`, `${name.ar}: ليس من أطراف الاتفاق ${absent.ar}.`)),
  );
}

const bothBound = (agreement: Sentence, ends: Sentence) =>
  say(`${ends.en} are parties to ${agreement.en}.`, `${agreement.ar}: طرفا الاتفاق هما ${ends.ar}.`);

const oneOfAKind = (agreement: Sentence, kind: Sentence) =>
  say(
    `${kind.en}: a kind of recipient; which of them is a party to ${agreement.en} is open.`,
    `${kind.ar}: فئة من المتلقين، ولا يُعرف أي منهم طرف في ${agreement.ar}.`,
  );

const perhapsBound = (agreement: Sentence, absent: Sentence) =>
  say(
    `Not all parties to ${agreement.en} are named; ${absent.en} may be one.`,
    `${agreement.ar}: لم تُذكر كل أطراف الاتفاق، وقد يكون منها ${absent.ar}.`,
  );
