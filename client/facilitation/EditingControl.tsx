// What may be edited: a switch per document, always with its reason in words when it closes; and the commitments
// of the mesa, which are born and withdrawn here.

import { Archive, FilePlus2, Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import type { CommitmentView, LockView } from '../../shared/model/view.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { isAmending, isWritable } from '../../shared/roadmap/commitmentMoves.ts';
import { useWords } from '../i18n.ts';
import { isStopped } from '../planning/meeting.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Switch } from '../ui/Switch.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import styles from './ControlsColumn.module.css';
import { NewCommitment } from './NewCommitment.tsx';

type Target = CommandInput<'lock.set'>['target'];
type Asked =
  | { act: 'lock'; target: Target; name: string }
  | { act: 'withdraw'; commitment: CommitmentView }
  | { act: 'create' }
  | null;

export function EditingControl() {
  const t = useWords();
  const { view } = useMesa();
  const { run, error } = useCommand('lock.set');
  const [asked, setAsked] = useState<Asked>(null);
  const drafts = view.commitments.filter(isWritable);
  const allLocked = [view.tree.lock, ...drafts.map((draft) => draft.lock)].every((lock) => lock.locked);
  const change = (target: Target, name: string, open: boolean) => {
    if (open) void run({ target, locked: false, reason: '' });
    else setAsked({ act: 'lock', target, name });
  };
  return (
    <div className={styles.group}>
      <h2>{t('console.editing')}</h2>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <ul className={styles.locks}>
        <LockRow
          name={t('decision.subjectTree')}
          lock={view.tree.lock}
          onChange={(open) => change('tree', t('decision.subjectTree'), open)}
        />
        {drafts.map((commitment) => {
          const name = t('decision.subjectCommitment', { number: commitment.number });
          return (
            <LockRow
              key={commitment.id}
              name={name}
              note={commitment.title}
              lock={commitment.lock}
              onChange={(open) => change(commitment.id, name, open)}
              onWithdraw={
                view.can['commitment.withdraw'] && !isAmending(commitment)
                  ? () => setAsked({ act: 'withdraw', commitment })
                  : undefined
              }
            />
          );
        })}
      </ul>
      {view.can['lock.set'] ? (
        <Button
          size="sm"
          block
          icon={allLocked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
          onPress={() => change('all', t('console.everything'), allLocked)}
        >
          {t(allLocked ? 'console.openAll' : 'console.closeAll')}
        </Button>
      ) : null}
      {view.can['commitment.create'] ? (
        <Button
          size="sm"
          block
          icon={<FilePlus2 aria-hidden="true" />}
          onPress={() => setAsked({ act: 'create' })}
        >
          {t('console.newCommitment')}
        </Button>
      ) : null}
      <EditingDialogs asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}

interface LockRowProps {
  name: string;
  note?: string;
  lock: LockView;
  onChange: (open: boolean) => void;
  onWithdraw?: () => void;
}

function LockRow({ name, note, lock, onChange, onWithdraw }: LockRowProps) {
  const t = useWords();
  const { view } = useMesa();
  const frozen = lock.frozenBy !== null;
  const stopped = isStopped(view);
  const words = stopped
    ? 'planning.door_paused'
    : frozen
      ? 'console.lockFrozen'
      : lock.locked
        ? 'console.lockClosed'
        : 'console.lockOpen';
  const small = frozen ? t('console.lockFrozenWhy') : lock.locked ? lock.reason : note;
  return (
    <li>
      <Switch
        className={styles.lock}
        label={name}
        note={small ? <span className={styles.lockNote}>{small}</span> : undefined}
        state={
          <span className={styles.lockState}>
            {frozen || stopped || lock.locked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
            <span className={styles.lockWord}>{t(words)}</span>
          </span>
        }
        on={!lock.locked && !frozen && !stopped}
        disabled={frozen || !view.can['lock.set']}
        onChange={onChange}
      />
      {onWithdraw ? (
        <Menu
          label={t('console.actionsFor', { name })}
          items={[
            {
              id: 'withdraw',
              label: t('console.withdrawCommitment'),
              icon: <Archive aria-hidden="true" />,
              danger: true,
              onAction: onWithdraw,
            },
          ]}
        />
      ) : null}
    </li>
  );
}

function EditingDialogs({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useWords();
  if (asked === null) return null;
  if (asked.act === 'create') return <NewCommitment onClose={onClose} />;
  if (asked.act === 'lock') {
    return (
      <CommandDialog
        command="lock.set"
        args={(reason) => ({ target: asked.target, locked: true, reason })}
        title={t('console.lockTitle', { name: asked.name })}
        confirm={t('console.lockConfirm')}
        reason={{ label: t('console.lockReason'), hint: t('console.lockHint'), required: true, max: 200 }}
        isOpen
        onClose={onClose}
      >
        <p>{t('console.lockText')}</p>
      </CommandDialog>
    );
  }
  return (
    <CommandDialog
      command="commitment.withdraw"
      args={(reason) => ({ commitmentId: asked.commitment.id, reason })}
      title={t('console.withdrawTitle', { number: asked.commitment.number })}
      confirm={t('console.withdrawCommitment')}
      danger
      reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{t('console.withdrawText')}</p>
    </CommandDialog>
  );
}
