// The acta so far, from the server, asked again when the mesa moves on: at most one request at a time and a short pause
// between them, so that a busy session does not recompute it for every person at every keystroke.
import { useEffect, useRef, useState } from 'react';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { type ApiRefusal, callApi } from '../net/api.ts';
import { type ExportFormat, listExports } from '../net/session.ts';

const PAUSE_MS = 1500;

export interface ActaState {
  file: ActaFile | null;
  formats: ExportFormat[];
  error: ApiRefusal | null;
}

/** `seq` is the mesa's sequence in the view: a larger one makes the acta stale. `retry` asks again now. */
export function useActa(mesaId: string, session: number, seq: number): ActaState & { retry: () => void } {
  const [state, setState] = useState<ActaState>({ file: null, formats: [], error: null });
  const [attempt, setAttempt] = useState(0);
  const loaded = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: seq and attempt are what makes the acta stale
  useEffect(() => {
    let current = true;
    const load = async () => {
      const [acta, exports] = await Promise.all([
        callApi<ActaFile>('GET', `/api/mesas/${mesaId}/acta/${session}.json`),
        listExports(mesaId),
      ]);
      if (!current) return;
      loaded.current = true;
      const formats = exports.ok ? exports.value.formats : null;
      // What was already on the screen stays there while the connection comes back.
      setState((before) => ({
        file: acta.ok ? acta.value : before.file,
        formats: formats ?? before.formats,
        error: acta.ok ? null : acta.error,
      }));
    };
    const timer = setTimeout(() => void load(), loaded.current ? PAUSE_MS : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [mesaId, session, seq, attempt]);
  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
