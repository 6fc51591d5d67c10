// What can be done with the cards in hand, at the foot of the table: as near the thumb as the tabs. With nothing in hand
// it offers to undo the last own grouping.
import { Combine, GitFork, MessageSquareReply, Split, Undo2, X } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TakeBar.module.css';
import type { Taking } from './useTaking.ts';

export interface TakeBarProps {
  taking: Taking;
  onGroup: () => void;
  /** Absent when the tree cannot be written now. */
  onTree?: (() => void) | undefined;
  /** Only for who answers contributions (P1). */
  onAnswer?: (() => void) | undefined;
}

export function TakeBar({ taking, onGroup, onTree, onAnswer }: TakeBarProps) {
  const t = useWords();
  const { chosen, grouping, separable, separate, undo, busy, error, clear, forget, mayGroup } = taking;
  const count = chosen.size;
  if (count === 0 && undo === null) return null;
  return (
    <section className={styles.bar} aria-label={t('cards.bar')}>
      {error === null ? null : (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      )}
      <div className={styles.line}>
        <p role="status" className={styles.count}>
          {count > 0
            ? t(count === 1 ? 'cards.taken_one' : 'cards.taken_other', { count })
            : undo === null
              ? ''
              : t(`cards.did_${undo.kind}`, { count: undo.count })}
        </p>
        {count > 0 ? (
          <>
            <IconButton label={t('cards.leave')} icon={<X aria-hidden="true" />} onPress={clear} />
            <div className={styles.acts}>
              {mayGroup && separable.length > 0 ? (
                <Button
                  isPending={busy}
                  icon={<Split aria-hidden="true" />}
                  onPress={() => separate(separable)}
                >
                  {t('cards.separate')}
                </Button>
              ) : null}
              {onAnswer === undefined ? null : (
                <Button icon={<MessageSquareReply aria-hidden="true" />} onPress={onAnswer}>
                  {t('cards.answer')}
                </Button>
              )}
              {onTree === undefined ? null : (
                <Button icon={<GitFork aria-hidden="true" />} onPress={onTree}>
                  {t('cards.toTree')}
                </Button>
              )}
              {mayGroup ? (
                <Button
                  variant="primary"
                  isDisabled={grouping === null}
                  isPending={busy}
                  icon={<Combine aria-hidden="true" />}
                  onPress={onGroup}
                >
                  {t('cards.groupAct')}
                </Button>
              ) : null}
            </div>
          </>
        ) : (
          <>
            <IconButton label={t('ui.dismissNotice')} icon={<X aria-hidden="true" />} onPress={forget} />
            <div className={styles.acts}>
              <Button isPending={busy} icon={<Undo2 aria-hidden="true" />} onPress={() => undo?.run()}>
                {t('cards.undo')}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
