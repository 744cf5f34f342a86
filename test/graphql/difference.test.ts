import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ask } from '../helpers/ask.ts';
import { edge, node } from '../helpers/builders.ts';
import {
  CLAUSES,
  CRM,
  clauses,
  DISCLOSURE,
  disclosure,
  listed,
  parties,
  withLaw,
} from '../lineage/transfers/law.ts';

const DPF = 'LegalInstrument:data-privacy-framework';
const MAIL = 'Organisation:mail';

/** Acme discloses to its host under the DPF with clauses behind it, and to a mailer under the DPF alone. */
const register = [
  ...parties,
  disclosure({ agreement: CLAUSES }),
  ...clauses(),
  listed('data-privacy-framework'),
  node('Organisation', 'mail'),
  listed('data-privacy-framework', { by: MAIL }),
  edge('DISCLOSES_TO', CRM, MAIL, { locations: ['Jurisdiction:us'] }),
];

let store: Store;
beforeAll(async () => {
  store = await withLaw(register);
});
afterAll(() => store.close());

const whatIf = async (changes: string, selection: string) => {
  const { data, errors } = await ask(store, `{ whatIf(changes: [${changes}]) ${selection} }`);
  expect(errors).toEqual([]);
  return data.whatIf;
};
const dpfEnds = `{ endInstrument: { instrument: "${DPF}" } }`;

test('the movements that change can be asked for by what differs', async () => {
  const importers = (part: string) =>
    `${part.toLowerCase()}: changed(differsIn: [${part}]) { nodes { differsIn after { importer { key } } } }`;
  const { movements } = await whatIf(
    dpfEnds,
    `{ movements { ${['STATUS', 'FALLBACKS', 'MISSING'].map(importers)} } }`,
  );
  expect(movements).toEqual({
    status: { nodes: [{ differsIn: ['STATUS', 'MECHANISM'], after: { importer: { key: 'mail' } } }] },
    fallbacks: { nodes: [{ differsIn: ['MECHANISM', 'FALLBACKS'], after: { importer: { key: 'host' } } }] },
    missing: { nodes: [] },
  });
});

test('what begins and ends can be asked for by whether it is a transfer', async () => {
  const { movements } = await whatIf(
    `{ moveLocation: { from: "Jurisdiction:us", to: "Jurisdiction:de", of: "${MAIL}" } }`,
    `{ movements { begun { totalCount } transfersBegun: begun(isTransfer: true) { totalCount }
       transfersEnded: ended(isTransfer: true) { nodes { place { key } } } none: ended(isTransfer: false) { totalCount } } }`,
  );
  expect(movements).toEqual({
    begun: { totalCount: 1 },
    transfersBegun: { totalCount: 0 },
    transfersEnded: { nodes: [{ place: { key: 'us' } }] },
    none: { totalCount: 0 },
  });
});

test('a fact shows itself on either side, typed', async () => {
  const role = '... on DisclosesToEdge { recipientRole node { ... on Organisation { key } } }';
  const { facts } = await whatIf(
    `{ changeRecipientRole: { of: "${DISCLOSURE}", role: CONTROLLER } }, { remove: { id: "${MAIL}" } }`,
    `{ facts {
         changed { nodes { id before { ${role} } after { ${role} } } }
         removed(first: 1) { totalCount pageInfo { hasNextPage }
           nodes { before { ... on Organisation { key } } after { id } } }
         activities { nodes { before { key } after { key } lost { nodes { before { ${role} } } } gained { totalCount } } } } }`,
  );
  expect(facts).toEqual({
    changed: {
      nodes: [
        {
          id: DISCLOSURE,
          before: { recipientRole: 'PROCESSOR', node: { key: 'host' } },
          after: { recipientRole: 'CONTROLLER', node: { key: 'host' } },
        },
      ],
    },
    removed: {
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ before: { key: 'mail' }, after: null }],
    },
    activities: {
      nodes: [
        {
          before: { key: 'acme/crm' },
          after: { key: 'acme/crm' },
          lost: { nodes: [{ before: { recipientRole: null, node: { key: 'mail' } } }] },
          gained: { totalCount: 0 },
        },
      ],
    },
  });
});

test('with `knownAt` the register of that moment is supposed to change', async () => {
  const { errors } = await ask(
    store,
    `{ whatIf(knownAt: "2020-01-01", changes: [${dpfEnds}]) { movements { byStatus { after } } } }`,
  );
  expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
});

test('findings that appear and go are told with what is supposed', async () => {
  const { findings } = await whatIf(
    dpfEnds,
    `{ findings { appeared { totalCount nodes { rule severity subject { id } } }
         gone { nodes { rule } } } }`,
  );
  const uncovered = findings.appeared.nodes.filter(
    ({ rule }: { rule: string }) => rule === 'transfer-uncovered',
  );
  expect(uncovered).toEqual([{ rule: 'transfer-uncovered', severity: 'ERROR', subject: { id: MAIL } }]);
  expect(findings.gone.nodes).not.toContainEqual({ rule: 'transfer-uncovered' });
});
