import type { EdgeRecord } from '../../../model/graph.ts';
import { say } from '../../../model/sentence.ts';
import { idsIn } from '../names.ts';
import { overlap, standsFor } from '../terms.ts';
import {
  areNear,
  type Contradiction,
  categoriesOf,
  clashes,
  isFirm,
  type Statements,
} from './contradiction.ts';

const consentAndOtherBasis: Contradiction = {
  article: 'Art. 6(1), Art. 7(3)',
  isPromise: true,
  message: say(
    'a purpose rests on consent by one clause, and on another legal basis by others',
    'بند يجعل غرضًا قائمًا على الموافقة، وبنود أخرى تجعله قائمًا على أساس قانوني غيرها',
  ),
  settledBy: say(
    'The one legal basis of each purpose (`purposes`), or the data that each is for (`categories`).',
    'الأساس القانوني الواحد لكل غرض (`purposes`)، أو البيانات التي يخصها كل أساس (`categories`).',
  ),
  find({ inventory, of, against }) {
    const isConsent = ({ to }: EdgeRecord) => standsFor(inventory, to, 'Art. 6(1)(a)');
    return clashes(of('RELIES_ON').filter(isConsent), (consent) =>
      against('RELIES_ON').filter(
        (other) =>
          standsFor(inventory, other.to, 'Art. 6(1)') &&
          !isConsent(other) &&
          idsIn(other.fields.purposes).some((purpose) => idsIn(consent.fields.purposes).includes(purpose)) &&
          overlap(inventory, categoriesOf(consent), categoriesOf(other)),
      ),
    );
  },
};

const alwaysAndSometimesProtected: Contradiction = {
  article: 'Art. 5(1)(f), Art. 32(1)',
  isPromise: true,
  message: say(
    'a measure protects data in any case by one clause, and only in some cases by others',
    'بند يجعل تدبيرًا يحمي البيانات دائمًا، وبنود أخرى تجعله يحميها في بعض الحالات فقط',
  ),
  settledBy: say(
    'Which data it protects, and when (`categories`, `condition`).',
    'البيانات التي يحميها ومتى (`categories`، `condition`).',
  ),
  find({ inventory, of, against }) {
    return clashes(of('PROTECTED_BY').filter(isFirm), (always) =>
      against('PROTECTED_BY').filter(
        (edge) =>
          edge.to === always.to &&
          !isFirm(edge) &&
          areNear(inventory, always.from, edge.from) &&
          overlap(inventory, categoriesOf(always), categoriesOf(edge)),
      ),
    );
  },
};

/** Figures of commitments that one can hold against each other. */
const FIGURES = [
  ['CHILDREN', 'age'],
  ['BREACH_NOTICE', 'hours'],
] as const;

function figures({ inventory, of, against }: Statements, type: string, field: string) {
  const node = (edge: EdgeRecord) => inventory.node(edge.to);
  const figure = (edge: EdgeRecord) => Number(node(edge)?.fields[field] ?? Number.NaN);
  const told = (edge: EdgeRecord) => idsIn(node(edge)?.fields.notifies);
  const isMeant = (edge: EdgeRecord) =>
    node(edge)?.fields.commitmentType === type && !Number.isNaN(figure(edge));
  return clashes(of('COMMITS').filter(isMeant), (one) =>
    against('COMMITS').filter(
      (other) => isMeant(other) && figure(one) < figure(other) && overlap(inventory, told(one), told(other)),
    ),
  );
}

const twoFigures: Contradiction = {
  article: 'Art. 8(1), Art. 33, Art. 34',
  isPromise: false,
  message: say(
    'one clause gives one age or time limit, and others give another',
    'بند يذكر سنًّا أو مهلة، وبنود أخرى تذكر غيرها',
  ),
  settledBy: say(
    'The figure that holds (`age`, `hours`), or whom each is for.',
    'الرقم الساري (`age`، `hours`)، أو من يخصه كل منهما.',
  ),
  find: (statements) => FIGURES.flatMap(([type, field]) => figures(statements, type, field)),
};

/** On what processing rests, how data are protected, and figures. */
export const grounds: readonly Contradiction[] = [
  consentAndOtherBasis,
  alwaysAndSometimesProtected,
  twoFigures,
];
