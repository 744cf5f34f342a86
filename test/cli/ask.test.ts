import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { importFiles } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder, testIo } from './test-io.ts';

async function kharita(folder: string, ...args: string[]) {
  const { io, written } = testIo({ KHARITA_DATA: folder });
  return { code: await run([ask, importFiles], args, io), ...written };
}

const seed = (folder: string) => fileURLToPath(new URL(`../../seed/${folder}`, import.meta.url));
const linesOf = (out: string) => out.split('\n').map((line) => line.trimEnd());

describe('ask', () => {
  it('lists the questions about the policies and those about the example', async () => {
    const { code, out } = await kharita(temporaryFolder(), 'ask');
    expect(code).toBe(0);
    const [onPolicies = '', onExample = ''] = out.split('\n\n');
    expect(linesOf(onPolicies)).toHaveLength(1 + 20);
    expect(onPolicies).toContain('\n  portability ');
    expect(onExample).toContain('\n  new-subprocessors ');
  });

  it('answers a question about the example where that was loaded, for its day, and for other variables', async () => {
    const folder = temporaryFolder();
    const { code } = await kharita(folder, 'import', seed('reference'), seed('example'));
    expect(code).toBe(0);
    const names = async (...args: string[]) => {
      const { out, err } = await kharita(folder, 'ask', 'new-subprocessors', ...args);
      expect(err).toBe('');
      const rows = linesOf(out).filter((line) => line.startsWith('Heron Hosting '));
      return rows.map((line) => line.split(/ {2,}/)[1]);
    };
    expect(await names()).toEqual(['Dunlin Desk', 'Finch Monitoring']);
    expect(await names('--as-of', '2025-03-01')).toEqual(['Finch Monitoring']);
    expect(await names('--variables', '{"since": "2025-03-01"}')).toEqual(['Dunlin Desk']);
  });

  it('answers with what the register said at an earlier moment', async () => {
    const folder = temporaryFolder();
    await kharita(folder, 'import', seed('reference'), seed('example'));
    const answer = async (...args: string[]) => {
      const { out } = await kharita(folder, 'ask', 'new-subprocessors', '--format', 'json', ...args);
      return JSON.parse(out).organisations.nodes.length;
    };
    expect(await answer()).toBe(1);
    expect(await answer('--known-at', '2020-01-01')).toBe(0);
    expect(await answer('--known-at', '2020-01-01T00:00:00Z')).toBe(0);
    const { code, err } = await kharita(folder, 'ask', 'dates', '--known-at', 'yesterday');
    expect([code, err]).toEqual([1, expect.stringContaining('BAD_INPUT')]);
  });

  it('says where the example was not loaded, lest nothing found read as nothing to find', async () => {
    const { code, err } = await kharita(temporaryFolder(), 'ask', 'new-subprocessors');
    expect([code, err]).toEqual([
      0,
      'kharita: the example is not in this register; seed/example/README.md tells how to load it\n',
    ]);
  });

  it.each([
    [
      ['new-subprocessors', '--variables', '{"sinse": "2025-03-01"}'],
      'new-subprocessors has no variable sinse. Did you mean `since`?',
    ],
    [['dates', '--variables', '{"x": 1}'], 'dates has no variable x. It has asOf, knownAt.'],
    [['dats', '--as-of', '2025-03-01'], 'there is no question dats. Did you mean `dates`?'],
  ])('does not answer what was not asked: %j', async (args, message) => {
    const { code, out, err } = await kharita(temporaryFolder(), 'ask', ...args);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `kharita: ${message}\n` });
  });

  it.each(['{', '[]', 'null', '"since"'])('takes no %s for variables', async (text) => {
    const { code, err } = await kharita(temporaryFolder(), 'ask', 'overdue', '--variables', text);
    expect(code).toBe(2);
    expect(err).toBe(`kharita: --variables is a JSON object, such as {"since": "2024-03-01"}, not ${text}\n`);
  });
});
