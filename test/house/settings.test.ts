import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig, settingNames } from '../../src/config.ts';

const example = parseEnv(readFileSync('.env.example', 'utf8'));
const composeFile = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(composeFile, { merge: true });

describe('The settings', () => {
  it('all stand in .env.example, with their defaults', () => {
    expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('are read in one place', () => {
    const readers = globSync('src/**/*.ts').filter((file) =>
      /process\.env|node:process/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual(['src/config.ts']);
  });
});

describe('docker-compose.yml', () => {
  it('asks for no variable that .env.example does not have', () => {
    const asked = [...composeFile.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => !(name in example))).toEqual([]);
  });

  it('gives Kharita settings that it accepts', () => {
    const given = Object.entries(compose.services.kharita.environment as Record<string, string>);
    const filled = given.map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)[^}]*\}/, 'NEO4J_PASSWORD' === name ? 'x' : ''),
    ]);
    expect(readConfig(Object.fromEntries(filled)).store).toEqual({
      engine: 'neo4j',
      url: 'neo4j://neo4j:7687',
      user: 'neo4j',
      password: 'x',
      database: 'neo4j',
    });
  });

  it('starts the database, then the seed, then the service, and keeps the graph', () => {
    const { neo4j, seed, kharita } = compose.services;
    expect(neo4j.healthcheck.test[0]).toBe('CMD-SHELL');
    expect(seed.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(kharita.depends_on).toEqual({ seed: { condition: 'service_completed_successfully' } });
    expect(neo4j.volumes.map((volume: string) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes));
  });

  it.skipIf(!hasCompose())('is what docker compose accepts (skipped where it is not installed)', () => {
    const env = { ...process.env, NEO4J_PASSWORD: 'eight-or-more' };
    expect(() => execFileSync('docker', ['compose', 'config', '--quiet'], { env })).not.toThrow();
  });
});

function hasCompose(): boolean {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
