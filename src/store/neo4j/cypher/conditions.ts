import type { Condition } from '../../condition.ts';
import type { FieldPath } from '../../field-path.ts';
import { propertyOf, shadowPropertyOf } from '../properties.ts';
import { comparison } from './comparison.ts';
import type { Parameters } from './parameters.ts';
import { all, relationship, valid } from './parts.ts';

type Of<Is extends Condition['is']> = Extract<Condition, { is: Is }>;
type Compiler<C> = (condition: C, variable: string, given: Parameters) => string;

/**
 * The condition on what the variable stands for. Cypher's logic has three values and a filter's two: null counts as false where
 * a row is chosen, so only a negation has to say it.
 */
export function compile(condition: Condition, variable: string, given: Parameters): string {
  switch (condition.is) {
    case 'and':
    case 'or':
      return compileAll(condition, variable, given);
    case 'not':
      return `NOT coalesce(${compile(condition.of, variable, given)}, false)`;
    case 'some':
      return compileSome(condition, variable, given);
    case 'IS_NULL':
      return compileIsNull(condition.path, variable);
    case 'CONTAINS':
    case 'STARTS_WITH':
      return compileText(condition, variable, given);
    default:
      return compileValue(condition, `${variable}.${propertyOf(condition.path.name)}`, given);
  }
}

const compileValue: Compiler<Of<'EQ' | 'IN' | 'HAS' | 'LT' | 'LTE' | 'GT' | 'GTE'>> = (
  { is, value },
  property,
  given,
) => {
  if (is === 'EQ') return `${property} = ${given.bind(value)}`;
  if (is === 'IN') return `${property} IN ${given.bind(value)}`;
  if (is === 'HAS') return `${given.bind(value)} IN ${property}`;
  return comparison(property, OPERATORS[is], value, given);
};

const OPERATORS = { LT: '<', LTE: '<=', GT: '>', GTE: '>=' } as const;

const compileAll: Compiler<Of<'and' | 'or'>> = ({ is, of }, variable, given) => {
  if (of.length === 0) return is === 'and' ? 'true' : 'false';
  return `(${of.map((part) => compile(part, variable, given)).join(is === 'and' ? ' AND ' : ' OR ')})`;
};

function compileIsNull({ name, list }: FieldPath, variable: string): string {
  const property = `${variable}.${propertyOf(name)}`;
  // A list as it is stored: evidence is JSON, the others are lists.
  return list ? `(${property} IS NULL OR ${property} = [] OR ${property} = '[]')` : `${property} IS NULL`;
}

const compileText: Compiler<Of<'CONTAINS' | 'STARTS_WITH'>> = ({ is, path, value }, variable, given) => {
  const shadow = `${variable}.${shadowPropertyOf(path.name)}`;
  const operator = is === 'CONTAINS' ? 'CONTAINS' : 'STARTS WITH';
  if (!path.list) return `${shadow} ${operator} ${given.bind(value)}`;
  return `any(text IN ${shadow} WHERE text ${operator} ${given.bind(value)})`;
};

const compileSome: Compiler<Of<'some'>> = ({ type, direction, edge, node }, variable, given) => {
  const over = given.variable('over');
  const far = given.variable('far');
  const where = all([
    valid(over, far),
    edge && compile(edge, over, given),
    node && compile(node, far, given),
  ]);
  return `EXISTS { MATCH (${variable})${relationship(over, [type], direction)}(${far}:Node) WHERE ${where} }`;
};
