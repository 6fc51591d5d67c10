// Once the person reads what they came for and the line has rested, what else they may open is brought quietly
// (restAhead.ts, which travels apart as well).
import { useEffect } from 'react';
import { useMesaSnapshot } from '../state/useMesa.ts';
import { whenLineRests } from './whenIdle.ts';

/** A person who asked the device to spare data is spared: what is missing is then told where it would be. */
function sparesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}

/** Begins anew each time the line comes back. */
export function useRestAhead(role: string, wide: boolean): void {
  const { connected } = useMesaSnapshot();
  useEffect(() => {
    if (!connected || sparesData()) return;
    let stop: () => void = () => undefined;
    let over = false;
    const callOff = whenLineRests(() => {
      import('./restAhead.ts').then(
        ({ bringLikely }) => {
          if (!over) stop = bringLikely({ role, wide });
        },
        () => undefined,
      );
    });
    return () => {
      over = true;
      callOff();
      stop();
    };
  }, [connected, role, wide]);
}
