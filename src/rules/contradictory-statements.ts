import { say } from '../model/sentence.ts';
import { contradictionsIn } from './reading/contradictions/find.ts';
import { defineRule } from './rule.ts';

export const contradictoryStatements = defineRule({
  id: 'contradictory-statements',
  severity: 'WARNING',
  article: 'Art. 5(1)(a), Art. 12(1)',
  summary: say('Statements that do not go together', 'بيانات لا تتفق فيما بينها'),
  description: say(
    'Two or more statements of documents of one organisation do not go together: on who gets data, for what and where, on what ' +
      'is collected, must be given, is kept and erased, on legal bases, protection, ages and time limits, or on who decides. Each ' +
      'is quoted; which of them is right is for people to say. What only versions say that are not in effect is left alone, and ' +
      'what is said of own data is not held against what is said of data of others. What is only declared is held against ' +
      'promises by promise-not-kept.',
    'قولان أو أكثر في وثائق جهة واحدة لا يتفقان: في من يحصل على البيانات ولماذا وأين، وفيما يُجمع وما تقديمه ' +
      'إلزامي وما يُحفظ وما يُمحى، وفي الأسس القانونية والحماية والأعمار والمهل، وفي من يقرر. يُقتبس كل قول ' +
      'منها، وأيها الصواب متروك للناس. لا يُحسب ما لا يرد إلا في نسخ غير سارية، ولا يُقارَن ما قيل عن بياناتها ' +
      'بما قيل عن بيانات غيرها. وما صُرّح به فقط تقارنه القاعدة promise-not-kept بالوعود.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1, notice/1/2] }]
clauses: [{ key: notice/1/1, name: Erasure }, { key: notice/1/2, name: Backups }]
retentionRules:
  - key: backups
    name: Kept in backups
    criterion: BACKUP
    provenance: STATED
    evidence: &kept [{ clause: notice/1/2, quote: Backups keep some data. }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    grants:
      - { node: erasure, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We erase all on request. }] }
    retainedUnder: [{ node: backups, provenance: STATED, evidence: *kept }]
`,
    compliant: `
organisations: [{ key: clinic, name: Clinic }]
policyVersions: [{ key: notice/1, name: Notice, clauses: [notice/1/1, notice/1/2] }]
clauses: [{ key: notice/1/1, name: Erasure }, { key: notice/1/2, name: Retention }]
retentionRules:
  - key: account
    name: Kept while the account exists
    criterion: ACCOUNT_LIFE
    provenance: STATED
    evidence: &kept [{ clause: notice/1/2, quote: We keep data while the account exists. }]
processingActivities:
  - key: processing
    name: Processing
    controlledBy: [Organisation:clinic]
    grants:
      - { node: erasure, provenance: STATED, evidence: [{ clause: notice/1/1, quote: We erase all on request. }] }
    retainedUnder: [{ node: account, provenance: STATED, evidence: *kept }]
`,
  },
  check: (inventory) => contradictionsIn(inventory, 'STATED'),
});
