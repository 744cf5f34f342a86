import { splitNodeId } from '../model/graph.ts';
import type { OrganisationOverview, Overview } from '../model/overview.ts';
import { type Sentence, say } from '../model/sentence.ts';
import type { Language } from '../model/table.ts';
import type { Exported } from './exporter.ts';
import { type GridColumn, grid } from './html/grid.ts';
import { html, joined, type Markup, type Part } from './html/markup.ts';
import { exportPage } from './html/page.ts';
import { dayMarkup } from './html/value.ts';

/** What the start page leads to. */
export interface StartPage {
  overview: Overview;
  language: Language;
  /** The exports of an organisation that are pages. */
  pages: readonly { name: string; label: Sentence }[];
  /** Whether GraphiQL is served. */
  hasGraphiql: boolean;
}

const WHAT = say(
  'Kharita is a register of which personal data an organisation processes, why, on what legal basis, who receives them, where they cross a border and what covers that, each fact with the sentence that states it.',
  'خريطة سجلٌّ يبيّن البيانات الشخصية التي تعالجها كل جهة، وأغراضها، وأساسها القانوني، ومن يتلقاها، وأين تعبر الحدود وما الذي يغطي ذلك، ومع كل حقيقة الجملة التي تنص عليها.',
);
const DAY = say('As of', 'بتاريخ');
const ORGANISATION = say('Organisation', 'الجهة');
const ACTIVITIES = say('Activities', 'الأنشطة');
const RECIPIENTS = say('Recipients', 'المتلقون');
const ERRORS = say('Findings: errors', 'ملاحظات: أخطاء');
const WARNINGS = say('Findings: warnings', 'ملاحظات: تحذيرات');
const NOTES = say('Findings: notes', 'ملاحظات: إفادات');
const UNCOVERED = say('Transfers not covered', 'عمليات نقل غير مغطاة');
const UNDETERMINED = say('Transfers undetermined', 'عمليات نقل غير محسومة');
const SHOW = say('Show', 'اعرض');
const MORE = say('More', 'المزيد');
const GRAPHIQL = say('Ask in GraphQL (GraphiQL)', 'اسأل بلغة GraphQL (GraphiQL)');
const EXPORTS = say('Everything that can be exported', 'كل ما يمكن تصديره');
const HEALTH = say('Whether the register answers', 'هل يستجيب السجل');
const EMPTY = say(
  'No organisation of the register processes data yet. Import inventory files:',
  'لا توجد في السجل بعدُ جهة تعالج بيانات. استورد ملفات الجرد:',
);
const MEANS = say(
  'Findings are what the rules find to see to, by severity. Of transfers, those are counted that no mechanism covers on the day, and those that a missing fact leaves open.',
  'الملاحظات هي ما تجده القواعد مما ينبغي معالجته، بحسب الخطورة. ومن عمليات النقل يُعدّ ما لا تغطيه آلية في ذلك اليوم، وما تركته حقيقة ناقصة غير محسوم.',
);

const others = (shown: number, total: number) =>
  say(`The first ${shown} of ${total} organisations are shown.`, `تُعرض أول ${shown} من أصل ${total} جهة.`);

const OTHER_LANGUAGE: Readonly<Record<Language, { lang: Language; label: string }>> = {
  en: { lang: 'ar', label: 'العربية' },
  ar: { lang: 'en', label: 'English' },
};

function nameMarkup({ name }: OrganisationOverview, language: Language): Markup {
  const other = OTHER_LANGUAGE[language].lang;
  const second =
    name[other] === name[language]
      ? null
      : html`<span class="small" lang="${other}"><bdi>${name[other]}</bdi></span>`;
  return html`<bdi>${name[language]}</bdi>${second}`;
}

const address = (name: string, { id }: OrganisationOverview, language: Language) =>
  `/export/${name}.html?organisation=${encodeURIComponent(splitNodeId(id).key)}&lang=${language}`;

const links = (row: OrganisationOverview, { pages, language }: StartPage): Part =>
  joined(
    pages.map(({ name, label }) => html`<a href="${address(name, row, language)}">${label[language]}</a>`),
    ' · ',
  );

type Column = GridColumn<OrganisationOverview>;

function columns(page: StartPage): Column[] {
  const { language } = page;
  const number = (label: Sentence, part: (row: OrganisationOverview) => number): Column => ({
    ...{ label: label[language], isNumber: true, part },
  });
  return [
    { label: ORGANISATION[language], isHeading: true, part: (row) => nameMarkup(row, language) },
    number(ACTIVITIES, ({ activities }) => activities),
    number(RECIPIENTS, ({ recipients }) => recipients),
    number(ERRORS, ({ findings }) => findings.ERROR),
    number(WARNINGS, ({ findings }) => findings.WARNING),
    number(NOTES, ({ findings }) => findings.INFO),
    number(UNCOVERED, ({ uncovered }) => uncovered),
    number(UNDETERMINED, ({ undetermined }) => undetermined),
    { label: SHOW[language], part: (row) => links(row, page) },
  ];
}

function register(page: StartPage): Markup {
  const { overview, language } = page;
  const { organisations, totalCount } = overview;
  if (totalCount === 0)
    return html`<p>${EMPTY[language]} <code dir="ltr">kharita import seed/reference seed/policies</code></p>`;
  const rest =
    totalCount > organisations.length
      ? html`<p>${others(organisations.length, totalCount)[language]}</p>`
      : null;
  return html`${grid(columns(page), organisations)}
${rest}<p class="small">${MEANS[language]}</p>`;
}

/** The page that a visitor sees first: who is in the register, and what there is to see of each. */
export function exportStartPage(page: StartPage): Exported {
  const { overview, language, hasGraphiql } = page;
  const { lang, label } = OTHER_LANGUAGE[language];
  const more = [
    ...(hasGraphiql ? [html`<a href="/graphql">${GRAPHIQL[language]}</a>`] : []),
    html`<a href="/export">${EXPORTS[language]}</a>`,
    html`<a href="/ready">${HEALTH[language]}</a>`,
  ];
  return exportPage({
    ...{ title: say('Kharita', 'خريطة')[language], description: WHAT[language], of: [], language },
    head: [
      { label: DAY[language], part: dayMarkup(overview.asOf) },
      { label: 'Language · اللغة', part: html`<a href="/?lang=${lang}" lang="${lang}">${label}</a>` },
    ],
    main: html`${register(page)}
<section aria-labelledby="more"><h2 id="more">${MORE[language]}</h2>
<ul>${more.map((link) => html`<li>${link}</li>`)}</ul>
</section>`,
    isWide: true,
  });
}
