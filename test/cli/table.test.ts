import { describe, expect, it } from 'vitest';
import { answerTables } from '../../src/cli/table.ts';
import { padCell, textWidth, wrapText } from '../../src/cli/text-width.ts';

const lines = (text: string) => text.trimEnd().split('\n');

describe('An answer as a table', () => {
  it('has one row for each item of the innermost list, and shows nothing as a dash', () => {
    const data = {
      activities: {
        nodes: [
          {
            name: 'Sign-in',
            disclosesTo: {
              edges: [
                { locations: ['DE', 'FR'], node: { name: 'Hetzner' } },
                { locations: [], node: { name: 'Stripe' } },
              ],
            },
          },
          { name: 'Back-up', disclosesTo: { edges: [] } },
        ],
      },
    };
    expect(lines(answerTables(data))).toEqual([
      'name     locations  disclosesTo.name',
      '───────  ─────────  ────────────────',
      'Sign-in  DE, FR     Hetzner',
      'Sign-in  –          Stripe',
      'Back-up  –          –',
    ]);
  });

  it('makes a table of each list where several stand side by side', () => {
    const data = {
      organisation: {
        name: 'Lua CRM',
        rights: { nodes: [{ name: 'Access' }, { name: 'Portability' }] },
        commitments: { nodes: [] },
        policies: { nodes: [{ language: 'en' }] },
      },
    };
    expect(lines(answerTables(data))).toEqual([
      'organisation.rights',
      'name     commitments  rights.name',
      '───────  ───────────  ───────────',
      'Lua CRM  –            Access',
      'Lua CRM  –            Portability',
      '',
      'organisation.policies',
      'name     commitments  language',
      '───────  ───────────  ────────',
      'Lua CRM  –            en',
    ]);
  });

  it('puts an inner list into one cell where its items hold one value each, and leaves out repetitions', () => {
    const data = {
      activities: {
        nodes: [
          {
            name: 'Payments',
            partOf: { nodes: [{ controlledBy: { nodes: [{ name: 'Lua CRM' }] } }] },
            evidence: [{ ref: 'LUA-ACT-02' }, { ref: 'LUA-RCC-04' }, { ref: 'LUA-ACT-02' }],
          },
          { name: 'Back-up', partOf: { nodes: [] }, evidence: [{ ref: null }] },
        ],
      },
    };
    expect(lines(answerTables(data))).toEqual([
      'name      partOf.controlledBy  evidence',
      '────────  ───────────────────  ──────────────────────',
      'Payments  Lua CRM              LUA-ACT-02, LUA-RCC-04',
      'Back-up   –                    –',
    ]);
  });

  it('makes a table of each root field, also of an empty one', () => {
    const data = { named: { nodes: [{ name: 'Stripe' }, { name: 'Google' }] }, silent: { nodes: [] } };
    expect(lines(answerTables(data))).toEqual([
      'named',
      'name',
      '──────',
      'Stripe',
      'Google',
      '',
      'silent',
      'silent',
      '──────',
      '–',
    ]);
  });

  it('names columns without the path of their list where that is clear, and without the name of an only field', () => {
    const data = {
      organisation: {
        controls: {
          nodes: [
            {
              name: 'Sign-in',
              grants: { edges: [{ node: { name: 'Access' }, holders: [{ key: 'users' }] }] },
            },
          ],
        },
      },
    };
    expect(lines(answerTables(data))).toEqual([
      'name     grants.name  holders',
      '───────  ───────────  ───────',
      'Sign-in  Access       users',
    ]);
  });

  it('keeps the fields of an edge and of its node apart where they have one name', () => {
    const data = {
      subprocessors: { edges: [{ validFrom: '2024-01-01', node: { validFrom: null, key: 'aws' } }] },
    };
    expect(lines(answerTables(data))).toEqual([
      'validFrom   node.validFrom  node.key',
      '──────────  ──────────────  ────────',
      '2024-01-01  –               aws',
    ]);
  });

  it('has the fields of an object as columns even where it is null in some rows', () => {
    const data = { transfers: [{ into: null }, { into: { key: 'us', code: 'US' } }] };
    expect(lines(answerTables(data))).toEqual([
      'into.key  into.code',
      '────────  ─────────',
      '–         –',
      'us        US',
    ]);
  });

  it('has one row where there is no list', () => {
    expect(lines(answerTables({ statistics: { nodes: 3, isPartial: false } }))).toEqual([
      'nodes  isPartial',
      '─────  ─────────',
      '3      false',
    ]);
  });

  it('breaks long cells between words', () => {
    const [, , first, second] = lines(answerTables({ quote: `${'word '.repeat(8)}end` }));
    expect([first, second]).toEqual(['word word word word word word word word', 'end']);
  });
});

describe('The width of a text in a terminal', () => {
  it.each([
    ['Estonia', 7],
    ['إستونيا', 7],
    ['مُعَالِج', 5],
    ['個人', 4],
    ['👩‍💻', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('is what cells are padded to, with Arabic kept apart from its neighbours', () => {
    expect(padCell('EE', 4)).toBe('EE  ');
    expect(padCell('مُعَالِج', 7)).toBe('\u2068مُعَالِج\u2069  ');
  });

  it('is what lines are broken at', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('unbreakable', 4)).toEqual(['unbreakable']);
    expect(wrapText('a\nb', 9)).toEqual(['a', 'b']);
  });
});
