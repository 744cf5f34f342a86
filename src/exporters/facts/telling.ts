import type { NodeId } from '../../model/graph.ts';
import type { CitedClause } from '../../model/subgraph.ts';
import type { Language } from '../../model/table.ts';
import { html, type Markup } from '../html/markup.ts';
import { isolated } from '../html/value.ts';
import { hrefOf } from '../picture/svg.ts';

/** How facts are told on a page: in which words, and what of them has a section there. */
export interface Telling {
  language: Language;
  name(id: NodeId): string;
  hasSection(id: string): boolean;
  clause(id: NodeId): CitedClause | undefined;
}

/** The name of a node, as a link where there is something to go to. */
export function nodeLink(id: NodeId, { language, name, hasSection }: Telling): Markup {
  const called = isolated(name(id), language);
  return hasSection(id) ? html`<a href="${hrefOf(id)}">${called}</a>` : called;
}
