import type { Finding } from '../model/finding.ts';

/** How the findings on one side differ from those on another; a finding is the same where its fingerprint is. */
export interface FindingDifferences {
  /** Those of the second side only. */
  appeared: readonly Finding[];
  /** Those of the first side only. */
  gone: readonly Finding[];
}

const without = (findings: readonly Finding[], others: readonly Finding[]) => {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !known.has(fingerprint));
};

export function findingDifferences(
  before: readonly Finding[],
  after: readonly Finding[],
): FindingDifferences {
  return { appeared: without(after, before), gone: without(before, after) };
}
