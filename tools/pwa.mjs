import { VitePWA } from 'vite-plugin-pwa'
import { shellScriptName } from './policy.mjs'

/** The offline shell: every file of the build is precached, a new version waits until the person chooses it. */
export function installable() {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    includeAssets: ['icon.svg', 'icon-192.png'],
    manifest: {
      id: './',
      name: 'Linewright',
      short_name: 'Linewright',
      description: 'The workbench of the account manager in an outsourced contact centre. Works offline; nothing leaves this device.',
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f6f5f2',
      theme_color: '#efede8',
      categories: ['business', 'productivity'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      file_handlers: [{ action: './', accept: { 'text/csv': ['.csv'], 'text/plain': ['.txt', '.log'] } }],
    },
    workbox: {
      importScripts: [shellScriptName],
      globPatterns: ['**/*.{js,css,html,woff2,ttf,svg,png}'],
      // The offline shell's own script is kept with the shell.
      globIgnores: ['policy-*.js'],
      // Every file is needed offline, the document fonts included; none is left out for its size.
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      cleanupOutdatedCaches: true,
      navigateFallback: 'index.html',
      clientsClaim: true,
      skipWaiting: false,
    },
  })
}
