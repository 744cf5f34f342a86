import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import { say } from '../../model/sentence.ts';
import { checkAdequacy, decisionsFor } from './adequacy.ts';
import { hasBothParties } from './agreement.ts';
import type { Assessment } from './assessment.ts';
import { checkReliance } from './mechanisms.ts';
import type { Movement } from './movements.ts';
import { recordHolds } from './record-holds.ts';
import { type RecordFit, recordsBeside } from './records.ts';
import type { Regime } from './regime.ts';
import { agreementReliances, type Mechanism, type Reliance, reliancesOf } from './reliance.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { allMet, type Check, notMet, unknown } from './verdict.ts';

/** Something that may cover a movement, with the rules that it was held against. */
export interface Candidate {
  reliance: Reliance;
  checks: readonly Check[];
}

interface Asked {
  graph: TransferGraph;
  regime: Regime;
  movement: Movement;
  assessment: Assessment;
}

const SAFEGUARDS: ReadonlySet<Mechanism | null> = new Set([
  'STANDARD_CONTRACTUAL_CLAUSES',
  'BINDING_CORPORATE_RULES',
  'CODE_OF_CONDUCT',
  'CERTIFICATION',
  'AD_HOC_CLAUSES',
]);

/** Whether who relies on the mechanism must assess the law of the destination. */
export function needsAssessment(mechanism: Mechanism | null): boolean {
  return SAFEGUARDS.has(mechanism);
}

function assessed({ graph, regime, assessment }: Asked, { mechanism }: Reliance): Check[] {
  if (!needsAssessment(mechanism) || assessment.outcome !== 'INSUFFICIENT') return [];
  const { transfer } = assessment;
  const name = transfer === null ? say('The transfer', 'النقل') : graph.name(transfer);
  const message = say(
    `${name.en}: by its assessment the protection at the destination does not suffice.`,
    `${name.ar}: خلص تقييم الأثر إلى أن الحماية في الوجهة غير كافية.`,
  );
  const inputs = transfer === null ? [] : [transfer];
  return [notMet({ rule: 'ASSESSMENT', message, inputs, citation: regime.citations.assessment })];
}

const candidate = (asked: Asked, reliance: Reliance, before: readonly Check[] = []): Candidate => ({
  reliance,
  checks: [...before, ...checkReliance({ ...asked, reliance }), ...assessed(asked, reliance)],
});

/** What the law grants without anybody stating it. */
function byLaw({ graph, regime, movement }: Asked): Candidate[] {
  return decisionsFor(graph, regime, movement.place).map((instrument) => ({
    reliance: {
      mechanism: 'ADEQUACY',
      instrument,
      agreement: null,
      transfer: null,
      modules: [],
      derogation: null,
    },
    checks: checkAdequacy(graph, regime, movement, instrument),
  }));
}

/** What the agreement that the movement's own edge names grants. */
function byAgreement(asked: Asked): Candidate[] {
  const { graph, movement } = asked;
  if (movement.agreement === null) return [];
  return agreementReliances(graph, movement.agreement, null).map((reliance) => candidate(asked, reliance));
}

const rankOf = ({ fields }: EdgeRecord) => (fields.rank as number | null) ?? Number.MAX_SAFE_INTEGER;

/** What the stated transfers grant, in order of rank. */
function byRecords(asked: Asked, fits: readonly RecordFit[]): Candidate[] {
  const stated = fits.flatMap((fit) =>
    asked.graph.out(fit.transfer, 'UNDER').map((under) => ({ fit, under, rank: rankOf(under) })),
  );
  return stated
    .sort((a, b) => a.rank - b.rank || (a.under.id < b.under.id ? -1 : 1))
    .flatMap(({ fit, under }) =>
      reliancesOf(asked.graph, under).map((reliance) =>
        candidate(asked, reliance, [recordHolds({ ...asked, fit, target: under.to })]),
      ),
    );
}

/** Agreements of the two that nobody names for this movement: what they are for is open. */
function unattached(asked: Asked, known: readonly Candidate[]): Candidate[] {
  const { graph, movement } = asked;
  const { exporter, importer } = movement;
  const named = new Set(known.map(({ reliance }) => reliance.agreement));
  const agreements = exporter === null ? [] : graph.out(exporter, 'PARTY_TO').map(({ to }) => to);
  return [...new Set(agreements)]
    .filter((agreement) => !named.has(agreement) && hasBothParties(graph, agreement, exporter, importer))
    .flatMap((agreement) =>
      agreementReliances(graph, agreement, null)
        .filter(({ mechanism }) => mechanism !== null)
        .map((reliance) => candidate(asked, reliance, [forNobody(asked, agreement)])),
    );
}

function forNobody({ graph, regime }: Asked, agreement: NodeId): Check {
  const name = graph.name(agreement);
  const message = say(
    `${name.en}: an agreement of the two, which no relation names for this movement.`,
    `${name.ar}: اتفاق بين الطرفين، ولا تربطه أي علاقة بحركة البيانات هذه.`,
  );
  const told = { rule: 'RECORD' as const, message, inputs: [agreement], citation: regime.citations.record };
  return unknown(told, ['AGREEMENT', agreement]);
}

const nameOf = ({ reliance: { mechanism, instrument, agreement } }: Candidate) =>
  `${mechanism} ${agreement ?? ''} ${instrument ?? ''}`;

/** Everything that may cover a movement, in the order in which it counts. What the law grants by itself goes first. */
export function candidatesFor(asked: Asked): Candidate[] {
  const { graph, movement } = asked;
  const records = byRecords(asked, recordsBeside(graph, movement));
  const ranked = [...records, ...byAgreement(asked)];
  const valid = new Set(ranked.filter(({ checks }) => allMet(checks)).map(nameOf));
  const granted = byLaw(asked).filter((each) => !valid.has(nameOf(each)));
  return [...granted, ...ranked, ...unattached(asked, ranked)];
}
