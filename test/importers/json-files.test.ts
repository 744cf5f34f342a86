import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/importers/json-fault.ts';
import { integerBelow, pick, randomFrom } from '../helpers/random.ts';
import { faultsOf, read } from './read.ts';

describe('A file that is named as JSON is refused where it is none', () => {
  it.each([
    ['{"kharita": 1,}', '1:15', 'Take out the comma before it.'],
    ['{"kharita": 1,\n "systems": [1,]}', '2:16', 'Take out the comma before it.'],
    ["{'kharita': 1}", '1:2', 'JSON has double quotes only.'],
    ['{\n  // the version\n  "kharita": 1\n}', '2:3', 'JSON has no comments; YAML has.'],
    ['{"kharita": 1\n "systems": []}', '2:2', 'Check the brackets, the quotes and the commas.'],
    ['{"kharita": NaN}', '1:13', 'Check the brackets, the quotes and the commas.'],
    ['{"kharita": 01}', '1:13', 'Check the brackets, the quotes and the commas.'],
    ['{"kharita": 1', '1:14', 'Check the brackets, the quotes and the commas.'],
    ['{"kharita": 1}{"kharita": 1}', '1:15', 'Check the brackets, the quotes and the commas.'],
    ['kharita: 1', '1:1', 'Check the brackets, the quotes and the commas.'],
  ])('%j', (content, place, hint) => {
    const reading = read({ 'a.json': content });
    expect(faultsOf(reading)).toEqual([`SYNTAX ${place}`]);
    expect(reading.faults.diagnostics[0]?.hint).toBe(hint);
  });

  it('and otherwise read as it stands, indented with tabs or not', () => {
    const reading = read({
      'a.JSON':
        '\ufeff{\n\t"kharita": 1,\n\t"systems": [\n\t\t{"key": "a", "name": "\\ud83d\\ude00"}\n\t]\n}\n',
    });
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.facts).toMatchObject([{ key: 'a', name: { en: '😀' } }]);
  });

  it('and JSON as the language has it: 3000 random texts', () => {
    const random = randomFrom(8259);
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9\\n"',
      '"\\x"',
      '-1.5e+3',
      '.5',
      'null',
      'true',
      ' ',
      '\n',
    ];
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: integerBelow(random, 9) }, () => pick(random, tokens)).join('');
      expect([text, jsonFault(text) === null]).toEqual([text, isJson(text)]);
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
