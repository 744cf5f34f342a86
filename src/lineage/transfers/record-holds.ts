import type { NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { hasBothParties } from './agreement.ts';
import type { Movement } from './movements.ts';
import type { RecordFit } from './records.ts';
import type { Regime } from './regime.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { type Check, type MissingFactCode, met, notMet, unknown } from './verdict.ts';

/** A stated transfer beside a movement, and one of the mechanisms that it names. */
interface Asked {
  graph: TransferGraph;
  regime: Regime;
  movement: Movement;
  fit: RecordFit;
  target: NodeId;
}

type Lacking = [code: MissingFactCode, about: string];

/** Whether a stated transfer holds the movement, as far as one of its mechanisms goes. */
export function recordHolds({ graph, regime, movement, fit, target }: Asked): Check {
  const { transfer } = fit;
  const [name, mechanism] = [graph.name(transfer), graph.name(target)];
  const told = (message: Sentence) => ({
    rule: 'RECORD' as const,
    message,
    inputs: [transfer, target],
    citation: regime.citations.record,
  });
  if (fit.destination === 'OTHER') return notMet(told(goesElsewhere(graph, name, movement.place)));
  if (fit.categories === 'OTHER') return notMet(told(carriesLess(name)));
  const open = openEnds(fit);
  if (open.length > 0) return unknown(told(attachedToNobody(name, mechanism)), ...open);
  if (fit.categories === 'UNSAID') {
    return unknown(told(carriesSome(name)), ['CATEGORIES', movement.sources[0]?.id ?? transfer]);
  }
  const lacking = leftOpen(fit);
  return lacking.length === 0 || hasBothParties(graph, target, movement.exporter, movement.importer)
    ? met(told(holds(name)))
    : unknown(told(leavesOpen(name, mechanism)), ...lacking);
}

function openEnds({ transfer, exporter, importer }: RecordFit): Lacking[] {
  const open: Lacking[] = [];
  if (exporter === 'OPEN') open.push(['EXPORTER', transfer]);
  if (importer === 'OPEN') open.push(['IMPORTER', transfer]);
  return open;
}

function leftOpen({ transfer, destination, categories }: RecordFit): Lacking[] {
  const open: Lacking[] = [];
  if (destination === 'OPEN') open.push(['DESTINATION', transfer]);
  if (categories === 'OPEN') open.push(['CATEGORIES', transfer]);
  return open;
}

function goesElsewhere(graph: TransferGraph, transfer: Sentence, place: NodeId | null) {
  const there = place === null ? say('a named place', 'مكان مسمى') : graph.name(place);
  return say(
    `${transfer.en}: this transfer does not go to ${there.en}.`,
    `${transfer.ar}: لا يتجه هذا النقل إلى ${there.ar}.`,
  );
}

const carriesLess = (transfer: Sentence) =>
  say(
    `${transfer.en}: this transfer does not carry all categories of the movement.`,
    `${transfer.ar}: لا يشمل هذا النقل كل فئات البيانات في هذه الحركة.`,
  );

const attachedToNobody = (transfer: Sentence, mechanism: Sentence) =>
  say(
    `${transfer.en}: this transfer states ${mechanism.en} and attaches it to nobody.`,
    `${transfer.ar}: ذُكر الاستناد إلى ${mechanism.ar} دون ربطه بأحد.`,
  );

const carriesSome = (transfer: Sentence) =>
  say(
    `${transfer.en}: this transfer lists categories; which ones the movement carries is not said.`,
    `${transfer.ar}: يذكر هذا النقل فئات من البيانات، ولم يُذكر أيها في هذه الحركة.`,
  );

const holds = (transfer: Sentence) =>
  say(
    `${transfer.en}: this transfer holds the movement.`,
    `${transfer.ar}: هذا النقل المذكور يشمل حركة البيانات.`,
  );

const leavesOpen = (transfer: Sentence, mechanism: Sentence) =>
  say(
    `${transfer.en}: this transfer leaves open what it holds, and ${mechanism.en} is no agreement of the two.`,
    `${transfer.ar}: لم يُحدَّد ما يشمله هذا النقل، وما يُستند إليه (${mechanism.ar}) ليس اتفاقًا بين الطرفين.`,
  );
