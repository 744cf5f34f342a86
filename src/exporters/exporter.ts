/** A file as an exporter makes it. */
export interface Exported {
  /** Such as `text/csv; charset=utf-8`. */
  mediaType: string;
  content: string | Uint8Array;
}

/** Writes a value in a format. It sees no store, and gives the same for the same value. */
export type Exporter<Value> = (value: Value) => Exported;
