import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { ApiPlugin } from './plugin.ts';

/** A document beyond these is refused before anything is executed. */
export const DOCUMENT_LIMITS = {
  /** Names, brackets, values: the longest of the twenty questions has a tenth of them. */
  tokens: 5_000,
  /** Fields inside fields. A relation through `edges { node { … } }` costs three. */
  depth: 24,
  /** Fields under another name, each time that a fragment repeats them. */
  aliases: 100,
};
type Limits = typeof DOCUMENT_LIMITS;

export function useDocumentLimits(limits: Limits = DOCUMENT_LIMITS): ApiPlugin {
  const sizeRule = documentSizeRule(limits);
  return {
    onParse({ setParseFn }) {
      setParseFn((source) => parse(source, { maxLexicalTokens: limits.tokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(sizeRule);
    },
  };
}

interface Size {
  depth: number;
  aliases: number;
}

/** Refuses operations that are too deep or have too many aliases, counted as they would be executed. */
function documentSizeRule(limits: Limits) {
  return function DocumentSizeRule(context: ValidationContext): ASTVisitor {
    const measure = createMeasure((name) => context.getFragment(name));
    return {
      OperationDefinition(operation) {
        const size = measure(operation.selectionSet);
        for (const what of ['depth', 'aliases'] as const) {
          if (size[what] <= limits[what]) continue;
          const message = `The operation has ${what} of more than ${limits[what]}; ask in several operations.`;
          context.reportError(
            new GraphQLError(message, { nodes: operation, extensions: { code: 'LIMIT_EXCEEDED' } }),
          );
        }
      },
    };
  };
}

/** Each fragment is measured once. A cycle of fragments counts as nothing here: another rule refuses it. */
function createMeasure(fragment: (name: string) => FragmentDefinitionNode | null | undefined) {
  const measured = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, { depth: 0, aliases: 0 });
    const definition = fragment(name);
    const size = definition ? ofSet(definition.selectionSet) : { depth: 0, aliases: 0 };
    measured.set(name, size);
    return size;
  };

  const ofSelection = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const below = selection.selectionSet ? ofSet(selection.selectionSet) : { depth: 0, aliases: 0 };
    return { depth: below.depth + 1, aliases: below.aliases + (selection.alias ? 1 : 0) };
  };

  const ofSet = ({ selections }: SelectionSetNode): Size => {
    const sizes = selections.map(ofSelection);
    return {
      depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
      aliases: sizes.reduce((sum, { aliases }) => sum + aliases, 0),
    };
  };

  return ofSet;
}
