import { type Document, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import type { Place } from '../model/diagnostic.ts';
import type { InventorySource } from '../model/inventory.ts';
import type { FaultLog } from './fault-log.ts';
import { type FaultText, type Path, pathText, type SourceFile } from './source-file.ts';
import { decodeUtf8 } from './utf8.ts';
import { locate, yamlValue } from './yaml-value.ts';

/** Reads a YAML or JSON file; null where its faults leave nothing to go on with. */
export function readYaml({ file, content }: InventorySource, log: FaultLog): SourceFile | null {
  const refuse = (fault: FaultText, line = 1, column = 1) => {
    log.add({ ...fault, file, line, column, path: '' });
    return null;
  };
  const text = decodeUtf8(content);
  if (text === null)
    return refuse({ code: 'NOT_UTF8', message: 'The file is not UTF-8.', hint: 'Save it as UTF-8.' });
  const lines = new LineCounter();
  const parsed = parse(text.replace(/^\ufeff/, ''), lines);
  if ('message' in parsed) {
    const { line, col } = lines.linePos(parsed.offset);
    return refuse(parsed, Math.max(1, line), Math.max(1, col));
  }
  return sourceFile(file, parsed.root, lines, log);
}

type SyntaxFault = FaultText & { offset: number };

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
    return { code: 'SYNTAX', message: 'The file nests too deeply.', hint: null, offset: 0 };
  }
}

function onlyRoot(documents: Document.Parsed[]): { root: ParsedNode } | SyntaxFault {
  const [first, second] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error)
    return {
      code: 'SYNTAX',
      message: `${error.message}.`,
      hint: syntaxHint(error.code),
      offset: error.pos[0],
    };
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
      hint: null,
      offset: 0,
    };
  return { root: first.contents };
}

function syntaxHint(code: string): string | null {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Indent with blanks.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Check the indentation and the commas, and put text that holds `: ` in quotes.';
    case 'BAD_SCALAR_START':
      return 'Put the text in quotes.';
    default:
      return null;
  }
}

function sourceFile(file: string, root: ParsedNode, lines: LineCounter, log: FaultLog): SourceFile | null {
  const placeOf = (offset: number, path: Path): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), path: pathText(path) };
  };
  const { value, targets } = yamlValue(root, (node, path, fault) =>
    log.add({ ...fault, ...placeOf(node.range?.[0] ?? 0, path) }),
  );
  if (value === undefined) return null;
  return { file, value, place: (path, spot = 'VALUE') => placeOf(locate(root, path, spot, targets), path) };
}
