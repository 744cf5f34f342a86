import { AbortedGraphQLExecutionError, GraphQLError } from 'graphql';
import { type ErrorCode, KharitaError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { ApiPlugin } from './plugin.ts';

/** A refusal of a request before anything of it is executed. */
export function refuse(status: number, code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** Errors with a code of ours speak; what is wrong with a document speaks; all else is masked, and logged whole. */
export function useErrors(log: Log): ApiPlugin {
  return {
    onResultProcess({ result, setResult, serverContext: { requestId } }) {
      const speak = <T extends Result>(one: T): T =>
        one.errors?.length
          ? { ...one, errors: tellAll(one.errors, (error) => tell(error, 'data' in one, requestId, log)) }
          : one;
      if (isStream(result)) setResult(speakingStream(result, speak));
      else if (!Array.isArray(result)) setResult(speak(result));
    },
  };
}

interface Result {
  readonly errors?: readonly GraphQLError[] | undefined;
}

const MAX_ERRORS = 100;

/** The first of them, and how many more there are. */
function tellAll(errors: readonly GraphQLError[], tellOne: (error: GraphQLError) => GraphQLError) {
  const told = errors.slice(0, MAX_ERRORS).map(tellOne);
  const more = errors.length - told.length;
  if (more === 0) return told;
  const message = `Further errors: ${more}.`;
  return [...told, new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } })];
}

function tell(error: GraphQLError, executed: boolean, requestId: string, log: Log): GraphQLError {
  const cause = rootCause(error);
  if (cause instanceof GraphQLError) return located(error, error.message, codeOf(error, executed));
  const { message, extensions, status } = tellCause(cause, { requestId, path: error.path }, log);
  return located(error, message, { ...extensions, ...(executed ? {} : { http: { status } }) });
}

/** What the caller is told of what was thrown, with the status of HTTP where nothing else is answered. */
export interface Told {
  message: string;
  extensions: { code: string; [detail: string]: unknown };
  status: number;
}

/** A refusal of ours speaks; all else is masked, and logged whole. */
export function tellCause(
  cause: unknown,
  { requestId, path }: { requestId: string; path?: unknown },
  log: Log,
): Told {
  if (cause instanceof KharitaError) {
    const { code, message, details, place } = cause;
    if (place !== null) log('error', 'refused', { requestId, code, ...told(cause) });
    return { message: shortened(message), extensions: { ...details, code }, status: STATUS[code] };
  }
  log('error', 'internal', { requestId, ...(path === undefined ? {} : { path }), error: stackOf(cause) });
  const message = `Something failed here; the log tells it under ${requestId}.`;
  return { message, extensions: { code: 'INTERNAL', requestId }, status: 500 };
}

/** What only the operator is told. */
function told({ message, place, cause }: KharitaError) {
  return { message, place, ...(cause === undefined ? {} : { error: stackOf(cause) }) };
}

function rootCause(error: unknown): unknown {
  if (error instanceof AbortedGraphQLExecutionError) return rootCause(error.cause);
  return error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;
}

/** The code that a library gave, under our name for it; what has none are variables of the wrong form. */
function codeOf({ extensions }: GraphQLError, executed: boolean): Record<string, unknown> {
  const { code } = extensions;
  if (code !== undefined) return { ...extensions, code: code === 'BAD_REQUEST' ? 'BAD_INPUT' : code };
  return { ...extensions, code: 'BAD_INPUT', ...(executed ? {} : { http: { status: 400 } }) };
}

/**
 * Where nothing was executed; an executed operation answers 200 with its errors. 503 is for what may be otherwise the next time: a
 * question that is too large stays so.
 */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  BAD_CONFIG: 500,
  NOT_FOUND: 404,
  IMPORT_REFUSED: 422,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 422,
  TIMED_OUT: 503,
  UNAVAILABLE: 503,
  STORE_FAULT: 500,
  ADDRESS_IN_USE: 500,
};

const MAX_MESSAGE = 2000;

/** A message may repeat what was sent, which may be long. */
const shortened = (text: string) =>
  text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE).toWellFormed()}…` : text;

function located({ nodes, source, positions, path }: GraphQLError, text: string, extensions: object) {
  return new GraphQLError(shortened(text), { nodes, source, positions, path, extensions: { ...extensions } });
}

function stackOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function isStream(value: object): value is AsyncIterable<Result> {
  return Symbol.asyncIterator in value;
}

/**
 * A stream whose results speak; where it fails, its last result says why. A generator in its place would not hear that the
 * caller has gone before the next result comes.
 */
function speakingStream<T extends Result>(stream: AsyncIterable<T>, speak: <R extends Result>(one: R) => R) {
  const results = stream[Symbol.asyncIterator]();
  let isOver = false;
  const spoken: AsyncIterableIterator<T | Failed> = {
    [Symbol.asyncIterator]: () => spoken,
    async next() {
      if (isOver) return { done: true, value: undefined };
      try {
        const { done, value } = await results.next();
        return done ? { done, value } : { done: false, value: speak(value) };
      } catch (error) {
        isOver = true;
        const failed = new GraphQLError('', { originalError: error instanceof Error ? error : null });
        return { done: false, value: speak({ errors: [failed] }) };
      }
    },
    return: () => results.return?.() ?? Promise.resolve({ done: true, value: undefined }),
  };
  return spoken;
}

interface Failed {
  readonly errors: readonly GraphQLError[];
}
