import type { Truth } from './answer-rows.ts';

const WHOLE = 'Processing by Zaytuna as a whole';
const WHOLE_ID = 'ProcessingActivity:zaytuna/processing';
const KEPT = 'RETAINED_UNDER:ProcessingActivity:zaytuna/bookings>RetentionRule:zaytuna/retention/';
const DISCLOSED_TO = `DISCLOSES_TO:${WHOLE_ID}>Organisation:`;
const OFFICER = 'E-mail of the data protection officer';
const CLAUSES = 'STANDARD_CONTRACTUAL_CLAUSES';
const CLAUSES_OF_2021 = 'Clauses of 2021 with Sandpiper Mail';

const BOOKING = 'Booking of appointments';
const MONTHS_12 = 'نحذف بيانات المواعيد بعد 12 شهرًا من تاريخ الموعد.';
const MONTHS_12_EN = 'We delete appointment data 12 months after the appointment.';
const ALL_IN_GERMANY =
  'تستضيف شركة Heron Hosting GmbH منصتنا وكل ما فيها في ألمانيا، وهي معالِج يعمل لحسابنا.';

/** The activities of the record as controller, by key. */
const ACTIVITIES = [
  'Patient accounts',
  'Analysis of the use of the web site',
  'Backups of its own',
  BOOKING,
  'Care abroad',
  'Transcription of video consultations',
  'Medical images',
  'Laboratory results',
  'Newsletter',
  'Reminders of appointments',
  'Support',
  'Surveys of patients',
];
const withoutPeriod = (activity: string) => [activity, 'EMPTY', null, null, null, null];
const withoutSpecial = (activity: string) => [activity, null, null, null, null];

/** A row for each, with the same cell in front. */
const each = (first: string, rows: readonly (string | null)[][]) => rows.map((row) => [first, ...row]);

