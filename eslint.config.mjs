import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The gates lint their own failing fixtures with this switch; a normal run never sees them. */
const FIXTURES = process.env.SUBROSA_LINT_FIXTURES === '1';

const ban = (selector, message) => ({ selector, message });

const NAMED_EXPORTS = [
  ban('ExportDefaultDeclaration', 'Named exports only.'),
  ban('ExportSpecifier[exported.name="default"]', 'Named exports only.'),
];

const SHAPE = [
  ...NAMED_EXPORTS,
  ban(
    'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    'A constructor takes at most 6 dependencies: the class does too much.',
  ),
  ban(
    ':matches(FunctionDeclaration, ArrowFunctionExpression, FunctionExpression)[params.length>3]:not(MethodDefinition[kind="constructor"] > FunctionExpression)',
    'A function takes at most 3 parameters: pass an object.',
  ),
  ban('TSEnumDeclaration', 'No enums: a union of literals says the same and vanishes at run time.'),
  ban('CallExpression[callee.name="forwardRef"]', 'forwardRef hides an import cycle: break the cycle.'),
];

const QUERIES = [
  ban(
    'CallExpression[callee.property.name="getRepository"]',
    'Only a *.repository.ts or the platform opens a repository: it adds the permission to the WHERE.',
  ),
  ban(
    'CallExpression[callee.property.name="createQueryBuilder"]',
    'Only a *.repository.ts or the platform builds queries: it adds the permission to the WHERE.',
  ),
  ban('CallExpression[callee.property.name="query"]', 'Only a *.repository.ts or the platform sends SQL.'),
  ban(
    'CallExpression[callee.name=/^Inject(Repository|DataSource|EntityManager)$/]',
    'Inject the scoped repository of the feature instead.',
  ),
];

/** TypeORM reads an empty array as "no condition", and a second where() throws the first away. */
const REPOSITORY_TRAPS = [
  ban(
    'CallExpression[callee.property.name=/^(findBy|findOneBy|findOneByOrFail|findAndCountBy|countBy|existsBy)$/]',
    'findBy([]) returns every row: go through the scoped query.',
  ),
  ban(
    'CallExpression[callee.property.name="where"]',
    'A second where() replaces the permission: use andWhere().',
  ),
];

const UNRUN_TESTS = [
  ban(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing|skipIf)$/]',
    'No skipped, focused or pending tests.',
  ),
  ban('CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', 'No skipped or focused tests.'),
];

const syntax = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] });

const QUERY_OWNERS = [
  '**/*.repository.ts',
  'libs/platform/**',
  'libs/testing/**',
  'apps/ops/**',
  'db/**',
  'tools/*.ts',
  'test/**',
  'bench/**',
  '**/testing.ts',
];
const SPECS = [
  '**/*.spec.ts',
  '**/test/**/*.ts',
  'test/**/*.ts',
  'libs/testing/**/*.ts',
  '**/testing.ts',
  '{apps,libs}/**/fixtures/**/*.ts',
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '.subrosa/**',
      'coverage/**',
      'libs/deid/data/**',
      'apps/web/**/generated/**',
      '**/*.gen.ts',
      'stack/**',
      ...(FIXTURES ? [] : ['tools/fixtures/**']),
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: FIXTURES
          ? ['./tools/fixtures/lint/tsconfig.json']
          : ['./tsconfig.check.json', './apps/web/tsconfig.json', './test/browser/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Readers of branded ids and JSON columns name their result type once, at the call.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/ban-ts-comment': 'error',
      // There are no enums here; the rule would still ask about every assignment.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Resolvers answer with plain objects of the shape of a GraphQL type; the class is only its description.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, IIFEs: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      ...syntax(SHAPE, QUERIES),
    },
  },
  {
    files: QUERY_OWNERS.map((pattern) => (pattern.endsWith('.ts') ? pattern : `${pattern}/*.ts`)),
    rules: syntax(SHAPE),
  },
  { files: ['**/*.repository.ts'], rules: syntax(SHAPE, REPOSITORY_TRAPS) },
  {
    files: SPECS,
    rules: {
      // expect.any() and JSON answers are untyped by nature; a wrong guess fails the test itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      ...syntax(NAMED_EXPORTS, UNRUN_TESTS),
    },
  },
  { files: ['apps/ops/**/*.ts', 'tools/*', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // Half of a component is markup, which is read like a page and not like a procedure.
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 110 }] } },
  // Vite and Playwright ask for the default export.
  {
    files: ['apps/web/vite.config.ts', 'test/browser/playwright.config.ts', 'test/browser/start-product.ts'],
    rules: syntax(UNRUN_TESTS),
  },
  // TypeORM wants its migrations and the data source as they are; each runs once and is read top to bottom.
  { files: ['db/migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      ecmaVersion: 2024,
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'AbortSignal',
          'structuredClone',
          'performance',
          'module',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
);
