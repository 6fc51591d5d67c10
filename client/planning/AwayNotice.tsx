// Over a text that can be read and not changed because the mesa goes on another day, or was cancelled (5.1).
import { CalendarClock } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';

export function AwayNotice({ className }: { className?: string | undefined }) {
  const t = useWords();
  const { view } = useMesa();
  const paused = view.state === 'paused';
  const reason = (paused ? view.planning.pause?.reason : view.planning.cancelled?.reason) ?? '';
  return (
    <Banner
      tone="lock"
      role="status"
      icon={<CalendarClock />}
      className={className ?? ''}
      title={t(paused ? 'planning.away_pausedTitle' : 'planning.away_cancelledTitle')}
    >
      {t(paused ? 'planning.away_pausedText' : 'planning.away_cancelledText', { reason })}
    </Banner>
  );
}
