import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from '../generated-files.ts';
import { type Command, EXIT } from './command.ts';

/** Writes the files that are read off the code. */
export const generate: Command = {
  name: 'generate',
  summary: 'Write what is generated in schema/ and docs/ anew, or check that it is fresh.',
  operands: '',
  options: { check: { type: 'boolean', help: 'Write nothing; exit code 1 where a file is stale.' } },
  examples: [
    ['generate', 'Writes the schemas, the constraints of Neo4j, and the docs of rules and columns.'],
    ['generate --check', 'Tells which of them are stale.'],
  ],
  async run({ options }, io) {
    const files = Object.entries(await generatedFiles());
    const stale = files.filter(([file, content]) => contentOf(file) !== content);
    if (options.check) {
      for (const [file] of stale) io.err(`kharita: ${file} is stale; run npm run generate\n`);
      return stale.length > 0 ? EXIT.refused : EXIT.done;
    }
    for (const [file, content] of stale) {
      mkdirSync(dirname(absolute(file)), { recursive: true });
      writeFileSync(absolute(file), content);
      io.out(`${file}\n`);
    }
    return EXIT.done;
  },
};

function contentOf(file: string): string | null {
  return existsSync(absolute(file)) ? readFileSync(absolute(file), 'utf8') : null;
}

function absolute(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}
