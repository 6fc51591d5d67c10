// Hooks that open one person's session on a live draft with its presence, and hand it to every part of the form.
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { CommitmentFinding } from '../../shared/commitment/finding.ts';
import type { CommitmentDraft } from '../../shared/commitment/types.ts';
import type { Origin } from '../../shared/mesaDoc/schema.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import type { LiveDocSnapshot } from '../net/docProvider.ts';
import { useLiveDoc, useMesa } from '../state/useMesa.ts';
import { adviceBySection } from './advice.ts';
import { DraftPresence, type WritersBySection } from './draftPresence.ts';
import { DraftSession } from './draftSession.ts';
import type { SectionId } from './sections.ts';
import { writeRefusal } from './writeRefusal.ts';

/** What a part of the form works with. */
export interface DraftWork {
  commitment: CommitmentView;
  doc: Y.Doc;
  origin: Origin;
  provider: WebsocketProvider;
  draft: CommitmentDraft;
  mayWrite: boolean;
  writers: WritersBySection;
  enter: (section: SectionId | null) => void;
  advice: ReadonlyMap<SectionId, readonly CommitmentFinding[]>;
}

export interface OpenDraft {
  live: LiveDocSnapshot & { forgetAside: () => void };
  session: DraftSession;
  presence: DraftPresence;
}

/** Opens the document of a draft; null for a moment, and again while a refused document is opened anew. */
export function useOpenDraft(name: string): OpenDraft | null {
  const { me } = useMesa();
  const live = useLiveDoc(name);
  const [open, setOpen] = useState<Pick<OpenDraft, 'session' | 'presence'> | null>(null);
  const doc = live?.doc;
  const awareness = live?.provider.awareness;
  useEffect(() => {
    if (!doc || !awareness) return undefined;
    const session = new DraftSession(doc);
    const presence = new DraftPresence(awareness, me.participantId);
    setOpen({ session, presence });
    return () => {
      session.destroy();
      presence.destroy();
      setOpen(null);
    };
  }, [doc, awareness, me.participantId]);
  return live && open?.session.doc === live.doc ? { live, ...open } : null;
}

/** The draft of an open session as plain data, followed live. */
export const useDraftData = (session: DraftSession): CommitmentDraft =>
  useSyncExternalStore(session.subscribe, session.read);

/** Everything the form needs, computed once per change. */
export function useDraftWork(open: OpenDraft, commitment: CommitmentView): DraftWork {
  const { view, me } = useMesa();
  const draft = useDraftData(open.session);
  const { presence } = open;
  const writers = useSyncExternalStore(presence.subscribe, presence.read);
  const strategic = view.tree.strategic.map((cause) => cause.nodeId).join(' ');
  const advice = useMemo(
    () =>
      adviceBySection(draft, {
        strategicCauses: strategic.split(' ').filter((id) => id !== ''),
        maxMonths: view.maxMonths,
      }),
    [draft, strategic, view.maxMonths],
  );
  return {
    commitment,
    doc: open.session.doc,
    origin: open.session.origin,
    provider: open.live.provider,
    draft,
    // What an older build writes is sent to nobody: better not to let it be typed.
    mayWrite: !open.live.mustReload && writeRefusal(view, me, commitment) === null,
    writers,
    enter: (section) => presence.enter(section),
    advice,
  };
}

export const DraftContext = createContext<DraftWork | null>(null);

export function useDraft(): DraftWork {
  const work = useContext(DraftContext);
  if (!work) throw new Error('useDraft outside of an open draft');
  return work;
}
