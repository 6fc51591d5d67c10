// What may be done with one card or one group without taking it first.
import { EyeOff, GitFork, MessageSquareReply, PencilLine, Split } from 'lucide-react';
import { useState } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Menu, type MenuAction } from '../ui/Menu.tsx';
import styles from './Cards.module.css';

/** For who facilitates: answering one card, and taking it from view with its reason (C28). */
export function CardMenu({ card, onAnswer }: { card: Card; onAnswer: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const [hiding, setHiding] = useState(false);
  if (card.hidden !== null) return null;
  const items: MenuAction[] = [
    {
      id: 'answer',
      label: t('cards.answer'),
      icon: <MessageSquareReply aria-hidden="true" />,
      onAction: onAnswer,
    },
    ...(view.can['card.hide'] === true
      ? [
          {
            id: 'hide',
            label: t('cards.hide'),
            icon: <EyeOff aria-hidden="true" />,
            danger: true,
            startsGroup: true,
            onAction: () => setHiding(true),
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu label={t('cards.actionsOf', { text: card.text })} items={items} />
      <CommandDialog
        command="card.hide"
        args={(reason) => ({ cardId: card.id, reason })}
        title={t('cards.hideTitle')}
        confirm={t('cards.hideConfirm')}
        danger
        reason={{ label: t('cards.hideReason'), required: true, max: 300, hint: t('cards.hideHint') }}
        isOpen={hiding}
        onClose={() => setHiding(false)}
      >
        <p className={styles.text}>{card.text}</p>
        <p className={styles.quiet}>{t('cards.hideText')}</p>
      </CommandDialog>
    </>
  );
}

interface PileMenuProps {
  title: string;
  /** Absent acts are not offered. */
  onRename?: (() => void) | undefined;
  onSeparate?: (() => void) | undefined;
  onTree?: (() => void) | undefined;
  onAnswer?: (() => void) | undefined;
}

export function PileMenu({ title, onRename, onSeparate, onTree, onAnswer }: PileMenuProps) {
  const t = useWords();
  const acts = [
    { id: 'tree', label: t('cards.toTree'), Icon: GitFork, act: onTree },
    { id: 'rename', label: t('cards.rename'), Icon: PencilLine, act: onRename },
    { id: 'answer', label: t('cards.answer'), Icon: MessageSquareReply, act: onAnswer },
    { id: 'separate', label: t('cards.separateAll'), Icon: Split, act: onSeparate },
  ];
  const items = acts.flatMap(({ id, label, Icon, act }): MenuAction[] =>
    act === undefined ? [] : [{ id, label, icon: <Icon aria-hidden="true" />, onAction: act }],
  );
  return items.length === 0 ? null : <Menu label={t('cards.actionsOf', { text: title })} items={items} />;
}
