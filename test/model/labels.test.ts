import { describe, expect, it } from 'vitest';
import { edgeType, edgeTypes } from '../../src/model/edge-types.ts';
import { FIELD_LABELS } from '../../src/model/field-labels.ts';
import {
  CERTAINTY_LABELS,
  DUE_KIND_LABELS,
  LABELS,
  MODALITY_LABELS,
  PROVENANCE_LABELS,
  SEVERITY_LABELS,
} from '../../src/model/labels.ts';
import { nodeKind, nodeKinds } from '../../src/model/node-kinds.ts';
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

it('every field of nodes and relations has a label, and there are no others', () => {
  const specs = [...nodeKinds.map(nodeKind), ...edgeTypes.map(edgeType)];
  const names = specs.flatMap(({ fields }) => Object.keys(fields));
  expect(Object.keys(FIELD_LABELS).sort()).toEqual([...new Set(names)].sort());
  expect(labelFaults(FIELD_LABELS)).toEqual([]);
});
