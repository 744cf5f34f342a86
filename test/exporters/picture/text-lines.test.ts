import { describe, expect, it } from 'vitest';
import { textLines, textWidth } from '../../../src/exporters/picture/text-lines.ts';

const WIDTH = 140;
const SIZE = 13;

const TEXTS = [
  'Processing by Lua CRM as a whole, and of everything else besides that anybody could think of',
  'معالجة البيانات لدى لوا CRM إجمالًا وبيانات عملاء العملاء والمستخدمين النهائيين وكل ما عداها',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'x'.repeat(300),
  '数据处理活动的名称非常长所以必须换行'.repeat(4),
  '🙂'.repeat(60),
  'W M W M W M W M W M W M W M W M W M W M',
];

describe('Lines', () => {
  it.each(TEXTS)('are within their width, and no more than there may be: %s', (text) => {
    const lines = textLines(text, WIDTH, SIZE, 3);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(WIDTH);
  });

  it.each(TEXTS)('have all of a text that there is room for: %s', (text) => {
    const lines = textLines(text, WIDTH, SIZE, 100);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('show that something is left out', () => {
    expect(textLines('x'.repeat(300), WIDTH, SIZE, 3).join('')).toMatch(/^x+…$/);
  });

  it('are broken between words', () => {
    expect(textLines('Payments through third parties', WIDTH, SIZE, 3)).toEqual([
      'Payments through',
      'third parties',
    ]);
  });

  it('have nothing that turns their direction or ends them', () => {
    expect(textLines('\u202ea\n\tb\u2069', WIDTH, SIZE, 3)).toEqual(['a b']);
  });
});
