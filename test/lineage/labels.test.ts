import { describe, expect, it } from 'vitest';
import * as record from '../../src/lineage/record/labels.ts';
import * as statistics from '../../src/lineage/statistics/labels.ts';
import * as transfers from '../../src/lineage/transfers/labels.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import { labelFaults } from '../helpers/label-faults.ts';

const lists: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  ...record,
  ...statistics,
  ...transfers,
};

describe('the labels of verdicts, records and counts', () => {
  it.each(Object.entries(lists))('%s are short, in both languages, each its own', (_, labels) => {
    expect(labelFaults(labels)).toEqual([]);
  });
});
