/** The layers of docs/architecture.md, held as rules. */
const stages =
  'project|discovery|checks|assemble|render|validate|lint|plan|apply|runtime|upgrade|report|import'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Types may refer to each other; code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'model-stands-alone',
      comment:
        'Layer 0 imports nothing but the names that are made from the facts: no package, no effect.',
      severity: 'error',
      from: { path: '^src/model/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^src/(model/|generated/change-kinds[.])' },
    },
    {
      name: 'ground-knows-the-model-only',
      comment: 'kit, text and system do not know each other.',
      severity: 'error',
      from: { path: '^src/(kit|text|system)/', pathNot: '[.]test[.]ts$|^src/kit/testing/' },
      to: { path: '^(src|plugins)/', pathNot: '^src/(model|$1)/' },
    },
    {
      name: 'meaning-stands-on-the-text',
      comment: 'What a parsed file means is worked out without effects, and known to every stage.',
      severity: 'error',
      from: { path: '^src/config/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src|plugins)/', pathNot: '^src/(model|text|config|generated)/' },
    },
    {
      name: 'stages-do-not-know-each-other',
      severity: 'error',
      from: { path: `^src/(${stages})/`, pathNot: '[.]test[.]ts$' },
      to: { path: '^(src|plugins)/', pathNot: '^src/(model|kit|text|config|system|generated|$1)/' },
    },
    {
      name: 'pipeline-is-below-the-shell',
      severity: 'error',
      from: { path: '^src/(pipeline|documents|api)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src/(cli|commands)|plugins)/|^node_modules/@oclif/' },
    },
    {
      name: 'a-document-is-made-of-what-is-known',
      comment:
        'What is promised as JSON is built from results, without effects, and read by the shell only.',
      severity: 'error',
      from: { path: '^src/documents/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^src/system/|^(fs|fs/promises|net|http|https|child_process|dgram|tls)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'documents-are-read-above-the-pipeline',
      severity: 'error',
      from: {
        path: '^(src|plugins)/',
        pathNot: '[.]test[.]ts$|^src/(documents|cli|commands|api|generated)/',
      },
      to: { path: '^src/documents/' },
    },
    {
      name: 'oclif-is-for-the-shell',
      severity: 'error',
      from: { path: '^(src|plugins)/', pathNot: '^src/(cli|commands)/' },
      to: { path: '@oclif/' },
    },
    {
      name: 'the-shell-has-no-effects-of-its-own',
      severity: 'error',
      from: { path: '^src/(cli|commands)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^(fs|fs/promises|net|http|https|child_process|dgram|tls)$|^node_modules/(simple-git|execa)/',
      },
    },
    {
      name: 'a-plugin-knows-the-kit-and-itself',
      comment: 'And clients that plugins of several kinds share, which know nothing of plugins.',
      severity: 'error',
      from: { path: '^plugins/(?!clients/)([^/]+)/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src|plugins)/', pathNot: '^plugins/($1/$2|clients)/|^src/kit/' },
    },
    {
      name: 'a-client-knows-the-kit-and-itself',
      severity: 'error',
      from: { path: '^plugins/clients/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src|plugins)/', pathNot: '^plugins/clients/$1/|^src/kit/' },
    },
    {
      name: 'nothing-that-cannot-be-resolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|^dist' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
}
