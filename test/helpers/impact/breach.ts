import { describe, expect, test } from 'vitest';
import { edge, evidence, node } from '../builders.ts';
import type { Open } from '../contract/open-store.ts';
import {
  activity,
  category,
  dataField,
  dataset,
  dental,
  email,
  expectRefusal,
  health,
  organisation,
  system,
  worlds,
} from '../lineage/flow-world.ts';
import { BY_LAW, dutiesOf, hitsOf, idsOf, impactOf, keysOf, wayOf } from './impact-world.ts';

const clinic = organisation('clinic');
const host = organisation('host');
const cloud = organisation('cloud');
const WHOLE = activity('clinic/whole');
const BOOKING = activity('clinic/booking');
const BILLING = activity('clinic/billing');
const patients = 'DataSubjectCategory:patients';
const staff = 'DataSubjectCategory:staff';
const words = evidence('Clause:notice/2', 'within two days');

/** A clinic books on a system of a host, which runs in a cloud, and bills on its own. */
const CLINIC = [
  edge('PART_OF', BOOKING, WHOLE),
  edge('PART_OF', BILLING, WHOLE),
  edge('CONTROLLED_BY', WHOLE, clinic, { role: 'CONTROLLER' }),
  edge('CONCERNS', WHOLE, patients),
  edge('BROADER', dental, health),
  edge('SUPPLIES', patients, BOOKING),
  edge('PROCESSES', BOOKING, dental),
  edge('PROCESSES', BOOKING, email, { subjects: [staff] }),
  edge('PROCESSES', BILLING, category('card')),
  edge('RUNS_ON', BOOKING, system('agenda')),
  edge('PROVIDED_BY', system('agenda'), host),
  edge('ENGAGES', host, cloud, { categories: [health] }),
  edge('COMMITS', WHOLE, 'Commitment:notice', {}, { evidence: [words] }),
  edge('COMMITS', WHOLE, 'Commitment:children'),
  edge('COMMITS', BOOKING, 'Commitment:card-notice', { categories: [category('card')] }),
];
const NODES = [
  node('DataCategory', 'health', { special: 'ARTICLE_9' }),
  node('DataCategory', 'email', { special: 'NONE' }),
  node('DataSubjectCategory', 'staff'),
  node('Commitment', 'notice', { commitmentType: 'BREACH_NOTICE', hours: 48, notifies: ['DATA_SUBJECT'] }),
  node('Commitment', 'card-notice', { commitmentType: 'BREACH_NOTICE' }),
  node('Commitment', 'children', { commitmentType: 'CHILDREN', age: 16 }),
];

