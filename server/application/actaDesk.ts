// Actas and exports of a mesa: gathers what the exporters need from the record and the live tree.
// The exporters themselves are an adapter behind the Exporters port.
import * as Y from 'yjs';
import { canonicalTree } from '../../shared/mesaDoc/snapshot.ts';
import { readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { type Result, refuse } from '../../shared/protocol/errors.ts';
import { type ActaFile, actaFile } from '../../shared/record/actaFile.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { LiveDocs, Storage } from './ports.ts';
import { treeDoc } from './prepare.ts';

/** What an export is made from. */
export interface ExportInput {
  acta: ActaFile;
  /** Number of the commitment for formats about one; the first agreed one when missing. */
  commitment?: number;
  /** The live tree in canonical form. */
  tree?: unknown;
  publicUrl?: string;
}
export interface ExportedFile {
  bytes: Uint8Array;
  mime: string;
  /** ASCII, ours, safe in a header. */
  fileName: string;
}

/** Formats as an adapter offers them. `render` refuses `unknown_export` and `nothing_to_export`. */
export interface Exporters {
  list(): {
    id: string;
    name: string;
    hint: string;
    extension: string;
    subject: 'acta' | 'commitment' | 'tree';
  }[];
  canRender(id: string, input: ExportInput): boolean;
  render(id: string, input: ExportInput): Promise<Result<ExportedFile>>;
}

export class ActaDesk {
  readonly #storage: Storage;
  readonly #docs: LiveDocs;
  readonly #exporters: Exporters;
  readonly #publicUrl: string | undefined;

  constructor(parts: {
    storage: Storage;
    docs: LiveDocs;
    exporters: Exporters;
    publicUrl: string | undefined;
  }) {
    this.#storage = parts.storage;
    this.#docs = parts.docs;
    this.#exporters = parts.exporters;
    this.#publicUrl = parts.publicUrl;
  }

  /** Every format with its address, or null where there is nothing to export yet. */
  async list(room: MesaRoom) {
    const input = await this.#input(room);
    const agreed = room.state.commitments
      .filter((item) => item.state === 'agreed')
      .map((item) => item.number);
    return this.#exporters.list().flatMap((format) => {
      const offered = format.subject === 'commitment' && agreed.length > 1 ? agreed : [undefined];
      return offered.map((commitment) => {
        const can = this.#exporters.canRender(format.id, { ...input, ...(commitment ? { commitment } : {}) });
        const query = commitment ? `?n=${commitment}` : '';
        return {
          ...format,
          commitment: commitment ?? null,
          url: can ? `/api/mesas/${room.mesaId}/exports/${format.id}${query}` : null,
        };
      });
    });
  }

  async export(room: MesaRoom, id: string, commitment: number | undefined): Promise<Result<ExportedFile>> {
    const input = await this.#input(room);
    return this.#exporters.render(id, { ...input, ...(commitment === undefined ? {} : { commitment }) });
  }

  /** The acta of a session in one format (`pdf`, `docx`, `md`, `json`). */
  async acta(room: MesaRoom, session: number, extension: string): Promise<Result<ExportedFile>> {
    if (session !== room.state.session.number) return refuse('nothing_to_export');
    const format = this.#exporters
      .list()
      .find((one) => one.subject === 'acta' && one.extension === extension);
    return format ? this.#exporters.render(format.id, await this.#input(room)) : refuse('unknown_export');
  }

  async #input(room: MesaRoom): Promise<ExportInput> {
    const events = await this.#storage.loadEvents(room.mesaId);
    const acta = actaFile({ events, people: [...room.people.values()] });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await this.#docs.encodedState(treeDoc(room.mesaId)));
    const tree = readTree(doc);
    doc.destroy();
    return {
      acta,
      ...(tree.problemId === null ? {} : { tree: canonicalTree(tree) }),
      ...(this.#publicUrl ? { publicUrl: this.#publicUrl } : {}),
    };
  }
}
