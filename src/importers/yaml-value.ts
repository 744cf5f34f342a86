import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { brief } from './show.ts';
import type { FaultText, Path, Spot } from './source-file.ts';

/** How many values a file may hold when every alias is replaced by what it stands for. */
const MAX_VALUES = 5_000_000;
const MAX_DEPTH = 64;

type Targets = ReadonlyMap<Alias, Node>;

interface Written {
  value: unknown;
  /** How many values it holds, those behind aliases included. */
  size: number;
}

type Tell = (offset: number, path: Path, fault: FaultText) => void;

/** What a document is read with. Anchors are those written so far, the last one of a name. */
interface Reader {
  readonly anchors: Map<string, Written & { node: Node }>;
  readonly targets: Map<Alias, Node>;
  readonly text: string;
  readonly tell: Tell;
}

/**
 * The plain value of a document, and what each alias in it stands for. A field that is written twice, a tag, or an alias
 * of nothing is told; the value goes on without it.
 */
export function yamlValue(root: Node, text: string, tell: Tell): { value: unknown; targets: Targets } {
  const targets = new Map<Alias, Node>();
  const { value, size } = read(root, [], { anchors: new Map(), targets, text, tell });
  if (size <= MAX_VALUES) return { value, targets };
  tell(start(root), [], {
    code: 'TOO_LARGE',
    message: `With its aliases the file holds over ${MAX_VALUES} values.`,
    hint: 'Import it in parts, with fewer aliases.',
  });
  return { value: undefined, targets };
}

const NOTHING: Written = { value: undefined, size: 1 };

function read(node: Node, path: Path, reader: Reader): Written {
  if (isAlias(node)) return readAlias(node, path, reader);
  const { anchors, text, tell } = reader;
  if (node.tag !== undefined)
    tell(tagStart(node, text), path, {
      code: 'SYNTAX',
      message: `The tag ${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')} is not understood.`,
      hint: 'Leave it out, or put text that begins with `!` in quotes.',
    });
  const isOther = node.tag !== undefined && isScalar(node);
  const written = isOther ? NOTHING : readPlain(node, path, reader);
  if ('anchor' in node && node.anchor) anchors.set(node.anchor, { ...written, node });
  return written;
}

/** A node begins after its tag. */
function tagStart(node: Node, text: string): number {
  const last = text.lastIndexOf('!', start(node));
  return text.charAt(last - 1) === '!' ? last - 1 : last;
}

function readAlias(alias: Alias, path: Path, { anchors, targets, tell }: Reader): Written {
  const target = anchors.get(alias.source);
  if (target) {
    targets.set(alias, target.node);
    return target;
  }
  tell(start(alias), path, {
    code: 'SYNTAX',
    message: `The alias *${alias.source} stands for nothing.`,
    hint: `Write its anchor, &${alias.source}, further up, or put text that begins with \`*\` in quotes.`,
  });
  return NOTHING;
}

function readPlain(node: Node, path: Path, reader: Reader): Written {
  if (path.length > MAX_DEPTH) {
    reader.tell(start(node), [], {
      code: 'SYNTAX',
      message: `The file nests deeper than ${MAX_DEPTH} levels.`,
      hint: 'Check the brackets and the indentation.',
    });
    return NOTHING;
  }
  if (isSeq<Node>(node)) return gather(node.items.map((item, i) => read(item, [...path, i], reader)));
  if (isMap<Node, Node | null>(node)) return readMap(node.items, path, reader);
  return { value: isScalar(node) ? node.value : null, size: 1 };
}

function readMap(pairs: readonly Pair<Node, Node | null>[], path: Path, reader: Reader): Written {
  const fields = new Map<string, unknown>();
  let size = 1;
  for (const pair of pairs) {
    const name = nameOf(pair);
    const at = [...path, name];
    const fault = name === '<<' ? MERGE_KEY : fields.has(name) ? writtenTwice(name) : null;
    if (fault) reader.tell(start(pair.key), at, fault);
    const written = pair.value ? read(pair.value, at, reader) : { value: null, size: 1 };
    if (name !== '<<') fields.set(name, written.value);
    size += written.size;
  }
  return { value: Object.fromEntries(fields), size };
}

const MERGE_KEY: FaultText = {
  code: 'SYNTAX',
  message: 'The merge key << is not understood.',
  hint: 'Write the fields out here.',
};

function writtenTwice(name: string): FaultText {
  return {
    code: 'DUPLICATE_FIELD',
    message: `\`${brief(name)}\` is written twice here.`,
    hint: 'Keep one of them.',
  };
}

function gather(items: Written[]): Written {
  return { value: items.map(({ value }) => value), size: items.reduce((sum, { size }) => sum + size, 1) };
}

function nameOf({ key }: Pair<Node, Node | null>): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Finds the offset of what stands at a path, or of the nearest thing around it. */
export function locator(root: Node, targets: Targets): (path: Path, spot: Spot) => number {
  const pairOf = pairFinder();
  return (path, spot) => {
    let node: Node = root;
    for (const [depth, step] of path.entries()) {
      const inside = resolve(node, targets);
      if (isMap<Node, Node | null>(inside)) {
        const pair = pairOf(inside, String(step));
        if (!pair) break;
        if (!pair.value || (spot === 'NAME' && depth === path.length - 1)) return start(pair.key);
        node = pair.value;
      } else if (isSeq<Node>(inside)) {
        const item = inside.items[Number(step)];
        if (!item) break;
        node = item;
      } else break;
    }
    return start(node);
  };
}

type PairOf = (map: YAMLMap<Node, Node | null>, name: string) => Pair<Node, Node | null> | undefined;

/** Maps of more fields are looked up by an index. */
const MANY = 50;

/** Of a field that is written twice, the last counts. */
function pairFinder(): PairOf {
  const pairs = new Map<YAMLMap<Node, Node | null>, Map<string, Pair<Node, Node | null>>>();
  return (map, name) => {
    if (map.items.length < MANY) return map.items.findLast((pair) => nameOf(pair) === name);
    const known = pairs.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair), pair]));
    pairs.set(map, known);
    return known.get(name);
  };
}

function resolve(node: Node, targets: Targets): Node {
  return isAlias(node) ? (targets.get(node) ?? node) : node;
}

function start(node: Node): number {
  return node.range?.[0] ?? 0;
}
