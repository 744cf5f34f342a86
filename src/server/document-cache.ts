const MAX_DOCUMENTS = 100;
/** A parsed document holds fifty to a hundred times its text. */
const MAX_CHARACTERS = 10_000;

/** The documents that were asked last, so that they are not parsed again; bounded, since any caller can send new ones. */
export function createDocumentCache<T>() {
  const kept = new Map<string, T>();
  return {
    get(source: string): T | undefined {
      const found = kept.get(source);
      if (found !== undefined) {
        kept.delete(source);
        kept.set(source, found);
      }
      return found;
    },
    set(source: string, parsed: T): void {
      if (source.length > MAX_CHARACTERS) return;
      kept.set(source, parsed);
      const [oldest] = kept.keys();
      if (kept.size > MAX_DOCUMENTS && oldest !== undefined) kept.delete(oldest);
    },
  };
}
