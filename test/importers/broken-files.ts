/** An inventory that is wrong, and everything that is wrong with it: code, line, column and path. */
interface BrokenFile {
  title: string;
  /** Its first line break is left out, so that the lines count from 1. */
  file: string;
  faults: string[];
}

/** A notice of two sentences in English and one in Arabic, quoted by one organisation. */
const notice = ({ evidence, clause = '' }: { evidence: string; clause?: string }) => `
kharita: 1
provenance: STATED
source: n/1
policyVersions:
  - key: n/1
    name: Notice
    text: |
      We keep data. We keep your name for six years.
      نحتفظ باسمك ست سنوات.
clauses:
  - { key: n/1/1, name: One, clauseOf: [n/1]${clause} }
organisations:
  - key: a
    name: A
    evidence: ${evidence}
`;

/** What is no inventory at all. */
export const FORM: BrokenFile[] = [
  {
    title: 'the file is empty',
    file: '',
    faults: ['EMPTY_FILE 1:1'],
  },
  {
    title: 'the file holds a comment only',
    file: `
# later
`,
    faults: ['EMPTY_FILE 1:1'],
  },
  {
    title: 'the file holds nothing but null',
    file: `
~
`,
    faults: ['EMPTY_FILE 1:1'],
  },
  {
    title: 'the file is a list',
    file: `
- kharita: 1
`,
    faults: ['WRONG_TYPE 1:1'],
  },
  {
    title: 'the file is a sentence',
    file: `
an inventory
`,
    faults: ['WRONG_TYPE 1:1'],
  },
  {
    title: 'a bracket is left open',
    file: `
kharita: 1
organisations: [
`,
    faults: ['SYNTAX 3:1'],
  },
  {
    title: 'a quote is left open',
    file: `
kharita: 1
inventory: "a
`,
    faults: ['SYNTAX 3:1'],
  },
  {
    title: 'a tab indents',
    file: `
kharita: 1
organisations:
\t- key: a
`,
    faults: ['SYNTAX 3:1'],
  },
  {
    title: 'a text holds a colon',
    file: `
kharita: 1
organisations:
  - key: a
    name: A: B
`,
    faults: ['SYNTAX 4:11'],
  },
  {
    title: 'there are two documents',
    file: `
kharita: 1
---
kharita: 1
`,
    faults: ['SYNTAX 2:1'],
  },
  {
    title: 'another version of YAML is asked for',
    file: `
%YAML 1.1
---
kharita: 1
`,
    faults: ['SYNTAX 1:1'],
  },
  {
    title: 'a custom tag',
    file: `
kharita: 1
organisations:
  - !org
    key: a
    name: A
`,
    faults: ['SYNTAX 3:5 organisations[0]'],
  },
  {
    title: 'a standard tag',
    file: `
kharita: !!int "1"
`,
    faults: ['SYNTAX 1:10 kharita'],
  },
  {
    title: 'a merge key',
    file: `
kharita: 1
organisations:
  - &a
    key: a
    name: A
  - <<: *a
    key: b
`,
    faults: ['SYNTAX 6:5 organisations[1].<<', 'MISSING 6:5 organisations[1]'],
  },
  {
    title: 'an alias of nothing',
    file: `
kharita: 1
organisations:
  - key: a
    name: *brand
`,
    faults: ['SYNTAX 4:11 organisations[0].name'],
  },
  {
    title: 'an alias of what it stands in',
    file: `
kharita: 1
organisations: &all
  - *all
`,
    faults: ['SYNTAX 3:5 organisations[0]'],
  },
  {
    title: 'a field is written twice',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    name: B
`,
    faults: ['DUPLICATE_FIELD 5:5 organisations[0].name'],
  },
  {
    title: 'a text begins with an exclamation mark',
    file: `
kharita: 1
organisations:
  - key: a
    name: !Important
`,
    faults: ['SYNTAX 4:11 organisations[0].name'],
  },
  {
    title: 'a tag makes bytes of a text',
    file: `
kharita: 1
organisations:
  - key: a
    name: !!binary SGVsbG8=
`,
    faults: ['SYNTAX 4:11 organisations[0].name'],
  },
  {
    title: 'the name of a field is a list',
    file: `
kharita: 1
? [a, b]
: 1
`,
    faults: ['SYNTAX 2:3'],
  },
  {
    title: 'a list of lists nests too deeply',
    file: `
kharita: 1
organisations: ${'['.repeat(70)}${']'.repeat(70)}
`,
    faults: ['WRONG_TYPE 2:17 organisations[0]', 'SYNTAX 2:80'],
  },
  {
    title: 'a JSON file lacks a comma',
    file: `
{
  "kharita": 1
  "inventory": "a"
}
`,
    faults: ['SYNTAX 2:14'],
  },
];

/** Fields with a wrong name or value. */
export const FIELDS: BrokenFile[] = [
  {
    title: 'the version is missing',
    file: `
organisations: []
`,
    faults: ['MISSING 1:1'],
  },
  {
    title: 'the version is of the future',
    file: `
kharita: 2
organisations: [1]
`,
    faults: ['BAD_VALUE 1:10 kharita'],
  },
  {
    title: 'the version is text',
    file: `
kharita: "1"
`,
    faults: ['WRONG_TYPE 1:10 kharita'],
  },
  {
    title: 'the version is empty',
    file: `
kharita:
`,
    faults: ['MISSING 1:9 kharita'],
  },
  {
    title: 'the source of the file is misspelt, and its clauses are not told for it',
    file: `
kharita: 1
sorce: n/1
organisations:
  - key: a
    name: A
    evidence: [{ clause: "1", quote: six years }]
`,
    faults: ['UNKNOWN_FIELD 2:1 sorce'],
  },
  {
    title: 'the name of a field holds a line break and a command for the terminal',
    file: `
{"kharita": 1, "a\\n\\u001b[2J": 1}`,
    faults: ['UNKNOWN_FIELD 1:16 aU+000AU+001B[2J'],
  },
  {
    title: 'a section is misspelt',
    file: `
kharita: 1
organizations: []
`,
    faults: ['UNKNOWN_FIELD 2:1 organizations'],
  },
  {
    title: 'a section is of no kind',
    file: `
kharita: 1
vehicles: []
`,
    faults: ['UNKNOWN_FIELD 2:1 vehicles'],
  },
  {
    title: 'a section is a map',
    file: `
kharita: 1
organisations: { key: a, name: A }
`,
    faults: ['WRONG_TYPE 2:16 organisations'],
  },
  {
    title: 'a section is empty',
    file: `
kharita: 1
organisations:
`,
    faults: ['WRONG_TYPE 2:15 organisations'],
  },
  {
    title: 'an entry is text',
    file: `
kharita: 1
organisations: [acme]
`,
    faults: ['WRONG_TYPE 2:17 organisations[0]'],
  },
  {
    title: 'an entry is null',
    file: `
kharita: 1
organisations: [null]
`,
    faults: ['WRONG_TYPE 2:17 organisations[0]'],
  },
  {
    title: 'the provenance of the file is unknown',
    file: `
kharita: 1
provenance: stated
organisations:
  - { key: a, name: A }
`,
    faults: ['BAD_VALUE 2:13 provenance'],
  },
  {
    title: 'a field is misspelt',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    legalname: A Ltd
`,
    faults: ['UNKNOWN_FIELD 5:5 organisations[0].legalname'],
  },
  {
    title: 'a required field is misspelt',
    file: `
kharita: 1
organisations:
  - key: a
    nmae: A
`,
    faults: ['UNKNOWN_FIELD 4:5 organisations[0].nmae'],
  },
  {
    title: 'a field of another kind',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    hours: 72
`,
    faults: ['UNKNOWN_FIELD 5:5 organisations[0].hours'],
  },
  {
    title: 'key and name are missing',
    file: `
kharita: 1
organisations:
  - note: nobody
`,
    faults: ['MISSING 3:5 organisations[0]', 'MISSING 3:5 organisations[0]'],
  },
  {
    title: 'the name is empty',
    file: `
kharita: 1
organisations:
  - key: a
    name: ""
`,
    faults: ['BAD_VALUE 4:11 organisations[0].name'],
  },
  {
    title: 'the name is blank',
    file: `
kharita: 1
organisations:
  - key: a
    name: { en: " " }
`,
    faults: ['BAD_VALUE 4:17 organisations[0].name.en'],
  },
  {
    title: 'the name is null',
    file: `
kharita: 1
organisations:
  - key: a
    name: null
`,
    faults: ['MISSING 4:11 organisations[0].name'],
  },
  {
    title: 'a language of the name is misspelt',
    file: `
kharita: 1
organisations:
  - key: a
    name: { EN: A }
`,
    faults: ['UNKNOWN_FIELD 4:13 organisations[0].name.EN'],
  },
  {
    title: 'the name is nothing but a mark of direction',
    file: `
kharita: 1
organisations:
  - key: a
    name: "\\u200f"
`,
    faults: ['BAD_VALUE 4:11 organisations[0].name'],
  },
  {
    title: 'there are more names than may be',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    aliases: [${Array.from({ length: 101 }, (_, i) => `a${i}`).join(', ')}]
`,
    faults: ['TOO_LONG 5:14 organisations[0].aliases'],
  },
  {
    title: 'the name has no language',
    file: `
kharita: 1
organisations:
  - key: a
    name: { en: null }
`,
    faults: ['MISSING 4:11 organisations[0].name'],
  },
  {
    title: 'the name is a number',
    file: `
kharita: 1
organisations:
  - key: a
    name: 42
`,
    faults: ['WRONG_TYPE 4:11 organisations[0].name'],
  },
  {
    title: 'the name is a list',
    file: `
kharita: 1
organisations:
  - key: a
    name: [A]
`,
    faults: ['WRONG_TYPE 4:11 organisations[0].name'],
  },
  {
    title: 'the name has a third language',
    file: `
kharita: 1
organisations:
  - key: a
    name: { en: A, fr: A }
`,
    faults: ['UNKNOWN_FIELD 4:20 organisations[0].name.fr'],
  },
  {
    title: 'an Arabic name would be taken for English',
    file: `
kharita: 1
organisations:
  - key: a
    name: مستشفى
`,
    faults: ['BAD_VALUE 4:11 organisations[0].name'],
  },
  {
    title: 'the name holds a control character',
    file: `
kharita: 1
organisations:
  - key: a
    name: "A\\x07"
`,
    faults: ['BAD_VALUE 4:11 organisations[0].name'],
  },
  {
    title: 'the name holds NUL',
    file: `
{"kharita": 1, "organisations": [{"key": "a", "name": "A\\u0000"}]}`,
    faults: ['BAD_VALUE 1:55 organisations[0].name'],
  },
  {
    title: 'the name holds half of a surrogate pair',
    file: `
{"kharita": 1, "organisations": [{"key": "a", "name": "A\\ud83d"}]}`,
    faults: ['BAD_VALUE 1:55 organisations[0].name'],
  },
  {
    title: 'the name is too long',
    file: `
kharita: 1
organisations:
  - key: a
    name: ${'x'.repeat(2001)}
`,
    faults: ['TOO_LONG 4:11 organisations[0].name'],
  },
  {
    title: 'a key has capitals and blanks',
    file: `
kharita: 1
organisations:
  - key: Acme Inc.
    name: A
`,
    faults: ['BAD_KEY 3:10 organisations[0].key'],
  },
  {
    title: 'a key is a number',
    file: `
kharita: 1
organisations:
  - key: 42
    name: A
`,
    faults: ['WRONG_TYPE 3:10 organisations[0].key'],
  },
  {
    title: 'a key is Arabic',
    file: `
kharita: 1
organisations:
  - key: شركة
    name: A
`,
    faults: ['BAD_KEY 3:10 organisations[0].key'],
  },
  {
    title: 'a key is too long',
    file: `
kharita: 1
organisations:
  - key: ${'a'.repeat(201)}
    name: A
`,
    faults: ['TOO_LONG 3:10 organisations[0].key'],
  },
  {
    title: 'a day is not in the calendar',
    file: `
kharita: 1
agreements:
  - key: a
    name: A
    signedOn: 2025-02-29
`,
    faults: ['BAD_VALUE 5:15 agreements[0].signedOn'],
  },
  {
    title: 'a day is written in another order',
    file: `
kharita: 1
agreements:
  - key: a
    name: A
    signedOn: 01.03.2025
`,
    faults: ['BAD_VALUE 5:15 agreements[0].signedOn'],
  },
  {
    title: 'a day is a year',
    file: `
kharita: 1
agreements:
  - key: a
    name: A
    validFrom: 2025
`,
    faults: ['WRONG_TYPE 5:16 agreements[0].validFrom'],
  },
  {
    title: 'it ends before it begins',
    file: `
kharita: 1
agreements:
  - key: a
    name: A
    validFrom: 2025-03-01
    validTo: 2025-02-28
`,
    faults: ['BAD_VALIDITY 6:14 agreements[0].validTo'],
  },
  {
    title: 'it ends on the day it begins',
    file: `
kharita: 1
agreements:
  - key: a
    name: A
    validFrom: 2025-03-01
    validTo: 2025-03-01
`,
    faults: ['BAD_VALIDITY 6:14 agreements[0].validTo'],
  },
  {
    title: 'a value is misspelt',
    file: `
kharita: 1
systems:
  - key: a
    name: A
    tenancy: SHARD
`,
    faults: ['BAD_VALUE 5:14 systems[0].tenancy'],
  },
  {
    title: 'a value is in small letters',
    file: `
kharita: 1
systems:
  - key: a
    name: A
    tenancy: own
`,
    faults: ['BAD_VALUE 5:14 systems[0].tenancy'],
  },
  {
    title: 'a value is not one of the field',
    file: `
kharita: 1
systems:
  - key: a
    name: A
    tenancy: RENTED
`,
    faults: ['BAD_VALUE 5:14 systems[0].tenancy'],
  },
  {
    title: 'a list of values is one value',
    file: `
kharita: 1
retentionRules:
  - key: a
    name: A
    disposal: ERASURE
`,
    faults: ['WRONG_TYPE 5:15 retentionRules[0].disposal'],
  },
  {
    title: 'a value stands twice',
    file: `
kharita: 1
retentionRules:
  - key: a
    name: A
    disposal: [ERASURE, RETURN, ERASURE]
`,
    faults: ['BAD_VALUE 5:33 retentionRules[0].disposal[2]'],
  },
  {
    title: 'a duration in words',
    file: `
kharita: 1
retentionRules:
  - key: a
    name: A
    period: six years
`,
    faults: ['BAD_VALUE 5:13 retentionRules[0].period'],
  },
  {
    title: 'a duration without its P',
    file: `
kharita: 1
retentionRules:
  - key: a
    name: A
    period: 6Y
`,
    faults: ['BAD_VALUE 5:13 retentionRules[0].period'],
  },
  {
    title: 'a number in words',
    file: `
kharita: 1
commitments:
  - key: a
    name: A
    hours: seventy-two
`,
    faults: ['WRONG_TYPE 5:12 commitments[0].hours'],
  },
  {
    title: 'a number in quotes',
    file: `
kharita: 1
commitments:
  - key: a
    name: A
    hours: "72"
`,
    faults: ['WRONG_TYPE 5:12 commitments[0].hours'],
  },
  {
    title: 'a number with a fraction',
    file: `
kharita: 1
commitments:
  - key: a
    name: A
    hours: 1.5
`,
    faults: ['WRONG_TYPE 5:12 commitments[0].hours'],
  },
  {
    title: 'a number below zero',
    file: `
kharita: 1
commitments:
  - key: a
    name: A
    age: -1
`,
    faults: ['BAD_VALUE 5:10 commitments[0].age'],
  },
  {
    title: 'a number beyond counting',
    file: `
kharita: 1
commitments:
  - key: a
    name: A
    hours: 1e300
`,
    faults: ['BAD_VALUE 5:12 commitments[0].hours'],
  },
  {
    title: 'yes for true',
    file: `
kharita: 1
commitments:
  - key: a
    name: A
    onRequest: yes
`,
    faults: ['WRONG_TYPE 5:16 commitments[0].onRequest'],
  },
  {
    title: 'an address without a scheme',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    website: www.example.com
`,
    faults: ['BAD_VALUE 5:14 organisations[0].website'],
  },
  {
    title: 'an address that runs a script',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    website: javascript:alert(1)
`,
    faults: ['BAD_VALUE 5:14 organisations[0].website'],
  },
  {
    title: 'a country by its name',
    file: `
kharita: 1
jurisdictions:
  - key: de
    name: Germany
    code: Germany
`,
    faults: ['BAD_VALUE 5:11 jurisdictions[0].code'],
  },
  {
    title: 'a language by its name',
    file: `
kharita: 1
policyVersions:
  - key: a
    name: A
    language: Arabic!
`,
    faults: ['BAD_VALUE 5:15 policyVersions[0].language'],
  },
  {
    title: 'a hash in capitals',
    file: `
kharita: 1
policyVersions:
  - key: a
    name: A
    sha256: ${'A'.repeat(64)}
`,
    faults: ['BAD_VALUE 5:13 policyVersions[0].sha256'],
  },
];