/** What the answer to each question about the example has to be. Written from its README and files, not from the answers. */
export const TRUTHS: Record<string, Truth> = {
  'way-of-an-email-address': {
    says: 'from the field to Wren Operations, by Heron Hosting or by Sandpiper Mail; nine organisations get it on the way',
    rows: {
      'collection.processes': [
        ['collection.name', 'mandatory'],
        ['Patient accounts', 'true'],
        ['Reminders of appointments', null],
        ['Support', null],
        ['Surveys of patients', null],
      ],
      'reach.recipients': [
        ['reach.isPartial', 'depth', 'name', 'categories.name'],
        ...each('false', [
          ['3', 'Heron Hosting', 'E-mail address'],
          ['4', 'Dunlin Desk', 'E-mail address'],
          ['4', 'Osprey Cloud', 'E-mail address'],
          ['4', 'Zaytuna', 'E-mail address'],
          ['5', 'Sandpiper Mail', 'E-mail address'],
          ['5', 'Wren Operations', 'E-mail address'],
          ['6', 'Curlew Support', 'E-mail address'],
          ['6', 'Egret Surveys', 'E-mail address'],
          ['6', 'Zaytuna Support Maroc', 'E-mail address'],
        ]),
      ],
      'reach.places': [
        ['jurisdiction.name'],
        ['Germany'],
        ['India'],
        ['Jordan'],
        ['Morocco'],
        ['New Zealand'],
        ['Philippines'],
        ['Singapore'],
        ['United States'],
      ],
      ways: [
        ['isPartial', 'length', 'through.name'],
        ...each('false', [
          ['5', 'E-mail address, Patients, Booking platform, Heron Hosting, Osprey Cloud, Wren Operations'],
          [
            '6',
            'E-mail address, Patients, Subscribers, Mailing list, Heron Hosting, Osprey Cloud, Wren Operations',
          ],
          [
            '7',
            'E-mail address, Patients, Subscribers, Mailing list, Newsletter, Sandpiper Mail, Osprey Cloud, Wren Operations',
          ],
          [
            '8',
            `E-mail address, Patients, Subscribers, Mailing list, Newsletter, ${WHOLE}, Heron Hosting, Osprey Cloud, Wren Operations`,
          ],
          [
            '8',
            `E-mail address, Patients, Subscribers, Mailing list, Newsletter, ${WHOLE}, Sandpiper Mail, Osprey Cloud, Wren Operations`,
          ],
        ]),
      ],
    },
  },
  'what-a-processor-receives': {
    says: 'three categories, for reminders under the contract and the newsletter under consent; the notice ties them to no purpose',
    rows: {
      'organisation.receivesFrom': [
        ['name', 'provenance', 'categories.name', 'pursues.name', 'reliesOn.article'],
        ['Newsletter', 'DECLARED', 'Name, E-mail address', 'Promotional communications', 'Art. 6(1)(a)'],
        [WHOLE, 'STATED', 'Name, E-mail address, Appointment information', null, null],
        [
          'Reminders of appointments',
          'DECLARED',
          'Name, E-mail address, Appointment information',
          'Service notifications',
          'Art. 6(1)(b)',
        ],
      ],
      'reach.categories': [['name'], ['Appointment information'], ['E-mail address'], ['Name']],
    },
  },
  'breach-of-a-subprocessor': {
    says: 'all fourteen activities, health data among theirs; Heron Hosting tells within 24 hours, Sandpiper Mail within 48, Zaytuna within 72',
    rows: {
      'impact.activities': [
        ['impact.isPartial', 'name'],
        ...each('false', [
          ['Newsletter'],
          [WHOLE],
          ['Reminders of appointments'],
          ['Patient accounts'],
          ['Analysis of the use of the web site'],
          ['Backups of its own'],
          ['Booking of appointments'],
          ['Care abroad'],
          ['Calendars of clinics'],
          ['Transcription of video consultations'],
          ['Medical images'],
          ['Laboratory results'],
          ['Support'],
          ['Surveys of patients'],
        ]),
      ],
      'impact.dataCategories': [
        ['name', 'isSpecial'],
        ['Appointment information', 'false'],
        ['Booking data', 'false'],
        ['Call recordings', 'false'],
        ['Date of birth', 'false'],
        ['Device type', 'false'],
        ['E-mail address', 'false'],
        ['Health data', 'true'],
        ['IP address', 'false'],
        ['Laboratory data', 'true'],
        ['Medical information', 'true'],
        ['Message content', 'false'],
        ['Name', 'false'],
        ['Page views', 'false'],
        ['Phone number', 'false'],
        ['Postal address', 'false'],
        ['Support communications', 'false'],
        ['Survey responses and feedback', 'false'],
        ['Treatment data', 'true'],
      ],
      'impact.subjectCategories': [['name'], ['Patients'], ['Subscribers'], ['Website visitors']],
      'impact.controllers.duties': [
        ['impact.controllers.name', 'whom', 'withinHours', 'article', 'commitment.commitment.name'],
        ['Zaytuna', 'SUPERVISORY_AUTHORITY', '72', 'Art. 33(1)', null],
        ['Zaytuna', 'DATA_SUBJECT', null, 'Art. 34(1)', null],
        ['Zaytuna', 'DATA_SUBJECT', '72', null, 'Notice of a breach within 72 hours'],
        ['Zaytuna', 'SUPERVISORY_AUTHORITY', '72', null, 'Notice of a breach within 72 hours'],
        ['Medical organisations', 'SUPERVISORY_AUTHORITY', '72', 'Art. 33(1)', null],
        ['Medical organisations', 'DATA_SUBJECT', null, 'Art. 34(1)', null],
      ],
      'impact.processors.duties': [
        ['impact.processors.name', 'whom', 'withinHours', 'article', 'commitment.commitment.name'],
        ['Heron Hosting', 'CONTROLLER', null, 'Art. 33(2)', null],
        ['Heron Hosting', 'CONTROLLER', '24', null, 'Notice of a breach within 24 hours'],
        ['Osprey Cloud', 'CONTROLLER', null, 'Art. 33(2)', null],
        ['Sandpiper Mail', 'CONTROLLER', null, 'Art. 33(2)', null],
        ['Sandpiper Mail', 'CONTROLLER', '48', null, 'Notice of a breach within 48 hours'],
        ['Zaytuna', 'CONTROLLER', null, 'Art. 33(2)', null],
      ],
    },
  },
  'transfers-only-on-the-dpf': {
    says: 'those to Hoopoe Analytics, in the record and in the notice, and from Sandpiper Mail to Osprey Cloud',
    rows: {
      'transferMap.movements': [
        ['exporter.name', 'importer.name', 'categories.name', 'sources.provenance'],
        ['Zaytuna', 'Hoopoe Analytics', 'IP address, Page views', 'DECLARED'],
        ['Zaytuna', 'Hoopoe Analytics', 'IP address, Page views', 'STATED'],
        ['Sandpiper Mail', 'Osprey Cloud', 'Appointment information, E-mail address, Name', 'STATED'],
      ],
    },
  },
  'if-the-dpf-falls': {
    says: 'clauses carry what goes to Sandpiper Mail; Hoopoe Analytics, Osprey Cloud behind Sandpiper Mail and Kestrel Chat are bare',
    rows: {
      'whatIf.movements.changed': [
        [
          ...['before.exporter.name', 'before.importer.name', 'before.sources.provenance'],
          ...['before.status', 'after.status', 'fallback.agreement.name', 'fallback.modules'],
        ],
        ['Zaytuna', 'Hoopoe Analytics', 'DECLARED', 'COVERED', 'UNCOVERED', null, null],
        ['Zaytuna', 'Sandpiper Mail', 'DECLARED', 'COVERED', 'COVERED', CLAUSES_OF_2021, 'MODULE_2'],
        ['Zaytuna', 'Hoopoe Analytics', 'STATED', 'COVERED', 'UNCOVERED', null, null],
        ['Zaytuna', 'Kestrel Chat', 'STATED', 'UNDETERMINED', 'UNCOVERED', null, null],
        ['Zaytuna', 'Sandpiper Mail', 'STATED', 'COVERED', 'COVERED', CLAUSES_OF_2021, 'MODULE_2'],
        ['Zaytuna', 'Sandpiper Mail', 'DECLARED', 'COVERED', 'COVERED', CLAUSES_OF_2021, 'MODULE_2'],
        ['Zaytuna', 'Kestrel Chat', 'DECLARED', 'UNDETERMINED', 'UNCOVERED', null, null],
        ['Sandpiper Mail', 'Osprey Cloud', 'STATED', 'COVERED', 'UNCOVERED', null, null],
      ],
    },
  },
  'transfer-map-before-the-dpf': {
    says: 'fourteen covered, six bare: Hoopoe Analytics, Kestrel Chat, Curlew Support, and Osprey Cloud for Sandpiper Mail',
    rows: {
      'counts.byStatus': [
        ['status', 'count'],
        ['COVERED', '14'],
        ['UNCOVERED', '6'],
        ['UNDETERMINED', '0'],
        ['NOT_A_TRANSFER', '19'],
      ],
    },
  },
  'what-the-register-said': {
    says: 'on 2 November nobody had noticed that Egret Surveys is certified no more: both transfers to it were covered',
    rows: {
      'then.movements': [
        ['importer.name', 'status', 'sources.provenance'],
        ['Marabou Speech', 'UNCOVERED', 'DECLARED'],
        ['Curlew Support', 'UNCOVERED', 'STATED'],
        ['Kestrel Chat', 'UNDETERMINED', 'STATED'],
        ['Curlew Support', 'UNCOVERED', 'DECLARED'],
        ['Kestrel Chat', 'UNDETERMINED', 'DECLARED'],
        ['Osprey Cloud', 'UNCOVERED', 'STATED'],
      ],
      'now.movements': [
        ['importer.name', 'status', 'sources.provenance'],
        ['Marabou Speech', 'UNCOVERED', 'DECLARED'],
        ['Curlew Support', 'UNCOVERED', 'STATED'],
        ['Egret Surveys', 'UNCOVERED', 'STATED'],
        ['Kestrel Chat', 'UNDETERMINED', 'STATED'],
        ['Curlew Support', 'UNCOVERED', 'DECLARED'],
        ['Kestrel Chat', 'UNDETERMINED', 'DECLARED'],
        ['Egret Surveys', 'UNCOVERED', 'DECLARED'],
        ['Osprey Cloud', 'UNCOVERED', 'STATED'],
      ],
      changes: [
        ['number', 'at', 'reason'],
        ['2', '2026-11-16T09:00:00.000Z', 'The list of the DPF was looked up again'],
        ['1', '2026-11-02T09:00:00.000Z', 'First record'],
      ],
    },
  },
  'changes-of-the-notice': {
    says: 'three clauses and five recipients more, 12 months for 24, 72 hours for a breach, encryption at rest, portability, children, no sale, no training of AI; no longer what bookings are for',
    rows: {
      'policyDiff.clauses.added': [
        ['policyDiff.clauses.removed', 'number', 'name'],
        [null, '9', 'Surveys'],
        [null, '11', 'Care abroad'],
        [null, '18', 'What is not done'],
      ],
      'policyDiff.facts.gained': [
        ['id'],
        [`COMMITS:${WHOLE_ID}>Commitment:zaytuna/breach-notice-2023`],
        [`COMMITS:${WHOLE_ID}>Commitment:zaytuna/changes-announced`],
        [`COMMITS:${WHOLE_ID}>Commitment:zaytuna/no-ai-training`],
        [`COMMITS:${WHOLE_ID}>Commitment:zaytuna/no-sale`],
        [`COMMITS:${WHOLE_ID}>Commitment:zaytuna/not-under-16`],
        ['Commitment:zaytuna/breach-notice-2023'],
        ['Commitment:zaytuna/changes-announced'],
        ['Commitment:zaytuna/no-ai-training'],
        ['Commitment:zaytuna/no-sale'],
        ['Commitment:zaytuna/not-under-16'],
        ['ContactPoint:zaytuna/my-data'],
        [`DISCLOSES_TO:${WHOLE_ID}>Organisation:bulbul-clinic`],
        [`DISCLOSES_TO:${WHOLE_ID}>Organisation:egret-surveys`],
        [`DISCLOSES_TO:${WHOLE_ID}>Organisation:kestrel-chat`],
        [`DISCLOSES_TO:${WHOLE_ID}>Organisation:stork-assistance`],
        [`DISCLOSES_TO:${WHOLE_ID}>Organisation:zaytuna/support-maroc`],
        ['ESTABLISHED_IN:Organisation:zaytuna>Jurisdiction:de'],
        [`GRANTS:${WHOLE_ID}>DataSubjectRight:portability`],
        ['HAS_CONTACT_POINT:Organisation:zaytuna>ContactPoint:zaytuna/my-data'],
        ['Organisation:zaytuna'],
        ['PROCESSES:ProcessingActivity:zaytuna/care-abroad>DataCategory:treatment-data'],
        ['PROCESSES:ProcessingActivity:zaytuna/surveys>DataCategory:email-address'],
        ['PROCESSES:ProcessingActivity:zaytuna/surveys>DataCategory:survey-responses'],
        [`PROTECTED_BY:${WHOLE_ID}>SecurityMeasure:encryption-at-rest`],
        ['RELIES_ON:ProcessingActivity:zaytuna/care-abroad>LegalBasis:consent'],
        ['RELIES_ON:ProcessingActivity:zaytuna/surveys>LegalBasis:legitimate-interests'],
        [`${KEPT}appointments-12-months`],
        ['RETAINED_UNDER:ProcessingActivity:zaytuna/surveys>RetentionRule:zaytuna/retention/surveys-1-year'],
        [
          'RETAINED_UNDER:ProcessingActivity:zaytuna/surveys>RetentionRule:zaytuna/retention/surveys-6-months',
        ],
        ['RetentionRule:zaytuna/retention/appointments-12-months'],
        ['RetentionRule:zaytuna/retention/surveys-1-year'],
        ['RetentionRule:zaytuna/retention/surveys-6-months'],
        ['UNDER:Transfer:zaytuna/transfer-bulbul>LegalInstrument:gdpr'],
        ['UNDER:Transfer:zaytuna/transfer-hoopoe>LegalInstrument:data-privacy-framework'],
        ['UNDER:Transfer:zaytuna/transfer-lapwing>LegalInstrument:adequacy-gb-2021'],
        ['UNDER:Transfer:zaytuna/transfer-sandpiper>Agreement:zaytuna/clauses-sandpiper-2021'],
        ['UNDER:Transfer:zaytuna/transfer-sandpiper>LegalInstrument:data-privacy-framework'],
        ['UNDER:Transfer:zaytuna/transfer-stork>Agreement:zaytuna/clauses-stork'],
        ['UNDER:Transfer:zaytuna/transfer-support-maroc>Agreement:zaytuna/binding-corporate-rules'],
      ],
      'policyDiff.facts.lost': [
        ['id'],
        [`COMMITS:${WHOLE_ID}>Commitment:zaytuna/breach-notice-2019`],
        ['Commitment:zaytuna/breach-notice-2019'],
        ['PURSUES:ProcessingActivity:zaytuna/bookings>Purpose:scheduling'],
        [`${KEPT}appointments-24-months`],
        ['RetentionRule:zaytuna/retention/appointments-24-months'],
        ['UNDER:Transfer:zaytuna/transfer-hoopoe>LegalInstrument:privacy-shield'],
        ['UNDER:Transfer:zaytuna/transfer-sandpiper>LegalInstrument:privacy-shield'],
      ],
    },
  },
  'new-subprocessors': {
    says: 'Finch Monitoring, of which notice was given 30 days before, and Dunlin Desk, of which none was given',
    rows: {
      'organisations.engages': [
        ['organisations.name', 'organisations.engages.name', 'validFrom', 'noticeGivenOn', 'locations.name'],
        ['Heron Hosting', 'Dunlin Desk', '2025-06-01', null, 'New Zealand'],
        ['Heron Hosting', 'Finch Monitoring', '2025-02-01', '2025-01-02', 'Estonia'],
      ],
    },
  },
  'chain-of-processors': {
    says: 'fifteen receive data of Zaytuna, three stand behind two of these, and Wren Operations is the end of the chain',
    rows: {
      subprocessors: [
        ['isPartial', 'depth', 'name', 'via.from.name'],
        ...each('false', [
          ['1', 'Bulbul Clinic', `Care abroad, ${WHOLE}`],
          ['1', 'Curlew Support', `${WHOLE}, Support`],
          ['1', 'Egret Surveys', `${WHOLE}, Surveys of patients`],
          [
            '1',
            'Heron Hosting',
            `${WHOLE}, Heron Object Storage, Booking platform, Data warehouse, Mailing list, Patient accounts, ` +
              'Analysis of the use of the web site, Booking of appointments, Care abroad, Calendars of clinics, ' +
              'Medical images, Laboratory results, Newsletter, Reminders of appointments',
          ],
          ['1', 'Hoopoe Analytics', `Analysis of the use of the web site, ${WHOLE}`],
          ['1', 'Kestrel Chat', `${WHOLE}, Support`],
          ['1', 'Lapwing Messaging', `${WHOLE}, Reminders of appointments`],
          ['1', 'Marabou Speech', 'Transcription of video consultations'],
          ['1', 'Nachtigall Labor', `Laboratory results, ${WHOLE}`],
          ['1', 'Plover Letters', WHOLE],
          ['1', 'Sandpiper Mail', `Newsletter, ${WHOLE}, Reminders of appointments`],
          ['1', 'Stork Assistance', `Care abroad, ${WHOLE}`],
          ['1', 'Tsubame Imaging', `Medical images, ${WHOLE}`],
          ['1', 'Zaytuna Support Maroc', `${WHOLE}, Support`],
          ['1', 'Medical organisations', `Booking of appointments, ${WHOLE}`],
          ['2', 'Dunlin Desk', 'Heron Hosting'],
          ['2', 'Finch Monitoring', 'Heron Hosting'],
          ['2', 'Osprey Cloud', 'Heron Hosting, Sandpiper Mail'],
          ['3', 'Wren Operations', 'Osprey Cloud'],
        ]),
      ],
    },
  },
  'ways-to-a-subprocessor': {
    says: 'by Heron Hosting all data, by Sandpiper Mail three categories; reasons for visits by Heron Hosting alone',
    rows: {
      'organisation.engagedBy': [
        ['name', 'categories.name', 'locations.name'],
        ['Heron Hosting', null, 'Singapore'],
        ['Sandpiper Mail', 'Name, E-mail address, Appointment information', 'United States'],
      ],
      ofPatients: [
        ['isPartial', 'length', 'through.name'],
        ...each('false', [
          ['3', 'Patients, Booking platform, Heron Hosting, Osprey Cloud'],
          ['4', 'Patients, Subscribers, Mailing list, Heron Hosting, Osprey Cloud'],
          ['5', 'Patients, Subscribers, Mailing list, Newsletter, Sandpiper Mail, Osprey Cloud'],
          ['6', `Patients, Subscribers, Mailing list, Newsletter, ${WHOLE}, Heron Hosting, Osprey Cloud`],
          ['6', `Patients, Subscribers, Mailing list, Newsletter, ${WHOLE}, Sandpiper Mail, Osprey Cloud`],
        ]),
      ],
      ofReasonsForVisits: [
        ['isPartial', 'length', 'through.name'],
        ['false', '4', 'Reason for the visit, Bookings, Booking platform, Heron Hosting, Osprey Cloud'],
      ],
    },
  },
  'transfers-without-mechanism': {
    says: 'four are bare, each for a reason of its own; of Kestrel Chat nobody looked whether it is certified',
    rows: {
      'uncovered.movements.reasons': [
        ['uncovered.movements.exporter.name', 'uncovered.movements.importer.name', 'rule'],
        ['Zaytuna', 'Marabou Speech', 'ADEQUACY_SCOPE'],
        ['Zaytuna', 'Marabou Speech', 'CLAUSES'],
        ['Zaytuna', 'Curlew Support', 'CLAUSES'],
        ['Zaytuna', 'Egret Surveys', 'ADEQUACY_SCOPE'],
        ['Zaytuna', 'Egret Surveys', 'AGREEMENT'],
        ['Zaytuna', 'Curlew Support', 'CLAUSES'],
        ['Zaytuna', 'Curlew Support', 'MECHANISM'],
        ['Zaytuna', 'Egret Surveys', 'ADEQUACY_SCOPE'],
        ['Zaytuna', 'Egret Surveys', 'AGREEMENT'],
        ['Zaytuna', 'Egret Surveys', 'MECHANISM'],
        ['Heron Hosting', 'Osprey Cloud', 'ROLES'],
      ],
      'undetermined.movements.missing': [
        ['undetermined.movements.importer.name', 'undetermined.movements.sources.provenance', 'code'],
        ['Kestrel Chat', 'STATED', 'CERTIFICATION'],
        ['Kestrel Chat', 'DECLARED', 'CERTIFICATION'],
      ],
    },
  },
  'modules-of-the-clauses': {
    says: 'all but one are right: Heron Hosting and Osprey Cloud are both processors and took module 2',
    rows: {
      'right.movements': [
        ['exporter.name', 'exporterRole', 'importer.name', 'importerRole', 'sources.provenance', 'status'],
        ['Zaytuna', 'CONTROLLER', 'Stork Assistance', 'CONTROLLER', 'DECLARED', 'COVERED'],
        ['Zaytuna', 'CONTROLLER', 'Sandpiper Mail', 'PROCESSOR', 'DECLARED', 'COVERED'],
        ['Zaytuna', 'CONTROLLER', 'Egret Surveys', 'PROCESSOR', 'STATED', 'UNCOVERED'],
        ['Zaytuna', 'CONTROLLER', 'Sandpiper Mail', 'PROCESSOR', 'STATED', 'COVERED'],
        ['Zaytuna', 'CONTROLLER', 'Stork Assistance', 'CONTROLLER', 'STATED', 'COVERED'],
        ['Zaytuna', 'CONTROLLER', 'Sandpiper Mail', 'PROCESSOR', 'DECLARED', 'COVERED'],
        ['Zaytuna', 'CONTROLLER', 'Egret Surveys', 'PROCESSOR', 'DECLARED', 'UNCOVERED'],
        ['Osprey Cloud', 'PROCESSOR', 'Wren Operations', 'PROCESSOR', 'STATED', 'COVERED'],
      ],
      'wrong.movements': [
        ['exporter.name', 'exporterRole', 'importer.name', 'importerRole', 'reasons.message', 'status'],
        [
          'Heron Hosting',
          'PROCESSOR',
          'Osprey Cloud',
          'PROCESSOR',
          'Clauses of Heron Hosting with Osprey Cloud: Module 2 (C→P); Heron Hosting is processor, Osprey Cloud processor.',
          'UNCOVERED',
        ],
      ],
      unknown: [['unknown.movements'], [null]],
      attachedToNobody: [['attachedToNobody'], [null]],
    },
  },
  'processors-without-agreement': {
    says: 'Kestrel Chat never had one, those with Egret Surveys and Plover Letters have ended, that with Lapwing Messaging ends',
    rows: {
      'without.inputs': [
        ['without.message', 'what', 'fact.name', 'value'],
        ...each('Egret Surveys processes data for Zaytuna, and no contract of the two binds.', [
          [`${WHOLE} → Egret Surveys`, null, null],
          ['Surveys of patients → Egret Surveys', null, null],
          ['does not bind on the day', 'Processing agreement with Egret Surveys', '2026-01-10'],
          ['does not bind on the day', 'Clauses with Egret Surveys', '2023-10-01'],
        ]),
        ...each('Kestrel Chat processes data for Zaytuna, and no contract of the two binds.', [
          [`${WHOLE} → Kestrel Chat`, null, null],
          ['Support → Kestrel Chat', null, null],
        ]),
        ...each('Plover Letters processes data for Zaytuna, and no contract of the two binds.', [
          [`${WHOLE} → Plover Letters`, null, null],
          ['does not bind on the day', 'Processing agreement with Plover Letters', '2024-01-01'],
        ]),
      ],
      'ending.inputs': [
        ['fact.name', 'value'],
        ['Processing agreement with Lapwing Messaging', '2027-01-31'],
      ],
      chain: [
        ['isPartial', 'depth', 'name', 'role.recipientRole', 'engagesWithout.name'],
        ...each('false', [
          ['1', 'Bulbul Clinic', 'CONTROLLER', null],
          ['1', 'Curlew Support', 'PROCESSOR', null],
          ['1', 'Egret Surveys', 'PROCESSOR', null],
          ['1', 'Heron Hosting', 'PROCESSOR', 'Dunlin Desk, Finch Monitoring'],
          ['1', 'Hoopoe Analytics', 'PROCESSOR', null],
          ['1', 'Kestrel Chat', 'PROCESSOR', null],
          ['1', 'Lapwing Messaging', 'PROCESSOR', null],
          ['1', 'Marabou Speech', 'PROCESSOR', null],
          ['1', 'Nachtigall Labor', 'CONTROLLER', null],
          ['1', 'Plover Letters', 'PROCESSOR', null],
          ['1', 'Sandpiper Mail', 'PROCESSOR', 'Osprey Cloud'],
          ['1', 'Stork Assistance', 'CONTROLLER', null],
          ['1', 'Tsubame Imaging', 'PROCESSOR', null],
          ['1', 'Zaytuna Support Maroc', 'PROCESSOR', null],
          ['1', 'Medical organisations', 'CONTROLLER', null],
          ['2', 'Dunlin Desk', null, null],
          ['2', 'Finch Monitoring', null, null],
          ['2', 'Osprey Cloud', null, null],
          ['3', 'Wren Operations', null, null],
        ]),
      ],
    },
  },
  'missing-assessments': {
    says: 'that to Stork Assistance, in the record and in the notice',
    rows: {
      'transferMap.movements': [
        ['importer.name', 'place.name', 'sources.provenance', 'mechanism.mechanism'],
        ['Stork Assistance', 'United Arab Emirates', 'DECLARED', CLAUSES],
        ['Stork Assistance', 'United Arab Emirates', 'STATED', CLAUSES],
      ],
    },
  },
  'promises-not-kept': {
    says: 'three years for twelve months, training of AI by Marabou Speech, the data warehouse in Ireland; six months in Arabic are a year in English',
    rows: {
      'againstTheRecord.inputs.fact.evidence': [
        [
          'againstTheRecord.article',
          'againstTheRecord.inputs.what',
          'againstTheRecord.inputs.fact.provenance',
          'quote',
          'againstTheRecord.inputs.fact.purposes.name',
          'againstTheRecord.inputs.fact.locations.name',
        ],
        ...each('Art. 5(1)(e), Art. 13(2)(a)', [
          ['Bookings → Bookings for three years', 'DECLARED', null, null, null],
          [`${BOOKING} → Appointments for 12 months`, 'STATED', MONTHS_12, null, null],
          [`${BOOKING} → Appointments for 12 months`, 'STATED', MONTHS_12_EN, null, null],
          ['has this period', 'DECLARED', null, null, null],
          ['has this period', 'STATED', MONTHS_12, null, null],
          ['has this period', 'STATED', MONTHS_12_EN, null, null],
        ]),
        ...each('Art. 5(1)(b)', [
          [
            `${WHOLE} → No training of artificial intelligence`,
            'STATED',
            'ولا نستخدمها في تدريب نماذج الذكاء الاصطناعي، لا نحن ولا من يعالجها لحسابنا.',
            null,
            null,
          ],
          [
            'Transcription of video consultations → Marabou Speech',
            'DECLARED',
            null,
            'Artificial intelligence features, Train artificial intelligence',
            'United States',
          ],
        ]),
        ...each('Art. 13(1)(f)', [
          [`${WHOLE} → Heron Hosting`, 'STATED', ALL_IN_GERMANY, null, 'Germany'],
          [`${WHOLE} → Heron Hosting`, 'STATED', ALL_IN_GERMANY, null, 'Germany'],
          ['Data warehouse → Heron Hosting', 'DECLARED', null, null, 'Ireland'],
        ]),
      ],
      'amongThemselves.inputs.fact.evidence': [
        ['amongThemselves.inputs.what', 'quote', 'clause.number'],
        [
          'Surveys of patients → Answers to surveys for 6 months',
          'نحذف إجابات الاستطلاعات بعد 6 أشهر.',
          '14',
        ],
        [
          'Surveys of patients → Answers to surveys for one year',
          'We delete answers to surveys one year after we receive them.',
          '19',
        ],
      ],
      'record.activities': [
        ['activity.name', 'activity.provenance'],
        ...ACTIVITIES.map((activity) => [activity, 'DECLARED']),
      ],
    },
  },
  'recipients-missing-from-the-notice': {
    says: 'Marabou Speech, which gets treatment data since 2025; Plover Letters stands in the notice alone',
    rows: {
      'missing.inputs': [
        ['missing.message', 'what', 'fact.since.validFrom', 'fact.categories.name', 'fact.locations.name'],
        ...each('Privacy notice of Zaytuna does not name Marabou Speech.', [
          [
            'Transcription of video consultations → Marabou Speech',
            '2025-02-01',
            'Treatment data, Call recordings',
            'United States',
          ],
          ['does not name it', null, null, null],
        ]),
      ],
      'onlyInTheNotice.inputs': [
        ['what', 'fact.categories.name', 'fact.locations.name'],
        [`${WHOLE} → Plover Letters`, 'Name, Postal address', 'Netherlands'],
      ],
    },
  },
  'kept-longer-than-promised': {
    says: 'bookings, three years for twelve months; answers to surveys are erased in time, of eight activities no period is known, and of no other for all data',
    rows: {
      'longer.inputs.fact.evidence': [
        [
          'longer.inputs.what',
          'longer.inputs.value',
          'longer.inputs.fact.provenance',
          'longer.inputs.fact.categories.name',
          'quote',
          'clause.number',
        ],
        ['Bookings → Bookings for three years', null, 'DECLARED', 'Appointment information', null, null],
        [
          `${BOOKING} → Appointments for 12 months`,
          null,
          'STATED',
          'Appointment information',
          MONTHS_12,
          '14',
        ],
        [
          `${BOOKING} → Appointments for 12 months`,
          null,
          'STATED',
          'Appointment information',
          MONTHS_12_EN,
          '19',
        ],
        ['has this period', 'P3Y', 'DECLARED', null, null, null],
        ['has this period', 'P12M', 'STATED', null, MONTHS_12, '14'],
        ['has this period', 'P12M', 'STATED', null, MONTHS_12_EN, '19'],
      ],
      'record.activities.cells.values': [
        [
          'record.activities.activity.name',
          'record.activities.cells.status',
          'name',
          'period',
          'criterion',
          'statedBy.provenance',
        ],
        ['Patient accounts', 'EMPTY', 'While the account exists', null, 'ACCOUNT_LIFE', 'STATED'],
        ...['Analysis of the use of the web site', 'Backups of its own'].map(withoutPeriod),
        [BOOKING, 'PARTIAL', 'Appointments for 12 months', 'P12M', null, 'STATED'],
        [BOOKING, 'PARTIAL', 'Bookings for three years', 'P3Y', null, 'DECLARED'],
        ...ACTIVITIES.slice(4, 9).map(withoutPeriod),
        ['Reminders of appointments', 'PARTIAL', 'Bookings for three years', 'P3Y', null, 'DECLARED'],
        ...ACTIVITIES.slice(10, 11).map(withoutPeriod),
        ...each('Surveys of patients', [
          ['PARTIAL', 'Answers to surveys for one year', 'P1Y', null, 'STATED'],
          ['PARTIAL', 'Answers to surveys for 180 days', 'P180D', null, 'DECLARED'],
          ['PARTIAL', 'Answers to surveys for 6 months', 'P6M', null, 'STATED'],
        ]),
      ],
    },
  },
  'special-categories-and-conditions': {
    says: 'six activities; treatment data are without a condition in two of them, in one beside medical data with consent',
    rows: {
      withoutCondition: [
        ['message'],
        ['Care abroad: Treatment data without a condition of Art. 9(2).'],
        ['Transcription of video consultations: Treatment data without a condition of Art. 9(2).'],
      ],
      'asController.activities.cells.values': [
        [
          'asController.activities.activity.name',
          'asController.activities.activity.special.name',
          'article',
          'statedBy.provenance',
          'statedBy.categories.name',
        ],
        ...ACTIVITIES.slice(0, 2).map(withoutSpecial),
        ['Backups of its own', 'Health data', 'Art. 9(2)(h)', 'DECLARED', null],
        [BOOKING, 'Health data', 'Art. 9(2)(a)', 'STATED', 'Health data'],
        [
          'Care abroad',
          'Medical information, Treatment data',
          'Art. 9(2)(a)',
          'STATED',
          'Name, Medical information',
        ],
        ['Transcription of video consultations', 'Treatment data', null, null, null],
        ['Medical images', 'Medical information', 'Art. 9(2)(h)', 'STATED', null],
        ['Laboratory results', 'Laboratory data', 'Art. 9(2)(h)', 'STATED', null],
        ...ACTIVITIES.slice(8).map(withoutSpecial),
      ],
      'asProcessor.activities': [
        ['activity.name', 'activity.special', 'cells.values.name'],
        ['Calendars of clinics', null, 'Medical organisations'],
      ],
    },
  },
  'record-as-controller': {
    says: 'twelve activities: three with a time limit for some of their data, one with special data and no condition, one with a condition for some, three recipients abroad uncovered',
    rows: {
      'record.cells.values': [
        ['record.cells.column', 'record.cells.status', 'name', 'legalName', 'value'],
        ['RESPONSIBLE', 'FILLED', 'Zaytuna', 'Zaytuna Termine GmbH', null],
        ['RESPONSIBLE', 'FILLED', OFFICER, null, 'dpo@zaytuna.example'],
        ['RESPONSIBLE', 'FILLED', 'Page "My data" in the account', null, null],
        ['REPRESENTATIVE', 'NOT_APPLICABLE', null, null, null],
        ['DATA_PROTECTION_OFFICER', 'FILLED', OFFICER, null, 'dpo@zaytuna.example'],
      ],
      'record.firstInFull.cells.missing': [
        ['record.firstInFull.cells.column', 'record.firstInFull.cells.status', 'about', 'movement.status'],
        ['RECIPIENTS', 'FILLED', null, null],
        ['THIRD_COUNTRIES', 'FILLED', null, null],
        ['SAFEGUARDS', 'PARTIAL', `${DISCLOSED_TO}curlew-support`, 'UNCOVERED'],
        ['SAFEGUARDS', 'PARTIAL', `${DISCLOSED_TO}egret-surveys`, 'UNCOVERED'],
        ['SAFEGUARDS', 'PARTIAL', `${DISCLOSED_TO}kestrel-chat`, 'UNDETERMINED'],
        ['SECURITY_MEASURES', 'FILLED', null, null],
      ],
      'record.completeness': [
        ['heading', 'filled', 'partial', 'empty', 'notApplicable'],
        ['Organisation and how to reach it', '1', '0', '0', '0'],
        ['Data protection officer, if there is one', '1', '0', '0', '0'],
        ['Representative, if there is one', '0', '0', '0', '1'],
        ['Why the data are processed', '12', '0', '0', '0'],
        ['Joint controller and how to reach it', '0', '0', '0', '12'],
        ['Kinds of individuals', '12', '0', '0', '0'],
        ['Kinds of personal data', '12', '0', '0', '0'],
        ['Kinds of recipients', '12', '0', '0', '0'],
        ['Third countries or international organisations', '12', '0', '0', '0'],
        ['Safeguards, of exceptional transfers above all', '0', '12', '0', '0'],
        ['Retention schedule', '0', '3', '9', '0'],
        ['Technical and organisational measures in general', '12', '0', '0', '0'],
        ['Lawful basis (Art. 6)', '12', '0', '0', '0'],
        ['Condition for special categories (Art. 9)', '4', '1', '1', '6'],
        ['Where the data come from', '3', '0', '9', '0'],
      ],
    },
  },
  'record-as-processor': {
    says: 'one activity for clinics without a name; Heron Hosting acts for Zaytuna, with a transfer to Singapore that nothing covers',
    rows: {
      'ours.activities.cells.missing': [
        [
          'ours.activities.activity.name',
          'ours.activities.cells.column',
          'ours.activities.cells.status',
          'field',
        ],
        ...each('Calendars of clinics', [
          ['THIRD_COUNTRIES', 'NOT_APPLICABLE', null],
          ['SAFEGUARDS', 'NOT_APPLICABLE', null],
          ['SECURITY_MEASURES', 'EMPTY', 'protectedBy'],
          ['CONTROLLERS', 'EMPTY', 'onBehalfOf'],
          ['PROCESSING_CATEGORIES', 'EMPTY', 'onBehalfOf'],
        ]),
      ],
      'ofTheHost.activities.cells.values': [
        [
          'ofTheHost.activities.activity.name',
          'ofTheHost.activities.cells.column',
          'origin',
          'name',
          'movement.status',
        ],
        ...each(WHOLE, [
          ['THIRD_COUNTRIES', 'ORGANISATION', 'New Zealand', 'COVERED'],
          ['THIRD_COUNTRIES', 'ORGANISATION', 'Singapore', 'UNCOVERED'],
          ['SAFEGUARDS', 'ORGANISATION', 'Adequacy decision for New Zealand', 'COVERED'],
          ['SECURITY_MEASURES', 'ORGANISATION', 'Backup', null],
          ['SECURITY_MEASURES', 'ORGANISATION', 'Encryption at rest', null],
          ['SECURITY_MEASURES', 'ORGANISATION', 'Encryption in transit', null],
          ['SECURITY_MEASURES', 'ORGANISATION', "Separation of customers' data", null],
          ['CONTROLLERS', 'ACTIVITY', 'Zaytuna', null],
          ['PROCESSING_CATEGORIES', 'ACTIVITY', WHOLE, null],
        ]),
      ],
    },
  },
  'facts-without-evidence': {
    says: 'pseudonymised images, whose page was taken down; what bookings are for, which only the first notice said; and what is declared alone',
    rows: {
      withoutDocument: [
        ['message', 'quotes.evidence.quote'],
        [
          'Medical images → Pseudonymisation: no document in the inventory says so.',
          "Before an image leaves us, a number takes the place of the patient's name.",
        ],
      ],
      replaced: [
        ['message'],
        [
          'Booking of appointments → Scheduling: only Privacy notice of 2 May 2019 says so, and a later version has replaced it.',
        ],
      ],
      'declared.activities': [
        ['activity.name', 'activity.legalBases.name', 'activity.recipients.name', 'activity.retention.name'],
        ['Patient accounts', null, null, null],
        ['Analysis of the use of the web site', null, 'Hoopoe Analytics', null],
        ['Backups of its own', 'Legal obligation', null, null],
        [BOOKING, null, 'Medical organisations', null],
        ['Care abroad', 'Performance of a contract', 'Bulbul Clinic, Stork Assistance', null],
        ['Transcription of video consultations', 'Performance of a contract', 'Marabou Speech', null],
        ['Medical images', null, 'Tsubame Imaging', null],
        ['Laboratory results', null, 'Nachtigall Labor', null],
        ['Newsletter', null, 'Sandpiper Mail', null],
        ['Reminders of appointments', null, 'Lapwing Messaging, Sandpiper Mail', null],
        ['Support', 'Performance of a contract', 'Curlew Support, Kestrel Chat, Zaytuna Support Maroc', null],
        ['Surveys of patients', null, 'Egret Surveys', 'Answers to surveys for 180 days'],
      ],
    },
  },
  'recipients-of-a-patient': {
    says: 'eleven recipients and Heron Hosting, before 2024 Plover Letters too; what goes to Kestrel Chat is of visitors of the web site',
    rows: {
      'now.controls.parts.recipients': [
        [
          'now.controls.parts.name',
          'now.controls.parts.recipients.name',
          'categories.name',
          'subprocessors.name',
        ],
        ['Patient accounts', null, null, null],
        ['Backups of its own', null, null, null],
        [
          'Booking of appointments',
          'Medical organisations',
          'Name, Appointment information, Health data',
          null,
        ],
        ['Care abroad', 'Bulbul Clinic', 'Name, Medical information', null],
        ['Care abroad', 'Stork Assistance', 'Name, Date of birth, Treatment data', null],
        ['Transcription of video consultations', 'Marabou Speech', 'Treatment data, Call recordings', null],
        ['Medical images', 'Tsubame Imaging', 'Medical information', null],
        ['Laboratory results', 'Nachtigall Labor', 'Name, Date of birth, Laboratory data', null],
        ['Reminders of appointments', 'Lapwing Messaging', 'Phone number, Appointment information', null],
        [
          'Reminders of appointments',
          'Sandpiper Mail',
          'Name, E-mail address, Appointment information',
          'Osprey Cloud',
        ],
        ['Support', 'Curlew Support', 'Name, E-mail address, Support communications', null],
        ['Support', 'Kestrel Chat', 'Message content, IP address', null],
        [
          'Support',
          'Zaytuna Support Maroc',
          'Name, E-mail address, Phone number, Support communications',
          null,
        ],
        ['Surveys of patients', 'Egret Surveys', 'E-mail address, Survey responses and feedback', null],
      ],
      'now.controls.parts.providers.providedBy': [
        [
          'now.controls.parts.name',
          'now.controls.parts.providers.name',
          'now.controls.parts.providers.providedBy.name',
        ],
        ['Patient accounts', 'Booking platform', 'Heron Hosting'],
        ['Backups of its own', 'Recovery archive', 'Zaytuna'],
        ['Booking of appointments', 'Booking platform', 'Heron Hosting'],
        ['Care abroad', 'Booking platform', 'Heron Hosting'],
        ['Medical images', 'Heron Object Storage', 'Heron Hosting'],
        ['Laboratory results', 'Booking platform', 'Heron Hosting'],
        ['Reminders of appointments', 'Booking platform', 'Heron Hosting'],
      ],
      'before.controls.parts.recipients': [
        ['before.controls.parts.name', 'before.controls.parts.recipients.name'],
        ['Patient accounts', null],
        ['Backups of its own', null],
        ['Booking of appointments', 'Medical organisations'],
        ['Care abroad', 'Bulbul Clinic'],
        ['Care abroad', 'Stork Assistance'],
        ['Medical images', 'Tsubame Imaging'],
        ['Laboratory results', 'Nachtigall Labor'],
        ['Reminders by letter', 'Plover Letters'],
        ['Reminders of appointments', 'Lapwing Messaging'],
        ['Reminders of appointments', 'Sandpiper Mail'],
        ['Support', 'Curlew Support'],
        ['Support', 'Kestrel Chat'],
        ['Support', 'Zaytuna Support Maroc'],
        ['Surveys of patients', 'Egret Surveys'],
      ],
    },
  },
  'if-storage-moves': {
    says: 'six transfers to Heron Hosting begin and are bare; the one of Heron Hosting to Osprey Cloud ends',
    rows: {
      'platform.movements.begun': [
        [
          'platform.movements.ended',
          'exporter.name',
          'importer.name',
          'place.name',
          'sources.from.name',
          'status',
        ],
        ...[
          'Patient accounts',
          'Booking of appointments',
          'Care abroad',
          'Calendars of clinics',
          'Laboratory results',
          'Reminders of appointments',
        ].map((activity) => [
          ...[null, 'Zaytuna', 'Heron Hosting', 'Singapore'],
          ...[`${activity}, Booking platform`, 'UNCOVERED'],
        ]),
      ],
      'backups.movements.ended': [
        ['backups.movements.begun', 'exporter.name', 'importer.name', 'place.name', 'status'],
        [null, 'Heron Hosting', 'Osprey Cloud', 'Singapore', 'UNCOVERED'],
      ],
    },
  },
  overdue: {
    says: 'contracts, clauses, a certification, two assessments, a statement and a review that are overdue; a contract and a review soon',
    rows: {
      overdue: [
        ['kind', 'dueOn', 'daysOverdue', 'finding.message'],
        ['TRANSFER_ASSESSMENT', '2022-02-01', '1755', 'What goes to Stork Assistance was never assessed.'],
        [
          'PROCESSING_AGREEMENT',
          '2022-03-01',
          '1727',
          'Kestrel Chat processes data for Zaytuna, and no contract of the two binds.',
        ],
        [
          'CLAUSES',
          '2022-12-28',
          '1425',
          'Clauses of 2010 with Curlew Support: based on Standard contractual clauses 2010, controller to processor, which can no longer be relied on.',
        ],
        [
          'STATEMENT',
          '2023-09-01',
          '1178',
          'Booking of appointments → Scheduling: only Privacy notice of 2 May 2019 says so, and a later version has replaced it.',
        ],
        [
          'TRANSFER_AGREEMENT',
          '2023-10-01',
          '1148',
          'Surveys run by Egret Surveys: said to rest on Clauses with Egret Surveys, which ended on 2023-10-01.',
        ],
        [
          'PROCESSING_AGREEMENT',
          '2024-01-01',
          '1056',
          'Plover Letters processes data for Zaytuna, and no contract of the two binds.',
        ],
        [
          'TRANSFER_ASSESSMENT',
          '2024-05-16',
          '920',
          'What goes to Zaytuna Support Maroc was last assessed on 2022-05-16.',
        ],
        [
          'CERTIFICATION',
          '2025-10-01',
          '417',
          'Egret Surveys is not certified under EU-US Data Privacy Framework as far as the inventory tells.',
        ],
        [
          'PROCESSING_AGREEMENT',
          '2026-01-10',
          '316',
          'Egret Surveys processes data for Zaytuna, and no contract of the two binds.',
        ],
        [
          'REVIEW',
          '2026-02-01',
          '294',
          'Transcription of video consultations was to be reviewed on 2026-02-01.',
        ],
        [
          'REVIEW',
          '2027-01-15',
          '-54',
          'Analysis of the use of the web site is to be reviewed on 2027-01-15.',
        ],
        [
          'PROCESSING_AGREEMENT',
          '2027-01-31',
          '-70',
          'Processing agreement with Lapwing Messaging ends on 2027-01-31.',
        ],
      ],
    },
  },
};

