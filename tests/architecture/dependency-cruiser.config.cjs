// The house, floor by floor (ARCHITECTURE.md). One comment per rule says why it is there.
const domainOrder = ['kernel', 'source', 'archive', 'company', 'client', 'operator', 'hotline', 'person-hours', 'measurement', 'tariff', 'selection', 'report', 'reconcile', 'rating', 'paper', 'invoice', 'figure', 'agenda']

/** A noun may use only nouns before it in the declared order. */
const domainRules = domainOrder.map((noun, index) => ({
  name: `domain-order-${noun}`,
  comment: `domain/${noun} may import only the nouns declared before it, so that the order stays acyclic`,
  severity: 'error',
  from: { path: `^src/domain/${noun}/` },
  to: { path: `^src/domain/(?!(${domainOrder.slice(0, index + 1).join('|')})/)` },
}))

/** A package that only one folder may know. */
function confined(name, folder, why) {
  return {
    name: `only-${folder.replace(/\W+/g, '-')}-knows-${name.replace(/\W+/g, '-')}`,
    comment: why,
    severity: 'error',
    from: { path: '^src/', pathNot: folder },
    to: { path: `node_modules/${name}/` },
  }
}

module.exports = {
  forbidden: [
    { name: 'no-cycle', comment: 'a cycle has no floor', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-folder-cycle', comment: 'rooms that need each other are one room; a folder and what lies in it are one', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    { name: 'no-unresolved', comment: 'an import must exist', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'domain-is-the-ground', comment: 'floor 1 imports nothing above it', severity: 'error',
      from: { path: '^src/domain/' }, to: { path: '^src/(?!domain/)' },
    },
    {
      name: 'domain-reaches-no-package-but-the-schema-library', comment: 'pure rules run anywhere', severity: 'error',
      from: { path: '^src/domain/' }, to: { path: 'node_modules/(?!valibot/)' },
    },
    {
      name: 'domain-never-reaches-the-screen-or-the-database', comment: 'judged over the whole graph, not one hop', severity: 'error',
      from: { path: '^src/domain/' }, to: { reachable: true, path: 'node_modules/(vue|dexie|pinia|jspdf|papaparse|read-excel-file)/' },
    },
    {
      name: 'sample-is-made-of-domain-records', comment: 'the made-up centre is data: it stores, shows and reads nothing', severity: 'error',
      from: { path: '^src/sample/' }, to: { path: '^src/(?!domain/|sample/)' },
    },
    {
      name: 'only-the-roof-makes-the-sample', comment: 'no page or rule of the product leans on made-up data', severity: 'error',
      from: { path: '^src/(?!app/|sample/|usecases/)' }, to: { path: '^src/sample/' },
    },
    {
      name: 'floor-2-imports-floor-1-only', comment: 'widgets, dictionaries and written tables know no storage, import or document', severity: 'error',
      from: { path: '^src/(ui|i18n|tables)/' }, to: { path: '^src/(?!domain/|ui/|i18n/|tables/)' },
    },
    {
      name: 'tables-are-text-only', comment: 'widgets, papers and imports write and read tables through one room, which knows none of them', severity: 'error',
      from: { path: '^src/tables/' }, to: { path: '^src/(ui|i18n)/' },
    },
    {
      name: 'i18n-does-not-know-widgets', comment: 'dictionaries are used by widgets, not the other way', severity: 'error',
      from: { path: '^src/i18n/' }, to: { path: '^src/ui/' },
    },
    {
      name: 'storage-imports-documents-stay-apart', comment: 'the three rooms of floor 3 meet only on floor 5; documents may name the keys of texts, as a type', severity: 'error',
      from: { path: '^src/(storage|imports|documents)/' }, to: { path: '^src/(?!domain/|tables/|i18n/keys\\.ts$)', pathNot: '^src/$1/' },
    },
    {
      name: 'use-cases-know-no-page', comment: 'a use case is a plain function over a room: no widget, page or worker', severity: 'error',
      from: { path: '^src/usecases/' }, to: { path: '^src/(?!usecases/|storage/|imports/|documents/|tables/|sample/|domain/|i18n/)' },
    },
    {
      name: 'pages-know-use-cases-by-type', comment: 'a page asks through the bridge: what it imports runs on its own thread', severity: 'error',
      from: { path: '^src/(features|desk|ui)/' }, to: { path: '^src/usecases/(?!reads)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'desk-does-not-know-features', comment: 'what features share lies below them', severity: 'error',
      from: { path: '^src/desk/' }, to: { path: '^src/(features|app|main)' },
    },
    {
      name: 'feature-does-not-know-feature', comment: 'a duty can be read, moved and removed alone', severity: 'error',
      from: { path: '^src/features/([^/]+)/' }, to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'feature-does-not-know-the-shell', comment: 'floor 4 never imports floor 5', severity: 'error',
      from: { path: '^src/features/' }, to: { path: '^src/(app|main)' },
    },
    {
      name: 'app-is-the-roof', comment: 'only main.ts builds on the composition root', severity: 'error',
      from: { path: '^src/(?!app/|main)' }, to: { path: '^src/(app|main)' },
    },
    ...domainRules,
    confined('dexie', '^src/storage/', 'one room opens the database'),
    confined('papaparse', '^src/tables/', 'one room writes and reads small tables, behind its own formula guard'),
    confined('read-excel-file', '^src/imports/containers/', 'one room opens workbooks'),
    confined('jspdf', '^src/documents/', 'one room draws paper'),
    confined('reka-ui', '^src/ui/', 'features use our widgets'),
    confined('d3-scale', '^src/ui/', 'features use our charts'),
    confined('petite-vue-i18n', '^src/(i18n)/', 'one room translates'),
    confined('vue-router', '^src/(app/|main)', 'features ask the navigation port'),
    confined('comlink', '^src/app/workers/', 'one room talks to workers'),
    { name: 'no-dev-package', comment: 'the product does not ship test tools', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(vite|vite-plugin-pwa|workbox-window)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.vue', '.js', '.mjs', '.json', '.css'] },

  },
}
