/** What went wrong, for programs: the value of `extensions.code` in GraphQL and the first word of a CLI message. */
export const ERROR_CODES = {
  BAD_INPUT: 'The request is not of the form asked for.',
  BAD_CONFIG: 'A setting is missing or wrong.',
  NOT_FOUND: 'There is no such thing.',
  IMPORT_REFUSED: 'The inventory has faults; nothing was written.',
  CONFLICT: 'Somebody else changed it in the meantime.',
  LIMIT_EXCEEDED: 'The question is larger than one answer may be.',
  TIMED_OUT: 'The answer took longer than one may take.',
  UNAVAILABLE: 'The database does not answer.',
  STORE_FAULT: 'The store refused or failed; nothing was written.',
  ADDRESS_IN_USE: 'Another program listens on the port.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** A refusal with a code, meant to be read by the caller. Everything else that is thrown is a bug and is masked. */
export class KharitaError extends Error {
  readonly code: ErrorCode;
  /** Further facts for programs, such as the current version in a conflict. */
  readonly details: Readonly<Record<string, unknown>>;
  /** The address or file that it is about: for the operator, never for callers of the API. */
  readonly place: string | null;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown>; place?: string } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'KharitaError';
    this.code = code;
    this.details = options.details ?? {};
    this.place = options.place ?? null;
  }
}
