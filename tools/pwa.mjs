import { VitePWA } from 'vite-plugin-pwa'

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
      globPatterns: ['**/*.{js,css,html,woff2,ttf,svg,png}'],
      // Every file is needed offline, the document fonts included; none is left out for its size.
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      cleanupOutdatedCaches: true,
      navigateFallback: 'index.html',
      clientsClaim: true,
      skipWaiting: false,
    },
  })
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The content security policy of the built page; the development server needs inline code of its own. */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
  }
}
