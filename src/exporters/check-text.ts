import type { CheckedFinding } from '../model/check-report.ts';
import type { Place } from '../model/diagnostic.ts';
import { say } from '../model/sentence.ts';
import type { Language } from '../model/table.ts';
import { CLEARS, lineOf, oneLine, type ToldReport } from './check-told.ts';
import type { Exporter } from './exporter.ts';

/** Most inputs, and most quotes, that are shown of a finding. */
const MAX_SHOWN = 4;
/** Longer quotes are cut. */
const MAX_QUOTE = 200;

/** A report for people: file by file what is new, with why and what would clear it, and a count in the last line. */
export const exportCheckText: Exporter<ToldReport> = ({ report, language }) => {
  const shown = report.findings.filter(({ isKnown }) => !isKnown);
  const byFile = [...Map.groupBy(shown, ({ place }) => place?.file).values()];
  const blocks = byFile.map((findings) => findings.flatMap((each) => findingLines(each, report, language)));
  const groups = [...blocks, goneLines(report, language)].filter((lines) => lines.length > 0);
  const content = [...groups.flatMap((lines) => [...lines, '']), countLine(report, language), ''].join('\n');
  return { mediaType: 'text/plain; charset=utf-8', content };
};

type Report = ToldReport['report'];

const at = ({ file, line, column }: Place) => `${file}:${line}:${column}`;

function findingLines(finding: CheckedFinding, { files }: Report, language: Language): string[] {
  const { severity, rule, article, message, place, missing, subject } = finding;
  const clears = missing.map((each) => lineOf(each, language)).join(' ');
  const below = [
    lineOf(message, language),
    ...(files.length > 0 ? elsewhereLines(finding, language) : []),
    ...whyLines(finding, language),
    ...quoteLines(finding, language),
    ...(clears ? [`${CLEARS[language]}: ${clears}`] : []),
  ];
  const head = `${place ? at(place) : subject} ${severity} ${rule} (${article})`;
  return [head, ...below.map((line) => `    ${line}`)];
}

const NOWHERE = say('It is written in none of the files.', 'غير مكتوبة في أي من الملفات.');

function elsewhereLines({ place, placed, subject }: CheckedFinding, language: Language): string[] {
  if (!place) return [NOWHERE[language]];
  if (placed === subject) return [];
  const about = say(`About ${subject}, which no file has.`, `تخص ${subject} الذي لا يرد في أي ملف.`);
  return [about[language]];
}

const WHY = say('Why', 'السبب');
const NOT_STATED = say('not stated', 'غير مذكور');

function whyLines({ inputs, subject, place: headline }: CheckedFinding, language: Language): string[] {
  const own = headline ? at(headline) : subject;
  const told = inputs.map(({ what, fact, field, value, place }) => {
    const where = place ? at(place) : fact;
    const details = [
      ...(where === own ? [] : [where]),
      ...(field === null ? [] : [`${field}: ${oneLine(value ?? NOT_STATED[language])}`]),
    ].join(', ');
    const text = lineOf(what, language);
    return `${WHY[language]}: ${[text, details && `(${details})`].filter(Boolean).join(' ')}`;
  });
  return someOf(told, language);
}

function quoteLines({ quotes }: CheckedFinding, language: Language): string[] {
  return someOf(
    quotes.map(({ quote, clause }) => `"${cut(oneLine(quote))}" (${clause})`),
    language,
  );
}

/** The first of the lines, each once, and how many more there are. */
function someOf(all: readonly string[], language: Language): string[] {
  const lines = [...new Set(all)];
  const more = lines.length - MAX_SHOWN;
  const rest = more > 0 ? [say(`and ${more} more`, `وغير ذلك: ${more}`)[language]] : [];
  return [...lines.slice(0, MAX_SHOWN), ...rest];
}

function cut(text: string): string {
  const points = [...text];
  return points.length > MAX_QUOTE ? `${points.slice(0, MAX_QUOTE).join('')}…` : text;
}

function goneLines({ gone, baseline }: Report, language: Language): string[] {
  if (gone.length === 0) return [];
  const head = say(
    `No longer found, to be taken out of ${baseline}:`,
    `لم تعد موجودة، وينبغي حذفها من ${baseline}:`,
  );
  const lines = gone.map(({ rule, subject, fingerprint }) => `${rule} ${subject} (${fingerprint})`);
  return [head[language], ...lines.map((line) => `    ${oneLine(line)}`)];
}

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function countLine({ counts, gone, asOf }: Report, language: Language): string {
  const { findings, bySeverity, known, notShown, failing } = counts;
  const { ERROR, WARNING, INFO } = bySeverity;
  const severities = say(
    `${some(ERROR, 'error', 'errors')}, ${some(WARNING, 'warning', 'warnings')}, ${some(INFO, 'note', 'notes')}`,
    `الأخطاء ${ERROR}، التحذيرات ${WARNING}، الإفادات ${INFO}`,
  );
  const parts = [
    say(
      `${some(findings, 'finding', 'findings')} on ${asOf}: ${severities.en}`,
      `الملاحظات في ${asOf}: ${findings} (${severities.ar})`,
    ),
    ...(known > 0 ? [say(`${known} known`, `المعروف منها ${known}`)] : []),
    ...(notShown > 0 ? [say(`${notShown} not shown`, `غير المعروض ${notShown}`)] : []),
    ...(gone.length > 0 ? [say(`${gone.length} no longer found`, `ما لم يعد موجودًا ${gone.length}`)] : []),
    say(failing === 1 ? '1 fails the check' : `${failing} fail the check`, `ما يُفشل الفحص ${failing}`),
  ];
  return parts.map((part) => part[language]).join(language === 'ar' ? '؛ ' : '; ');
}
