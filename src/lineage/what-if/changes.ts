import type { NodeId } from '../../model/graph.ts';
import type { IsoDate } from '../../model/time.ts';
import type { Mechanism } from '../transfers/reliance.ts';

/** Everything that can be supposed, by name. */
export interface Suppositions {
  /** From a day up to the one asked for, that one where none is given, nobody can rely on an instrument. */
  endInstrument: { instrument: NodeId; on?: IsoDate | null };
  /** A node is gone with its edges, or an edge is. */
  remove: { id: string };
  /** What takes place in one jurisdiction takes place in another: all of it, or of a node or edge. */
  moveLocation: { from: NodeId; to: NodeId; of?: string | null };
  addAgreement: NewAgreement;
  addMechanism: NewMechanism;
  /** What a recipient is to the data: by one disclosure, or by all to it. */
  changeRecipientRole: { of: string; role: string };
  /** As what an organisation is a party to an agreement. */
  changePartyRole: { agreement: NodeId; organisation: NodeId; role: string };
  certify: { organisation: NodeId; instrument: NodeId };
  decertify: { organisation: NodeId; instrument: NodeId };
}

/** An agreement that is signed on the day, for the data that move between its parties. */
export interface NewAgreement {
  /** By which later changes name it; `what-if/1` of the first change, and so on. */
  key?: string | null;
  agreementType: string;
  parties: readonly { organisation: NodeId; role?: string | null }[];
  /** The instruments whose clauses it uses. */
  clausesOf?: readonly NodeId[] | null;
  sccModules?: readonly string[] | null;
  /** Only for what moves by these relations. */
  relations?: readonly string[] | null;
}

/** What a stated transfer relies on, or all that moves from one party to another. */
export interface NewMechanism {
  transfer?: NodeId | null;
  exporter?: NodeId | null;
  importer?: NodeId | null;
  mechanism: Mechanism;
  /** The instrument or agreement. */
  under: NodeId;
  /** Null: after all others. */
  rank?: number | null;
  sccModule?: string | null;
  derogation?: string | null;
}

/** One thing that is supposed. */
export type SupposedChange = {
  [Kind in keyof Suppositions]: { readonly kind: Kind; readonly change: Suppositions[Kind] };
}[keyof Suppositions];
