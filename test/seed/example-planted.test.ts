import { describe, expect, it } from 'vitest';
import { isValidOn } from '../../src/model/time.ts';
import { edgesOf, keyOf, nodeOf, saidEdges, saidNodes, TODAY } from './example-inventory.ts';

const today = <T extends { validFrom: string | null; validTo: string | null }>(facts: readonly T[]) =>
  facts.filter((fact) => isValidOn(fact, TODAY));
const keys = (ids: readonly unknown[]) => [...new Set(ids.map(keyOf))].sort();
const ofKind = (kind: string) => saidNodes.filter((node) => node.kind === kind);

/** Disclosures today, as the notice states them and as the record declares them. */
const disclosures = today(edgesOf('DISCLOSES_TO')).filter(({ from }) => {
  const activity = nodeOf(from);
  return isValidOn(activity, TODAY);
});
const stated = disclosures.filter(({ provenance }) => provenance === 'STATED');
const declared = disclosures.filter(({ provenance }) => provenance === 'DECLARED');

describe('Notice and record', () => {
  it('differ in one recipient each way', () => {
    const inNotice = new Set(stated.map(({ to }) => to));
    const providers = today(edgesOf('PROVIDED_BY')).map(({ to }) => to);
    const inRecord = new Set([...declared.map(({ to }) => to), ...providers]);
    inRecord.delete('Organisation:zaytuna');
    expect(keys([...inRecord.difference(inNotice)])).toEqual(['marabou-speech']);
    expect(keys([...inNotice.difference(inRecord)])).toEqual(['plover-letters']);
  });

  it('promise twelve months and keep three years', () => {
    const rules = today(edgesOf('RETAINED_UNDER')).filter(({ fields }) =>
      (fields.categories as string[]).includes('DataCategory:appointment-data'),
    );
    const kept = rules.flatMap(({ from, to }) => {
      const rule = nodeOf(to);
      return isValidOn(rule, TODAY) ? [`${keyOf(from)} ${rule.fields.period}`] : [];
    });
    expect(kept.sort()).toEqual(['zaytuna/bookings P12M', 'zaytuna/bookings P3Y']);
  });

  it('promise notice of a breach within 72 hours since the second version', () => {
    const promises = edgesOf('COMMITS')
      .filter(({ from }) => from === 'ProcessingActivity:zaytuna/processing')
      .map(({ to }) => nodeOf(to))
      .filter(({ fields }) => fields.commitmentType === 'BREACH_NOTICE');
    expect(promises.map(({ validFrom, validTo, fields }) => [validFrom, validTo, fields.hours])).toEqual([
      ['2019-05-02', '2023-09-01', null],
      ['2023-09-01', null, 72],
    ]);
  });
});

