// The floor as who facilitates holds it: who speaks, the order with why, giving it in one press, and whoever has no
// device. Out of the declared order it asks for a reason, which everybody sees (C9).
import { Hand, Timer } from 'lucide-react';
import { useState } from 'react';
import { TURN_SECONDS } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { currentPhase } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Count } from '../ui/Tag.tsx';
import { AddPerson } from './AddPerson.tsx';
import styles from './FloorPanel.module.css';
import { isPresent, nameOf } from './queue.ts';
import { Readers } from './Readers.tsx';
import { SilentPeople } from './SilentPeople.tsx';
import { TurnRow } from './TurnRow.tsx';
import { minutesAndSeconds } from './turnTime.ts';
import { useTurnRemaining } from './useTurnRemaining.ts';
import { VoiceBalance } from './VoiceBalance.tsx';

export function FloorPanel() {
  const t = useWords();
  const { view } = useMesa();
  const [adding, setAdding] = useState(false);
  const { queue } = view.floor;
  const first = queue.find((turn) => isPresent(view, turn.by));
  const count = queue.length;
  return (
    <section className={styles.panel} aria-label={t('floorDesk.title')}>
      <header className={styles.head}>
        <h2>{t('floorDesk.title')}</h2>
        {count === 0 ? null : (
          <Count
            value={count}
            label={t(count === 1 ? 'floorDesk.waiting_one' : 'floorDesk.waiting_other', { count })}
          />
        )}
        <TurnSeconds />
      </header>
      {isLevelling(view) ? <Readers /> : null}
      <Speaking />
      {count === 0 ? <p className={styles.empty}>{t('floorDesk.empty')}</p> : null}
      <ol className={styles.rows}>
        {queue.map((turn, index) => (
          <TurnRow key={turn.id} turn={turn} place={index + 1} isFirst={turn.id === first?.id} />
        ))}
      </ol>
      {view.can['turn.request'] ? (
        <div className={styles.add}>
          <Button size="sm" block icon={<Hand aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('floorDesk.add')}
          </Button>
        </div>
      ) : null}
      <VoiceBalance />
      <SilentPeople />
      {adding ? <AddPerson onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

/** While people level their information, who has read it is what matters. */
function isLevelling(view: ReturnType<typeof useMesa>['view']): boolean {
  const kind = currentPhase(view)?.kind;
  const early = kind === undefined || kind === 'welcome' || kind === 'rules' || kind === 'levelGround';
  return early && view.planning.background.length > 0 && view.session.state !== 'closed';
}

const CHOICES = [30, 60, 90, 120, 180, 300].filter(
  (seconds) => seconds >= TURN_SECONDS.min && seconds <= TURN_SECONDS.max,
);

function TurnSeconds() {
  const t = useWords();
  const { view } = useMesa();
  const { run, error } = useCommand('floor.setSeconds');
  const { seconds } = view.floor;
  if (!view.can['floor.setSeconds']) return null;
  return (
    <span className={styles.seconds}>
      <span className="visuallyHidden">{t('floorDesk.seconds')}</span>
      <Menu
        label={t('floorDesk.secondsValue', { time: minutesAndSeconds(seconds * 1000) })}
        button={{ size: 'sm', variant: 'quiet', icon: <Timer aria-hidden="true" /> }}
        items={CHOICES.map((choice) => ({
          id: String(choice),
          label: minutesAndSeconds(choice * 1000),
          onAction: () => run({ seconds: choice }),
        }))}
      />
      {error ? (
        <small className={styles.problem} role="alert">
          <Refusal error={error} />
        </small>
      ) : null}
    </span>
  );
}

function Speaking() {
  const t = useWords();
  const { view } = useMesa();
  const remaining = useTurnRemaining();
  const { run, busy, error } = useCommand('turn.end');
  const { speaking, seconds } = view.floor;
  if (speaking === null || remaining === null) return null;
  const total = seconds * 1000;
  const name = nameOf(view, speaking.by);
  const time = {
    spent: minutesAndSeconds(total - remaining),
    total: minutesAndSeconds(total),
  };
  return (
    <div className={styles.speaking}>
      <SectorAvatar
        look={lookOfPerson(lookByParty(view.parties), { role: 'participant', partyId: speaking.partyId })}
        name={name}
        size="sm"
      />
      <span className={styles.words}>
        <small className="visuallyHidden">{t('floor.speaking')}</small>
        <b>{name}</b>
        <span className={styles.time} role="timer" aria-live="off">
          {t('floorDesk.ofTime', time)}
        </span>
        {speaking.override === '' ? null : (
          <small>{t('floor.outOfOrder', { reason: speaking.override })}</small>
        )}
        {error ? (
          <small role="alert">
            <Refusal error={error} />
          </small>
        ) : null}
      </span>
      <Button
        size="sm"
        inherit
        isPending={busy}
        aria-label={t('floorDesk.endTurn', { name })}
        onPress={() => run({ turnId: speaking.id })}
      >
        {t('floorDesk.end')}
      </Button>
    </div>
  );
}
