// The questions of a commitment's life that need a confirmation or a reason, each in its words (5.6, E18).
import type { CommitmentView } from '../../shared/model/view.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { versionInForce } from './life.ts';

export interface LifeDialogProps {
  commitment: CommitmentView;
  onClose: () => void;
}

export function ImplementDialog({ commitment, onClose }: LifeDialogProps) {
  const t = useWords();
  const { id, number } = commitment;
  return (
    <CommandDialog
      command="commitment.startImplementation"
      args={() => ({ commitmentId: id })}
      title={t('writing.implementTitle', { n: number })}
      confirm={t('writing.implement')}
      isOpen
      onClose={onClose}
    >
      <p>{t('writing.implementText')}</p>
    </CommandDialog>
  );
}

/** E18: another version is written while the signed one stays in force; it is agreed by consensus only (M2). */
export function AmendDialog({ commitment, onClose }: LifeDialogProps) {
  const t = useWords();
  const { id, number } = commitment;
  return (
    <CommandDialog
      command="commitment.startAmendment"
      args={(reason) => ({ commitmentId: id, reason })}
      title={t('writing.amendTitle', { n: number })}
      confirm={t('writing.amendConfirm')}
      reason={{ label: t('writing.amendReason'), required: true, max: 600 }}
      isOpen
      onClose={onClose}
    >
      <p>{t('writing.amendText')}</p>
      <p>{t('writing.amendConsensus')}</p>
    </CommandDialog>
  );
}

export function DropAmendmentDialog({ commitment, onClose }: LifeDialogProps) {
  const t = useWords();
  const { id, number } = commitment;
  return (
    <CommandDialog
      command="commitment.dropAmendment"
      args={(reason) => ({ commitmentId: id, reason })}
      title={t('writing.amendDropTitle', { n: number })}
      confirm={t('writing.amendDrop')}
      danger
      reason={{ label: t('writing.lifeReason'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{t('writing.amendDropText', { version: versionInForce(commitment) ?? 1 })}</p>
    </CommandDialog>
  );
}

export interface MoveDialogProps extends LifeDialogProps {
  to: 'inReview' | 'readyForDecision' | 'draft';
}

/** To review, ready for its decision, or back to be written, which says why. */
export function MoveDialog({ commitment, to, onClose }: MoveDialogProps) {
  const t = useWords();
  const { id, number } = commitment;
  const name = ({ inReview: 'lifeReview', readyForDecision: 'lifeReady', draft: 'lifeBack' } as const)[to];
  return (
    <CommandDialog
      command="commitment.move"
      args={(reason) => ({ commitmentId: id, to, reason })}
      title={t(`writing.${name}Title`, { n: number })}
      confirm={t(`writing.${name}`)}
      {...(to === 'draft' ? { reason: { label: t('writing.lifeReason'), required: true, max: 300 } } : {})}
      isOpen
      onClose={onClose}
    >
      <p>{t(`writing.${name}Text`)}</p>
    </CommandDialog>
  );
}
