import { expect, test } from 'vitest';
import { chainOf } from '../../../src/lineage/transfers/chain.ts';
import type { MovementSource } from '../../../src/lineage/transfers/movements.ts';

const movement = (source: MovementSource, exporter: string, importer: string | null) => ({
  id: `${exporter} ${importer}`,
  source,
  exporter: `Organisation:${exporter}`,
  importer: importer && `Organisation:${importer}`,
});

const all = [
  movement('DISCLOSURE', 'acme', 'host'),
  movement('PROVISION', 'acme', 'cloud'),
  movement('STATED', 'acme', null),
  movement('ENGAGEMENT', 'host', 'sub'),
  movement('STATED', 'sub', 'last'),
  movement('ENGAGEMENT', 'last', 'host'),
  movement('DISCLOSURE', 'host', 'its-auditor'),
  movement('DISCLOSURE', 'other', 'host'),
  movement('ENGAGEMENT', 'other', 'stranger'),
];

test.each([
  ['acme', ['acme host', 'acme cloud', 'acme null', 'host sub', 'sub last', 'last host']],
  ['sub', ['sub last', 'last host', 'host sub']],
  ['other', ['other host', 'other stranger', 'host sub', 'sub last', 'last host']],
  ['nobody', []],
])(
  'The chain of %s is what it sends and what recipients hand on, not what they do for themselves',
  (organisation, chain) => {
    expect([...chainOf(all, [`Organisation:${organisation}`])].sort()).toEqual(chain.sort());
  },
);
