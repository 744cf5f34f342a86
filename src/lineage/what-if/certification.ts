import type { EdgeRecord } from '../../model/graph.ts';
import { type Asked, edgesOf, nodeNamed } from './asked.ts';
import type { Suppositions } from './changes.ts';
import { refuse } from './refusal.ts';
import { addEdge, withField } from './supposed-facts.ts';

type Listing = Suppositions['certify'];

export async function certify(asked: Asked, listing: Listing): Promise<void> {
  const { hypothesis, at } = asked;
  const { organisation, instrument } = listing;
  const { listed, others } = await entriesOf(asked, listing);
  if (listed.length > 0 && others.length === 0)
    refuse(at, `${organisation} is certified under ${instrument} already; nothing changes.`);
  for (const entry of others) hypothesis.alter(entry, withField(entry, 'listed', true));
  if (others.length > 0) return;
  const validity = { validFrom: hypothesis.day };
  await addEdge(asked, ['CERTIFIED_UNDER', organisation, instrument], { listed: true }, validity);
}

export async function decertify(asked: Asked, listing: Listing): Promise<void> {
  const { hypothesis, at } = asked;
  const { organisation, instrument } = listing;
  const { listed } = await entriesOf(asked, listing);
  if (listed.length === 0) {
    refuse(at, `${organisation} is not certified under ${instrument} on ${hypothesis.day}; nothing changes.`);
  }
  listed.forEach(hypothesis.end);
}

/** The entries that hold on the day: those that list the organisation, and those that say that it was looked up in vain. */
async function entriesOf(asked: Asked, { organisation, instrument }: Listing) {
  await nodeNamed(asked, 'organisation', organisation, 'Organisation');
  await nodeNamed(asked, 'instrument', instrument, 'LegalInstrument');
  const all = await edgesOf(asked, ['CERTIFIED_UNDER'], { from: organisation });
  const entries = all.filter(({ to }) => to === instrument);
  const inVain = ({ fields }: EdgeRecord) => fields.listed === false;
  return { listed: entries.filter((entry) => !inVain(entry)), others: entries.filter(inVain) };
}
