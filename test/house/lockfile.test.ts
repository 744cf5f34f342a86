import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const packages: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Whether a package that needs another finds it: in its own folder of packages, or in one further out. */
function finds(from: string, name: string): boolean {
  if (`${from ? `${from}/` : ''}node_modules/${name}` in packages) return true;
  return from !== '' && finds(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

it('The lock file has the packages of every platform, without which npm ci refuses it', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !finds(from, name)),
  );
  expect(missing).toEqual([]);
});

it('The lock file binds nobody to the place that its packages were fetched from', () => {
  expect(Object.values(packages).flatMap(({ resolved = [] }) => resolved)).toEqual([]);
});
