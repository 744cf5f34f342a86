import { isAbsolute, relative, sep } from 'node:path';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { didYouMean } from '../importers/suggest.ts';
import { silentLog } from '../log.ts';
import type { Faults, Place } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import { splitNodeId } from '../model/graph.ts';
import type { InventorySource } from '../model/inventory.ts';
import { importInventory } from '../register/import-inventory.ts';
import type { CheckRequest } from './check-options.ts';
import { type Io, UsageError } from './command.ts';
import { readInventoryFiles, readTexts } from './inventory-files.ts';
import { importSeed } from './prepare-register.ts';

/** What the rules find, and where the facts are written. */
export interface Checked {
  findings: readonly Finding[];
  /** Names of the files; empty: the register was checked. */
  files: readonly string[];
  /** Where a fact or a field of it is written; null: in none of the files. */
  placeOf(fact: string, field: string | null): Place | null;
}

type Outcome = { faults: Faults; checked: null } | { faults: null; checked: Checked };

/** Runs the rules over the files, or over the register where none is named. */
export function checkInventory(request: CheckRequest, io: Io): Promise<Outcome> {
  return request.paths.length > 0 ? checkFiles(request, io) : checkRegister(request, io);
}

async function withApp<T>(config: Config, { clock }: Io, use: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(config, { clock, log: silentLog });
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

/** A register of their own, which holds besides them what comes with Kharita and is gone afterwards. */
function checkFiles(request: CheckRequest, io: Io): Promise<Outcome> {
  const { paths, texts, baseline, writeBaseline, out } = request;
  const ours = [baseline, writeBaseline, out].filter((file) => file !== null);
  const sources = readInventoryFiles(paths, ours).map(byShownName);
  const documents = texts === null ? [] : readTexts(texts).map(byShownName);
  const config: Config = { ...readConfig({}), store: { engine: 'sqlite', path: ':memory:' } };
  return withApp(config, io, async (app) => {
    await importSeed(app, ['reference'], 'The reference data', io.clock);
    const { faults, reading } = await importInventory(app.store, {
      ...{ sources, texts: documents, actor: 'cli', reason: null, clock: io.clock, dryRun: false },
    });
    if (faults) return { faults, checked: null };
    const { places, fieldPlaces } = reading;
    const placeOf = (fact: string, field: string | null) =>
      (field === null ? undefined : fieldPlaces.get(fact)?.get(field)) ?? places.get(fact) ?? null;
    const findings = await findingsIn(app, request);
    return { faults: null, checked: { findings, files: sources.map(({ file }) => file), placeOf } };
  });
}

/** A file within the working folder is named from there, and with slashes, so that a report is the same on every machine. */
function byShownName({ file, content }: InventorySource): InventorySource {
  const inside = relative(process.cwd(), file);
  const shown = inside.startsWith('..') || isAbsolute(inside) ? file : inside;
  return { file: shown.split(sep).join('/'), content };
}

function checkRegister(request: CheckRequest, io: Io): Promise<Outcome> {
  return withApp(io.config(), io, async (app) => {
    if ((await app.store.changeNumber()) === 0)
      throw new UsageError('the register is empty: name files to check, or import some first');
    const findings = await findingsIn(app, request);
    return { faults: null, checked: { findings, files: [], placeOf: () => null } };
  });
}

async function findingsIn(app: App, { asOf, organisation }: CheckRequest): Promise<readonly Finding[]> {
  if (organisation !== null && (await app.store.facts([organisation])).length === 0)
    throw await unknownOrganisation(app, organisation);
  return (await app.findings({ asOf })).findings;
}

/** Most organisations that are looked through for the one that was meant. */
const MAX_CANDIDATES = 1000;

async function unknownOrganisation({ store }: App, id: string): Promise<UsageError> {
  const { items } = await store.list({ kinds: ['Organisation'], asOf: null, first: MAX_CANDIDATES });
  const { key } = splitNodeId(id);
  const keys = items.map((item) => item.key);
  return new UsageError(`there is no organisation ${key}. ${didYouMean(key, keys, '') ?? ''}`.trim());
}
