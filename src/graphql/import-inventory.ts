import type { Faults } from '../model/diagnostic.ts';
import type { ChangedFact, Diff } from '../register/diff.ts';
import { importInventory } from '../register/import-inventory.ts';
import { builder } from './builder.ts';
import { DiagnosticObject } from './diagnostic.ts';
import { FieldChangeObject } from './field-change.ts';

interface Imported {
  diff: Diff;
  changeNumber: number | null;
  dryRun: boolean;
}

const FileInput = builder.inputType('FileInput', {
  description: 'A file as text.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name, for messages.' }),
    content: t.string({ required: true, description: 'All of it.' }),
  }),
});

const named = ({ name, content }: typeof FileInput.$inferInput) => ({ file: name, content });

const ChangedFactObject = builder.objectRef<ChangedFact>('ChangedFact').implement({
  description: 'A node or relation that changes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    fields: t.field({
      type: [FieldChangeObject],
      description: 'What changes in it.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

const ImportedObject = builder.objectRef<Imported>('InventoryImported').implement({
  description: 'What an import changed, or would change.',
  fields: (t) => ({
    dryRun: t.exposeBoolean('dryRun', { description: 'Whether nothing was written because that was asked.' }),
    changeNumber: t.exposeInt('changeNumber', {
      nullable: true,
      description: 'Number of the change set that records it; null where nothing was written.',
    }),
    added: t.idList({
      description: 'Ids of new nodes and relations.',
      resolve: ({ diff }) => [...diff.added],
    }),
    changed: t.field({
      type: [ChangedFactObject],
      description: 'Those that differ from before.',
      resolve: ({ diff }) => [...diff.changed],
    }),
    removed: t.idList({
      description: 'Ids of those that an inventory owned and no longer has.',
      resolve: ({ diff }) => [...diff.removed],
    }),
  }),
});

const RefusedObject = builder.objectRef<Faults>('InventoryRefused').implement({
  description: 'The files have faults; nothing was written.',
  fields: (t) => ({
    diagnostics: t.field({
      type: [DiagnosticObject],
      description: 'The first of the faults.',
      resolve: ({ diagnostics }) => [...diagnostics],
    }),
    total: t.exposeInt('total', { description: 'How many faults there are.' }),
  }),
});

const Outcome = builder.unionType('ImportInventoryResult', {
  description: 'What came of an import.',
  types: [ImportedObject, RefusedObject],
  resolveType: (outcome) => ('diff' in outcome ? 'InventoryImported' : 'InventoryRefused'),
});

builder.mutationField('importInventory', (t) =>
  t.field({
    type: Outcome,
    description:
      'Brings the register to what inventory files say, all or nothing. What an inventory with a name owned and no longer says is removed.',
    args: {
      files: t.arg({
        type: [FileInput],
        required: true,
        description: 'Inventory files in YAML or JSON; they may refer to each other.',
      }),
      texts: t.arg({
        type: [FileInput],
        description:
          'Texts of the documents that the evidence quotes, known by their SHA-256: every quote is checked against them.',
      }),
      dryRun: t.arg.boolean({
        defaultValue: false,
        description: 'Say what would change, and write nothing.',
      }),
      reason: t.arg.string({ description: 'Why, for the record.' }),
    },
    resolve: async (_root, { files, texts, dryRun, reason }, { store, clock, actor }) => {
      const { faults, diff, changeSet } = await importInventory(store, {
        sources: files.map(named),
        texts: (texts ?? []).map(named),
        actor,
        reason: reason ?? null,
        clock,
        dryRun: dryRun ?? false,
      });
      return faults ?? { diff, changeNumber: changeSet?.number ?? null, dryRun: dryRun ?? false };
    },
  }),
);
