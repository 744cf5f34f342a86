/**
 * Who may import whom: the model in the middle, around it what reads the model, outside what talks to people. A folder
 * may always import itself. `ours` are parts of src, `packages` come from npm.
 */
const PORT = 'store/[^/]+\\.ts';
const RINGS = {
  model: {
    ours: [],
    packages: ['zod'],
    because: 'The model is what all else agrees on, so it depends on nothing of ours.',
  },
  'store/sqlite': {
    ours: [PORT, 'model', 'errors'],
    packages: [],
    because: 'An adapter fulfils the port, and neither knows another adapter nor what is asked of it.',
  },
  'store/neo4j': {
    ours: [PORT, 'model', 'errors'],
    packages: ['neo4j-driver'],
    because: 'An adapter fulfils the port, and neither knows another adapter nor what is asked of it.',
  },
  rules: {
    ours: ['model'],
    packages: [],
    because: 'A rule judges the model values it is handed, and sees no store.',
  },
  importers: {
    ours: ['model'],
    packages: ['yaml', 'zod'],
    because: 'A reader of files makes model values, and sees no store.',
  },
  exporters: {
    ours: ['model', 'errors'],
    packages: ['@dagrejs/dagre', 'fflate', 'write-excel-file', 'yaml'],
    because: 'A writer of files takes model values or refuses them, and sees no store.',
  },
  register: {
    ours: ['model', PORT, 'importers', 'errors'],
    packages: [],
    because: 'What changes the register reads what the importers read and writes through the port.',
  },
  lineage: {
    ours: ['model', PORT, 'rules', 'errors'],
    packages: [],
    because: 'A question asks the port alone, so that every store gives the same answer.',
  },
  exports: {
    ours: ['model', PORT, 'lineage', 'rules', 'register', 'exporters', 'errors'],
    packages: [],
    because:
      'An export is a question with what writes its answer; who wants it, and how it gets there, is others’ matter.',
  },
  graphql: {
    ours: ['model', PORT, 'lineage', 'rules', 'importers', 'exporters', 'register', 'errors'],
    packages: ['@pothos/core', 'dataloader', 'graphql', 'zod'],
    because: 'The API asks the port, never an adapter, and knows nothing of HTTP.',
  },
  server: {
    ours: ['config', 'questions', 'log', 'errors', 'model'],
    packages: ['graphql', 'graphql-yoga', '@graphql-yoga/render-graphiql'],
    because: 'HTTP carries whatever schema it is given, and sees no store.',
  },
  cli: {
    ours: [
      'app',
      'generated-files',
      'config',
      'questions',
      'log',
      'errors',
      'importers',
      'exporters',
      'exports',
      'register',
      'rules',
      'model',
    ],
    packages: [],
    because: 'A command asks the assembled app, as every other caller does.',
  },
};

const inSrc = (part) => `^src/${part}(?:/|\\.ts$|$)`;
const ANY_PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const ringRules = Object.entries(RINGS).flatMap(([folder, { ours, packages, because }]) => {
  const name = folder.replace('/', '-');
  const from = { path: inSrc(folder) };
  return [
    {
      name: `${name}-imports-ours`,
      comment: because,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: [folder, ...ours].map(inSrc) },
    },
    {
      name: `${name}-imports-packages`,
      comment: because,
      severity: 'error',
      from,
      to: {
        dependencyTypes: ANY_PACKAGE,
        pathNot: packages.map((name) => `(?:^|/)node_modules/${name}/`).concat('^$'),
      },
    },
  ];
});

export default {
  forbidden: [
    ...ringRules,
    {
      name: 'port-imports-ours',
      comment: 'The port, and what both adapters share, speak the words of the model and know no adapter.',
      severity: 'error',
      from: { path: inSrc(PORT) },
      to: { path: '^src/', pathNot: [PORT, 'model', 'errors'].map(inSrc) },
    },
    {
      name: 'adapters-are-named-once',
      comment: 'Whoever names an adapter is bound to it; only the composition root and the generator do.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:store/|app\\.ts$|generated-files\\.ts$)' },
      to: { path: '^src/store/[^/]+/' },
    },
    {
      name: 'databases-stay-in-their-adapter',
      comment: 'What a database can do beyond the port is used nowhere else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/(?:sqlite|neo4j)/' },
      to: { path: '^(?:node:)?sqlite$|(?:^|/)node_modules/neo4j-driver/' },
    },
    {
      name: 'thinking-touches-no-machine',
      comment: 'The model, walks, rules and the API are the same on every machine: no files, no sockets.',
      severity: 'error',
      from: { path: '^src/(?:model|lineage|rules|graphql)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:crypto|util)$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-product-needs-no-tests',
      comment: 'What is delivered runs without the tests and their tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:test|bench)/' },
    },
    {
      name: 'no-dev-packages',
      comment: 'What is delivered is installed without dev dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is checked by no rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser to offer; without this, nothing is read and all is well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
