import { KharitaError } from '../errors.ts';
import { type Clock, dayOf } from '../model/time.ts';
import type { Views } from '../register/views.ts';
import type { Store } from '../store/store.ts';
import { allExports } from './all.ts';
import type { ExportedFile } from './export.ts';
import { readParameters } from './parameters.ts';

/** What somebody wants to have as a file. */
export interface ExportRequest {
  name: string;
  /** Left out: the usual one. */
  format?: string | undefined;
  /** By name, each as it was written. */
  parameters: Readonly<Record<string, string>>;
  /** What a parameter is called where it was written. */
  called?: (parameter: string) => string;
}

export interface MadeExport {
  files: ExportedFile[];
  /** What went into them; null where there is nothing to tell. */
  note: string | null;
}

export interface ExportOptions {
  store: Store;
  views: Views;
  clock: Clock;
}

/**
 * Makes what is asked for. `NOT_FOUND` where there is no such export or format, `BAD_INPUT` where a parameter is wrong; whatever the
 * question refuses otherwise.
 */
export async function makeExport(
  { store, views, clock }: ExportOptions,
  request: ExportRequest,
): Promise<MadeExport> {
  const { name, parameters, called = (parameter) => parameter } = request;
  const wanted = allExports.find((each) => each.name === name);
  if (!wanted)
    throw unknown(
      'export',
      name,
      allExports.map((each) => each.name),
    );
  const format = wanted.formats.find((each) => each === (request.format ?? wanted.formats[0]));
  if (!format) throw unknown('format', String(request.format), wanted.formats, ` of ${name}`);
  const given = readParameters(parameters, wanted.parameters, called);
  const today = dayOf(clock());
  if (given.knownAt === undefined) return wanted.make({ store, today }, format, given);
  const view = await views.knownAt(given.knownAt);
  try {
    return await wanted.make({ store: view, today }, format, given);
  } finally {
    await view.close();
  }
}

function unknown(what: string, name: string, known: readonly string[], of = ''): KharitaError {
  const message = `There is no ${what} ${name}${of}; there are ${known.join(', ')}.`;
  return new KharitaError('NOT_FOUND', message, { details: { [what]: name } });
}
