// One note beside the text (C15): whose it is, what it says or changes, whether its passage still reads the same, and the
// answers this person may give.
import { Check } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Remark } from '../../shared/model/remarks.ts';
import { placeOf } from '../../shared/remarks/place.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
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
import { DiffWords } from './DiffWords.tsx';
import { useDesk } from './desk.ts';
import styles from './RemarkCard.module.css';
import { mayJudge, mayResolve, mayWithdraw } from './remarkLists.ts';
import { useNameOf } from './useNameOf.ts';

export function RemarkCard({ remark }: { remark: Remark }) {
  const desk = useDesk();
  const pieces = remark.quote === '' ? null : (desk?.pieces(remark.field) ?? null);
  const place = useMemo(
    () => (pieces === null ? null : placeOf(pieces, remark.quote)),
    [pieces, remark.quote],
  );
  const lost = typeof place === 'string' ? place : null;
  return (
    <article className={classes(styles.card, remark.kind === 'replace' && styles.suggestion)}>
      <Author remark={remark} />
      {remark.kind === 'replace' ? (
        <Suggestion remark={remark} lost={lost} />
      ) : (
        <Said remark={remark} lost={lost} />
      )}
      <Acts remark={remark} lost={lost !== null} />
    </article>
  );
}

function Author({ remark }: { remark: Remark }) {
  const t = useWords();
  const { view, me } = useMesa();
  const nameOf = useNameOf();
  const name = nameOf(remark.by);
  const look = lookOfPerson(lookByParty(view.parties), { role: 'participant', partyId: remark.partyId });
  const party = view.parties.find((one) => one.id === remark.partyId)?.name;
  const typed = remark.enteredBy === null ? '' : t('remarks.typedBy', { name: nameOf(remark.enteredBy) });
  return (
    <header className={styles.author}>
      <SectorAvatar look={look} name={name} size="sm" />
      <span className={styles.who}>
        <b>{remark.by === me.participantId ? t('remarks.own') : name}</b>
        <small>
          <span className="visuallyHidden">{t(`remarks.kind_${remark.kind}`)}. </span>
          {[party, typed].filter(Boolean).join(' · ')}
        </small>
      </span>
      <time dateTime={new Date(remark.at).toISOString()}>{timeOfDay(remark.at, view.timeZone)}</time>
    </header>
  );
}

type Lost = 'gone' | 'repeated' | null;

function Suggestion({ remark, lost }: { remark: Remark; lost: Lost }) {
  const t = useWords();
  const name = useNameOf()(remark.by);
  return (
    <>
      <p className={styles.change}>
        <DiffWords from={remark.quote} to={remark.text} name={name} />
      </p>
      {remark.why === '' ? null : <p className={styles.why}>{t('remarks.why', { why: remark.why })}</p>}
      {lost === null ? null : (
        <div className={styles.conflict}>
          <Tag tone="now">{t('remarks.conflict')}</Tag>
          <p>
            {t(lost === 'gone' ? 'remarks.conflictGone' : 'remarks.conflictRepeated', {
              quote: remark.quote,
            })}{' '}
            {t('remarks.conflictWhat')}
          </p>
        </div>
      )}
    </>
  );
}

function Said({ remark, lost }: { remark: Remark; lost: Lost }) {
  const t = useWords();
  return (
    <>
      {remark.quote === '' ? null : (
        <p className={styles.about}>
          {t(lost === 'gone' ? 'remarks.aboutGone' : 'remarks.about', { quote: remark.quote })}
        </p>
      )}
      <p className={styles.said}>{remark.text}</p>
    </>
  );
}

