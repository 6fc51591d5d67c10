// The tree of a case, grown card by card by the people of the mesa through their own live documents.
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import {
  addEvidence,
  addNode,
  addSecondaryLink,
  readTree,
  setParameter,
  setProblemFacts,
} from '../../../shared/mesaDoc/treeAccess.ts';
import type { MesaCase } from '../../../shared/model/mesaCase.ts';
import type { Result } from '../../../shared/protocol/errors.ts';
import { type Cast, type Seated, shorten } from './cast.ts';
import { PlayFault } from './person.ts';

type CaseNode = MesaCase['tree']['nodes'][number];

function must(what: string, result: Result<unknown>): void {
  if (!result.ok) throw new PlayFault(`${what}: ${result.error.code}`);
}

/** The place of a card: for a cause what it causes, for an effect what causes it (primary link). */
function parentOf(file: MesaCase, node: CaseNode): string | null {
  const primary = file.tree.links.filter((link) => !link.secondary);
  if (node.kind === 'cause') return primary.find((link) => link.from === node.id)?.to ?? null;
  return node.kind === 'effect' ? (primary.find((link) => link.to === node.id)?.from ?? null) : null;
}

/** Cards in an order in which every parent comes before its children; the file's order otherwise. */
function growingOrder(file: MesaCase): CaseNode[] {
  const pending = [...file.tree.nodes].sort(
    (a, b) => Number(b.kind === 'problem') - Number(a.kind === 'problem'),
  );
  const placed = new Set<string>();
  const order: CaseNode[] = [];
  while (pending.length > 0) {
    const index = pending.findIndex((node) => {
      const parent = parentOf(file, node);
      return parent === null || placed.has(parent);
    });
    const [node] = pending.splice(Math.max(0, index), 1);
    if (!node) break;
    placed.add(node.id);
    order.push(node);
  }
  return order;
}

function writeCard(doc: Y.Doc, file: MesaCase, node: CaseNode, by: string): void {
  const origin = { play: by };
  must(
    `card ${node.id}`,
    addNode(
      doc,
      {
        id: node.id,
        kind: node.kind,
        text: node.text,
        parent: parentOf(file, node),
        by,
        at: 0,
        state: 'accepted',
        prov: node.prov,
      },
      origin,
    ),
  );
  if (node.kind === 'problem')
    must(
      'problem',
      setProblemFacts(doc, node.id, { population: node.population, territory: node.territory }, origin),
    );
  if (node.parameter)
    must(`parameter ${node.id}`, setParameter(doc, node.id, true, node.parameterReason, origin));
  for (const { label, source, date, url } of node.evidence) {
    // A case may give only a year: it then belongs to the source, because the field holds calendar days.
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
    const named = [source || file.title, isDay ? '' : date].filter((part) => part !== '').join(', ');
    const evidence = {
      label: shorten(label, 300),
      source: shorten(named, 200),
      addedBy: by,
      ...(isDay ? { date } : {}),
      ...(url ? { url } : {}),
    };
    must(`evidence ${node.id}`, addEvidence(doc, node.id, evidence, origin));
  }
}

/** What a document holds, as clocks by writer. */
const clocksOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

/** Waits until what every author wrote has come back to somebody else: then it is on disk, and whoever arrives now
 *  finds it. The reader's own last words are waited for by the first author. */
async function settle(name: string, authors: Seated[]): Promise<void> {
  const first = authors[0]!.person;
  const reader = authors.at(-1)!.person;
  for (const { person } of authors) {
    const written = clocksOf(await person.open(name));
    const listener = person === reader ? first : reader;
    await listener.waitForDoc(name, 'what everybody wrote', (doc) => {
      const held = clocksOf(doc);
      return [...written].every(([writer, clock]) => (held.get(writer) ?? 0) >= clock);
    });
  }
}

/** Everybody takes turns; each card waits until the one it hangs from has arrived at its author's device. */
export async function growTree(file: MesaCase, { created, seated }: Cast, paceMs: number): Promise<void> {
  const name = `mesa/${created.mesaId}/tree`;
  const authors: Seated[] = seated;
  for (const [index, node] of growingOrder(file).entries()) {
    const author = authors[index % authors.length]!.person;
    const parent = parentOf(file, node);
    const doc = await author.waitForDoc(
      name,
      `card ${parent} before ${node.id}`,
      (tree) => parent === null || readTree(tree).nodes.has(parent),
    );
    writeCard(doc, file, node, author.participantId);
    if (paceMs > 0) await delay(paceMs);
  }
  const everything = (doc: Y.Doc) => file.tree.nodes.every((node) => readTree(doc).nodes.has(node.id));
  const linker = authors[0]!.person;
  const doc = await linker.waitForDoc(name, 'the whole tree', everything);
  for (const link of file.tree.links.filter((candidate) => candidate.secondary)) {
    const from = file.tree.nodes.find((node) => node.id === link.from);
    const [id, other] = from?.kind === 'cause' ? [link.from, link.to] : [link.to, link.from];
    must(`link ${link.from} → ${link.to}`, addSecondaryLink(doc, id, other, { play: linker.participantId }));
  }
  await settle(name, authors);
}
