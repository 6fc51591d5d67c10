// The words a stance asks for: the reservation, the reason of who stands aside (optional), or the three of a
// reasoned block: reason, passage, and the change that would lift it (D5).
import { countCharacters } from '../../shared/model/plainText.ts';
import { useWords } from '../i18n.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { MIN_REASON, type StanceDraft, TEXT_LIMITS } from './stanceDraft.ts';

interface StanceTextsProps {
  draft: StanceDraft;
  onDraft: (draft: StanceDraft) => void;
  /** True once the person tried to send: what is missing is then said. */
  tried: boolean;
}

/** The fields of the chosen stance; nothing for «De acuerdo». */
export function StanceTexts({ draft, onDraft, tried }: StanceTextsProps) {
  const t = useWords();
  const written = countCharacters(draft.text.trim());
  if (draft.value === 'reservation') {
    return (
      <TextArea
        label={t('decision.reservationLabel')}
        value={draft.text}
        onChange={(text) => onDraft({ ...draft, text })}
        rows={2}
        max={TEXT_LIMITS.text}
        record
        isRequired
        error={tried && written === 0 ? t('decision.reservationEmpty') : undefined}
      />
    );
  }
  if (draft.value === 'standAside') {
    return (
      <TextArea
        label={t('decision.asideLabel')}
        markOptional
        value={draft.text}
        onChange={(text) => onDraft({ ...draft, text })}
        rows={2}
        max={TEXT_LIMITS.text}
        record
      />
    );
  }
  if (draft.value !== 'object') return null;
  const short = written < MIN_REASON && (tried || written > 0);
  return (
    <>
      <TextArea
        label={t('decision.reasonLabel')}
        value={draft.text}
        onChange={(text) => onDraft({ ...draft, text })}
        rows={3}
        max={TEXT_LIMITS.text}
        record
        isRequired
        error={short ? t('decision.reasonTooShort', { min: MIN_REASON, count: written }) : undefined}
      />
      <TextArea
        label={t('decision.passageLabel')}
        markOptional
        value={draft.passage}
        onChange={(passage) => onDraft({ ...draft, passage })}
        rows={2}
        max={TEXT_LIMITS.passage}
        placeholder={t('decision.passagePlaceholder')}
        record
      />
      <TextArea
        label={t('decision.proposalLabel')}
        markOptional
        value={draft.proposal}
        onChange={(proposal) => onDraft({ ...draft, proposal })}
        rows={2}
        max={TEXT_LIMITS.proposal}
        placeholder={t('decision.proposalPlaceholder')}
        record
      />
    </>
  );
}
