import { type EdgeRecord, kindOf, type NodeId, type NodeRecord } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import type { IsoDate } from '../model/time.ts';
import type { Inventory } from './inventory-view.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { hasEnded, reliancesIn, type StatedReliance } from './reading/reliance.ts';
import { latest, since } from './reading/since.ts';
import { defineRule, type Hit } from './rule.ts';

/** What the inventory tells of the certification of an importer under an instrument. */
interface Listing {
  importer: NodeId;
  /** The certifications of the day, those looked up in vain among them, and those that have ended. */
  edges: readonly EdgeRecord[];
  /** Whether one holds on the day. */
  holds: boolean;
  /** Whether one holds as far ahead as is looked. */
  lasts: boolean;
  /** The day on which the last one ended, or ends. */
  end: IsoDate | null;
}

function listingOf(inventory: Inventory, importer: NodeId, act: NodeRecord): Listing {
  const isOfAct = ({ to }: EdgeRecord) => to === act.id;
  const isListed = ({ fields }: EdgeRecord) => fields.listed !== false;
  const current = inventory.out(importer, 'CERTIFIED_UNDER').filter(isOfAct);
  const ended = inventory.ended(importer, 'CERTIFIED_UNDER').filter(isOfAct);
  const limit = inventory.ahead(0);
  return {
    importer,
    edges: [...current, ...ended],
    holds: current.some(isListed),
    lasts: current.filter(isListed).some(({ validTo }) => validTo === null || validTo > limit),
    end: latest([...current, ...ended].filter(isListed).map(({ validTo }) => validTo)),
  };
}

function hitFor(
  inventory: Inventory,
  { transfer, under }: StatedReliance,
  act: NodeRecord,
  { importer, edges, holds, end }: Listing,
): Hit {
  const [name, decision] = [nameOf(inventory, importer), nameOf(inventory, act.id)];
  return {
    subject: transfer.id,
    beside: [importer, act.id],
    dueOn: end ?? since(inventory, [under]),
    message: holds
      ? say(
          `${name.en} is certified under ${decision.en} until ${end}.`,
          `${name.ar} يحمل شهادة بموجب ${decision.ar} حتى ${end}.`,
        )
      : say(
          `${name.en} is not certified under ${decision.en} as far as the inventory tells.`,
          `لا شهادة لدى ${name.ar} بموجب ${decision.ar} بحسب السجل.`,
        ),
    inputs: [
      input(under, say('names the decision', 'يذكر القرار'), 'mechanism'),
      input(act, say('covers certified organisations only', 'يشمل الجهات الحاصلة على شهادة فقط'), 'scope'),
      ...edges.map((edge) => relation(inventory, edge, 'listed')),
    ],
    missing: [
      say(
        `A certification of ${name.en} under ${decision.en} that holds on the day.`,
        `شهادة لـ${name.ar} بموجب ${decision.ar} سارية في ذلك اليوم.`,
      ),
    ],
  };
}

export const dpfWithoutCertification = defineRule({
  id: 'dpf-without-certification',
  severity: 'ERROR',
  article: 'Art. 45, Decision (EU) 2023/1795 Art. 1',
  due: 'CERTIFICATION',
  summary: say(
    'Data Privacy Framework relied on without a certification',
    'استناد إلى إطار خصوصية البيانات دون شهادة',
  ),
  description: say(
    'A stated transfer names an adequacy decision that covers certified organisations only, such as the Data Privacy ' +
      'Framework, and no certification of the importer holds on the day: it was looked up in vain, has ended, or is not known.',
    'يذكر نقل قرار كفاية حماية لا يشمل إلا الجهات الحاصلة على شهادة، مثل إطار خصوصية البيانات، ولا شهادة سارية ' +
      'للمستورد في اليوم المعني: جرى البحث عنها فلم توجد، أو انتهت، أو لا تُعرف.',
  ),
  examples: {
    violation: `
organisations: [{ key: clinic, name: Clinic }, { key: mailer, name: Mailer }]
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    importedBy: [Organisation:mailer]
    under: [LegalInstrument:data-privacy-framework]
`,
    compliant: `
organisations:
  - { key: clinic, name: Clinic }
  - { key: mailer, name: Mailer, certifiedUnder: [{ node: data-privacy-framework, listed: true }] }
transfers:
  - key: abroad
    name: Transfer
    exportedBy: [clinic]
    importedBy: [Organisation:mailer]
    under: [LegalInstrument:data-privacy-framework]
`,
  },
  check(inventory) {
    return reliancesIn(inventory).flatMap((reliance) => {
      const [act] = reliance.instruments;
      if (act?.fields.scope !== 'CERTIFIED_ORGANISATIONS' || hasEnded(inventory, act)) return [];
      const importers = inventory.out(reliance.transfer.id, 'IMPORTED_BY').map(({ to }) => to);
      return importers
        .filter((importer) => kindOf(importer) === 'Organisation')
        .map((importer) => listingOf(inventory, importer, act))
        .filter(({ lasts }) => !lasts)
        .map((listing) => hitFor(inventory, reliance, act, listing));
    });
  },
});
