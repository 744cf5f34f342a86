import { describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';
import { changeSet, edge, node, putAll } from '../builders.ts';
import { freshStore, type Open } from '../contract/open-store.ts';

const clinic = node(
  'Organisation',
  'clinic',
  { legalName: 'Clinic GmbH' },
  { name: { en: 'Clinic', ar: 'عيادة' } },
);
const booking = node('ProcessingActivity', 'booking');
const health = node('DataCategory', 'health');
const dental = node('DataCategory', 'dental');
const dentalIsHealth = edge('BROADER', dental.id, health.id);
const clause = node('Clause', 'notice/2', { start: 100, end: 200 });

const RESULT = `{ __typename
  ... on Changed { changeNumber fact { id version } }
  ... on Refused { total diagnostics { code path message hint } }
  ... on VersionConflict { currentVersion fact { id version } } }`;

/** Changes of single facts through the API. */
export function editsContract(open: Open): void {
  const store = freshStore(open);

  /** One mutation, such as `remove(id: "System:crm", expectedVersion: 1)`. */
  const edit = async (call: string) => {
    const { data, errors } = await ask(store(), `mutation { result: ${call} ${RESULT} }`);
    expect(errors).toEqual([]);
    return data.result;
  };
  const changed = (changeNumber: number, id: string, version: number) => ({
    __typename: 'Changed',
    changeNumber,
    fact: { id, version },
  });
  const faultsOf = async (call: string): Promise<string[]> => {
    const before = await store().changeNumber();
    const result = await edit(call);
    expect(await store().changeNumber()).toBe(before);
    return (result.diagnostics ?? []).map(
      ({ code, path }: { code: string; path: string }) => `${code} ${path}`,
    );
  };
  const stored = async (id: string) => (await store().facts([id]))[0];

  it('a new node and a new relation say what was filled in, and nothing else', async () => {
    await putAll(store(), [clinic, health, clause]);
    const evidence = '{ clause: "notice/2", quote: "we book", start: 110 }';
    expect(
      await edit(`createProcessingActivity(key: "booking", reason: "new", input: {
        name: { en: "Booking", ar: "حجز" }, role: CONTROLLER, provenance: STATED, evidence: [${evidence}] })`),
    ).toEqual(changed(2, booking.id, 1));
    expect(await stored(booking.id)).toEqual({
      ...booking,
      name: { en: 'Booking', ar: 'حجز' },
      provenance: 'STATED',
      evidence: [
        {
          ...{ clause: clause.id, quote: 'we book', start: 110, end: 117, certainty: 'EXPLICIT' },
          ...{ field: null, ref: null, note: null },
        },
      ],
      fields: { role: 'CONTROLLER', automation: null, reviewOn: null },
    });
    const id = `DISCLOSES_TO:${booking.id}>${clinic.id}#a`;
    expect(
      await edit(`createDisclosesTo(from: "booking", to: "Organisation:clinic", key: "a", input: {
        categories: ["health"], modality: MAY, validFrom: "2024-01-01" })`),
    ).toEqual(changed(3, id, 1));
    const discloses = edge('DISCLOSES_TO', booking.id, clinic.id, { categories: [health.id] });
    expect(await stored(id)).toEqual({ ...discloses, id, modality: 'MAY', validFrom: '2024-01-01' });
    expect(await store().changeSetHeads({ after: 1, limit: 1 })).toMatchObject([
      { actor: 'test', reason: 'new', changeCount: 1 },
    ]);
  });

  it('an update changes the fields that it gives, null clears, and a language left out stays', async () => {
    await putAll(store(), [clinic]);
    expect(
      await edit(`updateOrganisation(id: "clinic", expectedVersion: 1, input: {
        name: { en: "Olive Clinic" }, legalName: null, website: "https://clinic.example" })`),
    ).toEqual(changed(2, clinic.id, 2));
    expect(await stored(clinic.id)).toEqual({
      ...clinic,
      name: { en: 'Olive Clinic', ar: 'عيادة' },
      fields: { ...clinic.fields, legalName: null, website: 'https://clinic.example' },
      version: 2,
    });
    const again = `updateOrganisation(id: "clinic", expectedVersion: 2, input: { name: { en: "Olive Clinic" } })`;
    expect(await edit(again)).toEqual({ ...changed(0, clinic.id, 2), changeNumber: null });
    expect(await store().changeNumber()).toBe(2);
  });

  it('a fact of an inventory may be corrected by hand, and stays with its inventory', async () => {
    await putAll(store(), [{ ...clinic, inventory: 'clinic' }]);
    await edit('updateOrganisation(id: "clinic", expectedVersion: 1, input: { note: "seen" })');
    expect(await stored(clinic.id)).toMatchObject({ inventory: 'clinic', note: 'seen', version: 2 });
  });

  describe('what an import would refuse is refused with its place:', () => {
    it.each([
      ['createOrganisation(key: "No Key", input: { name: { en: "A" } })', ['BAD_KEY key']],
      ['createOrganisation(key: "a", input: {})', ['MISSING ']],
      ['createOrganisation(key: "a", input: { name: { en: null } })', ['MISSING name']],
      ['createOrganisation(key: "a", input: { name: { en: "A" }, website: "a" })', ['BAD_VALUE website']],
      [
        'createOrganisation(key: "a", input: { name: { en: "A" }, provenance: STATED })',
        ['EVIDENCE_MISSING '],
      ],
      [
        'createOrganisation(key: "a", input: { name: { en: "A" }, provenance: REFERENCE })',
        ['CITATION_MISSING '],
      ],
      [
        'createOrganisation(key: "a", input: { name: { en: "A" }, inferredBy: "x" })',
        ['BAD_VALUE inferredBy'],
      ],
      [
        'createOrganisation(key: "a", input: { name: { en: "A" }, validFrom: "2024-01-02", validTo: "2024-01-02" })',
        ['BAD_VALIDITY validTo'],
      ],
      [
        `createOrganisation(key: "a", input: { name: { en: "A" }, provenance: STATED,
          evidence: [{ clause: "notice/2", quote: "we", start: 199 }, { clause: "notice/3", quote: "we" }] })`,
        ['UNKNOWN_REFERENCE evidence[1].clause'],
      ],
      [
        `createOrganisation(key: "a", input: { name: { en: "A" }, provenance: STATED,
          evidence: [{ clause: "notice/2", quote: "we", start: 199 }] })`,
        ['QUOTE_OUTSIDE_CLAUSE evidence[0].start'],
      ],
      ['createOrganisation(key: "clinic", input: { name: { en: "A" } })', ['DUPLICATE_NODE key']],
      [`createBroader(from: "${dental.id}", to: "${health.id}")`, ['DUPLICATE_EDGE key']],
      [`createBroader(from: "${health.id}", to: "${dental.id}")`, ['CYCLE ']],
      [`createBroader(from: "${health.id}", to: "${clinic.id}")`, ['WRONG_KIND to']],
      [`createDisclosesTo(from: "booking", to: "clinic")`, ['KIND_UNCLEAR to']],
      [`createDisclosesTo(from: "${clinic.id}", to: "${clinic.id}")`, ['WRONG_KIND from']],
      [
        `createDisclosesTo(from: "boking", to: "${clinic.id}", input: { categories: ["helth"] })`,
        ['UNKNOWN_REFERENCE from', 'UNKNOWN_REFERENCE categories[0]'],
      ],
      [
        'updateSystem(id: "Organisation:clinic", expectedVersion: 1, input: { note: "x" })',
        ['WRONG_KIND id'],
      ],
      ['updateOrganisation(id: "clink", expectedVersion: 1, input: { note: "x" })', ['UNKNOWN_REFERENCE id']],
      ['updateOrganisation(id: "clinic", expectedVersion: 1, input: { name: null })', ['MISSING ']],
      ['end(id: "Organisation:clinic", expectedVersion: 1, on: "2019-12-31")', ['BAD_VALIDITY validTo']],
      [`remove(id: "${health.id}", expectedVersion: 1)`, ['STILL_IN_USE id']],
    ])('%s', async (call, faults) => {
      const dated = { ...clinic, validFrom: '2020-01-01' };
      await putAll(store(), [dated, booking, health, dental, dentalIsHealth, clause]);
      expect((await faultsOf(call)).sort()).toEqual([...faults].sort());
    });

    it('a misspelt reference tells which was meant, and a node in use who needs it', async () => {
      await putAll(store(), [booking, clinic, health, dental, dentalIsHealth]);
      const call = 'createProcesses(from: "booking", to: "helth")';
      expect((await edit(call)).diagnostics).toMatchObject([{ hint: 'Did you mean `health`?' }]);
      const removal = `remove(id: "${health.id}", expectedVersion: 1)`;
      expect((await edit(removal)).diagnostics[0].message).toContain(dentalIsHealth.id);
    });
  });

  it('an end closes the validity of a node, and with it of its relations', async () => {
    const engages = edge('ENGAGES', clinic.id, 'Organisation:host');
    await putAll(store(), [clinic, node('Organisation', 'host'), engages]);
    const on = (day: string, version: number) =>
      edit(`end(id: "Organisation:host", expectedVersion: ${version}, on: "${day}")`);
    expect(await on('2025-06-01', 1)).toEqual(changed(2, 'Organisation:host', 2));
    const asked = (asOf: string) =>
      ask(store(), `{ organisation(key: "clinic", asOf: "${asOf}") { engages { totalCount } } }`);
    expect((await asked('2025-05-31')).data.organisation.engages.totalCount).toBe(1);
    expect((await asked('2025-06-01')).data.organisation.engages.totalCount).toBe(0);
    expect((await on('2025-05-01', 2)).__typename).toBe('Changed');
    expect((await on('2025-06-01', 3)).diagnostics).toMatchObject([{ code: 'BAD_VALIDITY', path: 'on' }]);
  });

  it('what is removed is gone, but not from its history', async () => {
    await putAll(store(), [health, dental, dentalIsHealth]);
    expect(await edit(`remove(id: "${dentalIsHealth.id}", expectedVersion: 1)`)).toEqual({
      ...{ __typename: 'Changed', changeNumber: 2, fact: null },
    });
    expect((await edit(`remove(id: "${health.id}", expectedVersion: 1)`)).__typename).toBe('Changed');
    expect(await store().facts([health.id, dental.id, dentalIsHealth.id])).toEqual([dental]);
    const { data } = await ask(store(), `{ history(id: "${health.id}") { nodes { kind } } }`);
    expect(data.history.nodes).toEqual([{ kind: 'ADDED' }, { kind: 'REMOVED' }]);
  });

  describe('Of many who edit one node', () => {
    const note = (by: number, version: number) =>
      edit(`updateOrganisation(id: "clinic", expectedVersion: ${version}, input: { note: "by ${by}" })`);
    const many = Array.from({ length: 50 }, (_, i) => i);

    it('from the same version one prevails, and all others are told the current version', async () => {
      await putAll(store(), [clinic]);
      const results = await Promise.all(many.map((by) => note(by, 1)));
      const lost = results.filter(({ __typename }) => __typename === 'VersionConflict');
      expect(results.filter(({ __typename }) => __typename === 'Changed')).toEqual([
        changed(2, clinic.id, 2),
      ]);
      expect(lost).toEqual(
        Array(49).fill({
          __typename: 'VersionConflict',
          currentVersion: 2,
          fact: { id: clinic.id, version: 2 },
        }),
      );
    });

    it('who start again after a conflict, each is recorded once and none is lost', async () => {
      await putAll(store(), [clinic]);
      const persist = async (by: number, version = 1): Promise<void> => {
        const result = await note(by, version);
        if (result.__typename === 'VersionConflict') await persist(by, result.currentVersion);
      };
      await Promise.all(many.slice(0, 12).map((by) => persist(by)));
      const sets = await store().changeSets({ after: 1, limit: 100 });
      const notes = sets.map(({ changes }) => changes[0]?.after?.note);
      expect(notes.toSorted()).toEqual(
        many
          .slice(0, 12)
          .map((by) => `by ${by}`)
          .toSorted(),
      );
      expect(await stored(clinic.id)).toMatchObject({ version: 13, note: notes.at(-1) });
    });
  });

  describe('An edit with an idempotency key', () => {
    const rename = (en: string, key: string, version = 1) =>
      `updateOrganisation(id: "clinic", expectedVersion: ${version}, idempotencyKey: "${key}", input: { name: { en: "${en}" } })`;

    it('sent again has the same answer and is not done again, whatever happened since', async () => {
      await putAll(store(), [clinic]);
      const first = await edit(rename('One', 'k1'));
      expect(first).toEqual(changed(2, clinic.id, 2));
      await edit(rename('Two', 'k2', 2));
      expect(await edit(rename('One', 'k1'))).toEqual(first);
      expect(await store().changeNumber()).toBe(3);
      expect(await stored(clinic.id)).toMatchObject({ name: { en: 'Two' } });
    });

    it('sent many times at once is done once', async () => {
      const call = 'createOrganisation(key: "a", idempotencyKey: "k", input: { name: { en: "A" } })';
      const results = await Promise.all(Array.from({ length: 10 }, () => edit(call)));
      expect(results).toEqual(Array(10).fill(changed(1, 'Organisation:a', 1)));
      expect(await store().changeNumber()).toBe(1);
    });

    it('that was given to another edit is refused', async () => {
      await putAll(store(), [clinic]);
      await edit(rename('One', 'k1'));
      const { errors } = await ask(store(), `mutation { ${rename('Other', 'k1')} ${RESULT} }`);
      expect(errors).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining('change set 2') }]);
      expect(await store().changeNumber()).toBe(2);
    });
  });

  it('an end that is taken away while a relation to it is made is told as unknown', async () => {
    await putAll(store(), [health, dental]);
    const contested = {
      ...store(),
      apply: async (set: Parameters<ReturnType<typeof store>['apply']>[0]) => {
        const [victim] = await store().facts([health.id]);
        if (victim) await store().apply(changeSet([{ id: victim.id, before: victim, after: null }]));
        return store().apply(set);
      },
    };
    const { data } = await ask(
      contested,
      `mutation { createBroader(from: "${dental.id}", to: "${health.id}") ${RESULT} }`,
    );
    expect(data.createBroader.diagnostics).toMatchObject([{ code: 'UNKNOWN_REFERENCE', path: 'to' }]);
  });
}
