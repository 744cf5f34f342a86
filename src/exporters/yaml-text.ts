import { Document, isCollection, isMap, isScalar, isSeq, visit } from 'yaml';

/** Longest list or map of plain values that is written in one line. */
const MAX_LINE = 100;

/** Texts that YAML 1.1, which many tools still read, takes for a truth value or a number. Its dates are ours. */
const OF_YAML_1_1 = /^(?:y|yes|n|no|on|off|=|[-+]?[\d_.:]*[_:][\d_.:]*)$/i;

/**
 * The fields as a YAML document for people: a blank line before each list at the top, short lists and maps of plain values in
 * one line. What is null or left out at the top is not written.
 */
export function yamlOf(fields: readonly (readonly [name: string, value: unknown])[]): string {
  const said = fields.filter(([, value]) => value !== null && value !== undefined);
  const document = new Document(Object.fromEntries(said), { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, collection) {
      if (isShort(collection)) collection.flow = true;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && OF_YAML_1_1.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items)
      if (isScalar(key) && isSeq(value)) key.spaceBefore = true;
  }
  return document.toString({ lineWidth: 0 });
}

function isShort(collection: unknown): boolean {
  if (!isCollection(collection)) return false;
  const values = isMap(collection) ? collection.items.map(({ value }) => value) : collection.items;
  if (!values.every((value) => isScalar(value) && !String(value.value).includes('\n'))) return false;
  return JSON.stringify(collection).length <= MAX_LINE;
}
