/** The browser every end-to-end run, bench and picture uses: Debian's Chromium, or the one CHROMIUM_PATH names. */
export const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Runs as root in a container, talks to nobody but the page's own host. */
export const browserArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--disable-domain-reliability', '--disable-sync', '--no-first-run', '--no-default-browser-check', '--metrics-recording-only',
]
