import vue from 'eslint-plugin-vue';
import ts from 'typescript-eslint';

/**
 * Which folder may import what. Each item lists files and the imports that are banned there. The message of a ban names the right place.
 * CONTRIBUTING.md explains the rules under "Project structure".
 */
const folders = [
  {
    files: ['catalog/engine/**/*.ts'],
    ban: [
      [['vue', 'vue/*', 'vitepress', 'vitepress/*'], 'The engine knows no framework: put this into components/.'],
      [
        ['node:*', 'fs', 'path', 'os'],
        'The engine runs in browsers too: put file and process work into catalog/build/.',
      ],
      [['yaml', 'zod', 'markdown-it', 'csv-stringify*'], 'Reading and writing formats is the work of catalog/build/.'],
      [['**/build/**', '**/components/**', '**/.vitepress/**'], 'The engine imports only itself.'],
      [['fuse.js'], 'Only catalog/engine/search.ts may import fuse.js.'],
    ],
  },
  {
    files: ['catalog/engine/search.ts'],
    ban: [
      [['vue', 'vue/*', 'vitepress', 'vitepress/*'], 'The engine knows no framework: put this into components/.'],
      [['node:*', 'yaml', 'zod', 'markdown-it'], 'The engine imports only itself, and fuse.js here.'],
      [['**/build/**', '**/components/**', '**/.vitepress/**'], 'The engine imports only itself.'],
    ],
  },
  {
    files: ['catalog/build/**/*.ts', 'catalog/cli.ts'],
    ban: [
      [
        ['vue', 'vue/*', 'vitepress', 'vitepress/*'],
        'catalog/ knows no framework: put this into components/ or .vitepress/.',
      ],
      [['**/components/**', '**/.vitepress/**', '**/docs/**'], 'Data walks from catalog/ to the pages, never back.'],
      [['fuse.js'], 'Search through catalog/engine/search.ts.'],
    ],
  },
  {
    files: ['catalog/package/**/*.ts'],
    ban: [
      [['vue', 'vue/*', 'vitepress', 'vitepress/*'], 'The package knows no framework.'],
      [
        ['yaml', 'zod', 'markdown-it', 'csv-stringify*'],
        'The package brings its catalog: reading YAML is the work of catalog/build/.',
      ],
      [['**/components/**', '**/.vitepress/**', '**/docs/**'], 'Data walks from catalog/ to the pages, never back.'],
      [['fuse.js'], 'Search through catalog/engine/search.ts.'],
    ],
  },
  {
    files: ['components/**/*.ts'],
    ban: [
      [
        ['**/catalog/build/**', '**/*.data', '**/*.data.ts'],
        'Pages import data and hand it in: take it as an argument.',
      ],
      [['*.vue', '**/*.vue'], 'Composables and workers know no component.'],
      [['**/.vitepress/**', 'vitepress', 'vitepress/*'], 'Composables know vue and the engine only.'],
      [['fuse.js'], 'Search through catalog/engine/search.ts.'],
    ],
  },
  {
    files: ['components/**/*.vue'],
    ban: [
      [['**/catalog/build/**', '**/*.data', '**/*.data.ts'], 'Pages import data and hand it in: take it as a prop.'],
      [['**/.vitepress/**'], 'Nobody imports .vitepress/.'],
      [['fuse.js'], 'Search through catalog/engine/search.ts.'],
    ],
  },
  {
    files: ['docs/**/*.ts'],
    ban: [
      [['**/.vitepress/**'], 'Nobody imports .vitepress/.'],
      [['vue', '*.vue', '**/*.vue'], 'Data files hold data: components are used in the .md.'],
    ],
  },
];

export default ts.config(
  {
    ignores: [
      '.vitepress/dist/**',
      '.vitepress/dist-single/**',
      '.vitepress/cache/**',
      '.vitepress/.temp/**',
      'node_modules/**',
      'package/**',
      'docs/guide/snippets/*.{java,py,sh}',
    ],
  },
  ...ts.configs.recommended,
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/enforce-style-attribute': ['error', { allow: ['scoped'] }],
      'vue/no-unused-refs': 'error',
      'vue/require-explicit-emits': 'error',
    },
  },
  {
    rules: {
      'no-console': 'error',
      'no-undef': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Text reaches the page by interpolation only.',
        },
      ],
    },
  },
  {
    files: ['catalog/**/*.ts', 'components/**/*.{ts,vue}', '.vitepress/**/*.{ts,vue}', 'docs/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-restricted-exports': 'off',
    },
  },
  {
    files: ['.ci/*.mjs', 'catalog/cli.ts', 'catalog/build/**/*.ts', 'tests/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['catalog/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'document',
        'window',
        'fetch',
        'localStorage',
        'process',
        'navigator',
        'location',
      ],
    },
  },
  {
    // Thresholds and weights belong in catalog/engine/weights.ts, each with its reason. Only indexes and HTTP statuses are allowed here.
    files: ['catalog/engine/judge/**/*.ts'],
    rules: {
      '@typescript-eslint/no-magic-numbers': [
        'error',
        { ignore: [-1, 0, 1, 2, 200, 400, 401, 403, 404, 408, 413, 500, 503, 504], ignoreTypeIndexes: true },
      ],
    },
  },
  ...folders.map(({ files, ban }) => ({
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: ban.map(([group, message]) => ({ group, message })) }],
    },
  })),
);
