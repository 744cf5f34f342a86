import type { Finding, Severity } from '../model/finding.ts';
import type { NodeRecord } from '../model/graph.ts';
import type { OrganisationOverview, Overview } from '../model/overview.ts';
import type { IsoDate } from '../model/time.ts';
import { allRules } from '../rules/all.ts';
import type { Inventory } from '../rules/inventory-view.ts';
import { activitiesOf } from '../rules/reading/activities.ts';
import type { Store } from '../store/store.ts';
import { judgedRegister } from './judged-register.ts';
import { scopeOf } from './statistics/scope.ts';
import { labelOf } from './subgraphs/label-of.ts';
import type { AssessedMovement } from './transfers/onward.ts';
import type { TransferStatus } from './transfers/verdict.ts';

/** Most organisations that are shown. */
const MAX_ORGANISATIONS = 100;

/** Those that decide on an activity, or perform one for somebody. */
function processing(inventory: Inventory): NodeRecord[] {
  const named = [...inventory.edges('CONTROLLED_BY'), ...inventory.edges('PERFORMED_BY')];
  const candidates = new Set(named.map(({ to }) => to));
  return inventory
    .nodes('Organisation')
    .filter(({ id }) => candidates.has(id) && activitiesOf(inventory, id).size > 0);
}

function inNumbers(
  inventory: Inventory<AssessedMovement>,
  found: readonly Finding[],
  organisation: NodeRecord,
): OrganisationOverview {
  const scope = scopeOf(inventory, found, organisation.id);
  const graded = (severity: Severity) => scope.findings().filter((each) => each.severity === severity).length;
  const judged = (status: TransferStatus) =>
    scope.movements().filter((movement) => movement.status === status).length;
  return {
    id: organisation.id,
    name: labelOf(organisation.id, organisation),
    activities: scope.activities().length,
    recipients: scope.recipients().size,
    findings: { ERROR: graded('ERROR'), WARNING: graded('WARNING'), INFO: graded('INFO') },
    uncovered: judged('UNCOVERED'),
    undetermined: judged('UNDETERMINED'),
  };
}

/** Who processes personal data, in numbers, from one reading of the register. Errors: as `findings`. */
export async function overview(store: Store, asOf: IsoDate): Promise<Overview> {
  const { inventory, findings } = await judgedRegister(store, asOf);
  const organisations = processing(inventory);
  const found = organisations.length === 0 ? [] : await findings(allRules);
  return {
    asOf,
    organisations: organisations
      .slice(0, MAX_ORGANISATIONS)
      .map((organisation) => inNumbers(inventory, found, organisation)),
    totalCount: organisations.length,
  };
}
