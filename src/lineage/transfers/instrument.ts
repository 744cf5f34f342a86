import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { isValidOn } from '../../model/time.ts';
import { verbatim } from './telling.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** Whether an instrument can be relied on on the day; where not, why. */
export interface Standing {
  stands: boolean;
  message: Sentence;
  inputs: readonly NodeId[];
}

const dateOf = (graph: TransferGraph, id: NodeId, field: string): string | null => {
  const value = graph.node(id)?.fields[field];
  return typeof value === 'string' ? value : null;
};

/** From which day a ruling makes an instrument void: that of the relation, else that of the ruling. */
function voidFrom(graph: TransferGraph, { from, validFrom }: EdgeRecord): string | null {
  return validFrom ?? dateOf(graph, from, 'appliesFrom') ?? dateOf(graph, from, 'adopted');
}

const appliesLater = (name: Sentence, from: Sentence, on: Sentence) =>
  say(
    `${name.en} can be relied on from ${from.en}, after ${on.en}.`,
    `الاستناد إلى ${name.ar} جائز منذ ${from.ar}، أي بعد ${on.ar}.`,
  );

const hasEnded = (name: Sentence, end: Sentence) =>
  say(`${name.en} cannot be relied on since ${end.en}.`, `الاستناد إلى ${name.ar} غير جائز منذ ${end.ar}.`);

const isVoid = (name: Sentence, ruling: Sentence, on: Sentence) =>
  say(
    `${name.en} is void by ${ruling.en} on ${on.en}.`,
    `${ruling.ar} قضى ببطلان ${name.ar}، والبطلان قائم في ${on.ar}.`,
  );

/**
 * Whether the instrument applies on the day (where that is not known: is adopted), has not ended and has not been
 * declared void.
 */
export function instrumentStands(graph: TransferGraph, id: NodeId): Standing {
  const { day } = graph;
  const [name, on] = [graph.name(id), verbatim(day)];
  const failed = (message: Sentence, ...inputs: NodeId[]) => ({
    stands: false,
    message,
    inputs: [id, ...inputs],
  });
  const node = graph.node(id);
  if (node === undefined || !isValidOn(node, day)) {
    return failed(say(`${name.en}: not in force on ${on.en}.`, `${name.ar}: غير سارٍ في ${on.ar}.`));
  }
  const from = dateOf(graph, id, 'appliesFrom') ?? dateOf(graph, id, 'adopted');
  if (from !== null && day < from) return failed(appliesLater(name, verbatim(from), on));
  const end = dateOf(graph, id, 'endsOn');
  if (end !== null && end <= day) return failed(hasEnded(name, verbatim(end)));
  const ruling = graph.in(id, 'INVALIDATES').find((edge) => (voidFrom(graph, edge) ?? day) <= day);
  if (ruling) return failed(isVoid(name, graph.name(ruling.from), on), ruling.from);
  const message = say(
    `${name.en} can be relied on on ${on.en}.`,
    `الاستناد إلى ${name.ar} جائز في ${on.ar}.`,
  );
  return { stands: true, message, inputs: [id] };
}
