// Who waits to speak, in the declared order, each with why it is there. The own turn says about when, and can be taken
// back. People who are away keep their place and it is said.
import { useWords } from '../i18n.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './QueueList.module.css';
import { isPresent, minutesUntil, nameOf, partyNameOf, type Waiting, whyKey } from './queue.ts';
import { useTurnRemaining } from './useTurnRemaining.ts';

export function QueueList() {
  const t = useWords();
  const { view, me } = useMesa();
  const { queue } = view.floor;
  return (
    <section className={styles.queue} aria-labelledby="floor-next">
      <h2 id="floor-next">{t('floor.next')}</h2>
      {queue.length === 0 ? <p className={styles.hint}>{t('floor.nobodyWaits')}</p> : null}
      <ol className={styles.list}>
        {queue.map((turn, index) => {
          const mine = turn.by === me.participantId;
          return (
            <li key={turn.id} className={classes(styles.row, mine && styles.mine)}>
              <span className={styles.place}>{index + 1}</span>
              {mine ? <OwnTurn turn={turn} index={index} /> : <OtherTurn turn={turn} />}
            </li>
          );
        })}
      </ol>
      <p className={styles.hint}>{t('floor.rule')}</p>
    </section>
  );
}

function Face({ turn, name }: { turn: Waiting; name: string }) {
  const { view } = useMesa();
  const look = lookOfPerson(lookByParty(view.parties), { role: 'participant', partyId: turn.partyId });
  return <SectorAvatar look={look} name={name} size="sm" />;
}

function OtherTurn({ turn }: { turn: Waiting }) {
  const t = useWords();
  const { view } = useMesa();
  const name = nameOf(view, turn.by);
  const kind = turn.kind === 'floor' || turn.kind === 'order' ? '' : t(`floor.kind_${turn.kind}`);
  const facts = [partyNameOf(view, turn.partyId), kind].filter((part) => part !== '').join(' · ');
  const away = !isPresent(view, turn.by);
  return (
    <>
      <Face turn={turn} name={name} />
      <span className={styles.words}>
        <b>{name}</b>
        <small>{facts}</small>
        {turn.text === '' ? null : <small className={styles.text}>«{turn.text}»</small>}
      </span>
      {away ? (
        <Tag tone="line">{t('floor.away')}</Tag>
      ) : turn.place === 'order' || turn.place === 'neverSpoke' ? (
        <Tag tone={turn.place === 'order' ? 'now' : 'plain'}>{t(`floor.place_${turn.place}`)}</Tag>
      ) : null}
    </>
  );
}

function OwnTurn({ turn, index }: { turn: Waiting; index: number }) {
  const t = useWords();
  const { view, me } = useMesa();
  const remaining = useTurnRemaining();
  const { run, busy, error } = useCommand('turn.withdraw');
  const minutes = minutesUntil(view.floor, index, remaining);
  const isNext = index === 0;
  const several = view.floor.queue.filter((one) => one.by === me.participantId).length > 1;
  const kind = t(`floor.kind_${turn.kind}`);
  return (
    <>
      <Face turn={turn} name={me.name} />
      <span className={styles.words}>
        <b>{turn.kind === 'floor' ? t('floor.you') : `${t('floor.you')} · ${kind}`}</b>
        {isNext ? null : (
          <small>{t(minutes === 1 ? 'floor.minutes_one' : 'floor.minutes_other', { count: minutes })}</small>
        )}
        {isNext ? <small>{t(whyKey(view.floor, index))}</small> : null}
        {error ? (
          <small className={styles.problem} role="alert">
            <Refusal error={error} />
          </small>
        ) : null}
      </span>
      {view.can['turn.withdraw'] ? (
        <Button size="sm" isPending={busy} onPress={() => run({ turnId: turn.id })}>
          {several ? t('floor.lowerKind', { kind }) : t('floor.lower')}
        </Button>
      ) : null}
      {isNext && turn.text === '' ? null : (
        <p className={styles.why}>
          {isNext ? null : t(whyKey(view.floor, index))}{' '}
          {turn.text === '' ? null : <span className={styles.text}>«{turn.text}»</span>}
        </p>
      )}
    </>
  );
}
