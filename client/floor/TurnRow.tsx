// One turn that waits, as the facilitation sees it: the first that may speak gets the floor in one press; another, with
// its reason; any may be taken off.
import { MicVocal, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { type Translate, useWords } from '../i18n.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu, type MenuAction } from '../ui/Menu.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import styles from './FloorPanel.module.css';
import { isPresent, nameOf, partyNameOf, type Waiting } from './queue.ts';

interface TurnRowProps {
  turn: Waiting;
  /** From 1. */
  place: number;
  /** First in the order among who is here: needs no reason. */
  isFirst: boolean;
}

export function TurnRow({ turn, place, isFirst }: TurnRowProps) {
  const t = useWords();
  const { view } = useMesa();
  const [asking, setAsking] = useState(false);
  const grant = useCommand('turn.grant');
  const withdraw = useCommand('turn.withdraw');
  const error = grant.error ?? withdraw.error;
  const name = nameOf(view, turn.by);
  const here = isPresent(view, turn.by);
  const mayGive = view.can['turn.grant'] === true && here;
  const items = [
    ...(mayGive && !isFirst ? [giveAction(t, () => setAsking(true))] : []),
    ...(view.can['turn.withdraw'] ? [offAction(t, () => withdraw.run({ turnId: turn.id }))] : []),
  ];
  return (
    <li className={classes(styles.row, turn.kind === 'order' && styles.order, !here && styles.away)}>
      <span className={styles.place}>{place}</span>
      <SectorAvatar
        look={lookOfPerson(lookByParty(view.parties), { role: 'participant', partyId: turn.partyId })}
        name={name}
        size="sm"
      />
      <span className={styles.words}>
        <b>{name}</b>
        <TurnFacts turn={turn} here={here} />
      </span>
      {items.length === 0 ? null : <Menu label={t('floorDesk.actions', { name })} items={items} />}
      {isFirst && mayGive ? (
        <Button
          variant="primary"
          size="sm"
          block
          className={styles.give}
          isPending={grant.busy}
          aria-label={t('floorDesk.giveTo', { name })}
          onPress={() => grant.run({ turnId: turn.id, reason: '' })}
        >
          {t('floorDesk.give')}
        </Button>
      ) : null}
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {asking ? <GiveNow turn={turn} name={name} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}

const giveAction = (t: Translate, onAction: () => void): MenuAction => ({
  id: 'give',
  label: t('floorDesk.giveNow'),
  icon: <MicVocal aria-hidden="true" />,
  onAction,
});
const offAction = (t: Translate, onAction: () => void): MenuAction => ({
  id: 'off',
  label: t('floorDesk.takeOff'),
  icon: <UserMinus aria-hidden="true" />,
  onAction,
});

/** Out of the declared order: the reason is recorded and everybody sees it. */
function GiveNow({ turn, name, onClose }: { turn: Waiting; name: string; onClose: () => void }) {
  const t = useWords();
  return (
    <CommandDialog
      command="turn.grant"
      args={(reason) => ({ turnId: turn.id, reason })}
      title={t('floorDesk.giveNowTitle', { name })}
      confirm={t('floorDesk.give')}
      reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
      isOpen
      onClose={onClose}
    >
      <p>{t('floorDesk.giveNowText')}</p>
    </CommandDialog>
  );
}

/** «Academia · Primera vez · Anotó la facilitación», and what the person wants to say. */
function TurnFacts({ turn, here }: { turn: Waiting; here: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const facts = [
    here ? '' : t('floor.away'),
    turn.kind === 'floor' || turn.kind === 'order' ? '' : t(`floor.kind_${turn.kind}`),
    partyNameOf(view, turn.partyId),
    t(`floor.place_${turn.place}`),
    turn.enteredBy === null ? '' : t('floorDesk.typed'),
  ].filter((part) => part !== '');
  return (
    <>
      <small>{facts.join(' · ')}</small>
      {turn.text === '' ? null : <small className={styles.text}>«{turn.text}»</small>}
    </>
  );
}
