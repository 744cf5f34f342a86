const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, or null where its bytes are not UTF-8. A byte order mark stays. */
export function decodeUtf8(content: string | Uint8Array): string | null {
  if (typeof content === 'string') return content;
  try {
    return strict.decode(content);
  } catch {
    return null;
  }
}
