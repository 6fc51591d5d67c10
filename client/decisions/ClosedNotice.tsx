// Said on every decision once the session closed: nothing moves here any more, and where it is written.
import { ScrollText } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { timeOfDay } from './timeOfDay.ts';

export function ClosedNotice({ className }: { className?: string }) {
  const t = useWords();
  const { view } = useMesa();
  const { state, closedAt } = view.session;
  if (state !== 'closed' || closedAt === null) return null;
  return (
    <Banner
      className={className}
      icon={<ScrollText />}
      title={t('actaLife.closedNoticeTitle', { time: timeOfDay(closedAt, view.timeZone) })}
      actions={
        <ButtonLink size="sm" href={`/mesa/${view.mesaId}/acta`}>
          {t('shell.now_openActa')}
        </ButtonLink>
      }
    >
      {t('actaLife.closedNoticeText')}
    </Banner>
  );
}
