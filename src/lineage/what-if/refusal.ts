import { type ErrorCode, KharitaError } from '../../errors.ts';

/** Throws a refusal that names the argument. */
export function refuse(argument: string, message: string, code: ErrorCode = 'BAD_INPUT'): never {
  throw new KharitaError(code, `${argument}: ${message}`, { details: { argument } });
}
