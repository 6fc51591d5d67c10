// The browser of the tests: which one, and with what flags. Shared by the configuration and the script
// that makes the pictures.
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
  // The name of the room in lan.spec.ts. Here and not there: a test with flags of its own waits for the last place and
  // starts another browser.
  '--host-resolver-rules=MAP mesa.test 127.0.0.1',
];
