import { describe, expect, it, test } from 'vitest';
import type { Certainty } from '../../src/model/evidence.ts';
import {
  hasMaterial,
  material,
  type Standing,
  saidEdges,
  standings,
  type Taken,
  WITHOUT_MATERIAL,
} from './policy-inventories.ts';

/**
 * Where the statements of each sort stand, by the code in their identifier (`LUA-CAT-01`): each on at least one of `on`, and
 * besides those only on `also`. A field stands behind the dot where the words support it alone.
 */
const SORTS = {
  CTL: {
    what: 'Controllers',
    on: ['CONTROLLED_BY', 'ESTABLISHED_IN', 'Organisation.address'],
    also: ['Organisation', 'ProcessingActivity'],
  },
  ENT: {
    what: 'Roles of entities',
    on: ['CONTROLLED_BY', 'PERFORMED_BY', 'DISCLOSES_TO.recipientCategories'],
    also: ['Organisation', 'ESTABLISHED_IN', 'PART_OF'],
  },
  ROL: {
    what: 'Words on roles',
    on: ['CONTROLLED_BY', 'CONTROLLED_BY.role', 'PERFORMED_BY', 'DISCLOSES_TO.recipientRole', 'COMMITS'],
    also: ['ProcessingActivity', 'ProcessingActivity.role', 'Commitment'],
  },
  SUB: { what: 'Data subjects', on: ['CONCERNS'], also: ['PROCESSES.subjects'] },
  CAT: { what: 'Data categories', on: ['PROCESSES'], also: ['ProcessingActivity'] },
  SPC: { what: 'Special categories', on: ['PROCESSES'], also: [] },
  SRC: { what: 'Sources', on: ['SUPPLIES'], also: ['PROCESSES.collection'] },
  ACT: {
    what: 'Activities',
    on: ['ProcessingActivity'],
    also: ['CONCERNS', 'PROCESSES', 'PURSUES', 'DISCLOSES_TO', 'RUNS_ON'],
  },
  PUR: { what: 'Purposes', on: ['PURSUES'], also: ['PROCESSES', 'DISCLOSES_TO.purposes'] },
  LAW: { what: 'Legal bases', on: ['RELIES_ON'], also: [] },
  AUT: {
    what: 'Automated activities',
    on: ['ProcessingActivity'],
    also: ['PART_OF', 'CONCERNS', 'PROCESSES'],
  },
  RCN: { what: 'Named recipients', on: ['DISCLOSES_TO'], also: [] },
  RCC: { what: 'Kinds of recipient', on: ['DISCLOSES_TO', 'DISCLOSES_TO.recipientCategories'], also: [] },
  LOC: { what: 'Places', on: ['DISCLOSES_TO.locations'], also: ['RUNS_ON.locations'] },
  TRF: { what: 'Transfers', on: ['Transfer'], also: ['EXPORTED_BY', 'IMPORTED_BY', 'INTO'] },
  SFG: { what: 'Safeguards', on: ['UNDER', 'PROTECTED_BY', 'COMMITS'], also: ['Agreement', 'Commitment'] },
  RET: { what: 'Retention', on: ['RETAINED_UNDER', 'RetentionRule.disposal'], also: ['RetentionRule'] },
  SEC: { what: 'Security measures', on: ['PROTECTED_BY'], also: [] },
  RGT: { what: 'Rights and choices', on: ['GRANTS'], also: [] },
  CKI: {
    what: 'Cookies',
    on: ['PROCESSES', 'PURSUES', 'COMMITS'],
    also: ['ProcessingActivity', 'Commitment'],
  },
  CHD: { what: 'Words on children', on: ['COMMITS'], also: ['Commitment'] },
  BRN: { what: 'Breach notices', on: ['COMMITS'], also: ['Commitment'] },
  CON: { what: 'Contacts', on: ['HAS_CONTACT_POINT'], also: ['ContactPoint'] },
  LIM: {
    what: 'Limits and disclaimers',
    on: ['COMMITS', 'PROCESSES.mandatory', 'PROCESSES.stored'],
    also: ['Commitment'],
  },
} as const;

