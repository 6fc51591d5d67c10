// Ties the device's memory of the record to the open mesa: proves it on arrival and after every drop of the line,
// remembers what the screen shows, and proves again each minute while there is something new.
import { useEffect, useState } from 'react';
import { callApi } from '../net/api.ts';
import { deviceMemory, type WitnessAlarm, WitnessDesk } from '../net/witness.ts';
import { useMesaSnapshot } from '../state/useMesa.ts';

const MINUTE_MS = 60_000;

/** The alarm of this device about `mesaId`, or null while the record continues what it saw. */
export function useWitness(mesaId: string): WitnessAlarm | null {
  const { view, connected } = useMesaSnapshot();
  const [desk, setDesk] = useState<WitnessDesk | null>(null);
  const [alarm, setAlarm] = useState<WitnessAlarm | null>(null);

  useEffect(() => {
    const opened = new WitnessDesk({
      mesaId,
      memory: deviceMemory(mesaId),
      ask: (from, seen) =>
        callApi<unknown>('GET', `/api/mesas/${mesaId}/extension?from=${from}&seen=${seen}`),
    });
    setDesk(opened);
    setAlarm(opened.read());
    return opened.subscribe(() => setAlarm(opened.read()));
  }, [mesaId]);

  useEffect(() => {
    if (!desk) return;
    if (!connected) {
      desk.away();
      return;
    }
    void desk.check();
    const timer = setInterval(() => {
      if (desk.isBehind || desk.read()) void desk.check();
    }, MINUTE_MS);
    return () => clearInterval(timer);
  }, [desk, connected]);

  const [size, head] = [view?.seq ?? 0, view?.head ?? ''];
  useEffect(() => {
    if (size > 0) desk?.saw(size, head);
  }, [desk, size, head]);

  return alarm;
}
