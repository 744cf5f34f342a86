import type { Cut } from '../lineage/limits.ts';
import type { Categories } from '../lineage/terms.ts';
import { type Arguments, builder } from './builder.ts';
import { enumOf } from './enums.ts';
import type { OutputFields } from './fact.ts';
import { nodeRef } from './refs.ts';
import { sentence } from './sentence.ts';
import type { View } from './view.ts';

/** Part of an answer, with the view that its nodes are seen in. */
export type In<T> = T & { view: View };

const LimitEnum = enumOf('Limit', 'What cuts an answer short.', {
  NODES: 'The number of nodes.',
  EDGES: 'The number of relations read.',
  STEPS: 'The number of steps taken.',
  PATHS: 'The number of paths.',
});

const CutObject = builder.objectRef<Cut>('Cut').implement({
  description: 'Why an answer is not whole.',
  fields: (t) => ({
    limit: t.field({
      type: LimitEnum,
      description: 'The limit that was met.',
      resolve: ({ limit }) => limit,
    }),
    message: sentence(t, 'What it means and what to do.', ({ message }) => message),
  }),
});

/** The fields that tell which data categories reach or travel something. */
export const categoryFields = <T extends { categories: Categories }>(t: OutputFields<In<T>>) => ({
  isEverything: t.boolean({
    description: 'Whether data of every category are meant, named or not; `categories` is then empty.',
    resolve: ({ categories }) => categories === 'ALL',
  }),
  categories: t.field({
    type: [nodeRef('DataCategory')],
    description: 'The data categories meant, without those narrower than another of them.',
    resolve: async ({ categories, view }) => {
      const nodes = await view.nodes(categories === 'ALL' ? [] : categories);
      return nodes.flatMap((fact) => (fact ? [{ fact, view }] : []));
    },
  }),
});

/** The fields that tell whether an answer is whole. */
export const partialFields = <T extends { isPartial: Cut | null }>(t: OutputFields<In<T>>) => ({
  isPartial: t.boolean({
    description: 'Whether a limit cut the answer short.',
    resolve: ({ isPartial }) => isPartial !== null,
  }),
  cut: t.field({
    type: CutObject,
    nullable: true,
    description: 'Which limit, where one did.',
    resolve: ({ isPartial }) => isPartial,
  }),
});

/** The argument that restricts a question to data categories. */
export const categoriesArgument = (arg: Arguments) => ({
  categories: arg.idList({
    description: 'Only these data categories and narrower ones, by id; left out or empty: all.',
  }),
});
