// «Cambios que quedaron aparte» of one document: what a lock or a freeze refused and its author sent to the mesa.
// Everybody reads and copies them; the facilitation says whether somebody carried them into the text.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Aside, AsideTarget } from '../../shared/model/aside.ts';
import { dayAndTime } from '../acta/moment.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { copyText } from '../shell/copyText.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './AsideList.module.css';
import { asidesOf, waitingOf } from './asideLists.ts';

/** Nothing while nothing was kept aside of `target`. `boxed` draws it as a card, inside of a text. */
export function AsideList({ target, boxed = false }: { target: AsideTarget; boxed?: boolean }) {
  const t = useWords();
  const { view, me } = useMesa();
  const [keeping, setKeeping] = useState<Aside | null>(null);
  const asides = asidesOf(view.asides, target);
  const waiting = waitingOf(view.asides, target);
  const isAnswered = asides.some(({ by, answer }) => by === me.participantId && answer !== null);
  const [isOpen, setOpen] = useState(waiting > 0 || isAnswered);
  // One more opens the list; an answer leaves it as it is, under the hand of who answers.
  useEffect(() => {
    if (waiting > 0) setOpen(true);
  }, [waiting]);
  if (asides.length === 0) return null;
  return (
    <section className={classes(styles.list, boxed && styles.boxed)} aria-label={t('net.asides_title')}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('net.asides_title')}
          {waiting > 0 ? <Tag tone="now">{t('net.asides_count', { count: waiting })}</Tag> : null}
        </summary>
        <p>{t('net.asides_hint')}</p>
        <ul>
          {asides.map((one) => (
            <li key={one.id}>
              <OneAside aside={one} onKeep={() => setKeeping(one)} />
            </li>
          ))}
        </ul>
      </details>
      <CommandDialog
        command="aside.answer"
        args={(reason) => ({ asideId: keeping?.id ?? '', taken: false, reason })}
        title={t('net.asides_keepTitle')}
        confirm={t('net.asides_keepSend')}
        reason={{ label: t('net.asides_keepReason'), required: true, max: 300 }}
        isOpen={keeping !== null}
        onClose={() => setKeeping(null)}
      >
        <p className={styles.record}>{keeping?.text}</p>
      </CommandDialog>
    </section>
  );
}

function OneAside({ aside, onKeep }: { aside: Aside; onKeep: () => void }) {
  const t = useWords();
  const { view, me } = useMesa();
  const { run, busy, error } = useCommand('aside.answer');
  const person = view.people.find((one) => one.id === aside.by);
  const name = person?.name ?? t('actaLife.unknownPerson');
  const party = view.parties.find((one) => one.id === aside.partyId)?.name;
  const look = lookOfPerson(lookByParty(view.parties), {
    role: person?.role ?? 'participant',
    partyId: aside.partyId,
  });
  const { answer } = aside;
  const state = answer === null ? 'waiting' : answer.taken ? 'taken' : 'kept';
  return (
    <article className={styles.aside}>
      <header>
        <SectorAvatar look={look} name={name} size="sm" />
        <span className={styles.who}>
          <b>{aside.by === me.participantId ? t('net.asides_own') : name}</b>
          <small>{[party, dayAndTime(aside.at, view.timeZone)].filter(Boolean).join(' · ')}</small>
        </span>
        <Tag tone={state === 'waiting' ? 'now' : state === 'taken' ? 'ok' : 'line'}>
          {t(`net.asides_${state}`)}
        </Tag>
      </header>
      <Words text={aside.text} reason={answer?.reason ?? ''}>
        {answer === null && view.can['aside.answer'] === true ? (
          <>
            <Button size="sm" isPending={busy} onPress={() => void run({ asideId: aside.id, taken: true })}>
              {t('net.asides_take')}
            </Button>
            <Button size="sm" onPress={onKeep}>
              {t('net.asides_keep')}
            </Button>
          </>
        ) : null}
      </Words>
      {error ? (
        <p role="alert" className={styles.refusal}>
          <Refusal error={error} />
        </p>
      ) : null}
    </article>
  );
}

/** The words, which can be copied, the reason when they were not taken, and the acts on them. */
function Words({ text, reason, children }: { text: string; reason: string; children: ReactNode }) {
  const t = useWords();
  const kept = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(text, kept.current));
  return (
    <>
      <p ref={kept} className={styles.record}>
        {text}
      </p>
      {reason === '' ? null : <p className={styles.reason}>{t('net.asides_reason', { reason })}</p>}
      <div className={styles.acts}>
        <Button size="sm" onPress={() => void copy()}>
          {t(copied ? 'net.kept_aside_copied' : 'net.asides_copy')}
        </Button>
        {children}
      </div>
    </>
  );
}
