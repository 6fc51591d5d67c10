// «Falta la postura de su parte»: told to who has to answer wherever she is, with the way to the place where she does it,
// or the responsibility she is asked to accept; and to who was marked out while she is still in the room.
import { ClipboardCheck, ListOrdered, Mic, PencilLine, Signature, UserX, Vote } from 'lucide-react';
import { useLocation } from 'wouter';
import { type Translate, useWords } from '../i18n.ts';
import { hasCast } from '../orderings/secretNumber.ts';
import { useMesa, useMesaStore } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { type Duty, dutyOf } from './duty.ts';
import styles from './ShellNotices.module.css';
import { addressOf, openOrdering } from './sections.ts';

export function DutyStrip() {
  const { view, me } = useMesa();
  const [address] = useLocation();
  const open = openOrdering(view);
  const cast = open?.definition.secret === true && hasCast(view.mesaId, open.id, me.participantId);
  const duty = dutyOf(view, me, address, cast);
  return <div role="status">{duty === null ? null : <Strip duty={duty} />}</div>;
}

function Strip({ duty }: { duty: Duty }) {
  const t = useWords();
  const { view } = useMesa();
  const store = useMesaStore();
  if (duty.kind === 'markedOut') {
    return (
      <Banner
        tone="danger"
        className={styles.strip}
        icon={<UserX />}
        title={t('shell.duty_markedOut')}
        actions={
          <Button size="sm" onPress={() => store.comeBack()}>
            {t('shell.duty_markedOutHere')}
          </Button>
        }
      >
        {t('shell.duty_markedOutText')}
      </Banner>
    );
  }
  const { icon, title, action, text } = wordsOf(t, duty);
  return (
    <Banner
      tone="now"
      className={styles.strip}
      icon={icon}
      title={title}
      actions={
        <ButtonLink size="sm" href={addressOf(view.mesaId, duty.place)}>
          {action}
        </ButtonLink>
      }
    >
      {text}
    </Banner>
  );
}

function wordsOf(t: Translate, duty: Exclude<Duty, { kind: 'markedOut' }>) {
  switch (duty.kind) {
    case 'stance':
      return {
        icon: <Vote />,
        title: t('shell.duty_stance'),
        action: t('shell.now_toStance'),
        text: duty.matter,
      };
    case 'ordering':
      return {
        icon: <ListOrdered />,
        title: t('shell.duty_ordering'),
        action: t('orderings.now_respond'),
        text: duty.question,
      };
    case 'paper':
      return {
        icon: <ClipboardCheck />,
        title: t('orderings.duty_paper'),
        action: t('orderings.duty_paperGo'),
        text: t('orderings.duty_paperText', { name: duty.name, serial: duty.serial }),
      };
    case 'rain':
      return {
        icon: <PencilLine />,
        title: t('rain.duty'),
        action: t('rain.dutyGo'),
        text: duty.question,
      };
    case 'turn':
      return {
        icon: <Mic />,
        title: t('floor.nowTitle'),
        action: t('floor.nowGo'),
        text: t('floor.nowText'),
      };
    case 'responsibility':
      return {
        icon: <Signature />,
        title: t('roadmap.dutyTitle'),
        action: t('roadmap.dutyGo'),
        text: t('roadmap.dutyText', { code: duty.code, title: duty.title }),
      };
  }
}