const ADEQUATE = {
  'Zaytuna to Nachtigall Labor': 'adequacy-ch',
  'Zaytuna to Tsubame Imaging': 'adequacy-jp',
};

const IN_2020 = { ...ADEQUATE, 'Zaytuna to Curlew Support': 'zaytuna/clauses-curlew' };

const IN_2023 = {
  ...ADEQUATE,
  'Zaytuna to Sandpiper Mail': 'zaytuna/clauses-sandpiper-2021',
  'Zaytuna to Egret Surveys': 'zaytuna/clauses-egret',
  'Zaytuna to Curlew Support': 'UNCOVERED',
  'Zaytuna to Lapwing Messaging': 'adequacy-gb-2021',
  'Zaytuna to Zaytuna Support Maroc': 'zaytuna/binding-corporate-rules',
  'Zaytuna to Stork Assistance': 'zaytuna/clauses-stork',
  'Zaytuna to Bulbul Clinic': 'gdpr',
  'Sandpiper Mail to Osprey Cloud': 'UNCOVERED',
  'Osprey Cloud to Wren Operations': 'osprey-cloud/clauses-wren',
};

/** The transfers of a day with what covers each, else their status: the table of the example's README. */
export const MAPS: Record<string, Record<string, string>> = {
  '2020-07-15': {
    ...IN_2020,
    'Zaytuna to Sandpiper Mail': 'privacy-shield',
    'Zaytuna to Hoopoe Analytics': 'privacy-shield',
  },
  '2020-07-17': {
    ...IN_2020,
    'Zaytuna to Sandpiper Mail': 'zaytuna/clauses-sandpiper-2010',
    'Zaytuna to Hoopoe Analytics': 'UNCOVERED',
  },
  '2023-07-09': {
    ...IN_2023,
    'Zaytuna to Hoopoe Analytics': 'UNCOVERED',
    'Zaytuna to Kestrel Chat': 'UNCOVERED',
  },
  '2023-07-11': {
    ...IN_2023,
    'Zaytuna to Hoopoe Analytics': 'data-privacy-framework',
    'Zaytuna to Kestrel Chat': 'UNDETERMINED',
  },
};
