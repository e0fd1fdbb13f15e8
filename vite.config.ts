/// <reference types="vitest/config" />
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { documentFonts } from './tools/document-fonts'

export default defineConfig({
  base: './',
  plugins: [documentFonts(), vue()],
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false },
  test: {
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' },
    testTimeout: 30_000,
  },
})
