import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from '../generated-files.ts';
import { type Command, EXIT } from './command.ts';

/** Writes the files that are read off the model and the rules. */
export const generate: Command = {
  name: 'generate',
  summary: 'Write schema/ and docs/rules.md from the model and the rules, or check that they are fresh.',
  operands: '',
  options: { check: { type: 'boolean', help: 'Write nothing; exit code 1 where a file is stale.' } },
  examples: [
    [
      'generate',
      'Writes the GraphQL schema, the JSON Schema of inventory files, the constraints of Neo4j and the docs of the rules.',
    ],
    ['generate --check', 'Tells which of them are stale.'],
  ],
  async run({ options }, io) {
    const stale = Object.entries(generatedFiles()).filter(([file, content]) => contentOf(file) !== content);
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
