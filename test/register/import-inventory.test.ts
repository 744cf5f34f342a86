import { describe, expect, it } from 'vitest';
import { KharitaError } from '../../src/errors.ts';
import { type ImportRequest, importInventory } from '../../src/register/import-inventory.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../helpers/memory-store.ts';

const AT = '2026-03-01T12:00:00.000Z';

function request(files: string | Record<string, string>, rest: Partial<ImportRequest> = {}): ImportRequest {
  const named = typeof files === 'string' ? { 'a.yaml': files } : files;
  return {
    sources: Object.entries(named).map(([file, content]) => ({ file, content: content.replace(/^\n/, '') })),
    texts: [],
    actor: 'dpo',
    reason: 'yearly review',
    clock: () => AT,
    dryRun: false,
    ...rest,
  };
}

async function imported(store: Store, files: string | Record<string, string>) {
  const { faults, diff, changeSet } = await importInventory(store, request(files));
  expect(faults?.diagnostics ?? []).toEqual([]);
  return { diff, changeSet };
}

async function refusal(store: Store, files: string | Record<string, string>) {
  const before = await store.changeNumber();
  const { faults } = await importInventory(store, request(files));
  expect(await store.changeNumber()).toBe(before);
  return (faults?.diagnostics ?? []).map(
    ({ code, file, line, message }) => `${code} ${file}:${line} ${message}`,
  );
}

const ACME = `
kharita: 1
inventory: acme
organisations:
  - { key: acme, name: Acme }
  - { key: mailer, name: Mailer }
processingActivities:
  - key: newsletter
    name: Newsletter
    processes: [e-mail]
    disclosesTo: [{ node: 'Organisation:mailer', categories: [e-mail] }]
dataCategories:
  - { key: e-mail, name: { en: E-mail, ar: بريد } }
`;

const ACME_FACTS = [
  'Organisation:acme',
  'Organisation:mailer',
  'DataCategory:e-mail',
  'ProcessingActivity:newsletter',
  'PROCESSES:ProcessingActivity:newsletter>DataCategory:e-mail',
  'DISCLOSES_TO:ProcessingActivity:newsletter>Organisation:mailer',
];

describe('An import into an empty register', () => {
  it('adds all facts in one change set that tells who, when and why', async () => {
    const store = await memoryStore();
    const { diff, changeSet } = await imported(store, ACME);
    expect(diff).toEqual({ added: ACME_FACTS, changed: [], removed: [] });
    expect(changeSet).toMatchObject({ number: 1, actor: 'dpo', at: AT, reason: 'yearly review' });
    expect(await store.facts(['DataCategory:e-mail'])).toMatchObject([
      { name: { en: 'E-mail', ar: 'بريد' }, inventory: 'acme', recordedAt: AT, version: 1 },
    ]);
  });

  it('changes nothing the second time', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    const again = await imported(store, ACME);
    expect(again).toEqual({ diff: { added: [], changed: [], removed: [] }, changeSet: null });
    expect(await store.changeNumber()).toBe(1);
  });

  it('as a dry run says what it would add, and writes nothing', async () => {
    const store = await memoryStore();
    const { diff, changeSet } = await importInventory(store, request(ACME, { dryRun: true }));
    expect(diff?.added).toEqual(ACME_FACTS);
    expect([changeSet, await store.changeNumber()]).toEqual([null, 0]);
  });

  it('writes nothing of a sound file where another is faulty', async () => {
    const store = await memoryStore();
    expect(
      await refusal(store, { 'a.yaml': ACME, 'b.yaml': 'kharita: 1\nsystems: [{ key: A, name: A }]\n' }),
    ).toEqual([expect.stringMatching(/^BAD_KEY b\.yaml:2 /)]);
    expect(await store.facts(ACME_FACTS)).toEqual([]);
  });
});

