import { type App, openApp } from '../app.ts';
import { didYouMean } from '../importers/suggest.ts';
import { silentLog } from '../log.ts';
import type { Question } from '../questions.ts';
import { type Command, EXIT, type Io, textOption, UsageError } from './command.ts';
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
    format: { type: 'string', value: 'FORMAT', help: 'table (the default) or json.' },
  },
  examples: [
    ['ask', 'Lists the questions.'],
    ['ask portability --format json', 'Answers one as JSON.'],
    ['ask portability --as-of 2023-07-09', 'Answers it as of a day.'],
  ],
  async run(call, io) {
    const format = textOption(call, 'format') ?? 'table';
    if (format !== 'table' && format !== 'json')
      throw new UsageError(`--format is table or json, not ${format}`);
    const app = await openApp(io.config(), { clock: io.clock, log: silentLog });
    try {
      const [name] = call.operands;
      if (name === undefined) return list(app.questions, io);
      await prepareRegister(app, io);
      const answer = await answerTo(named(name, app.questions), textOption(call, 'as-of'), app);
      return print(answer, format, io);
    } finally {
      await app.close();
    }
  },
};

function list(questions: readonly Question[], io: Io): number {
  const width = Math.max(0, ...questions.map(({ name }) => name.length));
  for (const { name, title } of questions) io.out(`${name.padEnd(width)}  ${title}\n`);
  return EXIT.done;
}

function named(name: string, questions: readonly Question[]): Question {
  const question = questions.find((candidate) => candidate.name === name);
  if (question) return question;
  const names = questions.map((candidate) => candidate.name);
  throw new UsageError(`there is no question ${name}. ${didYouMean(name, names, 'kharita ask lists them.')}`);
}

interface Answer {
  data?: Parameters<typeof answerTables>[0] | null;
  errors?: readonly { message: string; extensions: { code: string } }[];
}

async function answerTo({ document }: Question, asOf: string | undefined, app: App): Promise<Answer> {
  const response = await app.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, ...(asOf && { variables: { asOf } }) }),
    }),
  );
  return response.json() as Promise<Answer>;
}

function print({ data, errors }: Answer, format: 'table' | 'json', io: Io): number {
  for (const { message, extensions } of errors ?? []) io.err(`kharita: ${extensions.code} ${message}\n`);
  if (data) io.out(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : answerTables(data));
  return errors ? EXIT.refused : EXIT.done;
}
