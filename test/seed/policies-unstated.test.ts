import { describe, expect, it } from 'vitest';
import { COMPANIES, edgesOf, keyOf, nodesOf, ownerOf } from './policy-inventories.ts';

describe('Nothing is added from general knowledge', () => {
  it('two recipients have a stated place, no more', () => {
    const places = edgesOf('DISCLOSES_TO').flatMap(({ to, fields }) =>
      (fields.locations as string[]).map((place) => `${keyOf(to)} ${keyOf(place)}`),
    );
    expect([...new Set(places)].sort()).toEqual(['amazon-web-services us', 'hetzner de']);
  });

  it('one group has stated seats', () => {
    const seats = edgesOf('ESTABLISHED_IN').map(({ from, to }) => `${keyOf(from)} ${keyOf(to)}`);
    expect(seats.sort()).toEqual([
      'lua-crm ee',
      'lua-crm/entity-armenia am',
      'lua-crm/entity-bulgaria bg',
      'lua-crm/entity-estonia ee',
    ]);
  });

  it('one company has a legal name', () => {
    const names = nodesOf('Organisation').flatMap(({ key, fields }) =>
      fields.legalName === null ? [] : [[key, fields.legalName]],
    );
    expect(names).toEqual([['lua-crm', 'Luana CRM OÜ']]);
  });

  it('no recipient of Lua CRM has a role', () => {
    const roles = edgesOf('DISCLOSES_TO').filter(
      ({ from, fields }) => ownerOf(from) === 'lua-crm' && fields.recipientRole !== null,
    );
    expect(roles).toEqual([]);
  });

  it('every policy carries the date that is printed in it, or none', () => {
    const dates = nodesOf('PolicyVersion').map(({ key, fields }) => [
      key.split('/')[0],
      { effective: fields.effectiveDate, updated: fields.lastUpdated },
    ]);
    const undated = { effective: null, updated: null };
    expect(Object.fromEntries(dates)).toEqual({
      'lua-crm': { effective: null, updated: '2025-12-26' },
      'gtg-crm': { effective: '2024-12-09', updated: null },
      appointlet: undated,
      'nexon-cloud': undated,
      chatlink: undated,
    });
    const appointlet = nodesOf('PolicyVersion').find(({ key }) => key.startsWith('appointlet/'));
    expect(appointlet?.fields.dateAsPrinted).toContain('قد شنومكس');
  });

  it('contacts have the values that are printed, and a redacted address is none', () => {
    const values = nodesOf('ContactPoint').flatMap(({ key, fields }) =>
      fields.value === null ? [] : [[key, fields.value]],
    );
    expect(Object.fromEntries(values)).toEqual({
      'lua-crm/phone': '+372 5912-2253',
      'lua-crm/postal-address': 'Harju maakond, Lasnamäe linnaosa, Sepapaja tn 6, Tallinn, Estonia',
      'gtg-crm/e-mail': 'support@gtgcrm.com',
      'appointlet/e-mail': 'help+privacy@appointlet.com',
    });
  });

  it('no retention rule has a period: the policies give criteria', () => {
    expect(nodesOf('RetentionRule').filter(({ fields }) => fields.period !== null)).toEqual([]);
    expect(nodesOf('RetentionRule').filter(({ fields }) => fields.criterion === null)).toEqual([]);
    const owners = new Set(nodesOf('RetentionRule').map(({ id }) => ownerOf(id)));
    expect([...owners].sort()).toEqual([...COMPANIES].sort());
  });
});