/** What a breach touches, and who has to tell whom. */
export function breachContract(open: Open): void {
  const world = worlds(open);
  const clinicWorld = () => world(CLINIC, NODES);

  describe('a breach', () => {
    test('hits the activities whose data get there, with these data and the shortest way', async () => {
      const answer = await impactOf(await clinicWorld(), 'BREACH', cloud);
      expect(hitsOf(answer.activities)).toEqual([
        'clinic/booking (dental): clinic/booking -RUNS_ON-> agenda -PROVIDED_BY-> host -ENGAGES-> cloud',
      ]);
      expect(answer.hasUnstatedData).toBe(false);
      expect(answer.isPartial).toBeNull();
    });

    test('tells the data, special ones by their broader category, and whose they are', async () => {
      const store = await clinicWorld();
      const far = await impactOf(store, 'BREACH', cloud);
      expect(
        far.dataCategories.map(({ node: { key }, isSpecial, path }) => [key, isSpecial, wayOf(path)]),
      ).toEqual([
        [
          'dental',
          true,
          'dental -PROCESSES-> clinic/booking -RUNS_ON-> agenda -PROVIDED_BY-> host -ENGAGES-> cloud',
        ],
      ]);
      expect(far.subjectCategories.map(({ node: { key }, statedBy }) => [key, idsOf(statedBy)])).toEqual([
        ['patients', ['CONCERNS:ProcessingActivity:clinic/whole>DataSubjectCategory:patients']],
      ]);
      const near = await impactOf(store, 'BREACH', host);
      expect(near.dataCategories.map(({ node: { key }, isSpecial }) => [key, isSpecial])).toEqual([
        ['dental', true],
        ['email', false],
      ]);
      expect(keysOf(near.subjectCategories)).toEqual(['patients', 'staff']);
    });

    test('has the processors tell the controller, and the controller the authority and the persons, as it promised too', async () => {
      const answer = await impactOf(await clinicWorld(), 'BREACH', cloud);
      expect(dutiesOf(answer.controllers)).toEqual([`clinic: ${BY_LAW}; notice DATA_SUBJECT 48`]);
      expect(dutiesOf(answer.processors)).toEqual([
        'cloud: Art. 33(2) CONTROLLER',
        'host: Art. 33(2) CONTROLLER if it processes the data on behalf of a controller',
      ]);
      expect(idsOf(answer.controllers.flatMap(({ statedBy }) => statedBy))).toEqual([
        'CONTROLLED_BY:ProcessingActivity:clinic/whole>Organisation:clinic',
      ]);
      expect(idsOf(answer.processors.flatMap(({ statedBy }) => statedBy))).toEqual([
        'ENGAGES:Organisation:host>Organisation:cloud',
        'PROVIDED_BY:System:agenda>Organisation:host',
      ]);
    });

    test('brings up the promises on breaches that apply to the data, with their words', async () => {
      const { commitments } = await impactOf(await clinicWorld(), 'BREACH', cloud);
      expect(
        commitments.map(({ node: { key }, statedBy }) => [key, statedBy.map((made) => made.evidence)]),
      ).toEqual([['notice', [[words]]]]);
    });

    test('of a provider hits its systems and what lies in them; of a system, its provider has to tell', async () => {
      const store = await world([
        ...CLINIC,
        edge('CONTAINS', system('agenda'), dataset('bookings')),
        edge('HOLDS', dataset('bookings'), dental),
        edge('FEEDS', system('kiosk'), system('agenda')),
      ]);
      const provider = await impactOf(store, 'BREACH', host);
      expect(hitsOf(provider.stores)).toEqual([
        'agenda (ALL): agenda -PROVIDED_BY-> host',
        'bookings (dental): bookings -CONTAINS-> agenda -PROVIDED_BY-> host',
      ]);
      const broken = await impactOf(store, 'BREACH', system('agenda'));
      expect(keysOf(broken.activities)).toEqual(['clinic/booking']);
      expect(keysOf(broken.stores)).toEqual(['bookings']);
      expect(dutiesOf(broken.processors)).toEqual([
        'host: Art. 33(2) CONTROLLER if it processes the data on behalf of a controller',
      ]);
      expect(broken.behind.map(({ depth, node: { key } }) => [depth, key])).toEqual([
        [1, 'host'],
        [2, 'cloud'],
      ]);
    });

    test('of a dataset or field hits the activities on its system, as far as it holds their data', async () => {
      const store = await world([
        ...CLINIC,
        edge('CONTAINS', system('agenda'), dataset('bookings')),
        edge('CONTAINS', dataset('bookings'), dataField('bookings/e-mail')),
        edge('HOLDS', dataField('bookings/e-mail'), email),
        edge('RUNS_ON', activity('clinic/x-ray'), system('agenda'), { categories: [health] }),
        edge('RUNS_ON', activity('clinic/fax'), system('agenda'), { categories: [email] }),
        edge('PROCESSES', activity('clinic/fax'), category('card')),
      ]);
      const answer = await impactOf(store, 'BREACH', dataField('bookings/e-mail'));
      expect(hitsOf(answer.activities)).toEqual([
        'clinic/booking (email): clinic/booking -RUNS_ON-> agenda -CONTAINS-> bookings -CONTAINS-> bookings/e-mail',
        'clinic/fax (email): clinic/fax -RUNS_ON-> agenda -CONTAINS-> bookings -CONTAINS-> bookings/e-mail',
      ]);
      expect(keysOf(answer.dataCategories)).toEqual(['email']);
      expect(keysOf(answer.controllers)).toEqual(['clinic']);
    });

    test('of a dataset comes over the shortest tie that the data fit', async () => {
      const [left, middle, right] = [system('left'), system('middle'), system('right')];
      const store = await world([
        edge('PROCESSES', activity('part'), email),
        edge('PART_OF', activity('part'), activity('far')),
        edge('PART_OF', activity('part'), activity('near')),
        edge('RUNS_ON', activity('far'), left),
        edge('RUNS_ON', activity('near'), middle, { categories: [health] }),
        edge('RUNS_ON', activity('near'), right, { categories: [email] }),
        edge('CONTAINS', left, dataset('table')),
        edge('CONTAINS', dataset('table'), dataField('column')),
        edge('CONTAINS', middle, dataField('column')),
        edge('CONTAINS', right, dataField('column')),
      ]);
      const { dataCategories } = await impactOf(store, 'BREACH', dataField('column'));
      expect(dataCategories.map(({ path }) => wayOf(path))).toEqual([
        'email -PROCESSES-> part -PART_OF-> near -RUNS_ON-> right -CONTAINS-> column',
        'near -RUNS_ON-> middle -CONTAINS-> column',
      ]);
    });

    test('of a controller hits all that it decides on; of a processor, all that it performs', async () => {
      const performed = edge('PERFORMED_BY', BILLING, organisation('biller'), { onBehalfOf: [clinic] });
      const store = await world([...CLINIC, performed], NODES);
      const controller = await impactOf(store, 'BREACH', clinic);
      expect(hitsOf(controller.activities)).toEqual([
        'clinic/whole (ALL): clinic/whole -CONTROLLED_BY-> clinic',
        'clinic/billing (card): clinic/billing -PART_OF-> clinic/whole -CONTROLLED_BY-> clinic',
        'clinic/booking (dental email): clinic/booking -PART_OF-> clinic/whole -CONTROLLED_BY-> clinic',
      ]);
      const processor = await impactOf(store, 'BREACH', organisation('biller'));
      expect(hitsOf(processor.activities)).toEqual([
        'clinic/billing (card): clinic/billing -PERFORMED_BY-> biller',
      ]);
      expect(dutiesOf(processor.processors)).toEqual(['biller: Art. 33(2) CONTROLLER']);
      expect(idsOf(processor.controllers.flatMap(({ statedBy }) => statedBy))).toEqual([performed.id]);
    });

    test.each([
      ['CONTROLLER', [`bank: ${BY_LAW}`, 'clinic: '], []],
      ['JOINT_CONTROLLER', [`bank: ${BY_LAW}`, `clinic: ${BY_LAW}`], []],
      ['PROCESSOR', [`clinic: ${BY_LAW}`], ['bank: Art. 33(2) CONTROLLER']],
      [
        null,
        [`clinic: ${BY_LAW}`],
        ['bank: Art. 33(2) CONTROLLER if it processes the data on behalf of a controller'],
      ],
    ])(
      'at a recipient that is %s to the data is told of by those who answer for it',
      async (role, controllers, processors) => {
        const bank = organisation('bank');
        const store = await world([
          ...CLINIC,
          edge('DISCLOSES_TO', BILLING, bank, { recipientRole: role }),
          edge('ENGAGES', bank, organisation('vault')),
        ]);
        const answer = await impactOf(store, 'BREACH', bank);
        expect(keysOf(answer.activities)).toEqual(['clinic/billing']);
        expect([dutiesOf(answer.controllers), dutiesOf(answer.processors)]).toEqual([
          controllers,
          processors,
        ]);
        const behind = await impactOf(store, 'BREACH', organisation('vault'));
        expect([dutiesOf(behind.controllers), dutiesOf(behind.processors)]).toEqual([
          controllers,
          [...processors, 'vault: Art. 33(2) CONTROLLER'],
        ]);
      },
    );

    test('tells one who engages the breached as a controller, and guesses none of its activities', async () => {
      const store = await world([
        edge('CONTROLLED_BY', activity('shop/orders'), organisation('shop')),
        edge('ENGAGES', organisation('shop'), cloud, { categories: [email] }),
      ]);
      const answer = await impactOf(store, 'BREACH', cloud);
      expect(answer.activities).toEqual([]);
      expect(keysOf(answer.dataCategories)).toEqual(['email']);
      expect(dutiesOf(answer.controllers)).toEqual([`shop: ${BY_LAW}`]);
      expect(dutiesOf(answer.processors)).toEqual(['cloud: Art. 33(2) CONTROLLER']);
    });

    test('does not hit those for whom the breached is a source', async () => {
      const store = await world([
        edge('SUPPLIES', host, BOOKING),
        edge('PROCESSES', BOOKING, email),
        edge('CONTROLLED_BY', BOOKING, clinic),
      ]);
      const answer = await impactOf(store, 'BREACH', host);
      expect(answer).toMatchObject({ activities: [], controllers: [], processors: [], dataCategories: [] });
    });

    test('hits an activity with what its relations name besides, and says that data are unstated', async () => {
      const store = await world([
        edge('PROCESSES', activity('a'), email),
        edge('DISCLOSES_TO', activity('a'), host, { categories: [health] }),
        edge('DISCLOSES_TO', activity('b'), host),
      ]);
      const answer = await impactOf(store, 'BREACH', host);
      expect(hitsOf(answer.activities)).toEqual([
        'a (health): a -DISCLOSES_TO-> host',
        'b (ALL): b -DISCLOSES_TO-> host',
      ]);
      expect(answer.dataCategories.map(({ node: { key }, isSpecial }) => [key, isSpecial])).toEqual([
        ['health', null],
      ]);
      expect(answer.hasUnstatedData).toBe(true);
    });

    test('hits an activity with what it processes, however broadly its relations put it', async () => {
      const store = await world([
        edge('BROADER', dental, health),
        edge('PROCESSES', activity('a'), dental),
        edge('DISCLOSES_TO', activity('a'), host, { categories: [health] }),
      ]);
      const { activities } = await impactOf(store, 'BREACH', host);
      expect(hitsOf(activities)).toEqual(['a (dental): a -DISCLOSES_TO-> host']);
    });

    test('hits no activity of whose data none gets there', async () => {
      const store = await world([
        ...CLINIC,
        edge('PROCESSES', activity('letters'), email),
        edge('DISCLOSES_TO', activity('letters'), host),
        edge('CONTROLLED_BY', activity('letters'), organisation('sender')),
      ]);
      const beyond = await impactOf(store, 'BREACH', cloud);
      expect(keysOf(beyond.activities)).toEqual(['clinic/booking']);
      expect(keysOf(beyond.dataCategories)).toEqual(['dental']);
      expect(keysOf(beyond.controllers)).toEqual(['clinic']);
      expect(keysOf((await impactOf(store, 'BREACH', host)).activities)).toEqual([
        'letters',
        'clinic/booking',
      ]);
    });

    test('shows the way of the data that it names, not a shorter one of others', async () => {
      const store = await world([
        edge('PROCESSES', activity('a'), email),
        edge('DISCLOSES_TO', activity('a'), cloud, { categories: [health] }),
        edge('DISCLOSES_TO', activity('a'), host, { categories: [email] }),
        edge('ENGAGES', host, cloud),
      ]);
      const { activities, dataCategories } = await impactOf(store, 'BREACH', cloud);
      expect(hitsOf(activities)).toEqual(['a (email health): a -DISCLOSES_TO-> cloud']);
      expect(dataCategories.map(({ path }) => wayOf(path))).toEqual([
        'email -PROCESSES-> a -DISCLOSES_TO-> host -ENGAGES-> cloud',
        'a -DISCLOSES_TO-> cloud',
      ]);
    });

    test('shows a data category from where it is processed, not from where it is only disclosed', async () => {
      const store = await world([
        edge('DISCLOSES_TO', activity('a'), host, { categories: [health] }),
        edge('DISCLOSES_TO', activity('b'), host),
        edge('PROCESSES', activity('b'), health),
        edge('ENGAGES', organisation('c'), host, { categories: [health] }),
      ]);
      const { dataCategories } = await impactOf(store, 'BREACH', host);
      expect(dataCategories.map(({ path }) => wayOf(path))).toEqual([
        'health -PROCESSES-> b -DISCLOSES_TO-> host',
      ]);
    });

    test('concerns those whose data are named, and those whom an activity concerns where none are', async () => {
      const mailer = organisation('mailer');
      const store = await world(
        [...CLINIC, edge('DISCLOSES_TO', BOOKING, mailer, { categories: [email] })],
        NODES,
      );
      expect(keysOf((await impactOf(store, 'BREACH', mailer)).subjectCategories)).toEqual(['staff']);
      const open = await world([...CLINIC, edge('DISCLOSES_TO', WHOLE, mailer, { categories: [health] })]);
      expect(keysOf((await impactOf(open, 'BREACH', mailer)).subjectCategories)).toEqual(['patients']);
      const silent = await world([edge('DISCLOSES_TO', WHOLE, mailer), edge('CONCERNS', WHOLE, patients)]);
      expect(keysOf((await impactOf(silent, 'BREACH', mailer)).subjectCategories)).toEqual(['patients']);
    });

    test('of a system that its controller provides itself makes that no processor', async () => {
      const own = system('own');
      const store = await world([...CLINIC, edge('RUNS_ON', BILLING, own), edge('PROVIDED_BY', own, clinic)]);
      const answer = await impactOf(store, 'BREACH', own);
      expect(keysOf(answer.controllers)).toEqual(['clinic']);
      expect(answer.processors).toEqual([]);
    });

    test('brings up what organisations have promised for themselves, known data or not', async () => {
      const promise = edge('COMMITS', clinic, 'Commitment:notice');
      const store = await world([...CLINIC.filter(({ type }) => type !== 'COMMITS'), promise], NODES);
      const answer = await impactOf(store, 'BREACH', cloud);
      expect(dutiesOf(answer.controllers)).toEqual([`clinic: ${BY_LAW}; notice DATA_SUBJECT 48`]);
      const alone = await world([edge('COMMITS', host, 'Commitment:notice', { categories: [email] })], NODES);
      expect(keysOf((await impactOf(alone, 'BREACH', host)).commitments)).toEqual(['notice']);
    });

    test('is asked for a day', async () => {
      const store = await world([edge('DISCLOSES_TO', BILLING, host, {}, { validTo: '2026-01-01' })]);
      expect((await impactOf(store, 'BREACH', host)).activities).toEqual([]);
      const before = await impactOf(store, 'BREACH', host, { asOf: '2025-12-31' });
      expect(keysOf(before.activities)).toEqual(['clinic/billing']);
    });

    test('says which limit cut it short', async () => {
      const store = await clinicWorld();
      const nodes = await impactOf(store, 'BREACH', cloud, { limits: { nodes: 2 } });
      expect(nodes.isPartial?.limit).toBe('NODES');
      const edges = await impactOf(store, 'BREACH', cloud, { limits: { edges: 2 } });
      expect(edges.isPartial?.limit).toBe('EDGES');
    });

    test('befalls what holds data, and nothing else', async () => {
      const store = await clinicWorld();
      await expectRefusal(
        impactOf(store, 'BREACH', email),
        'BAD_INPUT',
        /^of: DataCategory:email cannot stand/,
      );
      await expectRefusal(impactOf(store, 'LOSS', organisation('none')), 'NOT_FOUND', /^of: there is no/);
      await expectRefusal(impactOf(store, 'END_OF_INSTRUMENT', host), 'BAD_INPUT', /LegalInstrument/);
      const deep = impactOf(store, 'BREACH', host, { limits: { nodes: 0 } });
      await expectRefusal(deep, 'BAD_INPUT', /^limits\.nodes: 0/);
    });
  });
}
