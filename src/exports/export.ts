import { KharitaError } from '../errors.ts';
import type { Exported } from '../exporters/exporter.ts';
import type { IsoDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import type { Given, ParameterName } from './parameters.ts';

/** What an export is read from: the register, or what it said at some moment. */
export interface Source {
  store: Store;
  today: IsoDate;
}

/** A file, by the name that it has where it is written. */
export interface ExportedFile extends Exported {
  name: string;
}

/** Something that can be had as a file: a question, the formats of its answer, and what it can be asked with. */
export interface Export {
  /** Such as `record`. */
  name: string;
  summary: string;
  parameters: readonly ParameterName[];
  /** The first is the usual one; each is how names of its files end. */
  formats: readonly string[];
  /** The files, mostly one. What went into them can be told beside them. */
  make(source: Source, format: string, given: Given): Promise<{ files: ExportedFile[]; note: string | null }>;
}

/** An export of one file: what is asked, and what writes the answer in each format. */
export interface FileExport<Value> {
  name: string;
  summary: string;
  parameters: readonly ParameterName[];
  ask(source: Source, given: Given): Promise<Value>;
  formats: Readonly<Record<string, (value: Value, given: Given) => Exported | Promise<Exported>>>;
  /** What is told beside the file, to who makes it. */
  note?: (value: Value) => string | null;
}

export function fileExport<Value>(spec: FileExport<Value>): Export {
  const { name, summary, parameters, ask, formats, note = () => null } = spec;
  return {
    ...{ name, summary, parameters },
    formats: Object.keys(formats),
    async make(source, format, given) {
      const write = formats[format];
      if (!write) throw new KharitaError('BAD_INPUT', `${name} is not written as ${format}.`);
      const value = await ask(source, given);
      const exported = await write(value, given);
      return { files: [{ name: `${name}.${format}`, ...exported }], note: note(value) };
    },
  };
}