function Acts({ remark, lost }: { remark: Remark; lost: boolean }) {
  const t = useWords();
  const { view, me } = useMesa();
  const desk = useDesk();
  const nameOf = useNameOf();
  const [rejecting, setRejecting] = useState(false);
  const { run, busy, error } = useCommand('remark.answer');
  if (view.can['remark.answer'] !== true) return null;
  const remarkId = remark.id;
  const name = nameOf(remark.by);
  const judges = mayJudge(me, remark);
  const carries = desk?.mayCarry === true && !lost;
  const accept = async () => {
    const answer = await run({ remarkId, answer: 'accepted' });
    if (answer.ok) desk?.carry(remark);
  };
  return (
    <>
      <Waits shown={remark.kind === 'replace' && !lost} judges={judges} carries={carries} />
      <footer className={styles.acts}>
        {judges && carries ? (
          <Button
            size="sm"
            variant="primary"
            icon={<Check aria-hidden="true" />}
            aria-label={t('remarks.acceptNamed', { name })}
            isPending={busy}
            onPress={() => void accept()}
          >
            {t('remarks.accept')}
          </Button>
        ) : null}
        {lost && remark.kind === 'replace' ? <CopyButton text={remark.text} /> : null}
        {judges ? (
          <Button
            size="sm"
            aria-label={t('remarks.rejectNamed', { name })}
            onPress={() => setRejecting(true)}
          >
            {t('remarks.reject')}
          </Button>
        ) : null}
        {mayResolve(me, remark) ? (
          <Button
            size="sm"
            variant="quiet"
            icon={<Check aria-hidden="true" />}
            aria-label={t('remarks.resolveNamed', { name })}
            isPending={busy}
            onPress={() => void run({ remarkId, answer: 'resolved' })}
          >
            {t('remarks.resolve')}
          </Button>
        ) : null}
        {mayWithdraw(me, remark) ? (
          <Button
            size="sm"
            variant="quiet"
            aria-label={t('remarks.withdrawNamed', { name })}
            isPending={busy}
            onPress={() => void run({ remarkId, answer: 'withdrawn' })}
          >
            {t('remarks.withdraw')}
          </Button>
        ) : null}
      </footer>
      {error ? (
        <p role="alert" className={styles.refusal}>
          <Refusal error={error} />
        </p>
      ) : null}
      <RejectDialog remark={remark} isOpen={rejecting} onClose={() => setRejecting(false)} />
    </>
  );
}

/** Why there is nothing to press to accept it: it is of one's own party, or the text cannot change now. */
function Waits({ shown, judges, carries }: { shown: boolean; judges: boolean; carries: boolean }) {
  const t = useWords();
  if (!shown || (judges && carries)) return null;
  return <p className={styles.waits}>{t(judges ? 'remarks.waitsText' : 'remarks.otherParty')}</p>;
}

function CopyButton({ text }: { text: string }) {
  const t = useWords();
  const shown = useRef<HTMLSpanElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <span ref={shown} className={styles.toCopy}>
        {text}
      </span>
      <Button size="sm" onPress={() => void copyText(text, shown.current).then(setCopied)}>
        {t(copied ? 'remarks.copied' : 'remarks.copy')}
      </Button>
    </>
  );
}

function RejectDialog({ remark, isOpen, onClose }: { remark: Remark; isOpen: boolean; onClose: () => void }) {
  const t = useWords();
  const name = useNameOf()(remark.by);
  return (
    <CommandDialog
      command="remark.answer"
      args={(reason) => ({ remarkId: remark.id, answer: 'rejected', reason })}
      title={t('remarks.rejectTitle')}
      confirm={t('remarks.rejectSend')}
      reason={{ label: t('remarks.rejectReason'), hint: t('remarks.rejectHint'), required: true, max: 500 }}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p className={styles.record}>
        <DiffWords from={remark.quote} to={remark.text} name={name} />
      </p>
    </CommandDialog>
  );
}

/** One that was already answered, in a line of its history: its author stays named (C15). */
export function AnsweredRemark({ remark }: { remark: Remark }): ReactNode {
  const t = useWords();
  const nameOf = useNameOf();
  const { answer } = remark;
  if (answer === null) return null;
  const name = nameOf(remark.by);
  return (
    <article className={styles.answered}>
      <p>
        <b>{t(`remarks.did_${answer.answer}`, { name, by: nameOf(answer.by) })}</b>
      </p>
      {remark.kind === 'replace' ? (
        <p className={styles.change}>
          <DiffWords from={remark.quote} to={remark.text} name={name} />
        </p>
      ) : (
        <p className={styles.said}>{remark.text}</p>
      )}
      {answer.reason === '' ? null : (
        <p className={styles.why}>{t('remarks.reason', { reason: answer.reason })}</p>
      )}
    </article>
  );
}
