import { type App, openApp } from '../app.ts';
import { didYouMean } from '../importers/suggest.ts';
import { silentLog } from '../log.ts';
import type { Question } from '../questions.ts';
import { type Call, type Command, EXIT, type Io, textOption, UsageError } from './command.ts';
import { prepareRegister } from './prepare-register.ts';
import { answerTables } from './table.ts';

/** Answers one of the questions that come with Kharita. */
export const ask: Command = {
  name: 'ask',
  summary: 'Answer a question of seed/questions as a table; without a name, list them.',
  operands: '[question]',
  options: {
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: 'The day it is asked for, such as 2023-07-09; default: today.',
    },
    'known-at': {
      type: 'string',
      value: 'MOMENT',
      help: 'What the register said then, such as 2026-11-02 (at its end) or 2026-11-02T09:00:00Z; default: now.',
    },
    variables: {
      type: 'string',
      value: 'JSON',
      help: 'Other values for the variables of the question, such as {"organisation": "zaytuna"}.',
    },
    format: { type: 'string', value: 'FORMAT', help: 'table (the default) or json.' },
  },
  examples: [
    ['ask', 'Lists the questions.'],
    ['ask portability --format json', 'Answers one as JSON.'],
    ['ask portability --as-of 2023-07-09', 'Answers it as of a day.'],
    ['ask portability --known-at 2026-11-02', 'Answers it as the register would have at the end of a day.'],
    [`ask new-subprocessors --variables '{"since": "2023-01-01"}'`, 'Answers it with another variable.'],
  ],
  async run(call, io) {
    const format = textOption(call, 'format') ?? 'table';
    if (format !== 'table' && format !== 'json')
      throw new UsageError(`--format is table or json, not ${format}`);
    const variables = variablesOf(call);
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const [name] = call.operands;
      if (name === undefined) return list(app, io);
      const question = named(name, app);
      checkVariables(variables, question);
      await prepareRegister(app, io);
      if (app.exampleQuestions.includes(question)) await warnWithoutExample(app, io);
      const answer = await answerTo(question, variables, app);
      return print(answer, format, io);
    } finally {
      await app.close();
    }
  },
};

/** The variables that the command line gives, by name. */
function variablesOf(call: Call): object {
  const [asOf, knownAt] = [textOption(call, 'as-of'), textOption(call, 'known-at')];
  const given = parseVariables(textOption(call, 'variables') ?? '{}');
  return { ...given, ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
}

function parseVariables(text: string): object {
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables && !Array.isArray(variables)) return variables;
  } catch {}
  throw new UsageError(`--variables is a JSON object, such as {"since": "2024-03-01"}, not ${text}`);
}

function list({ questions, exampleQuestions }: App, io: Io): number {
  const width = Math.max(0, ...[...questions, ...exampleQuestions].map(({ name }) => name.length));
  const print = ({ name, title }: Question) => io.out(`  ${name.padEnd(width)}  ${title}\n`);
  io.out('About the five policies, which a new register holds\n');
  questions.forEach(print);
  io.out('\nAbout the example, which seed/example/README.md tells how to load\n');
  exampleQuestions.forEach(print);
  return EXIT.done;
}

function named(name: string, app: App): Question {
  const questions = [...app.questions, ...app.exampleQuestions];
  const question = questions.find((candidate) => candidate.name === name);
  if (question) return question;
  const names = questions.map((candidate) => candidate.name);
  throw new UsageError(`there is no question ${name}. ${didYouMean(name, names, 'kharita ask lists them.')}`);
}

/** GraphQL passes over a variable that the question does not have, and answers as if it had not been given. */
function checkVariables(variables: object, { name, document }: Question): void {
  const known = [...document.matchAll(/\$(\w+)\s*:/g)].map(([, variable = '']) => variable);
  for (const given of Object.keys(variables)) {
    if (known.includes(given)) continue;
    const otherwise = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
    throw new UsageError(`${name} has no variable ${given}. ${didYouMean(given, known, otherwise)}`);
  }
}

/** Nothing found would read as if there were nothing to find. */
async function warnWithoutExample({ store }: App, io: Io): Promise<void> {
  const [company] = await store.facts(['Organisation:zaytuna']);
  if (!company)
    io.err('kharita: the example is not in this register; seed/example/README.md tells how to load it\n');
}

interface Answer {
  data?: Parameters<typeof answerTables>[0] | null;
  errors?: readonly { message: string; extensions: { code: string } }[];
}

async function answerTo({ document }: Question, variables: object, app: App): Promise<Answer> {
  const response = await app.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    }),
  );
  return response.json() as Promise<Answer>;
}

function print({ data, errors }: Answer, format: 'table' | 'json', io: Io): number {
  for (const { message, extensions } of errors ?? []) io.err(`kharita: ${extensions.code} ${message}\n`);
  if (data) io.out(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : answerTables(data));
  return errors ? EXIT.refused : EXIT.done;
}
