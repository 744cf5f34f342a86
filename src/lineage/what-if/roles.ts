import { type EdgeRecord, isEdgeId } from '../../model/graph.ts';
import { type Asked, edgeNamed, edgesOf, nodeNamed } from './asked.ts';
import type { Suppositions } from './changes.ts';
import { refuse } from './refusal.ts';
import { withField } from './supposed-facts.ts';

export async function changeRecipientRole(
  asked: Asked,
  { of, role }: Suppositions['changeRecipientRole'],
): Promise<void> {
  const disclosures = await disclosuresMeant(asked, of);
  alterField(asked, disclosures, 'recipientRole', role, `${of} is ${role} already; nothing changes.`);
}

async function disclosuresMeant(asked: Asked, of: string): Promise<readonly EdgeRecord[]> {
  const argument = `${asked.at}.of`;
  if (isEdgeId(of)) {
    const edge = await edgeNamed(asked, 'of', of);
    if (edge.type === 'DISCLOSES_TO') return [edge];
    refuse(argument, `${of} is no disclosure. Name a relation of the type DISCLOSES_TO, or a recipient.`);
  }
  await nodeNamed(asked, 'of', of, 'Organisation', 'RecipientCategory');
  const found = await edgesOf(asked, ['DISCLOSES_TO'], { to: of });
  if (found.length > 0) return found;
  refuse(argument, `nothing is disclosed to ${of} on ${asked.hypothesis.day}.`);
}

export async function changePartyRole(
  asked: Asked,
  { agreement, organisation, role }: Suppositions['changePartyRole'],
): Promise<void> {
  await nodeNamed(asked, 'agreement', agreement, 'Agreement');
  await nodeNamed(asked, 'organisation', organisation, 'Organisation');
  const parts = await edgesOf(asked, ['PARTY_TO'], { from: organisation });
  const found = parts.filter(({ to }) => to === agreement);
  if (found.length === 0)
    refuse(
      `${asked.at}.organisation`,
      `${organisation} is no party to ${agreement} on ${asked.hypothesis.day}.`,
    );
  alterField(asked, found, 'role', role, `${organisation} is ${role} there already; nothing changes.`);
}

function alterField(
  { hypothesis, at }: Asked,
  edges: readonly EdgeRecord[],
  field: string,
  value: string,
  already: string,
): void {
  const others = edges.filter(({ fields }) => fields[field] !== value);
  if (others.length === 0) refuse(`${at}.role`, already);
  for (const edge of others) hypothesis.alter(edge, withField(edge, field, value));
}
