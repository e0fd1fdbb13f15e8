/// <reference types="vitest/config" />
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { documentFonts } from './tools/document-fonts.mjs'
import { partOf } from './src/i18n/areas.ts'
import { contentSecurityPolicy, policyHeaders } from './tools/policy.mjs'
import { installable } from './tools/pwa.mjs'

// The dictionaries of a language in two chunks: what the first screen says, and the rest.
const words = {
  codeSplitting: {
    groups: [{
      name: (id: string) => {
        const file = partOf(id)
        return file && `words-${file.language}-${file.part}`
      },
    }],
  },
}

export default defineConfig({
  base: './',
  plugins: [documentFonts(), vue(), contentSecurityPolicy(), installable()],
  // The message engine without its old API and devtools hooks.
  define: { __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_OPTIONS_API__: false },
  worker: { format: 'es', rolldownOptions: { output: words } },
  build: { target: 'es2022', sourcemap: false, rolldownOptions: { checks: { pluginTimings: false }, output: words } },
  preview: { headers: policyHeaders },
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