describe('Processors and their agreements', () => {
  const processors = new Set(
    declared.filter(({ fields }) => fields.recipientRole === 'PROCESSOR').map(({ to }) => to),
  );
  const agreementsOf = (processor: string) => {
    const shared = edgesOf('PARTY_TO').filter(({ from }) => from === processor);
    return shared
      .map(({ to }) => nodeOf(to))
      .filter(({ fields }) => fields.agreementType === 'DATA_PROCESSING_AGREEMENT');
  };

  it('one has none', () => {
    expect(keys([...processors].filter((each) => agreementsOf(each).length === 0))).toEqual(['kestrel-chat']);
  });

  it('one has an agreement that ended, one an agreement that ends within 90 days', () => {
    const ends = [...processors].flatMap((each) =>
      agreementsOf(each).flatMap(({ fields }) => (fields.endsOn ? [`${keyOf(each)} ${fields.endsOn}`] : [])),
    );
    expect(ends.sort()).toEqual(['egret-surveys 2026-01-10', 'lapwing-messaging 2027-01-31']);
  });

  it('the agreement with Heron Hosting lacks audits (Art. 28(3)(h)) and nothing else', () => {
    const { fields } = nodeOf('Agreement:zaytuna/dpa-heron');
    expect(fields.article28Items).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  it('two subprocessors are new since the last list, one without notice', () => {
    const since = edgesOf('ENGAGES').filter(({ validFrom }) => (validFrom ?? '') > '2024-03-01');
    expect(since.map(({ to, fields }) => [keyOf(to), fields.noticeGivenOn])).toEqual([
      ['finch-monitoring', '2025-01-02'],
      ['dunlin-desk', null],
    ]);
  });

  it('uses all sorts of clauses, of each right and wrong', () => {
    const used = edgesOf('USES_CLAUSES_OF').map(({ from, to }) => {
      const modules = (nodeOf(from).fields.sccModules as string[]).join();
      return `${keyOf(from)}: ${keyOf(to)} ${modules}`.trim();
    });
    expect(used.sort()).toEqual([
      'heron-hosting/clauses-osprey: scc-2021-914 MODULE_2',
      'osprey-cloud/clauses-wren: scc-2021-914 MODULE_3',
      'zaytuna/clauses-curlew: scc-2010-87',
      'zaytuna/clauses-egret: scc-2021-914 MODULE_2',
      'zaytuna/clauses-sandpiper-2010: scc-2010-87',
      'zaytuna/clauses-sandpiper-2021: scc-2021-914 MODULE_2',
      'zaytuna/clauses-stork: scc-2021-914 MODULE_1',
      'zaytuna/dpa-marabou: processor-clauses-2021-915',
    ]);
  });
});

describe('Importers in the United States', () => {
  it('are certified, were certified, were looked up in vain, or are not known', () => {
    const certified = edgesOf('CERTIFIED_UNDER').filter(
      ({ to }) => to === 'LegalInstrument:data-privacy-framework',
    );
    const entries = certified.map(
      ({ from, validFrom, validTo, fields }) => `${keyOf(from)} ${fields.listed} ${validFrom} ${validTo}`,
    );
    expect(entries.sort()).toEqual([
      'egret-surveys true 2023-10-01 2025-10-01',
      'hoopoe-analytics true 2023-07-10 null',
      'marabou-speech false 2025-01-20 null',
      'osprey-cloud true 2023-08-15 null',
      'sandpiper-mail true 2023-08-01 null',
    ]);
  });
});

describe('Legal bases', () => {
  const bases = edgesOf('RELIES_ON');

  it('one legitimate interest is named, one is not', () => {
    const interests = bases.filter(({ to }) => to === 'LegalBasis:legitimate-interests');
    expect(interests.map(({ from, fields }) => [keyOf(from), fields.legitimateInterest])).toEqual([
      [
        'zaytuna/analytics',
        { en: 'knowing how people find the right clinic', ar: 'معرفة كيف يصل الناس إلى العيادة المناسبة' },
      ],
      ['zaytuna/surveys', null],
    ]);
  });

  it('one activity of its own processes health data without a condition of Art. 9(2)', () => {
    const health = ['health-data', 'medical-data', 'laboratory-data', 'treatment-data'];
    const processing = edgesOf('PROCESSES').filter(({ to }) => health.includes(keyOf(to)));
    const without = processing
      .map(({ from }) => from)
      .filter((activity) => !bases.some(({ from, fields }) => from === activity && fields.article9Condition));
    expect(keys(without)).toEqual(['zaytuna/consultation-notes']);
  });
});

describe('The size of the example', () => {
  it('stays readable', () => {
    const kinds = ['Organisation', 'ProcessingActivity', 'Agreement', 'Transfer'].map(
      (kind) => [kind, ofKind(kind).length] as const,
    );
    expect(Object.fromEntries(kinds)).toEqual({
      Organisation: 19,
      ProcessingActivity: 15,
      Agreement: 18,
      Transfer: 14,
    });
    expect(ofKind('System').length + ofKind('Dataset').length).toBe(10);
  });

  it('joins every node to another by a relation', () => {
    const joined = new Set(saidEdges.flatMap(({ from, to }) => [from, to]));
    expect(saidNodes.filter(({ id }) => !joined.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
