import type { Finding, Input } from '../../model/finding.ts';
import type { NodeId } from '../../model/graph.ts';
import { SEVERITY_LABELS } from '../../model/labels.ts';
import { provision } from '../../model/provision.ts';
import { say } from '../../model/sentence.ts';
import { type ColumnOf, column, inEither, type Language, type Table, tableOf } from '../../model/table.ts';
import type { Store } from '../../store/store.ts';
import { type FindingFilter, findings } from '../findings.ts';
import { type NameOf, namesOf } from './names.ts';
import { headOf, type TableQuestion } from './question.ts';

/** An input in words: what it says to the matter, of which fact, and its value. */
function worded({ fact, field, value, what }: Input, language: Language): string {
  const of = field === null ? fact : `${fact} ${field}`;
  const told = `${inEither(what, language) ?? ''} (${value === null ? of : `${of}: ${value}`})`;
  return say(told, told)[language];
}

/** What a table tells of a finding. */
export function findingColumns(name: NameOf, language: Language): ColumnOf<Finding>[] {
  return [
    column(
      'fingerprint',
      say('Fingerprint', 'البصمة'),
      say(
        'The same as long as rule, subject and the facts beside it are.',
        'تبقى كما هي ما بقيت القاعدة والموضوع والحقائق المصاحبة.',
      ),
      (row) => row.fingerprint,
      { type: 'id' },
    ),
    column(
      'severity',
      say('Severity', 'الخطورة'),
      say('How much it weighs.', 'مدى أهميتها.'),
      (row) => row.severity,
      { words: SEVERITY_LABELS },
    ),
    column('rule', say('Rule', 'القاعدة'), say('Id of the rule.', 'معرّف القاعدة.'), (row) => row.rule),
    column(
      'article',
      say('Article', 'المادة'),
      say('Where the law says so.', 'أين ينص القانون على ذلك.'),
      ({ article }) => provision(article)[language],
    ),
    column(
      'message',
      say('Finding', 'الملاحظة'),
      say('What is found.', 'ما وُجد.'),
      ({ message }) => message[language],
      { isHeading: true },
    ),
    column(
      'subject',
      say('Subject', 'الموضوع'),
      say('Id of the fact that is found fault with.', 'معرّف الحقيقة المعنية بالملاحظة.'),
      (row) => row.subject,
      { type: 'id' },
    ),
    column(
      'organisations',
      say('Organisations', 'الجهات'),
      say('Who has to see to it.', 'من عليه معالجتها.'),
      ({ organisations }) => organisations.map(name),
      { isList: true },
    ),
    column(
      'why',
      say('Why', 'لماذا'),
      say('The facts that decided it.', 'الحقائق التي بُنيت عليها.'),
      ({ inputs }) => inputs.map((each) => worded(each, language)),
      { isList: true, empty: 'NONE' },
    ),
    column(
      'why_not',
      say('What would clear it', 'ما يزيلها'),
      say('The facts that would clear it.', 'الحقائق التي تزيلها.'),
      ({ missing }) => missing.map((each) => inEither(each, language)),
      { isList: true, empty: 'NONE' },
    ),
    column(
      'quotes',
      say('Quotes', 'الاقتباسات'),
      say('The words of the documents that it rests on.', 'نصوص الوثائق التي تستند إليها.'),
      ({ quotes }) => quotes.map(({ evidence }) => evidence.quote),
      { isList: true, empty: 'NONE' },
    ),
  ];
}

const FINDINGS = {
  name: 'findings',
  title: say('Findings', 'الملاحظات'),
  description: say(
    'What is missing, contradictory or about to end in the inventory of processing, with the facts that show it and what would clear it.',
    'ما ينقص جرد المعالجة أو يتناقض فيه أو يوشك على الانتهاء، مع الحقائق التي تبيّنه وما يزيله.',
  ),
};

export type FindingsTableQuestion = TableQuestion & Pick<FindingFilter, 'rule' | 'severity'>;

/** What the rules find, a row each; with an organisation, what that one has to see to. */
export async function findingsTable(store: Store, question: FindingsTableQuestion): Promise<Table> {
  const { organisation, asOf, language, rule, severity } = question;
  const head = await headOf(store, question, FINDINGS);
  const where = {
    ...(organisation === null ? {} : { organisation: [organisation] }),
    ...(rule ? { rule } : {}),
    ...(severity ? { severity } : {}),
  };
  const { findings: found } = await findings(store, { asOf, where });
  const ids = found.flatMap(({ organisations }): readonly NodeId[] => organisations);
  const names = await namesOf(store, ids, language);
  return tableOf(head, findingColumns(names.of, language), found);
}
