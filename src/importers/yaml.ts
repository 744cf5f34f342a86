import { type Document, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import type { Place } from '../model/diagnostic.ts';
import type { InventorySource } from '../model/inventory.ts';
import type { FaultLog } from './fault-log.ts';
import { jsonFault, type SyntaxFault } from './json-fault.ts';
import { type FaultText, type Path, pathText, type SourceFile } from './source-file.ts';
import { syntaxWords } from './syntax-words.ts';
import { decodeUtf8 } from './utf8.ts';
import { locator, yamlValue } from './yaml-value.ts';

/** Reads a YAML or JSON file; null where its faults leave nothing to go on with. */
export function readYaml({ file, content }: InventorySource, log: FaultLog): SourceFile | null {
  const refuse = (fault: FaultText & { line: number; column: number }) => {
    log.add({ ...fault, file, path: '' });
    return null;
  };
  const decoded = decodeUtf8(content);
  if (typeof decoded !== 'string') return refuse(decoded);
  const text = decoded.replace(/^\ufeff/, '');
  const lines = new LineCounter();
  const parsed = (/\.json$/i.test(file) && brokenJson(text, lines)) || parse(text, lines);
  if ('root' in parsed) return sourceFile(file, text, parsed.root, lines, log);
  const { offset, ...fault } = parsed;
  return refuse({ ...fault, ...lineAndColumn(lines, offset) });
}

function brokenJson(text: string, lines: LineCounter): SyntaxFault | null {
  if (text.trim() === '') return null;
  const fault = jsonFault(text);
  if (fault) for (const { index } of text.matchAll(/^|(?<=\n)/g)) lines.addNewLine(index);
  return fault;
}

function lineAndColumn(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The only document of the text, or its first fault: what a parser finds after that is guesswork. */
function parse(text: string, lines: LineCounter): { root: ParsedNode } | SyntaxFault {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      stringKeys: true,
      logLevel: 'silent',
    });
    return onlyRoot(Array.isArray(documents) ? documents : []);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { code: 'SYNTAX', ...syntaxWords({ code: 'RESOURCE_EXHAUSTION', message: '' }), offset: 0 };
  }
}

function onlyRoot(documents: Document.Parsed[]): { root: ParsedNode } | SyntaxFault {
  const [first, second] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) return { code: 'SYNTAX', ...syntaxWords(error), offset: error.pos[0] };
  if (
    !first?.contents ||
    (first.contents.tag === undefined && 'value' in first.contents && first.contents.value === null)
  )
    return {
      code: 'EMPTY_FILE',
      message: 'The file holds nothing.',
      hint: 'An inventory begins with `kharita: 1`.',
      offset: 0,
    };
  if (second)
    return {
      code: 'SYNTAX',
      message: 'The file holds several documents.',
      hint: 'Make a file of each, and import the files together.',
      offset: second.range[0],
    };
  if (first.directives.yaml.explicit && first.directives.yaml.version !== '1.2')
    return {
      code: 'SYNTAX',
      message: 'The file asks for another version of YAML than 1.2.',
      hint: 'Take the line out.',
      offset: 0,
    };
  return { root: first.contents };
}

function sourceFile(
  file: string,
  text: string,
  root: ParsedNode,
  lines: LineCounter,
  log: FaultLog,
): SourceFile | null {
  const placeOf = (offset: number, path: Path): Place => ({
    file,
    ...lineAndColumn(lines, offset),
    path: pathText(path),
  });
  const { value, targets } = yamlValue(root, text, (offset, path, fault) =>
    log.add({ ...fault, ...placeOf(offset, path) }),
  );
  if (value === undefined) return null;
  const locate = locator(root, targets);
  return { file, value, place: (path, spot = 'VALUE') => placeOf(locate(path, spot), path) };
}
