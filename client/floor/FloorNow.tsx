// On «Ahora»: that it is one's turn to speak, or that one is the next.
import { Mic } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { isSpeaking, ownIndex } from './queue.ts';
import { SpeakingNow } from './SpeakingNow.tsx';

export function FloorNow() {
  const t = useWords();
  const { view, me } = useMesa();
  if (isSpeaking(view, me)) return <SpeakingNow />;
  if (ownIndex(view, me) !== 0) return null;
  return (
    <Banner
      tone="now"
      icon={<Mic />}
      title={t('floor.nowNext')}
      actions={
        <ButtonLink size="sm" href={addressOf(view.mesaId, 'palabra')}>
          {t('floor.nowGo')}
        </ButtonLink>
      }
    >
      {t(view.floor.speaking ? 'floor.nowNextAfter' : 'floor.nowNextText')}
    </Banner>
  );
}
