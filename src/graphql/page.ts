import { KharitaError } from '../errors.ts';
import type { Page } from '../store/store.ts';
import { type Arguments, builder, type SchemaTypes } from './builder.ts';

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;

type OutputRef<T> =
  | PothosSchemaTypes.ObjectRef<SchemaTypes, T, T>
  | PothosSchemaTypes.InterfaceRef<SchemaTypes, T, T>;

/** One page as connections show it. */
export interface Connection<E> {
  edges: E[];
  hasNext: boolean;
  hasPrevious: boolean;
  cursors: readonly string[];
  totalCount: number | null;
}

interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The arguments of every connection. */
export const pageArguments = (arg: Arguments) => ({
  first: arg.int({
    defaultValue: DEFAULT_PAGE,
    description: `How many, from 0 to ${MAX_PAGE}.`,
  }),
  after: arg.string({
    description: 'Continue behind this cursor (`pageInfo.endCursor` of the page before).',
  }),
});

/** The page asked for. Error: `BAD_INPUT` where `first` is out of bounds. */
export function pageOf({ first, after }: PageArguments) {
  const size = first ?? DEFAULT_PAGE;
  if (size < 0 || size > MAX_PAGE) {
    throw new KharitaError(
      'BAD_INPUT',
      `\`first\` is ${size}. Ask for 0 to ${MAX_PAGE}; further ones follow behind \`after\`.`,
    );
  }
  return { first: size, after: after ?? null };
}

/** The connection of a page of the store. */
export function connectionOf<T, E>(
  page: Page<T>,
  { after }: PageArguments,
  edge: (item: T, cursor: string) => E,
): Connection<E> {
  return {
    edges: page.items.map((item, i) => edge(item, page.cursors[i] ?? '')),
    cursors: page.cursors,
    hasNext: page.hasNext,
    hasPrevious: Boolean(after),
    totalCount: page.totalCount,
  };
}

const cursorOf = (id: string) => Buffer.from(id).toString('base64url');

/** A page of an answer that is whole in memory. Error: `BAD_INPUT` where the cursor is not one of its own. */
export function slice<T>(
  all: readonly T[],
  page: { first: number; after: string | null },
  idOf: (item: T) => string,
): Page<T> {
  const from = page.after === null ? 0 : all.findIndex((item) => cursorOf(idOf(item)) === page.after) + 1;
  if (page.after !== null && from === 0) {
    throw new KharitaError(
      'BAD_INPUT',
      '`after` is not a cursor of this answer. Take `pageInfo.endCursor` of the page before.',
    );
  }
  const items = all.slice(from, from + page.first);
  return {
    items,
    cursors: items.map((item) => cursorOf(idOf(item))),
    hasNext: from + items.length < all.length,
    totalCount: all.length,
  };
}

export const PageInfo = builder.objectRef<Connection<unknown>>('PageInfo').implement({
  description: 'Where a page stands in its list (Relay connections).',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether more follow.', resolve: (page) => page.hasNext }),
    hasPreviousPage: t.boolean({
      description: 'Whether some came before.',
      resolve: (page) => page.hasPrevious,
    }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first item; null where the page is empty.',
      resolve: (page) => page.cursors.at(0) ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last item; null where the page is empty.',
      resolve: (page) => page.cursors.at(-1) ?? null,
    }),
  }),
});

/** The type of a page whose items have no facts of their own on the way to them. */
export function pageObject<T extends object>(name: string, description: string, item: OutputRef<T>) {
  return builder.objectRef<Connection<T>>(name).implement({
    description,
    fields: (t) => ({
      nodes: t.field({
        type: [item],
        description: 'What stands on the page.',
        resolve: ({ edges }) => edges as never,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: (page) => page }),
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: ({ totalCount }) => totalCount ?? 0,
      }),
    }),
  });
}
