import { describe, expect, it, test } from 'vitest';
import { nodeId, splitNodeId } from '../../src/model/graph.ts';
import { isValidOn } from '../../src/model/time.ts';
import { keysOf, nodes, ofType } from './reference-data.ts';

function membersOf(region: string, day: string): string[] {
  const to = nodeId('Jurisdiction', region);
  return keysOf(
    ofType('MEMBER_OF').flatMap((edge) => (edge.to === to && isValidOn(edge, day) ? [edge.from] : [])),
  );
}

/** What makes the protection of a jurisdiction adequate on a day. */
function adequacyOf(jurisdiction: string, day: string): string[] {
  const to = nodeId('Jurisdiction', jurisdiction);
  return keysOf(
    ofType('GRANTS_ADEQUACY_TO').flatMap((edge) =>
      edge.to === to && isValidOn(edge, day) ? [edge.from] : [],
    ),
  );
}

describe('Jurisdictions', () => {
  it('are the 249 of ISO 3166-1 and Kosovo, the EU, the EEA and the European Patent Organisation', () => {
    const jurisdictions = nodes.filter(({ kind }) => kind === 'Jurisdiction');
    const states = jurisdictions.filter(({ fields }) =>
      ['COUNTRY', 'TERRITORY'].includes(String(fields.jurisdictionType)),
    );
    expect(states).toHaveLength(250);
    expect(
      jurisdictions.filter(({ key, fields }) => fields.code !== key.toUpperCase()).map(({ key }) => key),
    ).toEqual(['european-patent-organisation']);
    expect(jurisdictions).toHaveLength(253);
  });

  test.each([
    ['1972-12-31', 6],
    ['1973-01-01', 9],
    ['1981-01-01', 10],
    ['1986-01-01', 12],
    ['2000-01-01', 15],
    ['2004-05-01', 25],
    ['2007-01-01', 27],
    ['2019-01-01', 28],
    ['2020-01-31', 28],
    ['2020-02-01', 27],
    ['2026-01-01', 27],
  ])('on %s the EU has %i members', (day, count) => {
    expect(membersOf('eu', day)).toHaveLength(count);
  });

  it('today the EEA is the EU with Iceland, Liechtenstein and Norway', () => {
    const day = '2026-01-01';
    expect(membersOf('eea', day)).toEqual([...membersOf('eu', day), 'is', 'li', 'no'].sort());
  });

  test.each([
    ['2020-12-31', true],
    ['2021-01-01', false],
  ])('on %s the United Kingdom counts as inside the EEA: %s', (day, inside) => {
    expect(membersOf('eea', day).includes('gb')).toBe(inside);
    expect(membersOf('eu', day)).not.toContain('gb');
  });
});

describe('Adequacy', () => {
  test.each([
    ['us', '2015-10-05', ['safe-harbour']],
    ['us', '2015-10-06', []],
    ['us', '2020-07-15', ['privacy-shield']],
    ['us', '2020-07-16', []],
    ['us', '2023-07-09', []],
    ['us', '2023-07-10', ['data-privacy-framework']],
    ['gb', '2021-06-27', ['eu-uk-bridging-clause']],
    ['gb', '2021-06-28', ['adequacy-gb-2021']],
    ['gb', '2025-12-28', ['adequacy-gb-2025']],
    ['gb', '2031-12-28', []],
    ['ch', '2026-01-01', ['adequacy-ch']],
    ['in', '2026-01-01', []],
  ])('of %s on %s rests on %j', (jurisdiction, day, instruments) => {
    expect(adequacyOf(jurisdiction, day)).toEqual(instruments);
  });

  it('ends with the instrument that grants it', () => {
    const endOf = new Map(nodes.map(({ id, fields }) => [id, fields.endsOn]));
    const granted = ofType('GRANTS_ADEQUACY_TO');
    expect(granted.map(({ from, validTo }) => [from, validTo])).toEqual(
      granted.map(({ from }) => [from, endOf.get(from)]),
    );
  });

  it('ends on the day of the ruling that declares its instrument invalid', () => {
    const fieldsOf = new Map(nodes.map(({ id, fields }) => [id, fields]));
    const ended = ofType('INVALIDATES').map(({ from, to }) => [
      splitNodeId(to).key,
      fieldsOf.get(to)?.endsOn,
      fieldsOf.get(from)?.adopted,
    ]);
    expect(ended).toEqual([
      ['safe-harbour', '2015-10-06', '2015-10-06'],
      ['privacy-shield', '2020-07-16', '2020-07-16'],
    ]);
  });
});

describe('Standard contractual clauses', () => {
  it('of 2001, 2004 and 2010 could be relied on for the last time on 27 December 2022', () => {
    const ends = nodes.flatMap(({ key, fields }) =>
      fields.instrumentType === 'STANDARD_CONTRACTUAL_CLAUSES' ? [[key, fields.endsOn]] : [],
    );
    expect(Object.fromEntries(ends)).toEqual({
      'scc-2001-497': '2022-12-28',
      'scc-2002-16': '2010-05-15',
      'scc-2004-915': '2022-12-28',
      'scc-2010-87': '2022-12-28',
      'scc-2021-914': null,
    });
  });
});
