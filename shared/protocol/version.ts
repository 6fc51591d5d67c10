// The version of everything that crosses the wire. tests/protocol.test.ts fingerprints the schemas:
// when it turns red, bump the number and add one line here.

/** 1 · 2026-11-20 · first wire: join, commands, views, tree, drafts, decisions. */
export const PROTOCOL_VERSION = 1;
