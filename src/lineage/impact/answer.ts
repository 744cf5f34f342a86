import type { EdgeRecord, NodeRecord } from '../../model/graph.ts';
import type { Cut } from '../limits.ts';
import type { PathStep } from '../paths.ts';
import type { Subprocessor } from '../subprocessors.ts';
import type { Categories } from '../terms.ts';
import type { Applying } from './commitments.ts';
import type { Duty } from './duties.ts';
import type { MovementHit } from './movements.ts';

/** A shortest path to what the event befell; null where none was found before a limit was met. */
type PathThere = readonly PathStep[] | null;

/** A node that is hit with the data of some categories. */
export interface ImpactHit {
  node: NodeRecord;
  categories: Categories;
  path: PathThere;
}

export interface DataHit {
  node: NodeRecord;
  /** Of Art. 9 or Art. 10, itself or by a broader category; null where the register does not say. */
  isSpecial: boolean | null;
  path: PathThere;
}

export interface SubjectHit {
  node: NodeRecord;
  /** The edges that say whose data they are. */
  statedBy: readonly EdgeRecord[];
}

/** Somebody who has to do with the data. */
export interface ImpactParty {
  node: NodeRecord;
  /** The edges that make it what it is. */
  statedBy: readonly EdgeRecord[];
  /** Whom it has to tell; of a breach only. */
  duties: readonly Duty[];
}

/** What an event hits. */
export interface Impact {
  /** Nearest first, then by id. */
  activities: readonly ImpactHit[];
  /** The systems that it provides, with what they contain, or the parts of what it is; nearest first, then by id. */
  stores: readonly ImpactHit[];
  /** By id. */
  dataCategories: readonly DataHit[];
  /** Whether data are hit whose category is not stated. */
  hasUnstatedData: boolean;
  /** By id. */
  subjectCategories: readonly SubjectHit[];
  /** By id. */
  controllers: readonly ImpactParty[];
  /** Those who process the data for them, or may: by id. */
  processors: readonly ImpactParty[];
  /** Who stands behind what the event befell: provides it, is engaged by it, and so on; by depth, then by id. */
  behind: readonly Subprocessor[];
  /** Those that bear on the event, by id. */
  commitments: readonly Applying[];
  /** By id. */
  movements: readonly MovementHit[];
  isPartial: Cut | null;
}
