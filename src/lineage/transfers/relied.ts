import { agreementBinds, partiesBound } from './agreement.ts';
import type { Movement } from './movements.ts';
import type { Regime } from './regime.ts';
import type { Reliance } from './reliance.ts';
import type { TransferGraph } from './transfer-graph.ts';
import type { Check } from './verdict.ts';

/** A movement and something that it is said to rest on. */
export interface Relied {
  graph: TransferGraph;
  regime: Regime;
  movement: Movement;
  reliance: Reliance;
}

/** Id of what is relied on. */
export const reliedOn = ({ agreement, instrument, transfer }: Reliance): string =>
  agreement ?? instrument ?? transfer ?? '';

/** The agreement that a mechanism is made of: it must bind, and bind both. */
export function binding({ graph, regime, movement, reliance: { agreement } }: Relied): Check[] {
  if (agreement === null) return [];
  const binds = agreementBinds(graph, regime, agreement);
  return [binds, partiesBound(graph, regime, movement, agreement)];
}
