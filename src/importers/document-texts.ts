import { createHash } from 'node:crypto';
import type { NodeId } from '../model/graph.ts';
import type { DocumentText } from '../model/inventory.ts';
import type { FaultLog } from './fault-log.ts';
import type { Path, SourceFile } from './source-file.ts';
import { type TextIndex, textIndex } from './text-index.ts';
import { decodeUtf8 } from './utf8.ts';

/** A version of a document as the files tell it. */
export interface Version {
  id: NodeId;
  sha256: string | null;
  /** The text written in its entry, with where it stands. */
  inline: { text: string; file: SourceFile; path: Path } | null;
  /** Whether some evidence quotes it. */
  isQuoted: boolean;
}

/** The text of each version that has one, in its entry or among those given beside the files. */
export function versionTexts(
  versions: readonly Version[],
  given: readonly DocumentText[],
  log: FaultLog,
): Map<NodeId, TextIndex> {
  const byHash = new Map(given.map((text) => [sha256(text.content), text]));
  const texts = new Map<NodeId, TextIndex>();
  const used = new Set<DocumentText>();
  for (const version of versions) {
    const text = version.sha256 === null ? undefined : byHash.get(version.sha256);
    if (text) used.add(text);
    const content = version.inline ? inlineText(version, version.inline, log) : text && readText(text, log);
    if (typeof content === 'string') texts.set(version.id, textIndex(content));
  }
  const without = versions.filter(({ id, isQuoted }) => isQuoted && !texts.has(id));
  if (without.length > 0) for (const text of given) if (!used.has(text)) tellUnknown(text, without, log);
  return texts;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function inlineText(
  version: Version,
  { text, file, path }: NonNullable<Version['inline']>,
  log: FaultLog,
): string {
  const actual = sha256(text);
  if (version.sha256 !== null && version.sha256 !== actual)
    log.add({
      ...file.place([...path, 'sha256']),
      code: 'TEXT_HASH_MISMATCH',
      message: 'The text written here has another SHA-256.',
      hint: `Its SHA-256 is ${actual}.`,
    });
  return text;
}

function readText({ file, content }: DocumentText, log: FaultLog): string | null {
  const text = decodeUtf8(content);
  if (typeof text === 'string') return text;
  log.add({ ...text, file, path: '' });
  return null;
}

function tellUnknown({ file, content }: DocumentText, without: readonly Version[], log: FaultLog): void {
  const ids = without.slice(0, 5).map(({ id }) => id);
  log.add({
    file,
    line: 1,
    column: 1,
    path: '',
    code: 'TEXT_UNKNOWN',
    message: 'No version in the files has the SHA-256 of this text.',
    hint: `Its SHA-256 is ${sha256(content)}. Without a text are ${ids.join(', ')}.`,
  });
}
