import type { FindingDifferences } from '../lineage/finding-differences.ts';
import type { Finding } from '../model/finding.ts';
import type { InBoth } from './between.ts';
import { builder } from './builder.ts';
import type { OutputFields } from './fact.ts';
import { FindingObject } from './findings-objects.ts';
import { connectionOf, pageArguments, pageObject, pageOf, slice } from './page.ts';
import type { View } from './view.ts';

const FindingPage = pageObject('FindingPage', 'One page of findings.', FindingObject);

const findingsField = (
  t: OutputFields<InBoth<FindingDifferences>>,
  description: string,
  listOf: (all: InBoth<FindingDifferences>) => { findings: readonly Finding[]; view: View },
) =>
  t.field({
    type: FindingPage,
    description,
    args: pageArguments(t.arg),
    resolve: (all, page) => {
      const { findings, view } = listOf(all);
      const shown = slice(findings, pageOf(page), ({ fingerprint }) => fingerprint);
      return connectionOf(shown, page, (finding) => ({ ...finding, view }));
    },
  });

export const FindingDifferencesObject = builder
  .objectRef<InBoth<FindingDifferences>>('FindingDifferences')
  .implement({
    description: 'Which findings appear and go; gravest first, then by rule and subject.',
    fields: (t) => ({
      appeared: findingsField(t, 'Findings on the second side only.', ({ appeared, to }) => ({
        findings: appeared,
        view: to,
      })),
      gone: findingsField(t, 'Findings on the first side only.', ({ gone, from }) => ({
        findings: gone,
        view: from,
      })),
    }),
  });
