import { say } from '../../model/sentence.ts';
import type { Subgraph } from '../../model/subgraph.ts';
import type { Store } from '../../store/store.ts';
import { consistently } from '../consistent.ts';
import { type PathsQuestion, paths } from '../paths.ts';
import { createTerms } from '../terms.ts';
import { vocabulary } from '../vocabulary.ts';
import { drawn } from './draw.ts';
import { edgesOn, nodesOn } from './steps.ts';

/** The ways from one node to another as a subgraph, what they have in common once. */
export function pathsSubgraph(store: Store, question: PathsQuestion): Promise<Subgraph> {
  const { from, to, asOf } = question;
  return consistently(store, async (changeNumber) => {
    const { paths: found, isPartial } = await paths(store, question);
    const terms = createTerms(await vocabulary(store, changeNumber, asOf));
    return drawn(store, {
      about: [from, to],
      title: (name) =>
        say(
          `Ways of data from ${name(from).en} to ${name(to).en}`,
          `مسارات البيانات من ${name(from).ar} إلى ${name(to).ar}`,
        ),
      asOf,
      nodes: nodesOn(found, terms),
      edges: edgesOn(found, terms),
      limit: isPartial?.limit ?? null,
    });
  });
}
