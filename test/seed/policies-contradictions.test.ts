import { describe, expect, it } from 'vitest';
import { seededFindings } from './seeded-findings.ts';

const found = seededFindings('policies').filter(({ rule }) => rule === 'contradictory-statements');

/** The statements that a finding quotes, by their identifiers. */
const quoted = found.map(({ quotes }) => new Set(quotes.map(({ evidence }) => evidence.ref)));

/** The contradictions that are known to be in the five policies: the statements of both sides. */
const KNOWN: readonly (readonly [string, readonly string[]])[] = [
  [
    'access by nobody "except as indicated above", and vendors below',
    ['CHL-SEC-02', 'CHL-RCC-09', 'CHL-RCC-08'],
  ],
  ['aggregated data only for vendors, and personal data', ['CHL-RCC-07', 'CHL-RCC-09']],
  ['deletion, and residual data', ['CHL-RGT-05', 'CHL-RET-01', 'CHL-LIM-10']],
  ['card numbers that are not stored and were never collected', ['CHL-LIM-07', 'CHL-CAT-19', 'CHL-CAT-20']],
  ['visible features only, and marketing e-mail', ['CHL-PUR-01', 'CHL-PUR-05']],
  ['erasure at any time, and exceptions', ['GTG-RGT-01', 'GTG-RGT-04']],
  ['no sharing without permission, and providers', ['GTG-LIM-03', 'GTG-RCC-01']],
  [
    'removal on request, and content, profiles and refusals',
    ['APT-RGT-04', 'APT-RET-04', 'APT-RET-08', 'APT-LIM-08', 'APT-LIM-09'],
  ],
  ['mandatory payment data, and collection on upgrade only', ['APT-LIM-07', 'APT-CAT-08']],
  ['all data with one host, and payment data with the billing provider', ['APT-ACT-06', 'APT-RCC-10']],
  ['third parties on instructions, and authorities', ['APT-ROL-02', 'APT-RCC-09']],
  [
    'one controller, and roles by contract',
    ['LUA-CTL-01', 'LUA-ENT-01', 'LUA-ENT-02', 'LUA-ENT-03', 'LUA-ROL-02', 'LUA-ROL-03'],
  ],
  ['health data on instructions, and AI on CRM data', ['LUA-ROL-05', 'LUA-AUT-01', 'LUA-LIM-02']],
  [
    'until deletion is asked for, and while others need them',
    ['LUA-RET-01', 'LUA-RET-02', 'LUA-RET-03', 'LUA-RET-04'],
  ],
  ['payments through providers, and providers with own policies', ['NEX-RCC-01', 'NEX-ROL-01']],
];

describe('The contradictions of the five policies', () => {
  it.each(KNOWN)('%s', (_name, refs) => {
    expect(quoted.some((each) => refs.every((ref) => each.has(ref)))).toBe(true);
  });

  it('are fifteen, and three more that are theirs in other words', () => {
    const again = [
      ['APT-SFG-01', 'APT-RCC-09'],
      ['LUA-RET-05', 'LUA-RET-01'],
      ['NEX-LIM-03', 'NEX-RCC-01'],
    ];
    const isKnown = (each: ReadonlySet<string | null>) =>
      [...KNOWN.map(([, refs]) => refs), ...again].some((refs) => refs.every((ref) => each.has(ref)));
    expect(found).toHaveLength(18);
    expect(quoted.filter((each) => !isKnown(each))).toEqual([]);
  });
});
