import { describe, expect, it } from 'vitest';
import type { EdgeType } from '../../src/model/edge-types.ts';
import { type EdgeRecord, type FactRecord, isEdge } from '../../src/model/graph.ts';
import { factsOn } from '../../src/rules/inventory-view.ts';
import { factsOf, filesIn } from '../helpers/rule-tester.ts';
import { keyOf, nodeOf, TODAY } from './example-inventory.ts';

const today = factsOn(factsOf([...filesIn('reference'), ...filesIn('example')]), TODAY).filter(
  ({ inventory }) => inventory?.startsWith('zaytuna/'),
);
const edges = (type: EdgeType) => today.filter(isEdge).filter((edge) => edge.type === type);
const promises = (type: string) =>
  edges('COMMITS').filter(({ to }) => nodeOf(to).fields.commitmentType === type);
const isFor = ({ fields }: EdgeRecord, purpose: string) => (fields.purposes as string[]).includes(purpose);

describe('The notice', () => {
  it('rules out training of artificial intelligence, for which the record gives data away', () => {
    expect(promises('NO_AI_TRAINING').map(({ fields }) => fields.purposes)).toEqual([
      ['Purpose:ai-training'],
    ]);
    const training = edges('DISCLOSES_TO').filter((edge) => isFor(edge, 'Purpose:ai-training'));
    expect(training.map(({ to, provenance }) => [keyOf(to), provenance])).toEqual([
      ['marabou-speech', 'DECLARED'],
    ]);
  });

  it('rules out a sale and users under 16, and the record has neither', () => {
    expect([...promises('NO_SALE'), ...promises('CHILDREN')]).toHaveLength(2);
    expect(edges('DISCLOSES_TO').filter((edge) => isFor(edge, 'Purpose:data-sale'))).toEqual([]);
    const reached = [...edges('PURSUES'), ...edges('CONCERNS')].map(({ to }) => to);
    expect(reached).not.toContain('Purpose:data-sale');
    expect(reached).not.toContain('DataSubjectCategory:children');
  });

  it('has all that Heron Hosting hosts in Germany, and the data warehouse lies in Ireland', () => {
    const toHeron = (type: EdgeType) => edges(type).filter(({ to }) => to === 'Organisation:heron-hosting');
    expect(toHeron('DISCLOSES_TO').map(({ fields }) => fields.locations)).toEqual([['Jurisdiction:de']]);
    const elsewhere = toHeron('PROVIDED_BY').filter(
      ({ fields }) => String(fields.locations) !== 'Jurisdiction:de',
    );
    expect(elsewhere.map(({ from, fields }) => [keyOf(from), fields.locations])).toEqual([
      ['zaytuna/data-warehouse', ['Jurisdiction:ie']],
    ]);
  });

  it('keeps answers to surveys for six months in one clause and a year in another, the record for 180 days', () => {
    const kept = edges('RETAINED_UNDER').filter(({ from }) => from === 'ProcessingActivity:zaytuna/surveys');
    expect(kept.map(({ to, provenance }) => [nodeOf(to).fields.period, provenance])).toEqual([
      ['P1Y', 'STATED'],
      ['P180D', 'DECLARED'],
      ['P6M', 'STATED'],
    ]);
  });
});

describe('The ground of a fact', () => {
  const documentsOf = ({ evidence }: FactRecord) =>
    new Set(evidence.map(({ clause }) => clause.slice(0, clause.lastIndexOf('/'))));
  /** The facts, other than the document itself, that nothing but clauses of one document state. */
  const restingOn = (document: string) =>
    today
      .filter((fact) => [...documentsOf(fact)].join() === `Clause:${document}`)
      .map(({ id }) => id)
      .filter((id) => id !== `PolicyVersion:${document}`);

  it('is a page that was taken down', () => {
    expect(today.map(({ id }) => id)).not.toContain('PolicyVersion:zaytuna/security-page/2022-02-01');
    expect(restingOn('zaytuna/security-page/2022-02-01')).toEqual([
      'PROTECTED_BY:ProcessingActivity:zaytuna/imaging>SecurityMeasure:pseudonymisation',
    ]);
  });

  it('is a notice that was replaced', () => {
    expect(restingOn('zaytuna/privacy-notice/2019-05-02')).toEqual([
      'PURSUES:ProcessingActivity:zaytuna/bookings>Purpose:scheduling',
    ]);
  });
});
