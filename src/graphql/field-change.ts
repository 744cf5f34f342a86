import type { FieldChange } from '../register/diff.ts';
import { builder } from './builder.ts';

/** A field before and after a change. */
export const FieldChangeObject = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'A field that changes.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name.' }),
    before: t.string({
      nullable: true,
      description: 'What it was, as JSON; null: not given.',
      resolve: ({ before }) => json(before),
    }),
    after: t.string({
      nullable: true,
      description: 'What it becomes, as JSON; null: not given.',
      resolve: ({ after }) => json(after),
    }),
  }),
});

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
