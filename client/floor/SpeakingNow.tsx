// Who has the floor, in marigold: it is what the whole room shares this minute. With the time of the turn, why it came
// before its place when it did, and the way to end it for who may.
import { useWords } from '../i18n.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { TimeBar } from '../ui/TimeBar.tsx';
import { TimerDigits } from '../ui/TimerDigits.tsx';
import { isSpeaking, nameOf, partyNameOf } from './queue.ts';
import styles from './SpeakingNow.module.css';
import { useTurnRemaining } from './useTurnRemaining.ts';

/** The card of the turn that runs; nothing while nobody speaks. */
export function SpeakingNow() {
  const t = useWords();
  const { view, me } = useMesa();
  const remaining = useTurnRemaining();
  const { speaking, seconds } = view.floor;
  if (speaking === null || remaining === null) return null;
  const mine = isSpeaking(view, me);
  const name = nameOf(view, speaking.by);
  const look = lookOfPerson(lookByParty(view.parties), { role: 'participant', partyId: speaking.partyId });
  const kind = speaking.kind === 'floor' ? '' : t(`floor.kind_${speaking.kind}`);
  const facts = [partyNameOf(view, speaking.partyId), kind].filter((part) => part !== '').join(' · ');
  return (
    <section className={styles.now} aria-label={t('floor.speaking')}>
      <h2 className={styles.title}>{t(mine ? 'floor.speakingYou' : 'floor.speaking')}</h2>
      <div className={styles.who}>
        <SectorAvatar look={look} name={name} />
        <span className={styles.words}>
          <b>{name}</b>
          <small>{facts}</small>
        </span>
        <TimerDigits remainingMs={remaining} size="console" className={styles.digits} />
      </div>
      <TimeBar remainingMs={remaining} totalMs={seconds * 1000} look="console" />
      {speaking.text === '' ? null : <p className={styles.text}>«{speaking.text}»</p>}
      {speaking.override === '' ? null : (
        <p className={styles.note}>{t('floor.outOfOrder', { reason: speaking.override })}</p>
      )}
      {mine ? <EndMine over={remaining <= 0} turnId={speaking.id} /> : null}
    </section>
  );
}

function EndMine({ turnId, over }: { turnId: string; over: boolean }) {
  const t = useWords();
  const { run, busy, error } = useCommand('turn.end');
  return (
    <>
      {over ? <p className={styles.note}>{t('floor.timeOver')}</p> : null}
      <Button block inherit isPending={busy} onPress={() => run({ turnId })}>
        {t('floor.endMine')}
      </Button>
      {error ? (
        <p className={styles.note} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </>
  );
}
