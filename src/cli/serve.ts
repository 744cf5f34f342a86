import { type App, openApp } from '../app.ts';
import { createJsonLog } from '../log.ts';
import { type Command, EXIT, type Io } from './command.ts';
import { prepareRegister } from './prepare-register.ts';

/** Serves pages and GraphQL until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  summary: 'Open or make the store, fill an empty one from seed/, and serve pages and GraphQL.',
  operands: '',
  options: {},
  examples: [
    ['serve', 'Serves http://127.0.0.1:4000/ from the file data/kharita.sqlite.'],
    ['serve    (with PORT=4001 KHARITA_DATA=/var/lib/kharita)', 'On another port, from another folder.'],
  ],
  async run(_, io) {
    const config = io.config();
    const app = await openApp(config, { clock: io.clock, log: createJsonLog(io.err, io.clock) });
    try {
      const imported = await prepareRegister(app, io);
      if (imported !== null) io.out(`The register was empty: imported ${imported} facts from seed/.\n`);
      const server = await app.listen();
      greet(server.url, config.http.graphiql, app, io);
      await io.stopped();
      io.out('Finishing what is in flight. Once more: ends at once.\n');
      await server.close();
    } finally {
      await app.close();
    }
    return EXIT.done;
  },
};

function greet(url: string, graphiql: boolean, { questions }: App, io: Io): void {
  io.out(`\nStart here ${url}/  (in a browser: who is in the register, with maps)\n`);
  io.out(
    `GraphQL    ${url}/graphql${graphiql ? '  (in a browser: GraphiQL, with the questions as tabs)' : ''}\n`,
  );
  io.out(`Health     ${url}/health  ${url}/ready\n`);
  if (questions.length > 0) io.out('\nThree questions to try:\n');
  for (const { name, title } of questions.slice(0, 3)) io.out(`  npm run ask -- ${name}\n    ${title}\n`);
  io.out('\nCtrl-C ends it.\n');
}
