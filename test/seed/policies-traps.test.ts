import { describe, expect, it } from 'vitest';
import { fold } from '../../src/model/text.ts';
import { allNodes, COMPANIES, edgesOf, keyOf, nodesOf, ownerOf, saidEdges } from './policy-inventories.ts';

const ends = (edges: readonly { from: string; to: string }[]) =>
  edges.map(({ from, to }) => `${ownerOf(from)} → ${keyOf(to)}`).sort();

describe('One name, one company', () => {
  const named = (word: string) =>
    allNodes
      .filter(({ kind }) => kind === 'Organisation')
      .filter(({ name, aliases }) =>
        [name.en, name.ar, ...aliases].some((text) => fold(text ?? '').includes(word)),
      )
      .map(({ key }) => key);

  it('“Stripe or Stripe” is one company, and the lost name is nowhere', () => {
    expect(named('stripe')).toEqual(['stripe']);
    const fromLua = edgesOf('DISCLOSES_TO').filter(
      ({ from }) => from === 'ProcessingActivity:lua-crm/processing',
    );
    expect(fromLua.map(({ to }) => keyOf(to)).sort()).toEqual([
      'cloudflare',
      'communication-providers',
      'google',
      'hetzner',
      'local-payment-providers',
      'stripe',
    ]);
  });

  it('no document has a company of its own but its publisher and the entities in its group', () => {
    expect(
      nodesOf('Organisation')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      [...COMPANIES, 'lua-crm/entity-armenia', 'lua-crm/entity-bulgaria', 'lua-crm/entity-estonia'].sort(),
    );
  });

  it('Google is recipient of one company and source of two, with one node', () => {
    expect(named('google')).toEqual(['google']);
    expect(ends(edgesOf('DISCLOSES_TO').filter(({ to }) => to === 'Organisation:google'))).toEqual([
      'lua-crm → google',
    ]);
    const fromSystems = edgesOf('SUPPLIES').filter(({ from }) => from.startsWith('System:'));
    expect(fromSystems.map(({ from, to }) => `${keyOf(from)} → ${ownerOf(to)}`).sort()).toEqual([
      'facebook → gtg-crm',
      'gmail → gtg-crm',
      'google-workspace-apis → chatlink',
      'outlook → gtg-crm',
    ]);
  });

  it('recipients have names in two policies only', () => {
    const toNamed = edgesOf('DISCLOSES_TO').filter(({ to }) => to.startsWith('Organisation:'));
    expect([...new Set(ends(toNamed))]).toEqual([
      'appointlet → amazon-web-services',
      'lua-crm → cloudflare',
      'lua-crm → google',
      'lua-crm → hetzner',
      'lua-crm → stripe',
    ]);
  });
});

describe('What crosses a border', () => {
  const about = (transfer: string) =>
    saidEdges
      .filter(({ from }) => from === `Transfer:${transfer}`)
      .map(({ type, to }) => `${type} ${keyOf(to)}`)
      .sort();

  it('the standard contractual clauses of Lua CRM bind nobody to nothing', () => {
    const [agreement, ...others] = nodesOf('Agreement');
    expect(others).toEqual([]);
    expect(agreement?.fields).toMatchObject({
      agreementType: 'STANDARD_CONTRACTUAL_CLAUSES',
      sccModules: [],
      signedOn: null,
    });
    const around = saidEdges.filter(({ from, to }) => from === agreement?.id || to === agreement?.id);
    expect(around.map(({ id, fields }) => [id, fields])).toEqual([
      [
        'UNDER:Transfer:lua-crm/transfer-other-jurisdictions>Agreement:lua-crm/standard-contractual-clauses',
        { rank: 1, mechanism: 'STANDARD_CONTRACTUAL_CLAUSES', sccModule: null, derogation: null },
      ],
    ]);
    const attached = saidEdges.filter(({ fields }) => fields.agreement === agreement?.id);
    expect(attached).toEqual([]);
  });

  it('three transfers are stated, with what is open left open', () => {
    expect(nodesOf('Transfer').map(({ key }) => [key, about(key)])).toEqual([
      ['lua-crm/transfer-inside-the-eea', ['EXPORTED_BY lua-crm', 'INTO eea']],
      [
        'lua-crm/transfer-other-jurisdictions',
        [
          'EXPORTED_BY lua-crm',
          'PROTECTED_BY technical-and-organisational-measures',
          'UNDER lua-crm/standard-contractual-clauses',
        ],
      ],
      [
        'appointlet/transfer-united-states',
        ['EXPORTED_BY appointlet', 'IMPORTED_BY amazon-web-services', 'INTO us'],
      ],
    ]);
  });
});

