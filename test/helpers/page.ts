import { SaxesParser } from 'saxes';

/** A part of a page: its attributes, and the text in it. */
export interface PageElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  /** Ids of the elements that it is in. */
  within: readonly string[];
}

/** Elements of HTML that have no end. */
const VOID = /<meta ([^>]*)>/g;

/** The elements of a page that is well-formed but for what HTML leaves open; fails where it is not. */
export function elementsOf(page: string): PageElement[] {
  const elements: PageElement[] = [];
  const open: { element: PageElement; id: string | undefined }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const all = attributes as Record<string, string>;
    const within = open.flatMap(({ id }) => id ?? []);
    const element = { name, attributes: all, text: '', within };
    elements.push(element);
    open.push({ element, id: all.id });
  });
  parser.on('text', (text) => {
    for (const { element } of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(page.replace('<!doctype html>', '').replace(VOID, '<meta $1/>')).close();
  return elements;
}
