import type { EdgeType } from '../../model/edge-types.ts';
import type { EdgeRecord } from '../../model/graph.ts';
import { KIND_LABELS, RELATION_LABELS } from '../../model/graph-labels.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import type { SubgraphAside } from '../../model/subgraph.ts';
import { goesBack } from '../arrow.ts';
import { entries } from '../html/entries.ts';
import { html, type Markup } from '../html/markup.ts';
import { evidenceMarkup } from './evidence-part.ts';
import { edgeParts, nodeParts } from './fact-parts.ts';
import { nodeLink, type Telling } from './telling.ts';

/** Relations that pictures read from their far end, as they read from their start. */
const FROM_START: Partial<Record<EdgeType, Sentence>> = {
  PROCESSES: say('processes', 'يعالج'),
  CONTAINS: say('contains', 'يضم'),
  HOLDS: say('holds', 'يحفظ'),
  CONTROLLED_BY: say('controlled by', 'يتحكّم فيه'),
  PERFORMED_BY: say('performed by', 'تنفّذه'),
  EXPORTED_BY: say('exported by', 'تصدّره'),
};

const phrase = (type: EdgeType) => (goesBack(type) ? FROM_START[type] : undefined) ?? RELATION_LABELS[type];

/** What the relation leads to; of one that does not begin at what the section is of, all of it. */
function relationMarkup({ type, from, to }: EdgeRecord, of: string, telling: Telling): Markup {
  const end = html`<strong>${nodeLink(to, telling)}</strong>`;
  return from === of ? end : html`${nodeLink(from, telling)} ${phrase(type)[telling.language]} ${end}`;
}

/** A term that many share is told by its name; what is somebody's own, by all that it says. */
function farMarkup({ node }: SubgraphAside, telling: Telling): Markup | null {
  if (node.provenance === 'REFERENCE' || telling.hasSection(node.id)) return null;
  return html`<h5>${KIND_LABELS[node.kind][telling.language]}: ${nodeLink(node.id, telling)}</h5>
${entries(nodeParts(node, telling))}
${evidenceMarkup(node, telling)}`;
}

function asideMarkup(aside: SubgraphAside, telling: Telling): Markup {
  const { of, edge } = aside;
  return html`<li class="aside" id="${edge.id}">${relationMarkup(edge, of, telling)}
${entries(edgeParts(edge, telling))}
${evidenceMarkup(edge, telling)}${farMarkup(aside, telling)}</li>
`;
}

/** What is told of a node beside the picture, by the sort of relation. */
export function asidesMarkup(asides: readonly SubgraphAside[], telling: Telling): Markup {
  const groups = [...Map.groupBy(asides, ({ edge }) => edge.type)];
  return html`${groups.map(
    ([type, alike]) => html`<h4>${phrase(type)[telling.language]} (${alike.length})</h4>
<ul class="told">
${alike.map((aside) => asideMarkup(aside, telling))}</ul>
`,
  )}`;
}
