import type { NodeRecord } from '../../model/graph.ts';

/** The vocabularies that an export is written in, by their prefixes. */
export const PREFIXES = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  kharita: 'urn:kharita:terms:',
} as const;

/** The IRI of a node or edge: its id, with what no IRI may hold percent-encoded. */
export function iriOf(id: string): string {
  return `urn:kharita:${encodeURI(id).replaceAll('#', '%23')}`;
}

/** What a concept of DPV looks like; anything else that a register aligns a term with is none. */
const DPV = /^https:\/\/w3id\.org\/dpv(?:\/[a-z]+)*#[A-Za-z0-9_-]+$/;

/** ISO 3166-1 alpha-2 without the codes that are free for use, such as XK, and the regions that DPV has. */
const PLACE = /^(?:(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}|EU|EEA)$/;

/** The concept of DPV that a term or place is aligned with, by its short name; null where there is none. */
export function alignedWith({ kind, fields }: NodeRecord): string | null {
  if (kind === 'Jurisdiction') return PLACE.test(String(fields.code)) ? `loc:${fields.code}` : null;
  return typeof fields.dpv === 'string' && DPV.test(fields.dpv) ? shortName(fields.dpv) : null;
}

function shortName(iri: string): string {
  const prefix = Object.entries(PREFIXES).find(
    ([, start]) => iri.startsWith(start) && !/[#/]/.test(iri.slice(start.length)),
  );
  return prefix ? `${prefix[0]}:${iri.slice(prefix[1].length)}` : iri;
}
