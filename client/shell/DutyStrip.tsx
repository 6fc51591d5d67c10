// «Falta la postura de su parte»: told to who has to answer wherever she is, with the way to the place where she does it;
// and to who was marked out while she is still in the room.
import { ListOrdered, UserX, Vote } from 'lucide-react';
import { useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import { hasCast } from '../orderings/secretNumber.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
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
  if (duty.kind === 'markedOut') {
    return (
      <Banner tone="danger" className={styles.strip} icon={<UserX />} title={t('shell.duty_markedOut')}>
        {t('shell.duty_markedOutText')}
      </Banner>
    );
  }
  const stance = duty.kind === 'stance';
  return (
    <Banner
      tone="now"
      className={styles.strip}
      icon={stance ? <Vote /> : <ListOrdered />}
      title={t(stance ? 'shell.duty_stance' : 'shell.duty_ordering')}
      actions={
        <ButtonLink size="sm" href={addressOf(view.mesaId, duty.place)}>
          {t(stance ? 'shell.now_toStance' : 'orderings.now_respond')}
        </ButtonLink>
      }
    >
      {stance ? duty.matter : duty.question}
    </Banner>
  );
}