describe('A later import of the inventory', () => {
  it('writes the changed fields only, and removes what the files no longer have', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    const { diff, changeSet } = await imported(
      store,
      ACME.replace('name: Newsletter', 'name: Letters\n    role: CONTROLLER').replace(
        / {4}disclosesTo.*\n/,
        '',
      ),
    );
    expect(diff).toEqual({
      added: [],
      changed: [
        {
          id: 'ProcessingActivity:newsletter',
          fields: [
            { field: 'name.en', before: 'Newsletter', after: 'Letters' },
            { field: 'role', before: null, after: 'CONTROLLER' },
          ],
        },
      ],
      removed: ['DISCLOSES_TO:ProcessingActivity:newsletter>Organisation:mailer'],
    });
    expect(changeSet?.changes).toHaveLength(2);
    expect(await store.facts(['ProcessingActivity:newsletter'])).toMatchObject([{ version: 2 }]);
  });

  it('removes a node together with its own relations', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    const { diff } = await imported(store, 'kharita: 1\ninventory: acme\n');
    expect(new Set(diff?.removed)).toEqual(new Set(ACME_FACTS));
    expect(await store.counts(null)).toEqual({ nodes: {}, edges: {} });
  });

  it('lets alone what other inventories own, and what nobody owns', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    await imported(store, 'kharita: 1\ninventory: other\nsystems: [{ key: crm, name: CRM }]\n');
    await imported(store, 'kharita: 1\nsystems: [{ key: mail, name: Mail }]\n');
    const { diff } = await imported(store, 'kharita: 1\ninventory: other\n');
    expect(diff?.removed).toEqual(['System:crm']);
    expect((await store.facts([...ACME_FACTS, 'System:mail'])).length).toBe(ACME_FACTS.length + 1);
  });

  it('of several files keeps what any of them has', async () => {
    const store = await memoryStore();
    const [first, second] = ['crm', 'mail'].map(
      (key) => `kharita: 1\ninventory: acme\nsystems: [{ key: ${key}, name: ${key} }]\n`,
    );
    await imported(store, { 'a.yaml': `${first}`, 'b.yaml': `${second}` });
    const { diff } = await imported(store, { 'b.yaml': `${second}` });
    expect(diff).toEqual({ added: [], changed: [], removed: ['System:crm'] });
  });
});

describe('A node that the files no longer have stays, and nothing is written, while somebody needs it:', () => {
  const WITHOUT_MAILER = ACME.replace(/ {2}- \{ key: mailer.*\n/, '').replace(/ {4}disclosesTo.*\n/, '');
  const WITHOUT_EMAIL =
    'kharita: 1\ninventory: acme\norganisations: [{ key: acme, name: Acme }, { key: mailer, name: Mailer }]\n';

  it.each([
    [
      'a relation',
      'organisations: [{ key: x, name: X, engages: [Organisation:mailer] }]',
      WITHOUT_MAILER,
      'STILL_IN_USE a.yaml:2 The files no longer have Organisation:mailer, but ENGAGES:Organisation:x>Organisation:mailer needs it.',
    ],
    [
      'a field of a relation',
      "organisations: [{ key: x, name: X, engages: [{ node: 'Organisation:acme', categories: [e-mail] }] }]",
      WITHOUT_EMAIL,
      'STILL_IN_USE a.yaml:2 The files no longer have DataCategory:e-mail, but ENGAGES:Organisation:x>Organisation:acme needs it.',
    ],
  ])('%s of another inventory', async (_, others, later, fault) => {
    const store = await memoryStore();
    await imported(store, ACME);
    await imported(store, { 'x.yaml': `kharita: 1\ninventory: x\n${others}\n` });
    expect(await refusal(store, later)).toEqual([fault]);
  });

  it('evidence of another inventory', async () => {
    const store = await memoryStore();
    const notice = `
kharita: 1
inventory: notice
policyVersions: [{ key: n/1, name: Notice }]
clauses: [{ key: n/1/2, name: Two, clauseOf: [n/1] }]
`;
    await imported(store, notice);
    await imported(
      store,
      'kharita: 1\ninventory: x\nsource: n/1\nsystems: [{ key: crm, name: CRM, evidence: [{ clause: "2", quote: our CRM }] }]\n',
    );
    expect(await refusal(store, notice.replace(/clauses.*\n/, ''))).toEqual([
      'STILL_IN_USE a.yaml:2 The files no longer have Clause:n/1/2, but System:crm needs it.',
    ]);
  });

  it('the same import', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    expect(await refusal(store, ACME.replace(/ {2}- \{ key: mailer.*\n/, ''))).toEqual([
      'UNKNOWN_REFERENCE a.yaml:9 There is no Organisation:mailer.',
    ]);
  });
});

describe('What another inventory owns', () => {
  const shared = (inventory: string, name: string) =>
    `kharita: 1\ninventory: ${inventory}\norganisations: [{ key: stripe, name: ${name} }]\n`;

  it('may be said again in the same words, and stays with its owner', async () => {
    const store = await memoryStore();
    await imported(store, shared('reference', 'Stripe'));
    expect(await imported(store, shared('acme', 'Stripe'))).toEqual({
      diff: { added: [], changed: [], removed: [] },
      changeSet: null,
    });
    const { diff } = await imported(store, 'kharita: 1\ninventory: acme\n');
    expect(diff?.removed).toEqual([]);
  });

  it.each(['acme', 'null'])('is not redefined by the inventory %s', async (inventory) => {
    const store = await memoryStore();
    await imported(store, shared('reference', 'Stripe'));
    expect(await refusal(store, shared(inventory, 'Stripe Inc'))).toEqual([
      'OWNED_ELSEWHERE a.yaml:3 The inventory `reference` owns Organisation:stripe, and has another name.en.',
    ]);
  });

  it('is taken over where nobody owns it', async () => {
    const store = await memoryStore();
    await imported(store, shared('null', 'Stripe'));
    const { diff } = await imported(store, shared('acme', 'Stripe'));
    expect(diff?.changed).toEqual([
      { id: 'Organisation:stripe', fields: [{ field: 'inventory', before: null, after: 'acme' }] },
    ]);
  });
});

describe('References', () => {
  it('reach what the register has, and only that', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    const file = (key: string) =>
      `kharita: 1\nsystems: [{ key: crm, name: CRM, providedBy: [{ node: mailer, categories: [${key}] }] }]\n`;
    expect(await refusal(store, file('e-mial'))).toEqual([
      'UNKNOWN_REFERENCE a.yaml:2 There is no DataCategory:e-mial.',
    ]);
    const { faults } = await importInventory(store, request(file('e-mial')));
    expect(faults?.diagnostics.map(({ hint }) => hint)).toEqual(['Did you mean `e-mail`?']);
    const { diff } = await imported(store, file('e-mail'));
    expect(diff?.added).toEqual(['System:crm', 'PROVIDED_BY:System:crm>Organisation:mailer']);
  });

  it('to nobody are told together with the faults of the files', async () => {
    const store = await memoryStore();
    const file =
      'kharita: 1\nsystems:\n  - { key: crm, name: 7 }\n  - { key: mail, name: Mail, providedBy: [nobody] }\n';
    expect(await refusal(store, file)).toEqual([
      'WRONG_TYPE a.yaml:3 Expected text, found the number 7.',
      'UNKNOWN_REFERENCE a.yaml:4 There is no Organisation:nobody.',
    ]);
  });
});

