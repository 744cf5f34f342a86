import { LABELS } from '../model/labels.ts';
import { say } from '../model/sentence.ts';
import type {
  ListedMechanism,
  ListedPlace,
  ListedSubprocessor,
  SubprocessorList,
} from '../model/subprocessor-list.ts';
import type { Language } from '../model/table.ts';
import type { Exporter } from './exporter.ts';
import { type GridColumn, grid } from './html/grid.ts';
import { html, joined, type Markup, type Part } from './html/markup.ts';
import { exportPage } from './html/page.ts';
import { dayMarkup, emptyMarkup, faint, isolated, listMarkup } from './html/value.ts';

const TITLE = say('Processors and subprocessors', 'المعالِجون والمعالِجون من الباطن');
const DESCRIPTION = say(
  'The organisations that process personal data on behalf of the publisher (GDPR Art. 28), and those that these engage in turn. Level 1 acts for the publisher itself, level 2 for one of level 1, and so on.',
  'الجهات التي تعالج البيانات الشخصية نيابة عن ناشر القائمة (المادة 28 من اللائحة العامة لحماية البيانات)، والجهات التي تستعين بها هذه بدورها. المستوى 1 يعمل للناشر نفسه، والمستوى 2 لجهة من المستوى 1، وهكذا.',
);
const PUBLISHER = say('Published by', 'الناشر');
const DAY = say('As of', 'بتاريخ');
const COUNT = say('Organisations', 'عدد الجهات');
const RECENT = say('New in the last 90 days', 'الجديدة خلال آخر 90 يومًا');
const NOBODY = say(
  'The register names nobody who processes personal data on behalf of the publisher.',
  'لا يذكر السجل أي جهة تعالج بيانات شخصية نيابة عن الناشر.',
);
const NEW = say('New', 'جديد');
const ORGANISATION = say('Organisation', 'الجهة');
const SEAT = say('Seat', 'المقر');
const SERVICES = say('What it does', 'ما تقوم به');
const CATEGORIES = say('Data categories', 'فئات البيانات');
const OTHERS = say('others: not stated', 'فئات أخرى: غير مذكورة');
const PLACES = say('Places of processing', 'أماكن المعالجة');
const MECHANISM = say('Transfer mechanism', 'آلية النقل');
const SINCE = say('Since', 'منذ');
const LEVEL = say('Level', 'المستوى');

/** The list as JSON; `model/subprocessor-list.ts` tells its shape. */
export const exportSubprocessorListJson: Exporter<SubprocessorList> = (list) => ({
  mediaType: 'application/json; charset=utf-8',
  content: `${JSON.stringify(list, null, 2)}\n`,
});

/** The list as a page that a company can publish. */
export const exportSubprocessorListHtml: Exporter<SubprocessorList> = (list) => {
  const { publisher, asOf, language, subprocessors } = list;
  const recent = subprocessors.filter(({ isNew }) => isNew);
  return exportPage({
    ...{ title: TITLE[language], description: DESCRIPTION[language], of: [publisher.name, asOf], language },
    head: [
      { label: PUBLISHER[language], part: publisherMarkup(publisher, language) },
      { label: DAY[language], part: dayMarkup(asOf) },
      { label: COUNT[language], part: subprocessors.length },
      {
        label: RECENT[language],
        part:
          recent.length === 0
            ? emptyMarkup('NONE', language)
            : texts(
                recent.map(({ name }) => name),
                language,
              ),
      },
    ],
    main:
      subprocessors.length === 0 ? html`<p>${NOBODY[language]}</p>` : grid(columns(language), subprocessors),
    isWide: true,
  });
};

function columns(language: Language): GridColumn<ListedSubprocessor>[] {
  return [
    { label: ORGANISATION[language], isHeading: true, part: (row) => whoMarkup(row, language) },
    { label: SERVICES[language], part: ({ services }) => texts(services, language) },
    { label: CATEGORIES[language], part: (row) => categoriesMarkup(row, language) },
    { label: PLACES[language], part: (row) => placesMarkup(row, language) },
    {
      label: SINCE[language],
      part: ({ since }) => (since === null ? emptyMarkup('NOT_STATED', language) : dayMarkup(since)),
    },
    { label: LEVEL[language], isNumber: true, part: ({ level }) => level },
  ];
}

const small = (part: Part): Markup => html`<span class="small">${part}</span>`;

/** Texts in their own direction; none is "not stated". */
const texts = (values: readonly string[], language: Language): Part =>
  values.length === 0
    ? emptyMarkup('NOT_STATED', language)
    : listMarkup(values.map((value) => isolated(value, language)));

const isOther = (legalName: string | null, name: string) => legalName !== null && legalName !== name;

function publisherMarkup({ name, legalName }: SubprocessorList['publisher'], language: Language): Markup {
  const legal = isOther(legalName, name) ? html` (${isolated(legalName ?? '', language)})` : null;
  return html`${isolated(name, language)}${legal}`;
}

function whoMarkup(
  { name, legalName, establishedIn, isNew }: ListedSubprocessor,
  language: Language,
): Markup {
  const mark = isNew ? html` <span class="mark">${NEW[language]}</span>` : null;
  const legal = isOther(legalName, name) ? small(isolated(legalName ?? '', language)) : null;
  return html`${isolated(name, language)}${mark}${legal}${small([`${SEAT[language]}: `, texts(establishedIn, language)])}`;
}

function categoriesMarkup(row: ListedSubprocessor, language: Language): Part {
  const { dataCategories, areCategoriesComplete } = row;
  if (dataCategories.length === 0 || areCategoriesComplete) return texts(dataCategories, language);
  const named = dataCategories.map((name) => isolated(name, language));
  return listMarkup([...named, faint(OTHERS[language])]);
}

const placesMarkup = ({ places }: ListedSubprocessor, language: Language): Part =>
  places.length === 0
    ? emptyMarkup('NOT_STATED', language)
    : listMarkup(places.map((place) => placeMarkup(place, language)));

/** A place, and where it may be a third country what the transfers there rest on. */
function placeMarkup({ name, isThirdCountry, mechanisms }: ListedPlace, language: Language): Markup {
  if (isThirdCountry === false) return isolated(name, language);
  const told = mechanisms.map((mechanism) => mechanismMarkup(mechanism, language));
  const covering = told.length === 0 ? emptyMarkup('NOT_STATED', language) : joined(told, '; ');
  return html`${isolated(name, language)}${small([`${MECHANISM[language]}: `, covering])}`;
}

/** The kind of mechanism, and its instrument, which may say the kind itself. */
function mechanismMarkup({ mechanism, instrument }: ListedMechanism, language: Language): Markup {
  const kind = LABELS.TransferMechanism[mechanism][language];
  if (instrument === null) return html`${kind}`;
  const name = isolated(instrument, language);
  return instrument.startsWith(kind) ? name : html`${kind} (${name})`;
}