/** Relations and references that do not fit. */
export const RELATIONS: BrokenFile[] = [
  {
    title: 'a relation is one node',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    partOf: b
`,
    faults: ['WRONG_TYPE 5:13 organisations[0].partOf'],
  },
  {
    title: 'a relation lacks its node',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    partOf:
      - note: somebody
`,
    faults: ['MISSING 6:9 organisations[0].partOf[0]'],
  },
  {
    title: 'a relation is a number',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    partOf: [3]
`,
    faults: ['WRONG_TYPE 5:14 organisations[0].partOf[0]'],
  },
  {
    title: 'a relation has a field of another',
    file: `
kharita: 1
processingActivities:
  - key: a
    name: A
    processes:
      - node: e-mail
        locations: [us]
dataCategories:
  - { key: e-mail, name: E-mail }
jurisdictions:
  - { key: us, name: US }
`,
    faults: ['UNKNOWN_FIELD 7:9 processingActivities[0].processes[0].locations'],
  },
  {
    title: 'a value deep in a relation is misspelt',
    file: `
kharita: 1
processingActivities:
  - key: a
    name: A
    disclosesTo:
      - node: Organisation:b
      - node: Organisation:c
        recipientRole: PROCESOR
        categories: [e-mail, E Mail]
organisations: [{ key: b, name: B }, { key: c, name: C }]
dataCategories:
  - { key: e-mail, name: E-mail }
`,
    faults: [
      'BAD_VALUE 8:24 processingActivities[0].disclosesTo[1].recipientRole',
      'BAD_KEY 9:30 processingActivities[0].disclosesTo[1].categories[1]',
    ],
  },
  {
    title: 'a bare key could be of two kinds',
    file: `
kharita: 1
processingActivities:
  - key: a
    name: A
    disclosesTo: [stripe]
organisations:
  - { key: stripe, name: Stripe }
`,
    faults: ['KIND_UNCLEAR 5:19 processingActivities[0].disclosesTo[0]'],
  },
  {
    title: 'a kind is misspelt',
    file: `
kharita: 1
processingActivities:
  - key: a
    name: A
    disclosesTo: [Organization:stripe]
`,
    faults: ['UNKNOWN_KIND 5:19 processingActivities[0].disclosesTo[0]'],
  },
  {
    title: 'a relation cannot lead there',
    file: `
kharita: 1
processingActivities:
  - key: a
    name: A
    disclosesTo: [System:crm]
systems:
  - { key: crm, name: CRM }
`,
    faults: ['WRONG_KIND 5:19 processingActivities[0].disclosesTo[0]'],
  },
  {
    title: 'a term is narrower than one of another vocabulary',
    file: `
kharita: 1
purposes:
  - key: a
    name: A
    broader: [DataCategory:b]
dataCategories:
  - { key: b, name: B }
`,
    faults: ['WRONG_KIND 5:15 purposes[0].broader[0]'],
  },
  {
    title: 'a reference in a field cannot lead there',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    engages:
      - node: Organisation:b
        locations: [Organisation:a]
  - { key: b, name: B }
`,
    faults: ['WRONG_KIND 7:21 organisations[0].engages[0].locations[0]'],
  },
  {
    title: 'two nodes have one key',
    file: `
kharita: 1
organisations:
  - { key: a, name: A }
  - { key: a, name: B }
`,
    faults: ['DUPLICATE_NODE 4:5 organisations[1]'],
  },
  {
    title: 'a relation is stated twice',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    partOf: [b, b]
  - { key: b, name: B }
`,
    faults: ['DUPLICATE_EDGE 5:17 organisations[0].partOf[1]'],
  },
  {
    title: 'a relation is stated from both ends',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    partOf: [b]
  - key: b
    name: B
    parts: [a]
`,
    faults: ['DUPLICATE_EDGE 8:13 organisations[1].parts[0]'],
  },
  {
    title: 'parallel relations have one key',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    engages:
      - { node: Organisation:b, key: mail }
      - { node: Organisation:b, key: mail }
  - { key: b, name: B }
`,
    faults: ['DUPLICATE_EDGE 7:9 organisations[0].engages[1]'],
  },
  {
    title: 'a node that stands elsewhere has no such relation',
    file: `
kharita: 1
organisations: [{ key: b, name: B }]
relations:
  - node: Organisation:b
    disclosesTo: [Organisation:b]
`,
    faults: ['UNKNOWN_FIELD 5:5 relations[0].disclosesTo'],
  },
  {
    title: 'a node that stands elsewhere is named without its kind',
    file: `
kharita: 1
organisations: [{ key: b, name: B }]
relations: [{ node: b, partOf: [b] }]
`,
    faults: ['KIND_UNCLEAR 3:21 relations[0].node'],
  },
  {
    title: 'a category stands twice in a list',
    file: `
kharita: 1
processingActivities:
  - key: a
    name: A
    disclosesTo:
      - node: Organisation:b
        categories: [c, DataCategory:c]
organisations: [{ key: b, name: B }]
dataCategories: [{ key: c, name: C }]
`,
    faults: ['BAD_VALUE 7:25 processingActivities[0].disclosesTo[0].categories[1]'],
  },
  {
    title: 'a node is part of itself',
    file: `
kharita: 1
organisations:
  - { key: a, name: A, partOf: [a] }
`,
    faults: ['CYCLE 3:33 organisations[0].partOf[0]'],
  },
  {
    title: 'terms are broader than each other',
    file: `
kharita: 1
dataCategories:
  - { key: a, name: A, broader: [b] }
  - { key: b, name: B, broader: [c] }
  - { key: c, name: C, broader: [a] }
`,
    faults: ['CYCLE 5:34 dataCategories[2].broader[0]'],
  },
];

/** Facts that rest on nothing, or on the wrong thing. */
export const GROUNDS: BrokenFile[] = [
  {
    title: 'public knowledge without a citation',
    file: `
kharita: 1
provenance: REFERENCE
jurisdictions:
  - key: de
    name: Germany
    memberOf: [eu]
  - key: eu
    name: EU
    citation: { title: Treaty }
`,
    faults: ['CITATION_MISSING 4:5 jurisdictions[0]', 'CITATION_MISSING 6:16 jurisdictions[0].memberOf[0]'],
  },
  {
    title: 'a citation of something declared',
    file: `
kharita: 1
jurisdictions:
  - key: de
    name: Germany
    citation: { title: Treaty }
`,
    faults: ['BAD_VALUE 5:5 jurisdictions[0].citation'],
  },
  {
    title: 'a citation without a title, and with a bad address',
    file: `
kharita: 1
provenance: REFERENCE
jurisdictions:
  - key: de
    name: Germany
    citation: { url: ftp://x }
`,
    faults: ['MISSING 6:15 jurisdictions[0].citation', 'BAD_VALUE 6:22 jurisdictions[0].citation.url'],
  },
  {
    title: 'a conclusion without its rule',
    file: `
kharita: 1
organisations:
  - { key: a, name: A, provenance: INFERRED }
`,
    faults: ['RULE_MISSING 3:5 organisations[0]'],
  },
  {
    title: 'a rule of something declared',
    file: `
kharita: 1
organisations:
  - { key: a, name: A, inferredBy: guess }
`,
    faults: ['BAD_VALUE 3:24 organisations[0].inferredBy'],
  },
  {
    title: 'a stated fact quotes nothing',
    file: `
kharita: 1
provenance: STATED
organisations:
  - key: a
    name: A
    publishes: [notice]
    partOf: [b]
  - { key: b, name: B, provenance: DECLARED }
policies:
  - { key: notice, name: Notice }
`,
    faults: ['EVIDENCE_MISSING 4:5 organisations[0]', 'EVIDENCE_MISSING 7:14 organisations[0].partOf[0]'],
  },
];

/** Evidence that the document does not bear out. */
export const QUOTES: BrokenFile[] = [
  {
    title: 'a quote is not in the text',
    file: notice({ evidence: `[{ clause: "1", quote: We keep your name for sixty years. }]` }),
    faults: ['QUOTE_NOT_FOUND 15:38 organisations[0].evidence[0].quote'],
  },
  {
    title: 'an Arabic quote differs in one letter',
    file: notice({ evidence: `[{ clause: "1", quote: نحتفظ بإسمك ست سنوات. }]` }),
    faults: ['QUOTE_NOT_FOUND 15:38 organisations[0].evidence[0].quote'],
  },
  {
    title: 'a quote is of something else',
    file: notice({ evidence: `[{ clause: "1", quote: Cookies are set by advertisers. }]` }),
    faults: ['QUOTE_NOT_FOUND 15:38 organisations[0].evidence[0].quote'],
  },
  {
    title: 'a quote stands elsewhere',
    file: notice({ evidence: `[{ clause: "1", quote: six years, start: 3 }]` }),
    faults: ['QUOTE_MISPLACED 15:56 organisations[0].evidence[0].start'],
  },
  {
    title: 'a quote stands in two places',
    file: notice({ evidence: `[{ clause: "1", quote: We keep }]` }),
    faults: ['QUOTE_AMBIGUOUS 15:38 organisations[0].evidence[0].quote'],
  },
  {
    title: 'a quote stands outside its clause',
    file: notice({ evidence: `[{ clause: "1", quote: six years }]`, clause: ', start: 0, end: 13' }),
    faults: ['QUOTE_OUTSIDE_CLAUSE 15:16 organisations[0].evidence[0].start'],
  },
  {
    title: 'a quote begins in its clause and ends outside',
    file: notice({
      evidence: `[{ clause: "1", quote: keep data. We, start: 3 }]`,
      clause: ', start: 0, end: 13',
    }),
    faults: ['QUOTE_OUTSIDE_CLAUSE 15:60 organisations[0].evidence[0].start'],
  },
  {
    title: 'a clause ends before it begins',
    file: notice({ evidence: `[{ clause: "1", quote: six years }]`, clause: ', start: 90, end: 13' }),
    faults: ['BAD_VALUE 11:63 clauses[0].end'],
  },
  {
    title: 'a clause ends after the text',
    file: notice({ evidence: `[{ clause: "1", quote: six years }]`, clause: ', start: 0, end: 900' }),
    faults: ['BAD_VALUE 11:62 clauses[0].end'],
  },
  {
    title: 'a clause is of two versions',
    file: `
kharita: 1
policyVersions:
  - { key: n/1, name: One }
  - { key: n/2, name: Two }
clauses:
  - { key: c, name: Clause, clauseOf: [n/1, n/2] }
`,
    faults: ['BAD_VALUE 6:45 clauses[0].clauseOf[1]'],
  },
  {
    title: 'a quote is nothing but blanks',
    file: notice({ evidence: `[{ clause: "1", quote: "  " }]` }),
    faults: ['BAD_VALUE 15:38 organisations[0].evidence[0].quote'],
  },
  {
    title: 'evidence is misspelt, and not told as missing too',
    file: notice({ evidence: `[{ clause: "1", quote: six years }]` }).replace('evidence:', 'evidense:'),
    faults: ['UNKNOWN_FIELD 15:5 organisations[0].evidense'],
  },
  {
    title: 'a clause is a number',
    file: notice({ evidence: `[{ clause: 1, quote: six years }]` }),
    faults: ['WRONG_TYPE 15:26 organisations[0].evidence[0].clause'],
  },
  {
    title: 'a quote is empty',
    file: notice({ evidence: `[{ clause: "1", quote: "" }]` }),
    faults: ['BAD_VALUE 15:38 organisations[0].evidence[0].quote'],
  },
  {
    title: 'evidence is a sentence',
    file: notice({ evidence: `six years` }),
    faults: ['WRONG_TYPE 15:15 organisations[0].evidence'],
  },
  {
    title: 'evidence lacks its quote and its clause',
    file: notice({ evidence: `[{ start: 0 }]` }),
    faults: ['MISSING 15:16 organisations[0].evidence[0]', 'MISSING 15:16 organisations[0].evidence[0]'],
  },
  {
    title: 'evidence is for a field that is not there',
    file: notice({ evidence: `[{ clause: "1", quote: six years, field: legalNam }]` }),
    faults: ['UNKNOWN_FIELD 15:56 organisations[0].evidence[0].field'],
  },
  {
    title: 'a position is below zero',
    file: notice({ evidence: `[{ clause: "1", quote: six years, start: -4 }]` }),
    faults: ['BAD_VALUE 15:56 organisations[0].evidence[0].start'],
  },
  {
    title: 'a clause has no document',
    file: `
kharita: 1
organisations:
  - key: a
    name: A
    evidence: [{ clause: "1", quote: six years }]
`,
    faults: ['MISSING 5:26 organisations[0].evidence[0].clause'],
  },
  {
    title: 'a clause belongs to no version',
    file: `
kharita: 1
clauses:
  - { key: n/1/1, name: One }
`,
    faults: ['MISSING 3:5 clauses[0]'],
  },
  {
    title: 'the text is not the one of the version',
    file: `
kharita: 1
policyVersions:
  - key: n/1
    name: Notice
    sha256: ${'a'.repeat(64)}
    text: We keep data.
`,
    faults: ['TEXT_HASH_MISMATCH 5:13 policyVersions[0].sha256'],
  },
  {
    title: 'the source is of another kind',
    file: `
kharita: 1
source: Policy:n
`,
    faults: ['WRONG_KIND 2:9 source'],
  },
];
