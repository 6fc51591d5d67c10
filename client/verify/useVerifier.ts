// One file being checked: read in this browser, verified in this browser, sent nowhere.
import { useCallback, useState } from 'react';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import type { Receipt } from '../../shared/record/receiptFile.ts';
import type { FileCheck } from './checkFile.ts';

/** A file of these weighs kilobytes; this only keeps a wrong file from stopping the page. */
export const MAX_FILE_MB = 40;

export type VerifierState =
  | { kind: 'waiting' }
  | { kind: 'working'; name: string }
  | { kind: 'tooLarge'; name: string }
  | { kind: 'closed'; name: string }
  | { kind: 'done'; name: string; result: FileCheck };

/** Where the work is done: on a thread of its own, or on the one of the page. */
export type Check = (text: string) => Promise<FileCheck>;

async function checked(file: File, check: Check): Promise<VerifierState> {
  const { name } = file;
  if (file.size > MAX_FILE_MB * 1024 * 1024) return { kind: 'tooLarge', name };
  try {
    const bytes = await file.arrayBuffer();
    // Bytes that are not UTF-8 would be replaced in silence otherwise.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'done', name, result: await check(text) };
  } catch {
    return { kind: 'closed', name };
  }
}

/** The last intact acta and the last intact receipt chosen here, to be compared with each other. */
export interface Seen {
  acta: ActaFile | null;
  receipt: Receipt | null;
}

function withSeen(seen: Seen, state: VerifierState): Seen {
  if (state.kind !== 'done') return seen;
  const { result } = state;
  if (result.kind === 'acta' && result.file) return { ...seen, acta: result.file };
  if (result.kind === 'receipt' && result.result.intact) return { ...seen, receipt: result.result.receipt };
  return seen;
}

/** `verify(file)` checks it; a file chosen later replaces the earlier one, also while it is being checked. */
export function useVerifier(check: Check): {
  state: VerifierState;
  seen: Seen;
  verify: (file: File) => void;
} {
  const [seen, setSeen] = useState<Seen>({ acta: null, receipt: null });
  const [state, setState] = useState<VerifierState>({ kind: 'waiting' });
  const verify = useCallback(
    (file: File) => {
      const working: VerifierState = { kind: 'working', name: file.name };
      setState(working);
      void checked(file, check).then((done) => {
        setState((current) => (current === working ? done : current));
        setSeen((before) => withSeen(before, done));
      });
    },
    [check],
  );
  return { state, seen, verify };
}
