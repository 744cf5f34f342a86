import { EDGE_TYPES } from '../model/edge-types.ts';
import { NODE_KINDS } from '../model/node-kinds.ts';
import { builder, type InputFields } from './builder.ts';
import { enumFor } from './enums.ts';
import { MechanismEnum, SccModuleEnum } from './transfer-enums.ts';

const RecipientRoleEnum = enumFor(EDGE_TYPES.DISCLOSES_TO.fields.recipientRole);
const PartyRoleEnum = enumFor(EDGE_TYPES.PARTY_TO.fields.role);
const AgreementTypeEnum = enumFor(NODE_KINDS.Agreement.fields.agreementType);

const id = (t: InputFields, description: string) => t.id({ required: true, description });

const EndInstrument = builder.inputType('EndInstrument', {
  description: 'Nobody can rely on a legal instrument any longer.',
  fields: (t) => ({
    instrument: id(t, 'Id of the LegalInstrument.'),
    on: t.field({
      type: 'Date',
      description: 'The first day on which it no longer stands, up to the day asked for; left out: that one.',
    }),
  }),
});

const RemoveFact = builder.inputType('RemoveFact', {
  description: 'A processor, a system or something else is lost, with its relations; or a relation ends.',
  fields: (t) => ({
    id: id(
      t,
      'Id of an Organisation, RecipientCategory, System, Dataset, Field, ProcessingActivity, Transfer or Agreement, or of a relation.',
    ),
  }),
});

const MoveLocation = builder.inputType('MoveLocation', {
  description:
    'What takes place in one jurisdiction takes place in another. Transfers that are stated for it go along; what they rely on stays as it is.',
  fields: (t) => ({
    from: id(t, 'Id of the Jurisdiction in which it takes place.'),
    to: id(t, 'Id of the Jurisdiction to which it moves.'),
    of: t.id({
      description:
        'Only what a recipient or provider does there (id of an Organisation or RecipientCategory), what runs on a System, what belongs to a ProcessingActivity, or one relation. Left out: everything.',
    }),
  }),
});

const SupposedParty = builder.inputType('SupposedParty', {
  description: 'A party to a supposed agreement.',
  fields: (t) => ({
    organisation: id(t, 'Id of the Organisation.'),
    role: t.field({ type: PartyRoleEnum, description: 'As what it is a party; left out: not stated.' }),
  }),
});

const AddAgreement = builder.inputType('AddAgreement', {
  description:
    'An agreement is signed on the day, for the data that move between its parties. The relations by which they move name it where they name none; where they name another, a new stated transfer relies on it.',
  fields: (t) => ({
    key: t.string({
      description:
        'Key by which later changes name it; left out: `what-if/1` of the first change, and so on.',
    }),
    agreementType: t.field({
      type: AgreementTypeEnum,
      required: true,
      description: 'What sort of agreement it is.',
    }),
    parties: t.field({ type: [SupposedParty], required: true, description: 'Its parties: two at least.' }),
    clausesOf: t.idList({ description: 'Ids of the instruments whose clauses it uses.' }),
    sccModules: t.field({ type: [SccModuleEnum], description: 'The modules of the clauses that it uses.' }),
    relations: t.idList({
      description:
        'Only for what moves by these relations: `sources` of a movement tells their ids. Left out: all.',
    }),
  }),
});

const AddMechanism = builder.inputType('AddMechanism', {
  description:
    'A stated transfer, or all that moves from one party to another, relies on something more. Name the transfer or both parties.',
  fields: (t) => ({
    transfer: t.id({ description: 'Id of the Transfer.' }),
    exporter: t.id({ description: 'Id of the Organisation that sends.' }),
    importer: t.id({ description: 'Id of the Organisation or RecipientCategory that receives.' }),
    mechanism: t.field({ type: MechanismEnum, required: true, description: 'What sort of mechanism it is.' }),
    under: id(
      t,
      'Id of the LegalInstrument or Agreement that it is, such as one that an earlier change adds.',
    ),
    rank: t.int({ description: 'Order of reliance, from 1; left out: after all others.' }),
    sccModule: t.field({ type: SccModuleEnum, description: 'The module of the clauses.' }),
    derogation: t.string({ description: 'The derogation, such as `Art. 49(1)(a)`.' }),
  }),
});

const ChangeRecipientRole = builder.inputType('ChangeRecipientRole', {
  description: 'A recipient is something else to the data.',
  fields: (t) => ({
    of: id(t, 'Id of a relation DISCLOSES_TO, or of the recipient: then by every disclosure to it.'),
    role: t.field({ type: RecipientRoleEnum, required: true, description: 'What it is then.' }),
  }),
});

const ChangePartyRole = builder.inputType('ChangePartyRole', {
  description: 'An organisation is a party to an agreement in another role.',
  fields: (t) => ({
    agreement: id(t, 'Id of the Agreement.'),
    organisation: id(t, 'Id of the Organisation.'),
    role: t.field({ type: PartyRoleEnum, required: true, description: 'What it is then.' }),
  }),
});

const Certification = builder.inputType('SupposedCertification', {
  description: 'An organisation and an instrument under which organisations are certified.',
  fields: (t) => ({
    organisation: id(t, 'Id of the Organisation.'),
    instrument: id(t, 'Id of the LegalInstrument.'),
  }),
});

/** One thing that is supposed; the names are those of `Suppositions`. */
export const SupposedChangeInput = builder.inputType('SupposedChange', {
  description: 'One thing that is supposed: give exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    endInstrument: t.field({ type: EndInstrument, description: 'A legal instrument ends.' }),
    remove: t.field({ type: RemoveFact, description: 'A processor, a system or a relation is lost.' }),
    moveLocation: t.field({ type: MoveLocation, description: 'Data are processed somewhere else.' }),
    addAgreement: t.field({ type: AddAgreement, description: 'An agreement is signed.' }),
    addMechanism: t.field({ type: AddMechanism, description: 'A transfer relies on something more.' }),
    changeRecipientRole: t.field({
      type: ChangeRecipientRole,
      description: 'A recipient is something else to the data.',
    }),
    changePartyRole: t.field({
      type: ChangePartyRole,
      description: 'A party to an agreement has another role.',
    }),
    certify: t.field({ type: Certification, description: 'An organisation is certified from the day on.' }),
    decertify: t.field({
      type: Certification,
      description: 'An organisation is no longer certified from the day on.',
    }),
  }),
});
