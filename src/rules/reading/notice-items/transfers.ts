import type { NodeId } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import type { Inventory } from '../../inventory-view.ts';
import type { Movement } from '../../movement.ts';
import { movementsFrom, movementsTo } from '../movements.ts';
import type { Notice } from '../notices.ts';
import { isOnClauses, reliancesOf, type StatedReliance } from '../reliance.ts';
import { type NoticeItem, when } from './item.ts';

const MECHANISM = say(
  'What covers the transfer (`under`): an adequacy decision (Art. 45), safeguards (Art. 46), binding corporate rules (Art. 47) or a derogation (Art. 49).',
  'الأساس الذي يقوم عليه النقل (`under`): قرار كفاية الحماية (المادة 45)، أو ضمانات (المادة 46)، أو قواعد الشركات الملزمة (المادة 47)، أو استثناء (المادة 49).',
);
const COUNTRIES = say(
  'The third countries, or the places of the recipients.',
  'البلدان الثالثة، أو أماكن المتلقين.',
);
const DESTINATION = say('The destination (`into`).', 'الوجهة (`into`).');
const COPY = say(
  'The signed agreement on the clauses (`under`), of which people can have a copy.',
  'الاتفاق الموقّع على البنود (`under`) الذي يمكن الحصول على نسخة منه.',
);
const GROUP = say(
  'What covers data that reach a company of the group in a third country: Art. 45, 46, 47 or 49.',
  'الأساس الذي تصل بموجبه البيانات إلى شركة من المجموعة في بلد ثالث: المادة 45 أو 46 أو 47 أو 49.',
);

/** The transfers that the notice speaks of, and that do not stay inside. */
function transfersOf(inventory: Inventory, { stated }: Notice): NodeId[] {
  const types = ['EXPORTED_BY', 'IMPORTED_BY', 'INTO', 'UNDER'] as const;
  const all = new Set(types.flatMap((type) => stated(type).map(({ from }) => from)));
  return [...all].filter((id) => {
    const places = inventory.out(id, 'INTO').map(({ to }) => to);
    return places.length === 0 || !places.every((place) => inventory.isInside(place));
  });
}

/** Whether a transfer rests on clauses, and no agreement on them that somebody has signed is known. */
function lacksCopy(inventory: Inventory, transfer: NodeId): boolean {
  const clauses = reliancesOf(inventory, transfer).filter(isOnClauses);
  const isSigned = ({ agreement }: StatedReliance) =>
    agreement !== null && inventory.in(agreement.id, 'PARTY_TO').length > 0;
  return clauses.length > 0 && !clauses.some(isSigned);
}

/** The seats, in third countries, of companies of the group that may decide too, and of which no movement is known. */
function groupAbroad(inventory: Inventory, { publisher, stated }: Notice) {
  const deciding = new Set([...stated('CONTROLLED_BY'), ...stated('PERFORMED_BY')].map(({ to }) => to));
  const group = inventory.in(publisher.id, 'PART_OF').map(({ from }) => from);
  return group
    .filter((id) => deciding.has(id) && movementsTo(inventory, id).length === 0)
    .flatMap((id) => inventory.out(id, 'ESTABLISHED_IN'))
    .filter(({ to }) => !inventory.isInside(to));
}

function openOf(inventory: Inventory, told: readonly NodeId[]) {
  const facts = (ids: readonly NodeId[]) => ids.flatMap((id) => inventory.fact(id) ?? []);
  const lacking = (type: 'INTO' | 'UNDER') => told.filter((id) => inventory.out(id, type).length === 0);
  const withoutCopy = told.filter((id) => lacksCopy(inventory, id));
  return [
    ...when(lacking('INTO').length > 0, DESTINATION, facts(lacking('INTO'))),
    ...when(lacking('UNDER').length > 0, MECHANISM, facts(lacking('UNDER'))),
    ...when(withoutCopy.length > 0, COPY, facts(withoutCopy)),
  ];
}

/** What the notice has to tell of movements that may leave, and that it speaks of as no transfer. */
function untold(inventory: Inventory, { publisher, stated }: Notice) {
  // What it sends for others, those others have to tell of.
  const leaving = movementsFrom(inventory, publisher.id).filter(
    ({ exporterRole, status }) => exporterRole !== 'PROCESSOR' && status !== 'NOT_A_TRANSFER',
  );
  const placed = new Set(
    [...stated('DISCLOSES_TO'), ...stated('RUNS_ON'), ...stated('PROVIDED_BY')].map(({ id }) => id),
  );
  const isPlaced = ({ place, sources }: Movement) =>
    place !== null && sources.some(({ id }) => placed.has(id));
  return [...when(!leaving.every(isPlaced), COUNTRIES), ...when(leaving.length > 0, MECHANISM)];
}

/** Where data go to third countries, or may, and what covers that. */
export const transfers: NoticeItem = {
  article: 'Art. 13(1)(f), Art. 14(1)(f)',
  name: say('transfers to third countries', 'النقل إلى بلدان ثالثة'),
  open(inventory, notice) {
    const told = transfersOf(inventory, notice);
    const abroad = groupAbroad(inventory, notice);
    return [
      ...(told.length > 0 ? openOf(inventory, told) : untold(inventory, notice)),
      ...when(abroad.length > 0, GROUP, abroad),
    ];
  },
};
