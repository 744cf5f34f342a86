import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import type { Question } from '../../src/questions.ts';

/** The one operation of a question. */
export function operationOf(document: string): OperationDefinitionNode {
  const [operation, ...others] = parse(document).definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error('A question is one operation');
  return operation;
}

/** The question that sets what was known beside what is known now. */
const WITH_THE_PRESENT = 'what-the-register-said';

const pascalCase = /^[A-Z][A-Za-z0-9]+$/;
const once = (names: readonly unknown[]) => new Set(names).size === names.length;

/** Questions are operations of the schema, each with a name of its own and in words. */
export function questionForm(questions: readonly Question[]): void {
  describe('A question', () => {
    it('has a name of its own', () => {
      expect(once(questions.map(({ name }) => name))).toBe(true);
      expect(once(questions.map(({ document }) => operationOf(document).name?.value))).toBe(true);
    });

    test.each(questions)(
      '$name is one named operation of the schema, put in words',
      ({ document, title }) => {
        expect(validate(schema, parse(document))).toEqual([]);
        expect(operationOf(document).name?.value).toMatch(pascalCase);
        expect(title).toMatch(/^[A-Z].*[.?]$/);
      },
    );

    test.each(questions)(
      '$name can be asked of another day, and of what was known at a moment',
      (question) => {
        const { selectionSet, variableDefinitions = [] } = operationOf(question.document);
        const variables = variableDefinitions.map(({ variable }) => variable.name.value);
        expect(variables).toEqual(expect.arrayContaining(['asOf', 'knownAt']));
        const untold = selectionSet.selections.filter((field) => {
          const given =
            field.kind === Kind.FIELD ? (field.arguments ?? []).map(({ name }) => name.value) : [];
          return !given.includes('knownAt') && question.name !== WITH_THE_PRESENT;
        });
        expect(untold).toEqual([]);
      },
    );
  });
}
