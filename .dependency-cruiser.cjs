/** Modules from the ground up: each may use those before it, never one after it. `accounts` stands on `network` alone. */
const order = [
  ['network', []],
  ['sharing', ['network']],
  ['accounts', ['network']],
  ['accountability', ['network', 'sharing']],
  ['information', ['network', 'accounts']],
  ['reports', ['network', 'sharing', 'accounts', 'accountability']],
  ['subjects', ['network', 'sharing', 'accounts', 'accountability']],
  ['signals', ['network', 'sharing', 'accounts', 'accountability', 'reports', 'subjects']],
]

const moduleOrder = order.map(([name, uses]) => ({
  name: `${name}-uses-only-${uses.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: '^src/modules/', pathNot: [name, ...uses].map((one) => `^src/modules/${one}/`) },
}))

/** Import rules: what may know what. Held by `npm run check` and by `tests/architecture`. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...moduleOrder,
    {
      name: 'modules-are-entered-by-their-front-door',
      comment: 'Another module imports index.ts and nothing else of a module.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'the-rest-enters-modules-by-their-front-door',
      comment: 'index.ts is for use cases and questions; the manifest, module.ts, is for src/app.ts alone.',
      severity: 'error',
      from: { path: '^(src|regions|content|tests)/', pathNot: '^src/(modules/|app\\.ts$)|^regions/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(index\\.ts$|testing/)' },
    },
    {
      name: 'the-application-lists-manifests',
      severity: 'error',
      from: { path: '^src/app\\.ts$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(index|module)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules decide: they import other rules, words of the domain and types, and nothing that reads or writes.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/rules(\\.ts|/)', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot: [
          '^src/modules/[^/]+/rules(\\.ts|/)',
          '^src/records/status\\.ts$',
          '^src/modules/accounts/weak-passwords\\.ts$',
          '^packages/[^/]+/src/index\\.ts$',
        ],
      },
    },
    {
      name: 'nothing-but-routes-leaves-pages',
      comment: 'The front door of a module and its API stand on what loads and presents, never on a page.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(index\\.ts$|api/)' },
      to: {
        path: '^src/modules/[^/]+/pages/',
        // Still shown by signals from the pages of reports; this line goes when it has moved.
        pathNot: '^src/modules/reports/pages/known/',
      },
    },
    {
      name: 'pages-never-decipher',
      comment: 'What loads and presents a record gives its pages plain data.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(pages/|.*\\.tsx$)', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: ['^src/platform/crypto/', '^src/modules/[^/]+/columns\\.ts$', '^src/records/sealed\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: {
        path: '^(src/(modules|records|ui|demonstration|start|commands)|regions|content|packages)/',
        dependencyTypesNot: ['npm'],
      },
    },
    {
      name: 'records-know-no-module',
      comment: 'The layer for records knows actors, desks, statuses and forms, and never a kind of record.',
      severity: 'error',
      from: { path: '^src/records/' },
      to: { path: '^(src/(modules|demonstration|start|commands)|regions|content|packages)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^(src/(modules|records|demonstration|start|commands)|regions|packages)/' },
    },
    {
      name: 'regions-are-data',
      comment: 'The configuration of a region knows the shape of a configuration, and nothing else.',
      severity: 'error',
      from: { path: '^regions/' },
      to: { path: '^(src|packages|content)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-know-nothing-of-the-platform',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(src|regions|content|tests)/' },
    },
    {
      name: 'only-blind-match-uses-another-package',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/linkage/src/index\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|/dist/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['lantaarn-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
