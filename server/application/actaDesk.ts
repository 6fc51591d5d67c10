// Actas and exports of a mesa: gathers what the exporters need from the record and the live tree. The public edition of
// a published acta is read by anybody, so it is made once for each length of the record.
// The exporters themselves are an adapter behind the Exporters port.
import * as Y from 'yjs';
import { canonicalTree } from '../../shared/mesaDoc/snapshot.ts';
import { readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { type Result, refuse } from '../../shared/protocol/errors.ts';
import { type ActaFile, actaFile } from '../../shared/record/actaFile.ts';
import type { Seal } from '../../shared/record/checkpoint.ts';
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

/** Formats of the public edition that need no session (K6), and the export that makes each. */
const PUBLIC_FORMATS: Record<string, string> = { json: 'acta-publica', pdf: 'acta-publica-pdf' };
const MAX_KEPT = 40;

/** Made once for each length of the record: `seq` is that length. */
interface KeptActa {
  seq: number;
  acta: Promise<ActaFile>;
  /** Rendered files of the acta, by format. */
  files: Map<string, Promise<Result<ExportedFile>>>;
}

export class ActaDesk {
  readonly #storage: Storage;
  readonly #docs: LiveDocs;
  readonly #exporters: Exporters;
  readonly #publicUrl: string | undefined;
  readonly #sealOf: (room: MesaRoom) => Promise<Seal>;
  readonly #room: (mesaId: string) => Promise<MesaRoom | null>;
  /** The acta of each mesa as its record stands: everybody who asks before the next event gets the same. */
  readonly #actas = new WeakMap<MesaRoom, KeptActa>();
  /** Published files by address; `seq` is the length of the record they were made from. */
  readonly #published = new Map<string, { seq: number; file: Promise<Result<ExportedFile>> }>();

  /** `sealOf` signs the whole record of a mesa; `room` finds one, or null. */
  constructor(parts: {
    storage: Storage;
    docs: LiveDocs;
    exporters: Exporters;
    publicUrl: string | undefined;
    sealOf: (room: MesaRoom) => Promise<Seal>;
    room: (mesaId: string) => Promise<MesaRoom | null>;
  }) {
    this.#storage = parts.storage;
    this.#docs = parts.docs;
    this.#exporters = parts.exporters;
    this.#publicUrl = parts.publicUrl;
    this.#sealOf = parts.sealOf;
    this.#room = parts.room;
  }

  /** Every format with its address, or null where there is nothing to export yet. */
  async list(room: MesaRoom) {
    const input = await this.#input(room);
    const agreed = room.state.commitments
      .filter((item) => item.versions.length > 0)
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
    if (this.#isOfActa(id)) return this.#actaAs(room, id);
    const input = await this.#input(room);
    return this.#exporters.render(id, { ...input, ...(commitment === undefined ? {} : { commitment }) });
  }

  /** The acta of a session in one format (`pdf`, `docx`, `md`, `json`). */
  async acta(room: MesaRoom, session: number, extension: string): Promise<Result<ExportedFile>> {
    if (session !== room.state.session.number) return refuse('nothing_to_export');
    const format = this.#exporters
      .list()
      .find((one) => one.subject === 'acta' && one.extension === extension);
    return format ? this.#actaAs(room, format.id) : refuse('unknown_export');
  }

  /**
   * K5, K6: the public edition of a published acta, for anybody. One answer for «never existed», «not published» and
   * «no such format»: `nothing_to_export`.
   */
  async published(mesaId: string, extension: string): Promise<Result<ExportedFile>> {
    const format = Object.hasOwn(PUBLIC_FORMATS, extension) ? PUBLIC_FORMATS[extension] : undefined;
    const room = format === undefined ? null : await this.#room(mesaId);
    if (!format || room?.state.acta.stage !== 'published') return refuse('nothing_to_export');
    const { seq } = room.state;
    const key = `${mesaId}.${extension}`;
    const known = this.#published.get(key);
    if (known?.seq === seq) return known.file;
    const file = this.#input(room).then((input) => this.#exporters.render(format, input));
    if (this.#published.size >= MAX_KEPT) this.#published.clear();
    this.#published.set(key, { seq, file });
    // A fault is not an answer to keep.
    file.catch(() => this.#published.delete(key));
    return file;
  }

  #isOfActa(id: string): boolean {
    return this.#exporters.list().some((format) => format.id === id && format.subject === 'acta');
  }

  /** A file of the acta, rendered once for each length of the record: asking again in a loop costs nothing. */
  #actaAs(room: MesaRoom, id: string): Promise<Result<ExportedFile>> {
    const { files } = this.#kept(room);
    const known = files.get(id);
    if (known) return known;
    const file = this.#input(room).then((input) => this.#exporters.render(id, input));
    files.set(id, file);
    // A fault is not an answer to keep.
    file.catch(() => files.delete(id));
    return file;
  }

  #kept(room: MesaRoom): KeptActa {
    const { seq } = room.state;
    const known = this.#actas.get(room);
    if (known?.seq === seq) return known;
    const fresh: KeptActa = { seq, acta: this.#make(room), files: new Map() };
    this.#actas.set(room, fresh);
    fresh.acta.catch(() => {
      if (this.#actas.get(room) === fresh) this.#actas.delete(room);
    });
    return fresh;
  }

  async #make(room: MesaRoom): Promise<ActaFile> {
    // A session that goes on would be signed again at every glance at its acta.
    const seal = room.state.session.state === 'closed' ? await this.#sealOf(room) : null;
    const stored = await this.#storage.loadEvents(room.mesaId);
    const events = seal ? stored.slice(0, seal.size) : stored;
    return actaFile({ events, people: [...room.people.values()], seal });
  }

  async #input(room: MesaRoom): Promise<ExportInput> {
    const acta = await this.#kept(room).acta;
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
