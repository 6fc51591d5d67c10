// Reads a live document again after every change, at most once per drawn frame: many hands write at once and the
// projector only needs the last of them.
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** The value that `read` gives now; null while there is no document. `read` must be stable. */
export function useDocValue<Value>(doc: Y.Doc | null, read: (doc: Y.Doc) => Value): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    if (doc === null) {
      setValue(null);
      return;
    }
    let frame = 0;
    const again = () => {
      frame = 0;
      setValue(read(doc));
    };
    const changed = () => {
      if (frame === 0) frame = requestAnimationFrame(again);
    };
    again();
    doc.on('update', changed);
    return () => {
      cancelAnimationFrame(frame);
      doc.off('update', changed);
    };
  }, [doc, read]);
  return value;
}
