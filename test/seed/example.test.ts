import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryStore } from '../helpers/memory-store.ts';
import {
  edgesOf,
  example,
  importAll,
  reference,
  said,
  saidEdges,
  saidNodes,
  texts,
} from './example-inventory.ts';

const sources = [...reference, ...example];

async function emptyStore() {
  const store = await memoryStore();
  onTestFinished(() => store.close());
  return store;
}

describe('The example', () => {
  it('goes with its documents into an empty register, and a second time changes nothing', async () => {
    const store = await emptyStore();
    const first = await importAll(store, sources);
    expect(first.faults).toBeNull();
    expect(first.diff?.added.length).toBeGreaterThan(said.length);
    expect(await importAll(store, sources)).toMatchObject({
      faults: null,
      diff: { added: [], changed: [], removed: [] },
      changeSet: null,
    });
  });

  it('is refused as a whole where one word of a document is another', async () => {
    const store = await emptyStore();
    const changed = texts.map(({ file, content }) => ({
      file,
      content: String(content).replace('within 24 hours', 'within 48 hours'),
    }));
    const { faults, diff } = await importAll(store, sources, changed);
    expect(diff).toBeNull();
    expect(faults?.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'TEXT_UNKNOWN example/texts/heron-hosting-dpa-2019-02-01.txt',
    ]);
    expect(await store.changeNumber()).toBe(0);
  });

  it('names everything in English and Arabic', () => {
    const unnamed = saidNodes.filter(({ name }) => name.en === null || name.ar === null);
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('names nobody who could exist: every address of a web site or mailbox is under .example', () => {
    const words = [...example, ...texts].map(({ content }) => String(content)).join('\n');
    const hosts = [...words.matchAll(/(?:https:\/\/|@)((?:[a-z0-9-]+\.)+[a-z]+)/g)].map(([, host]) => host);
    expect(hosts.length).toBeGreaterThan(5);
    expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([]);
  });
});

describe('Its facts', () => {
  it('quote a document where they are stated, and have no evidence where Zaytuna declares them', () => {
    const provenances = new Set(said.map(({ provenance }) => provenance));
    expect([...provenances].sort()).toEqual(['DECLARED', 'STATED']);
    const declared = said.filter(
      ({ provenance, evidence }) => provenance === 'DECLARED' && evidence.length > 0,
    );
    expect(declared.map(({ id }) => id)).toEqual([]);
  });

  it('quote words that stand in the documents at the place that was found', () => {
    const textOf = new Map(texts.map(({ file, content }) => [file, [...String(content)]]));
    const versionOf = new Map(edgesOf('HAS_CLAUSE').map(({ from, to }) => [to, from]));
    const fileOf = (version = '') =>
      `example/texts/${version.replace('PolicyVersion:', '').replaceAll('/', '-')}.txt`;
    const quotes = said.flatMap(({ evidence }) => evidence);
    const wrong = quotes.filter(({ clause, quote, start, end }) => {
      const text = textOf.get(fileOf(versionOf.get(clause)));
      return text?.slice(start ?? 0, end ?? 0).join('') !== quote;
    });
    expect(quotes.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('rest on each of the documents', () => {
    const versionOf = new Map(edgesOf('HAS_CLAUSE').map(({ from, to }) => [to, from]));
    const quoted = new Set(
      said.flatMap(({ evidence }) => evidence.map(({ clause }) => versionOf.get(clause))),
    );
    const versions = saidNodes.filter(({ kind }) => kind === 'PolicyVersion').map(({ id }) => id);
    expect([...quoted].sort()).toEqual(versions.sort());
    expect(versions).toHaveLength(texts.length);
  });

  it('begin and end within the life of the nodes that they join', () => {
    const nodes = new Map(saidNodes.map((node) => [node.id, node]));
    const outside = saidEdges.filter(({ from, to, validFrom, validTo }) =>
      [from, to].some((id) => {
        const node = nodes.get(id);
        const isEarlier = validFrom !== null && validFrom < (node?.validFrom ?? '');
        return isEarlier || (validTo !== null && validTo > (node?.validTo ?? '9999'));
      }),
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});

describe('Without the documents', () => {
  it('each file says the same by itself, since the places of its quotes stand in it', async () => {
    const store = await emptyStore();
    await importAll(store, sources);
    for (const file of example) {
      const { faults, diff } = await importAll(store, [file], []);
      expect(faults).toBeNull();
      expect(diff).toEqual({ added: [], changed: [], removed: [] });
    }
  });
});
