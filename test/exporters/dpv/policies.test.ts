import { expect, it } from 'vitest';
import { SAYINGS } from '../../../src/exporters/dpv/sayings.ts';
import { TODAY } from '../../seed/example-inventory.ts';
import { COMPANIES, type Company, saidEdges, sources } from '../../seed/policy-inventories.ts';
import { exportOf, factsOf, readTriples, type Triples } from './triples.ts';

const facts = factsOf(sources);
const all = await readTriples(exportOf(facts, TODAY));
const read = COMPANIES.map(
  async (company) => [company, await readTriples(exportOf(facts, TODAY, `Organisation:${company}`))] as const,
);
const byCompany = new Map(await Promise.all(read));

function of(company: Company): Triples {
  const triples = byCompany.get(company);
  if (!triples) throw new Error(`nothing is exported of ${company}`);
  return triples;
}

const RECEIVES = new Set([
  ...['dpv:hasRecipient', 'dpv:hasRecipientDataController', 'dpv:hasDataProcessor', 'dpv:hasDataImporter'],
]);

/** Who receives data, each with the process in which it does. */
const receipts = ({ all: triples }: Triples) =>
  triples.flatMap(([process, predicate, who]) => (RECEIVES.has(predicate) ? [{ process, who }] : []));

const unique = (values: readonly string[]) => [...new Set(values)].sort();

it('Each relation that is exported stands in one place of its own, and says where it comes from', () => {
  const exported = saidEdges.filter(({ type }) => (SAYINGS[type]?.stands ?? 'NOWHERE') !== 'NOWHERE');
  const places = new Set(all.all.flatMap(([place, p]) => (p === 'kharita:modality' ? [place] : [])));
  const placeOf = (id: string) => encodeURI(id).replace('#', '%23');
  const lost = exported.filter(({ id }) => !places.has(placeOf(id)));
  expect(exported.length).toBeGreaterThan(400);
  expect(lost).toEqual([]);
  const grounds = exported.map(({ id }) => all.objects(placeOf(id), 'kharita:provenance'));
  expect(grounds).toEqual(exported.map(({ provenance }) => [`"${provenance}"`]));
});

it.each([
  ['lua-crm', 18, 8],
  ['gtg-crm', 11, 4],
  ['appointlet', 15, 13],
  ['nexon-cloud', 11, 4],
  ['chatlink', 14, 13],
] as const)('%s has %i activities and discloses %i times', (company, activities, disclosures) => {
  const { all: triples } = of(company);
  const processes = triples.filter(([, p, o]) => p === 'rdf:type' && o === 'dpv:Process').map(([s]) => s);
  expect(processes.filter((id) => id.startsWith('ProcessingActivity:')).length).toBe(activities);
  expect(processes.filter((id) => id.startsWith('DISCLOSES_TO:')).length).toBe(disclosures);
});

it('Of one company the export names none of the other four', () => {
  for (const company of COMPANIES) {
    const named = of(company).all.flatMap(([, p, o]) => (p === 'dct:identifier' ? [o] : []));
    const others = COMPANIES.filter((other) => other !== company);
    const foreign = named.filter((id) => others.some((other) => id.includes(`:${other}`)));
    expect([company, foreign]).toEqual([company, []]);
  }
});

it('Hetzner may receive data of Lua CRM, in Germany: the one place that the notice gives', () => {
  const lua = of('lua-crm');
  const placed = receipts(lua).filter(({ process }) => lua.objects(process, 'dpv:hasLocation').length > 0);
  expect(placed.map(({ process, who }) => [who, ...lua.objects(process, 'dpv:hasLocation')])).toEqual([
    ['Organisation:hetzner', 'loc:DE'],
  ]);
  const [{ process = '' } = {}] = placed;
  expect(lua.objects(process, 'kharita:modality')).toEqual(['"MAY"']);
  expect(lua.objects(process, 'dpv:hasApplicability')).toEqual(['dpv:UnknownApplicability']);
});

it('The clauses of Lua CRM are attached to nobody, and no recipient of the five has a safeguard', () => {
  const clauses = 'Agreement:lua-crm/standard-contractual-clauses';
  const uses = all.all
    .filter(([, , object]) => object === clauses)
    .map(([subject, p]) => [subject.split(':')[0], p]);
  expect(uses).toEqual([['UNDER', 'kharita:restsOn']]);
  const tools = receipts(all).flatMap(({ process }) => [
    ...all.objects(process, 'dpv:hasLegalBasis').filter((basis) => !basis.startsWith('eu-gdpr:A6-')),
    ...all.objects(process, 'dpv:hasLegalMeasure'),
    ...all.objects(process, 'kharita:restsOn'),
  ]);
  expect(tools).toEqual([]);
});

it('Appointlet stores with AWS in the United States, by no transfer tool', () => {
  const { objects } = of('appointlet');
  const transfer = 'Transfer:appointlet/transfer-united-states';
  expect(objects(transfer, 'dpv:hasDataExporter')).toEqual(['Organisation:appointlet']);
  expect(objects(transfer, 'dpv:hasDataImporter')).toEqual(['Organisation:amazon-web-services']);
  expect(objects(transfer, 'dpv:hasLocation')).toEqual(['loc:US']);
  const parts = objects(transfer, 'dpv:hasProcess');
  expect([transfer, ...parts].flatMap((part) => objects(part, 'dpv:hasLegalBasis'))).toEqual([]);
});

it('Lua CRM relies on four legal bases, on consent only where necessary', () => {
  const { objects } = of('lua-crm');
  const whole = 'ProcessingActivity:lua-crm/processing';
  expect(unique(objects(whole, 'dpv:hasLegalBasis'))).toEqual([
    'eu-gdpr:A6-1-b',
    'eu-gdpr:A6-1-c',
    'eu-gdpr:A6-1-f',
  ]);
  const consent = `RELIES_ON:${whole}%3ELegalBasis:consent`;
  expect(objects(consent, 'dpv:hasLegalBasis')).toEqual(['eu-gdpr:A6-1-a']);
  expect(objects(consent, 'kharita:condition')).toContain('"where necessary"@en');
});

it("No sale and no training: what the five promise not to do is nobody's purpose", () => {
  const purposes = all.all.flatMap(([, p, o]) => (p === 'dpv:hasPurpose' ? [o] : []));
  expect(purposes.filter((purpose) => /Sell|sale|training/.test(purpose))).toEqual([]);
});

it('The entities of Lua CRM in three countries are plainly nothing', () => {
  const { all: triples } = of('lua-crm');
  const entities = triples.filter(([, , object]) => /^Organisation:lua-crm\/entity-/.test(object));
  expect(entities.length).toBeGreaterThan(0);
  expect(entities.filter(([subject]) => !/^(?:CONTROLLED_BY|PERFORMED_BY|PART_OF):/.test(subject))).toEqual(
    [],
  );
});

it('That an activity is part of the whole is told as inferred where it is', () => {
  const lua = of('lua-crm');
  const parts = lua.all.filter(([s, p]) => p === 'dct:isPartOf' && s.startsWith('ProcessingActivity:'));
  const grounds = parts.map(([part, , whole]) =>
    lua.objects(`PART_OF:${part}%3E${whole}`, 'kharita:provenance'),
  );
  const counts = Map.groupBy(grounds, ([ground = 'none']) => ground);
  expect(Object.fromEntries([...counts].map(([ground, same]) => [ground, same.length]))).toEqual({
    '"INFERRED"': 11,
    '"STATED"': 6,
  });
});
