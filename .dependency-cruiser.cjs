/** Rooms and who may enter them (docs: README "Where things are"). Type imports count as imports (I4). */
const room = (path) => `^${path}/`;
const tests = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'engine-is-pure',
      comment: 'The engine imports itself and small pure libraries only (I1).',
      severity: 'error',
      from: { path: room('runtime/engine'), pathNot: tests },
      to: {
        pathNot: [room('runtime/engine'), 'node_modules/(@noble/hashes|canonicalize|@sinclair/typebox|json-rules-engine|handlebars|ajv|ajv-formats)/'],
      },
    },
    {
      name: 'engine-by-its-door',
      severity: 'error',
      from: { path: '^(runtime/(ui|app|api)|designer|server)/', pathNot: tests },
      to: { path: room('runtime/engine'), pathNot: '^runtime/engine/index\\.ts$' },
    },
    {
      name: 'ui-by-its-door',
      severity: 'error',
      from: { path: '^(runtime/app|designer)/', pathNot: tests },
      to: { path: room('runtime/ui'), pathNot: ['^runtime/ui/index\\.ts$', '\\.css$'] },
    },
    {
      name: 'ui-knows-no-app',
      severity: 'error',
      from: { path: room('runtime/ui') },
      to: { path: '^(runtime/app|designer|server)/' },
    },
    { name: 'app-and-designer-apart', severity: 'error', from: { path: room('runtime/app') }, to: { path: '^(designer|server)/' } },
    { name: 'designer-and-app-apart', severity: 'error', from: { path: room('designer') }, to: { path: '^(runtime/app|server)/' } },
    { name: 'wire-knows-only-the-engine', severity: 'error', from: { path: room('runtime/api') }, to: { path: '^(runtime/(ui|app)|designer|server)/' } },
    { name: 'server-knows-no-browser', severity: 'error', from: { path: room('server') }, to: { path: '^(runtime/(ui|app)|designer)/' } },
    {
      name: 'express-only-in-http',
      severity: 'error',
      from: { path: room('server'), pathNot: ['^server/http/', tests] },
      to: { path: 'node_modules/(express|helmet|multer|express-rate-limit|pino-http)/' },
    },
    {
      name: 'drivers-only-in-store-and-ledger',
      severity: 'error',
      from: { path: room('server'), pathNot: ['^server/(store|ledger)/', tests] },
      to: { path: 'node_modules/(better-sqlite3|kysely)/' },
    },
    {
      name: 'only-the-ledger-writes',
      comment: 'Read ports have no write method; the writing connection stays in the ledger (I3).',
      severity: 'error',
      from: { path: '^server/(http|queries|auth)/', pathNot: tests },
      to: { path: '^server/ledger/', pathNot: '^server/ledger/index\\.ts$' },
    },
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: ['^test/', tests] }, to: { path: `^test/|${tests}` } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
  },
};
