// Why the draft can only be read now, in words, with the way to what keeps it so.

import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { AwayNotice } from '../planning/AwayNotice.tsx';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { writeRefusal } from './writeRefusal.ts';

/** Nothing while this person may write, nor for an agreed text: that one is drawn otherwise. */
export function StateNotice({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view, me } = useMesa();
  const reason = writeRefusal(view, me, commitment);
  if (reason === null || reason === 'agreed') return null;
  if (reason === 'stopped') return <AwayNotice />;
  const decision = view.decisions.find((candidate) => candidate.id === commitment.lock.frozenBy);
  const words = reason === 'locked' ? commitment.lock.reason : '';
  return (
    <Banner
      tone={reason === 'reader' || reason === 'gathering' ? 'plain' : 'lock'}
      role="status"
      title={t(`writing.${reason}Title`)}
      {...(reason === 'frozen' && decision
        ? {
            actions: (
              <ButtonLink size="sm" inherit href={addressOf(view.mesaId, `decisiones/${decision.number}`)}>
                {t('writing.frozenLink')}
              </ButtonLink>
            ),
          }
        : {})}
    >
      {words === '' ? null : `${/[.…?]$/.test(words) ? words : `${words}.`} `}
      {t(`writing.${reason}Text`)}
    </Banner>
  );
}
