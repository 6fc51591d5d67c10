// The acta on the phone's home once the session closed: whose turn it is, in the words of the acta itself, and the way there.
import { ArrowRight } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { signingSeat, takesObservations, turnOf } from './actaDuty.ts';
import styles from './Course.module.css';
import { useNextWords } from './useNextWords.ts';

export function NowActa({ titleClass, leadClass }: { titleClass?: string; leadClass?: string }) {
  const t = useWords();
  const { view, me } = useMesa();
  const next = useNextWords();
  const turn = turnOf(view, me);
  const party = signingSeat(view, me)?.party.name ?? '';
  const review = view.acta !== null && takesObservations(view.acta, view.serverNow);
  const title =
    turn !== null
      ? t(`actaLife.turn_${turn}`, { party })
      : review
        ? t('actaLife.now_reviewTitle')
        : t('shell.now_closedTitle');
  return (
    <>
      <h1 className={titleClass}>{title}</h1>
      {turn === null && !review ? <p className={leadClass}>{t('shell.now_closedText')}</p> : null}
      <p className={styles.nowNext} role="status">
        {next}
      </p>
      <ButtonLink
        variant="primary"
        size="lg"
        block
        href={addressOf(view.mesaId, 'acta')}
        iconAfter={<ArrowRight aria-hidden="true" />}
      >
        {turn === 'sign'
          ? t('actaLife.sign')
          : turn === 'approve'
            ? t('actaLife.approve')
            : t('shell.now_openActa')}
      </ButtonLink>
    </>
  );
}
