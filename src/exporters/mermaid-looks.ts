import type { NodeKind } from '../model/node-kinds.ts';

interface Look {
  /** What stands around the label and makes the shape. */
  open: string;
  close: string;
  /** Name of the class. */
  style: string;
  /** A light ground under dark letters, and a border that stands out from light pages and dark ones. */
  fill: string;
  stroke: string;
  dashed?: true;
}

export const LOOKS = {
  data: { open: '([', close: '])', style: 'data', fill: '#e3f1fc', stroke: '#2a7ab8' },
  persons: { open: '{{', close: '}}', style: 'persons', fill: '#fdeaf3', stroke: '#b8508a' },
  activity: { open: '[', close: ']', style: 'activity', fill: '#fdf3d8', stroke: '#a07414' },
  store: { open: '[(', close: ')]', style: 'store', fill: '#e6f5ea', stroke: '#3a8555' },
  party: { open: '[[', close: ']]', style: 'party', fill: '#efe9fb', stroke: '#7f5fc0' },
  recipients: {
    open: '[[',
    close: ']]',
    style: 'recipients',
    fill: '#efe9fb',
    stroke: '#7f5fc0',
    dashed: true,
  },
  place: { open: '[/', close: '/]', style: 'place', fill: '#def3f4', stroke: '#1d7d86' },
  other: { open: '(', close: ')', style: 'other', fill: '#f2f2f2', stroke: '#757575' },
  notice: { open: '[', close: ']', style: 'notice', fill: '#ffe9e3', stroke: '#cc4125' },
} as const satisfies Record<string, Look>;

const LOOK_OF: Partial<Record<NodeKind, LookName>> = {
  DataCategory: 'data',
  DataSubjectCategory: 'persons',
  ProcessingActivity: 'activity',
  System: 'store',
  Dataset: 'store',
  Field: 'store',
  Organisation: 'party',
  RecipientCategory: 'recipients',
  Jurisdiction: 'place',
};

export type LookName = keyof typeof LOOKS;

export const lookOf = (kind: NodeKind): LookName => LOOK_OF[kind] ?? 'other';

const classLine = ({ style, fill, stroke, dashed }: Look) =>
  `classDef ${style} fill:${fill},stroke:${stroke},color:#1a1a1a${dashed ? ',stroke-dasharray:5 3' : ''}`;

/** Colours by kind, a thicker border for starts, and arrows that can be seen on light pages and dark ones. */
export function styleLines(hasEdges: boolean): string[] {
  return [
    ...Object.values(LOOKS).map(classLine),
    'classDef start stroke-width:4px',
    ...(hasEdges ? ['linkStyle default stroke:#7d7d7d'] : []),
  ];
}
