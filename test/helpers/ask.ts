import { type GraphQLError, graphql } from 'graphql';
import { createContext } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { createChangeFeed } from '../../src/register/change-feed.ts';
import { createViews } from '../../src/register/views.ts';
import type { Store } from '../../src/store/store.ts';
import { AT } from './builders.ts';
import { memoryStore } from './memory-store.ts';

/** An answer as JSON, with the codes of its errors. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that the question asks for
  data: any;
  errors: { code: unknown; message: string; path: string }[];
}

const told = ({ message, path, originalError }: GraphQLError) => ({
  code: (originalError as { code?: unknown } | undefined)?.code ?? null,
  message,
  path: (path ?? []).join('.'),
});

/** Asks a store in GraphQL at a moment: as of 2026-01-01 where the question gives no day. */
export async function ask(
  store: Store,
  source: string,
  variableValues: Record<string, unknown> = {},
  now: string = AT,
): Promise<Answer> {
  const views = createViews({ store, openMemoryStore: memoryStore });
  const feed = createChangeFeed(store, 1000);
  const contextValue = createContext({
    store,
    views,
    feed,
    clock: () => now,
    requestId: 'test',
    actor: 'test',
  });
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  await contextValue.end();
  await views.close();
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors.map(told) };
}
