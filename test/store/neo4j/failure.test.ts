import { Neo4jError } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { failure } from '../../../src/store/neo4j/failure.ts';

it.each([
  ['ServiceUnavailable', 'UNAVAILABLE'],
  ['ProtocolError', 'UNAVAILABLE'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'UNAVAILABLE'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'LIMIT_EXCEEDED'],
  ['Neo.ClientError.Security.Unauthorized', 'BAD_CONFIG'],
  ['Neo.ClientError.Statement.SyntaxError', 'STORE_FAULT'],
])('%s of the driver is %s, and its words are not told', (code, told) => {
  const error = failure('bolt://inside', new Neo4jError('secret', code, '50N42', 'secret'));
  expect(error).toMatchObject({ code: told, place: 'bolt://inside' });
  expect((error as Error).message).not.toMatch(/secret|inside/);
});

it('a bug stays as it is', () => {
  const bug = new TypeError('no function');
  expect(failure('bolt://inside', bug)).toBe(bug);
});