describe('What is not what it looks like', () => {
  it('no activity decides in the sense of Art. 22, though much is called automatic', () => {
    const automation = nodesOf('ProcessingActivity').flatMap(({ id, fields }) =>
      fields.automation === null ? [] : [`${ownerOf(id)} ${fields.automation}`],
    );
    expect([...new Set(automation)].sort()).toEqual([
      'chatlink PROFILING',
      'gtg-crm PROFILING',
      'lua-crm AI',
    ]);
  });

  it('“sensitive” numbers and hosted medical systems are no special categories: Lua CRM alone has these', () => {
    const special = new Set(
      allNodes.flatMap(({ id, fields }) => (fields.special === 'ARTICLE_9' ? [id] : [])),
    );
    expect(ends(edgesOf('PROCESSES').filter(({ to }) => special.has(to)))).toEqual([
      'lua-crm → dental-data',
      'lua-crm → medical-data',
      'lua-crm → other-health-data',
      'lua-crm → treatment-data',
    ]);
  });

  it('acceptance by use and platform rules are no legal basis: Lua CRM alone states some, for no purpose', () => {
    expect(ends(edgesOf('RELIES_ON'))).toEqual([
      'lua-crm → consent',
      'lua-crm → contract',
      'lua-crm → legal-obligation',
      'lua-crm → legitimate-interests',
    ]);
    expect(
      edgesOf('RELIES_ON').flatMap(({ fields: { purposes, article9Condition } }) => [
        ...(purposes as string[]),
        ...(article9Condition === null ? [] : [article9Condition]),
      ]),
    ).toEqual([]);
  });

  it('sources are no recipients', () => {
    const receivers = new Set(edgesOf('DISCLOSES_TO').map(({ from, to }) => `${ownerOf(from)} ${to}`));
    const both = edgesOf('SUPPLIES').filter(({ from, to }) => receivers.has(`${ownerOf(to)} ${from}`));
    expect(both).toEqual([]);
    const systemsUsed = edgesOf('DISCLOSES_TO').flatMap(({ fields }) => fields.systems as string[]);
    expect([...new Set(systemsUsed)]).toEqual(['System:google-oauth']);
  });

  it('72 hours to tell of a breach are promised to users, not to an authority, by one company', () => {
    const timed = nodesOf('Commitment').filter(
      ({ fields }) => fields.hours !== null || fields.commitmentType === 'BREACH_NOTICE',
    );
    expect(timed.map(({ key, fields }) => [key, fields.hours, fields.notifies])).toEqual([
      ['appointlet/breach-notice', 72, ['DATA_SUBJECT']],
    ]);
  });

  it('children have an age in one policy and none in another', () => {
    const ages = nodesOf('Commitment').flatMap(({ id, fields }) =>
      fields.commitmentType === 'CHILDREN' ? [`${ownerOf(id)} ${fields.age}`] : [],
    );
    expect(ages.sort()).toEqual(['appointlet 16', 'appointlet 16', 'lua-crm null', 'lua-crm null']);
  });

  it('encryption in transit is stated by three, for two kinds of number only by one of them', () => {
    const measures = edgesOf('PROTECTED_BY').filter(
      ({ to }) => to === 'SecurityMeasure:encryption-in-transit',
    );
    const stated = measures.map(({ from, fields }) => [
      ownerOf(from),
      (fields.categories as string[]).map(keyOf),
    ]);
    expect(Object.fromEntries(stated)).toEqual({
      'lua-crm': [],
      appointlet: [],
      chatlink: ['card-number', 'social-security-number'],
    });
  });
});

describe('Contradictions stand side by side', () => {
  it('numbers that are not stored are processed all the same (ChatLink)', () => {
    const unstored = edgesOf('PROCESSES').filter(({ fields }) => fields.stored === false);
    expect(ends(unstored)).toEqual(['chatlink → card-number', 'chatlink → social-security-number']);
  });

  it('vendors get aggregated data only, and personal data (ChatLink)', () => {
    const toVendors = edgesOf('DISCLOSES_TO').filter(({ to }) => to === 'RecipientCategory:vendors');
    const carried = toVendors.map(({ from, fields }) => [
      keyOf(from),
      (fields.categories as string[]).map(keyOf),
    ]);
    expect(carried).toEqual([
      ['chatlink/processing', []],
      ['chatlink/processing', ['contact-data']],
      ['chatlink/sharing-of-aggregated-information', ['aggregated-data', 'demographic-data']],
      ['chatlink/vendor-access', []],
    ]);
  });

  it('there is a right to erasure, and residual data are kept after it (ChatLink)', () => {
    const erasure = edgesOf('GRANTS').filter(({ to }) => to === 'DataSubjectRight:erasure');
    expect(erasure.map(({ from }) => from)).toContain('ProcessingActivity:chatlink/processing');
    const kept = edgesOf('RETAINED_UNDER').filter(({ from }) => ownerOf(from) === 'chatlink');
    expect(kept.map(({ to, fields }) => [keyOf(to), fields.categories])).toEqual([
      ['chatlink/retention/backups', ['DataCategory:residual-data']],
    ]);
  });
});
