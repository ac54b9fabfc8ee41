import reactHooks from 'eslint-plugin-react-hooks';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './src/layers.ts';

const pageGlobals = ['window', 'document', 'location', 'localStorage'].map((name) => ({
  name,
  message: 'Below src/state there is no page: the same code runs in the worker and in Node.',
}));

const impure = [
  { object: 'Math', property: 'random', message: 'Use lib/random: runs must be repeatable.' },
  { object: 'Date', property: 'now', message: 'Pass the clock in, or use performance.now().' },
];

const tensorflow = { regex: '^@tensorflow/', message: 'Only src/engine/tfjs imports TensorFlow.js.' };
const models = {
  regex: '^(\\.\\./)+models/',
  message: 'An engine runs plans (src/plan): which models there are does not concern it.',
};
const react = {
  regex: '^react',
  message: 'React lives from src/ui upwards (and binds the words in src/text).',
};

/** One rule block a folder: what it may not import, what it may not touch. */
const folders = [...layers, 'engine/tfjs' as const].map((folder) => {
  const layer = folder === 'engine/tfjs' ? 'engine' : folder;
  const index = layers.indexOf(layer);
  const higher = layers.slice(index + 1);
  const hasPage = index >= layers.indexOf('state');
  const hasReact = index >= layers.indexOf('text');
  const above = {
    regex: `^(\\.\\./)+(${higher.join('|')})(/|$)`,
    message: `${higher.join(', ')} stand below src/${layer} in src/layers.ts: it may not import them.`,
  };
  const patterns = [
    ...(higher.length > 0 ? [above] : []),
    ...(layer === 'engine' ? [models] : []),
    ...(folder === 'engine/tfjs' ? [] : [tensorflow]),
    ...(hasReact ? [] : [react]),
  ];
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-globals': hasPage ? 'off' : ['error', ...pageGlobals],
      'no-restricted-properties': hasPage ? 'off' : ['error', ...impure],
    } satisfies Linter.RulesRecord,
  };
});

export default defineConfig(
  {
    ignores: [
      'dist',
      'coverage',
      'test-results',
      'playwright-report',
      'public',
      'src/engine/fused/wasm/assembly',
      'src/engine/fused/wasm/built',
    ],
  },
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  { files: ['src/**/*.tsx', 'src/**/use-*.ts'], ...reactHooks.configs.flat['recommended-latest'] },
  ...folders,
  { files: ['e2e/**/*.ts', 'src/**/*.test.{ts,tsx}'], rules: { 'no-console': 'off' } },
  {
    files: ['e2e/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[property.name='waitForTimeout']",
          message: 'Wait for a state (e2e/root.ts): time says nothing on a busy machine.',
        },
      ],
    },
  },
);
