// In the middle of the table: who has the floor and the time of the turn.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { RingCentre } from '../ui/RingCentre.tsx';
import { nameOf } from './queue.ts';
import { minutesAndSeconds } from './turnTime.ts';
import { useTurnRemaining } from './useTurnRemaining.ts';

export function RingFloor() {
  const t = useWords();
  const { view } = useMesa();
  const remaining = useTurnRemaining();
  if (view.floor.speaking === null || remaining === null) return null;
  return (
    <RingCentre
      look="name"
      over={t('floor.speaking')}
      main={nameOf(view, view.floor.speaking.by)}
      under={minutesAndSeconds(Math.max(0, remaining))}
    />
  );
}
