import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationContext,
} from 'graphql';
import { refuse } from './errors.ts';
import type { ApiPlugin } from './plugin.ts';

/** A document beyond these is refused before anything is executed. */
export const DOCUMENT_LIMITS = {
  /** Longer texts, such as files to import, come as variables. */
  characters: 100_000,
  /** Brackets of any sort inside brackets, such as those of conditions. */
  nesting: 128,
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
    onParams({ params }) {
      // Nothing is known of its form yet.
      const query: unknown = params?.query;
      if (typeof query === 'string' && query.length > limits.characters) throw tooLong(limits.characters);
    },
    onParse({ setParseFn }) {
      setParseFn((source: string) => {
        checkNesting(source, limits);
        return parse(source, { maxLexicalTokens: limits.tokens });
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(sizeRule);
    },
  };
}

function tooLong(characters: number) {
  const message = `The document is longer than ${characters} characters; send long texts as variables.`;
  return refuse(413, 'LIMIT_EXCEEDED', message);
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** The parser calls itself for each bracket inside another: too many would exhaust the stack. */
function checkNesting(source: string, { nesting, tokens }: Limits): void {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  for (let read = 0; read <= tokens; read++) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (OPENING.has(kind)) depth += 1;
    if (CLOSING.has(kind)) depth -= 1;
    if (depth > nesting)
      throw refuse(400, 'LIMIT_EXCEEDED', `The document has brackets nested more than ${nesting} deep.`);
  }
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
