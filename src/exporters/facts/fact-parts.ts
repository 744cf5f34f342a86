import { edgeType } from '../../model/edge-types.ts';
import type { Localized } from '../../model/field.ts';
import type { EdgeRecord, Fact, NodeRecord } from '../../model/graph.ts';
import { CERTAINTY_LABELS, MODALITY_LABELS, PROVENANCE_LABELS } from '../../model/labels.ts';
import { nodeKind } from '../../model/node-kinds.ts';
import { type Sentence, say } from '../../model/sentence.ts';
import { inEither } from '../../model/table.ts';
import type { LabelledPart } from '../html/entries.ts';
import { html, joined, type Part } from '../html/markup.ts';
import { dayMarkup, faint, isolated } from '../html/value.ts';
import { fieldParts, unstatedFields } from './field-parts.ts';
import type { Telling } from './telling.ts';

const DESCRIPTION = say('Description', 'الوصف');
const ALIASES = say('Also called', 'يُسمى أيضًا');
const MODALITY = say('How firmly', 'مدى الجزم');
const WORDING = say('In the words of the source', 'بألفاظ المصدر');
const CONDITION = say('Condition', 'الشرط');
const VALID = say('Holds', 'يسري');
const FROM = say('from', 'من');
const UNTIL = say('until before', 'حتى ما قبل');
const SOURCE = say('Where it is from', 'مصدره');
const CITATION = say('Public source', 'المصدر العام');
const RULE = say('Concluded by', 'استنتجته القاعدة');
const NOTE = say('Note', 'ملاحظة');
const UNSTATED = say('Not stated', 'غير مذكور');
const COMMA = say(', ', '، ');

type Parts = readonly LabelledPart[];

/** A part with its label, where there is something to tell. */
const told = (label: Sentence, part: Part, { language }: Telling): Parts =>
  part === null ? [] : [{ label: label[language], part }];

const text = (label: Sentence, value: string | null, telling: Telling): Parts =>
  told(label, value === null ? null : isolated(value, telling.language), telling);

const localized = (label: Sentence, value: Localized, telling: Telling) =>
  text(label, inEither(value, telling.language), telling);

function validity({ validFrom, validTo }: Fact, telling: Telling): Parts {
  const { language } = telling;
  const bounds = [
    ...(validFrom === null ? [] : [html`${FROM[language]} ${dayMarkup(validFrom)}`]),
    ...(validTo === null ? [] : [html`${UNTIL[language]} ${dayMarkup(validTo)}`]),
  ];
  return told(VALID, bounds.length === 0 ? null : joined(bounds, ' '), telling);
}

/** Where a fact is from, how sure it is, and when it holds. */
function sourceParts(fact: Fact, telling: Telling): Parts {
  const { language } = telling;
  const { provenance, certainty, citation, inferredBy, note } = fact;
  const sure = `${PROVENANCE_LABELS[provenance][language]} · ${CERTAINTY_LABELS[certainty][language]}`;
  const cited = citation && [citation.title, citation.url, citation.checkedOn].filter(Boolean).join(' · ');
  return [
    ...validity(fact, telling),
    ...told(SOURCE, sure, telling),
    ...text(CITATION, cited, telling),
    ...text(RULE, inferredBy, telling),
    ...text(NOTE, note, telling),
  ];
}

function openParts(names: readonly string[], telling: Telling): Parts {
  const { language } = telling;
  return told(UNSTATED, names.length === 0 ? null : faint(names.join(COMMA[language])), telling);
}

/** What a node says of itself, beside its name. */
export function nodeParts(node: NodeRecord, telling: Telling): LabelledPart[] {
  const { fields } = nodeKind(node.kind);
  const { description, aliases } = node;
  return [
    ...localized(DESCRIPTION, description, telling),
    ...text(ALIASES, aliases.length === 0 ? null : aliases.join(COMMA[telling.language]), telling),
    ...fieldParts(node.fields, fields, telling),
    ...sourceParts(node, telling),
    ...openParts(unstatedFields(node.fields, fields, telling.language), telling),
  ];
}

/** What a relation says, beside its ends. */
export function edgeParts(edge: EdgeRecord, telling: Telling): LabelledPart[] {
  const { fields } = edgeType(edge.type);
  return [
    ...told(MODALITY, edge.modality === 'MAY' ? MODALITY_LABELS.MAY[telling.language] : null, telling),
    ...localized(WORDING, edge.wording, telling),
    ...localized(CONDITION, edge.condition, telling),
    ...fieldParts(edge.fields, fields, telling),
    ...sourceParts(edge, telling),
    ...openParts(unstatedFields(edge.fields, fields, telling.language), telling),
  ];
}
