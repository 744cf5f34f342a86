import { describe, expect, it } from 'vitest';
import {
  CERTAINTY_LABELS,
  DUE_KIND_LABELS,
  LABELS,
  MODALITY_LABELS,
  PROVENANCE_LABELS,
  SEVERITY_LABELS,
} from '../../src/model/labels.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import { labelFaults } from '../helpers/label-faults.ts';

const lists: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  ...LABELS,
  Provenance: PROVENANCE_LABELS,
  Certainty: CERTAINTY_LABELS,
  Modality: MODALITY_LABELS,
  Severity: SEVERITY_LABELS,
  DueKind: DUE_KIND_LABELS,
};

describe('the labels of the values of fields', () => {
  it.each(Object.entries(lists))('%s are short, in both languages, each its own', (_, labels) => {
    expect(labelFaults(labels)).toEqual([]);
  });
});
