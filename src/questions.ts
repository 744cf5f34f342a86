import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A question that comes with Kharita: one operation in a file, asked by name. */
export interface Question {
  /** Name of the file, without the number that orders it. */
  name: string;
  /** The question in words: the comment at the top of the file. */
  title: string;
  document: string;
}

/** The questions of a folder, in the order of their files. */
export function readQuestions(folder: string): Question[] {
  if (!existsSync(folder)) return [];
  return globSync('*.graphql', { cwd: folder })
    .sort()
    .map((file) => {
      const document = readFileSync(join(folder, file), 'utf8');
      return { name: basename(file, '.graphql').replace(/^\d+-/, ''), title: titleOf(document), document };
    });
}

function titleOf(document: string): string {
  const comment = /^(?:#.*\n)+/.exec(document)?.[0] ?? '';
  return comment.replace(/^#\s?/gm, '').replace(/\s+/g, ' ').trim();
}
