// While an agreed text is changed: what is in force, why it is being changed, and the way to read it (E18).
import { FilePen } from 'lucide-react';
import type { CommitmentView } from '../../shared/model/view.ts';
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { versionInForce } from './life.ts';

export function AmendmentNotice({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  if (!isAmending(commitment) || commitment.amendment === null) return null;
  const version = versionInForce(commitment) ?? 1;
  return (
    <Banner
      tone="now"
      role="status"
      icon={<FilePen />}
      title={t('writing.amendingTitle')}
      actions={
        <ButtonLink
          size="sm"
          href={addressOf(view.mesaId, `compromisos/${commitment.number}?version=${version}`)}
        >
          {t('writing.versionRead', { version })}
        </ButtonLink>
      }
    >
      {t('writing.amendingText', { version, reason: commitment.amendment.reason })}
    </Banner>
  );
}
