import { NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import type { ApiPlugin } from './plugin.ts';

/** Keeps the schema to itself: no introspection, and no "Did you mean" in messages. */
export function useNoIntrospection(): ApiPlugin {
  return {
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((schema, document, rules) =>
        validate(schema, document, rules, { hideSuggestions: true }),
      );
    },
    onExecute({ args }) {
      Object.assign(args, { hideSuggestions: true });
    },
  };
}
