import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { bounds } from './lineage/bounds.ts';
import { carriesCategories } from './lineage/carries-categories.ts';
import { followsFlow } from './lineage/follows-flow.ts';
import { pathsContract } from './lineage/paths.ts';
import { lineageProperties } from './lineage/properties.ts';
import { sharedNodes } from './lineage/shared-nodes.ts';
import { startsWith } from './lineage/starts.ts';
import { subprocessorsContract } from './lineage/subprocessors.ts';

/** What lineage, paths and the chain of subprocessors mean, on a store; so many random graphs are tried. */
export function lineageContract(name: string, open: Open, graphs: number): void {
  describe(`lineage on ${name}`, () => {
    describe('follows the flow edges', () => followsFlow(open));
    describe('carries each category on its own', () => carriesCategories(open));
    describe('starts with what the start has', () => startsWith(open));
    describe('does not connect through shared nodes', () => sharedNodes(open));
    describe('is bounded and exact', () => bounds(open));
    pathsContract(open);
    subprocessorsContract(open);
    lineageProperties(open, graphs);
  });
}
