import type { EdgeRecord, NodeId } from '../../model/graph.ts';
import type { TransferGraph } from './transfer-graph.ts';

export type Mechanism =
  | 'ADEQUACY'
  | 'STANDARD_CONTRACTUAL_CLAUSES'
  | 'BINDING_CORPORATE_RULES'
  | 'CODE_OF_CONDUCT'
  | 'CERTIFICATION'
  | 'AD_HOC_CLAUSES'
  | 'DEROGATION';

/** Something that a movement is said to rest on. */
export interface Reliance {
  /** Null where what is named is of no such sort. */
  mechanism: Mechanism | null;
  instrument: NodeId | null;
  agreement: NodeId | null;
  /** The stated transfer that names it; null where a relation or the law does. */
  transfer: NodeId | null;
  modules: readonly string[];
  derogation: string | null;
}

/** What an agreement of a type, or an instrument of a type, is as a mechanism where that is not said. */
const BY_TYPE: Readonly<Record<string, Mechanism>> = {
  STANDARD_CONTRACTUAL_CLAUSES: 'STANDARD_CONTRACTUAL_CLAUSES',
  PROCESSOR_CLAUSES: 'STANDARD_CONTRACTUAL_CLAUSES',
  BINDING_CORPORATE_RULES: 'BINDING_CORPORATE_RULES',
  ADEQUACY_DECISION: 'ADEQUACY',
};

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The modules of an agreement; where a transfer names one, that one, unless the agreement has only others. */
function modulesOf(graph: TransferGraph, agreement: NodeId, named: string | null): readonly string[] {
  const modules = strings(graph.node(agreement)?.fields.sccModules);
  if (named === null) return modules;
  return modules.length === 0 || modules.includes(named) ? [named] : [];
}

/** What an agreement is relied on as: once for each set of clauses that it uses. */
export function agreementReliances(
  graph: TransferGraph,
  agreement: NodeId,
  under: EdgeRecord | null,
): Reliance[] {
  const instruments = graph.out(agreement, 'USES_CLAUSES_OF').map(({ to }) => to);
  const type = text(graph.node(agreement)?.fields.agreementType);
  const byType = BY_TYPE[type ?? ''] ?? (instruments.length > 0 ? 'STANDARD_CONTRACTUAL_CLAUSES' : null);
  const reliance: Reliance = {
    mechanism: (text(under?.fields.mechanism) as Mechanism | null) ?? byType,
    instrument: null,
    agreement,
    transfer: under?.from ?? null,
    modules: modulesOf(graph, agreement, text(under?.fields.sccModule)),
    derogation: text(under?.fields.derogation),
  };
  return instruments.length > 0 ? instruments.map((instrument) => ({ ...reliance, instrument })) : [reliance];
}

/** What a stated transfer relies on by one of its relations. */
export function reliancesOf(graph: TransferGraph, under: EdgeRecord): Reliance[] {
  if (graph.node(under.to)?.kind === 'Agreement') return agreementReliances(graph, under.to, under);
  const derogation = text(under.fields.derogation);
  const type = text(graph.node(under.to)?.fields.instrumentType);
  const module = text(under.fields.sccModule);
  return [
    {
      mechanism:
        (text(under.fields.mechanism) as Mechanism | null) ??
        (derogation === null ? (BY_TYPE[type ?? ''] ?? null) : 'DEROGATION'),
      instrument: under.to,
      agreement: null,
      transfer: under.from,
      modules: module === null ? [] : [module],
      derogation,
    },
  ];
}
