/// <reference types="vitest/config" />
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { documentFonts } from './tools/document-fonts.mjs'
import { contentSecurityPolicy, policyHeaders } from './tools/policy.mjs'
import { installable } from './tools/pwa.mjs'
import { words } from './tools/words.mjs'

export default defineConfig({
  base: './',
  plugins: [documentFonts(), words(), vue(), contentSecurityPolicy(), installable()],
  // The package's own entry is written for browsers of ten years ago; ours all read this one.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  // The message engine without its old API, its devtools hooks and its parser: the sentences come parsed (tools/words.mjs).
  define: { __INTLIFY_DROP_MESSAGE_COMPILER__: true, __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_OPTIONS_API__: false },
  // A worker needs at once what a window loads later: that an import of it comes no later there is meant.
  worker: { format: 'es', plugins: () => [words()], rolldownOptions: { checks: { ineffectiveDynamicImport: false } } },
  build: {
    target: 'es2022', sourcemap: false,
    // A page's scripts find each other; naming them all ahead would be a tenth of the first screen's own script. Styles are named.
    modulePreload: { resolveDependencies: (_file, needed, { hostType }) => (hostType === 'js' ? needed.filter((name) => name.endsWith('.css')) : needed) },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What every page stands on comes in one file, and what the first screen adds to it in another: packed together both are smaller than in many.
      output: { codeSplitting: { groups: [
        { name: 'ground', test: /node_modules.(@vue|vue|vue-router|pinia|dexie|comlink|petite-vue-i18n|@intlify)[\\/]|plugin-vue_export-helper|preload-helper/ },
        { name: 'first', test: /src.(features.today|features.\w+.due-|ui.progress|ui.page.(PageHeader|PageStack|SectionCard|StatusNote)|desk.(setup|ask)\.|domain.agenda.agenda|domain.invoice.late-works|usecases.reads)/ },
      ] } },
    },
  },
  preview: { headers: policyHeaders },
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