it('A circle that is closed over what the register has is refused', async () => {
  const store = await memoryStore();
  const terms = (...entries: string[]) =>
    `kharita: 1\ndataCategories:\n${entries.map((e) => `  - { ${e} }\n`).join('')}`;
  await imported(store, terms('key: data, name: Data', 'key: health, name: Health, broader: [data]'));
  expect(await refusal(store, terms('key: own, name: Own, broader: [health], narrower: [data]'))).toEqual([
    'CYCLE a.yaml:3 BROADER comes back to where it began: DataCategory:own → DataCategory:health → DataCategory:data → DataCategory:own.',
  ]);
});

describe('Where somebody else writes at the same time', () => {
  const RENAMED = ACME.replace('name: Newsletter', 'name: Letters');

  /** A store in which somebody changes the activity just before each of the next writes. */
  function contested(store: Store, times: number): Store {
    let left = times;
    return {
      ...store,
      apply: async (changeSet) => {
        const [before] = await store.facts(['ProcessingActivity:newsletter']);
        if (before && left-- > 0) {
          const after = { ...before, note: `changed ${left}` };
          await store.apply({
            actor: 'other',
            at: AT,
            reason: null,
            changes: [{ id: before.id, before, after }],
          });
        }
        return store.apply(changeSet);
      },
    };
  }

  it('the import compares again, and prevails', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    const { diff } = await imported(contested(store, 2), RENAMED);
    expect(diff?.changed).toEqual([
      {
        id: 'ProcessingActivity:newsletter',
        fields: [
          { field: 'note', before: 'changed 0', after: null },
          { field: 'name.en', before: 'Newsletter', after: 'Letters' },
        ],
      },
    ]);
  });

  it('again and again, it gives up', async () => {
    const store = await memoryStore();
    await imported(store, ACME);
    const asked = importInventory(contested(store, 9), request(RENAMED));
    await expect(asked).rejects.toThrow(KharitaError);
    await expect(asked).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

it('A large import, which is read aside, is told and written like a small one', async () => {
  const store = await memoryStore();
  const systems = (name: string) =>
    Array.from(
      { length: 1000 },
      (_, i) => `  - { key: s${i}, name: ${name}, note: ${'x'.repeat(100)} }\n`,
    ).join('');
  const file = (name: string) => `kharita: 1\ninventory: big\nsystems:\n${systems(name)}`;
  expect(await refusal(store, file('{ en: 3 }'))).toHaveLength(50);
  const { diff } = await imported(store, file('System'));
  expect(diff?.added).toHaveLength(1000);
  expect((await imported(store, file('System'))).changeSet).toBeNull();
});
