import type { NodeKind } from '../../model/node-kinds.ts';

/** What can befall a node. */
export const IMPACT_EVENTS = {
  BREACH: 'Personal data there were lost, altered, disclosed or seen without right (Art. 4(12)).',
  LOSS: 'It is no longer to be had: a processor stops, a system is shut down.',
  END_OF_INSTRUMENT: 'From that day on nobody can rely on the legal instrument.',
} as const;
export type ImpactEvent = keyof typeof IMPACT_EVENTS;

const HOLDERS: ReadonlySet<NodeKind> = new Set([
  'Organisation',
  'RecipientCategory',
  'System',
  'Dataset',
  'Field',
]);

/** The kinds of node that each event can befall. */
export const BEFALLS: Readonly<Record<ImpactEvent, ReadonlySet<NodeKind>>> = {
  BREACH: HOLDERS,
  LOSS: HOLDERS,
  END_OF_INSTRUMENT: new Set(['LegalInstrument']),
};

/** The types of commitment that bear on each event. */
export const BEARING: Readonly<Record<ImpactEvent, readonly string[]>> = {
  BREACH: ['BREACH_NOTICE'],
  LOSS: ['SHARING_NECESSITY'],
  END_OF_INSTRUMENT: [],
};
