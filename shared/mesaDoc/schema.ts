// Names, shapes and limits of the co-written documents. The access files are the only ones that open
// a Y.Doc by these names; everybody else sees plain data.

/** Travels in the handshake: an older tab reloads before it may write. */
export const DOC_VERSION = 1;

/** Root names. A root type is shared by construction: two people who open it never make two of it. */
export const ROOTS = {
  /** Tree: Y.Map<nodeId, Y.Map>. */
  nodes: 'nodes',
  /** Draft: Y.Map of plain values (choices, dates, flags), last writer wins. */
  fields: 'fields',
  /** Draft: Y.XmlFragment written with Tiptap. */
  description: 'description',
  /** Draft: Y.Text per text field, under `text:<field>`. */
  text: (field: string) => `text:${field}`,
  /** Draft: Y.Map<code, order> per set of codes, under `set:<name>`. */
  set: (name: string) => `set:${name}`,
  /** Draft: Y.Map<rowId, Y.Map> per list of rows, under `rows:<name>`. */
  rows: (name: string) => `rows:${name}`,
  /** Notes: Y.XmlFragment of the rapporteur. */
  notes: 'notes',
} as const;

/** domain.md 4.6, in user-perceived characters. */
export const TREE_LIMITS = {
  text: 280,
  parameterReason: 300,
  evidenceLabel: 300,
  evidenceSource: 200,
  evidenceUrl: 500,
  evidencePerNode: 20,
  notes: 1000,
  discardReason: 500,
  population: 200,
  territory: 200,
  /** Above this the canvas and the gate suffer; T13 warns long before, at 80. */
  nodes: 600,
} as const;

/** What a reader accepts from a document that may hold junk: generous, but bounded. */
export const READ_LIMITS = {
  textUnits: 8_000,
  nodes: 2_000,
  rows: 200,
  codes: 60,
  richBlocks: 500,
  richDepth: 16,
} as const;

/** Whatever a caller uses to tell its own transactions apart; the undo manager tracks it. */
export type Origin = object | string;
