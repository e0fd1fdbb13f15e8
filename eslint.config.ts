import stylistic from '@stylistic/eslint-plugin'
import pluginVue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const pureGlobals = ['Date', 'performance', 'console', 'localStorage', 'indexedDB', 'fetch', 'crypto', 'window', 'document', 'navigator', 'setTimeout', 'setInterval']

export default tseslint.config(
  { ignores: ['dist/**', 'dist-*/**', '.cache/**', 'playwright-report/**', 'screens/**', 'coverage/**', 'test-results/**', 'src/documents/fonts/generated/**'] },
  ...tseslint.configs.recommended,
  ...pluginVue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  // The formatter: one way to write a line, mended by `npx eslint --fix`.
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: false, commaDangle: 'always-multiline', braceStyle: '1tbs', arrowParens: true, quoteProps: 'as-needed', jsx: false }),
  {
    rules: {
      '@stylistic/member-delimiter-style': ['error', { multiline: { delimiter: 'none' }, singleline: { delimiter: 'semi' } }],
      '@stylistic/max-len': ['error', { code: 200, ignoreComments: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      // A guard on one line with its early return reads best on that line.
      '@stylistic/max-statements-per-line': ['error', { max: 3 }],
      '@stylistic/no-mixed-operators': 'off',
    },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        { selector: 'MemberExpression[property.name=\'innerHTML\']', message: 'Text is never HTML here.' },
      ],
      'max-lines': ['error', { max: 400 }],
      'vue/no-v-html': 'error',
      'vue/no-bare-strings-in-template': ['error', { allowlist: ['·', '—', '−', '%', '/', '…', '×', ':', '+', '–', '(', ')', ',', '='] }],
      // Layout rules of the template are left to the writer: they say nothing about what a person gets.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': ['error', 2],
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    // The pure floor: the clock, the zone of the device and randomness come in as parameters.
    files: ['src/domain/**/*.ts', 'src/sample/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals.filter((name) => name !== 'Date')],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        { selector: 'CallExpression[callee.object.name=\'Date\'][callee.property.name=\'now\']', message: 'The clock is a parameter.' },
        { selector: 'NewExpression[callee.name=\'Date\'][arguments.length=0]', message: 'The clock is a parameter.' },
        { selector: 'MemberExpression[object.name=\'Math\'][property.name=\'random\']', message: 'Randomness is a parameter.' },
      ],
    },
  },
  {
    files: ['src/**/*.vue'],
    rules: {
      '@stylistic/max-len': 'off',
      'vue/max-len': ['error', { code: 200, template: 240, ignoreComments: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreHTMLAttributeValues: true }],
    },
  },
  // Size guides: lines of code, so that a comment never costs a line of it.
  { files: ['src/domain/**/*.ts'], rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] } },
  { files: ['src/**/*.vue'], rules: { 'max-lines': ['error', { max: 200 }] } },
  // One loop over the columns of a day, held together for its speed.
  { files: ['src/domain/archive/day-columns.ts'], rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['tests/**/*.ts', 'tests/**/*.mjs', 'tools/**/*.mjs', '*.config.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
