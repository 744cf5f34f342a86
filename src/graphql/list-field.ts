import type { OutputFields } from './fact.ts';
import { connectionOf, pageArguments, type pageObject, pageOf, slice } from './page.ts';

interface List<Whole, Item, Row> {
  items: (whole: Whole) => readonly Item[];
  id: (item: Item) => string;
  /** The item with what its fields need to know of the whole. */
  row: (item: Item, whole: Whole) => Row;
}

/** One list of an answer that is whole in memory, page by page. */
export const listField = <Whole extends object, Item, Row extends object>(
  t: OutputFields<Whole>,
  type: ReturnType<typeof pageObject<Row>>,
  description: string,
  { items, id, row }: List<Whole, Item, Row>,
) =>
  t.field({
    type,
    description,
    args: pageArguments(t.arg),
    resolve: (parent, page) => {
      const whole = parent as Whole;
      return connectionOf(slice(items(whole), pageOf(page), id), page, (item) => row(item, whole));
    },
  });
