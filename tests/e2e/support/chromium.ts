// The browser of the tests: which one, and with what flags. Shared by the configuration, the tests that add a flag
// of their own, and the script that makes the pictures.
export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
export const CHROMIUM_FLAGS = [
  // Dates and menus of the browser itself.
  '--lang=es-MX',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
