import type { Evidence } from '../model/evidence.ts';
import type { DraftFact } from '../model/inventory.ts';
import type { Path, SourceFile } from './source-file.ts';

/** Where something was written, worked out to a line only where somebody asks. */
interface Written {
  file: SourceFile;
  path: Path;
}

export interface LocatedFact extends Written {
  fact: DraftFact;
}

export interface LocatedEvidence extends Written {
  evidence: Evidence;
}
