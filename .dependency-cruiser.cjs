/** Import rules: what may know what. Held by `npm run check`. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
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
    enhancedResolveOptions: { conditionNames: ['lantaarn-source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
}
