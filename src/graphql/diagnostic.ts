import { DIAGNOSTIC_CODES, type Diagnostic } from '../model/diagnostic.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';

const DiagnosticCodeEnum = enumOf(
  'DiagnosticCode',
  'What can be wrong with what somebody gives.',
  DIAGNOSTIC_CODES,
);

export const DiagnosticObject = builder.objectRef<Diagnostic>('Diagnostic').implement({
  description: 'A fault in a file, or in the input of a mutation.',
  fields: (t) => ({
    code: t.field({
      type: DiagnosticCodeEnum,
      description: 'What is wrong, for programs.',
      resolve: ({ code }) => code,
    }),
    message: t.exposeString('message', { description: 'What is wrong.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to do.' }),
    file: t.exposeString('file', { description: 'The file; `input` where there is none.' }),
    line: t.exposeInt('line', { description: 'The line, from 1.' }),
    column: t.exposeInt('column', { description: 'The column, from 1.' }),
    path: t.exposeString('path', {
      description: 'Where in the document or input, such as `evidence[0].quote`.',
    }),
  }),
});
