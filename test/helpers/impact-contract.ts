import { describe } from 'vitest';
import type { Open } from './contract/open-store.ts';
import { breachContract } from './impact/breach.ts';
import { instrumentEndContract } from './impact/instrument-end.ts';
import { lossContract } from './impact/loss.ts';
import { policiesImpact } from './impact/policies.ts';
import { impactProperties } from './impact/properties.ts';

/** What an impact means, on a store; so many random graphs are tried. */
export function impactContract(name: string, open: Open, graphs: number): void {
  describe(`impact on ${name}`, () => {
    breachContract(open);
    lossContract(open);
    instrumentEndContract(open);
    policiesImpact(open);
    impactProperties(open, graphs);
  });
}
