import { kindOf } from '../model/graph.ts';
import { say } from '../model/sentence.ts';
import { input, nameOf, relation } from './reading/names.ts';
import { hasEnded, reliancesIn } from './reading/reliance.ts';
import { defineRule } from './rule.ts';

export const dpfWithoutCertification = defineRule({
  id: 'dpf-without-certification',
  severity: 'ERROR',
  article: 'Art. 45, Decision (EU) 2023/1795 Art. 1',
  summary: say(
    'Data Privacy Framework relied on without a certification',
    'استناد إلى إطار خصوصية البيانات دون شهادة',
  ),
  description:
    'A stated transfer names an adequacy decision that covers certified organisations only, such as the Data Privacy ' +
    'Framework, and no certification of the importer holds on the day: it was looked up in vain, has ended, or is not known.',
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
    return reliancesIn(inventory).flatMap(({ transfer, under, instruments: [act] }) => {
      if (act?.fields.scope !== 'CERTIFIED_ORGANISATIONS' || hasEnded(inventory, act)) return [];
      const importers = inventory.out(transfer.id, 'IMPORTED_BY').map(({ to }) => to);
      return importers.flatMap((importer) => {
        const listings = inventory.out(importer, 'CERTIFIED_UNDER').filter(({ to }) => to === act.id);
        const isListed = listings.some(({ fields }) => fields.listed !== false);
        if (isListed || kindOf(importer) !== 'Organisation') return [];
        const [name, decision] = [nameOf(inventory, importer), nameOf(inventory, act.id)];
        return {
          subject: transfer.id,
          beside: [importer, act.id],
          message: say(
            `${name.en} is not certified under ${decision.en} as far as the inventory tells.`,
            `${name.ar} لا يحمل شهادة بموجب ${decision.ar} بحسب السجل.`,
          ),
          inputs: [
            input(under, say('names the decision', 'يذكر القرار'), 'mechanism'),
            input(
              act,
              say('covers certified organisations only', 'يشمل المنشآت الحاصلة على شهادة فقط'),
              'scope',
            ),
            ...listings.map((edge) => relation(inventory, edge, 'listed')),
          ],
          missing: [
            say(
              `A certification of ${name.en} under ${decision.en} that holds on the day.`,
              `شهادة لـ${name.ar} بموجب ${decision.ar} سارية في ذلك اليوم.`,
            ),
          ],
        };
      });
    });
  },
});