const sorts = Object.entries(SORTS).map(([code, sort]) => ({ code, ...sort }));

const POLICIES = { LUA: 137, GTG: 80, APT: 115, NEX: 58, CHL: 98 };

const codeOf = ({ words }: Standing) => words.ref.split('-')[1];
const refsOf = (found: readonly Standing[]) => [...new Set(found.map(({ words }) => words.ref))];

describe('The statements of the policies', () => {
  test.each(Object.entries(POLICIES))('%s has %i, and each stands somewhere', (policy, count) => {
    expect(refsOf(standings).filter((ref) => ref.startsWith(`${policy}-`))).toHaveLength(count);
  });

  test.each(sorts)('$what ($code) stand on what they are about', ({ code, on, also }) => {
    const found = standings.filter((standing) => codeOf(standing) === code);
    const fitting = found.filter(({ place }) => (on as readonly string[]).includes(place));
    expect(refsOf(fitting).sort()).toEqual(refsOf(found).sort());
    expect(fitting.length).toBeGreaterThan(0);
    const places = new Set<string>([...on, ...also]);
    expect(found.filter(({ place }) => !places.has(place))).toEqual([]);
  });

  it('are of these sorts only', () => {
    expect([...new Set(standings.map(codeOf))].sort()).toEqual(Object.keys(SORTS).sort());
  });

  it('make no relation firmer than the firmest words behind it', () => {
    const firmness: Record<Certainty, number> = { AMBIGUOUS: 0, IMPLIED: 1, EXPLICIT: 2 };
    const overstated = saidEdges.filter(({ certainty, evidence }) => {
      const behind = evidence.filter(({ field }) => field === null);
      return behind.length > 0 && behind.every((words) => firmness[words.certainty] < firmness[certainty]);
    });
    expect(overstated.map(({ id }) => id)).toEqual([]);
  });
});

interface Statement {
  id: string;
  quote_ar: string;
  certainty: string;
  attributes: { span: { start: number; end: number }; also?: { quote_ar: string }[] };
}

function statements(): Statement[] {
  const { policies } = JSON.parse(material('facts/seed-facts.json')) as {
    policies: { facts: Statement[] }[];
  };
  return policies.flatMap(({ facts }) => facts);
}

/** The words that are quoted, where they stand, and how firmly they say it. */
const quoted = ({ quote, start, end, certainty }: Taken) => `${start}-${end} ${certainty} ${quote}`;
const registered = ({ quote_ar, certainty, attributes: { span } }: Statement) =>
  `${span.start}-${span.end} ${certainty.toUpperCase()} ${quote_ar}`;

describe.skipIf(!hasMaterial)(`Held against the register of statements ${WITHOUT_MATERIAL}`, () => {
  const register = hasMaterial ? statements() : [];
  const byId = new Map(register.map((statement) => [statement.id, statement]));

  it('none of the 488 is without its words, place and certainty', () => {
    const taken = new Set(standings.map(({ words }) => `${words.ref} ${quoted(words)}`));
    expect(register).toHaveLength(488);
    expect(register.filter((statement) => !taken.has(`${statement.id} ${registered(statement)}`))).toEqual(
      [],
    );
  });

  it('none is invented: other words of a statement are those that the register names besides', () => {
    const invented = standings.filter(({ words }) => {
      const statement = byId.get(words.ref);
      if (statement === undefined) return true;
      if (quoted(words) === registered(statement)) return false;
      const also = statement.attributes.also ?? [];
      return (
        !also.some(({ quote_ar }) => quote_ar === words.quote) ||
        words.certainty !== statement.certainty.toUpperCase()
      );
    });
    expect(invented).toEqual([]);
  });
});
