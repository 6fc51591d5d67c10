// What is missing to call the session, said one by one, and the call itself with what people will see (5.1, Q11).
import { Check, CircleDashed, Megaphone } from 'lucide-react';
import { useState } from 'react';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { listOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { checklist, type Invitations, invitationsOf, notInvited } from './checklist.ts';
import { forgetInvitations } from './invitationDraft.ts';
import styles from './Preparation.module.css';
import { useSessionWhen } from './useSessionWhen.ts';
import { longDate } from './when.ts';

export function CallCard({ invitations }: { invitations: Invitations }) {
  const t = useWords();
  const { view, me } = useMesa();
  const [asking, setAsking] = useState(false);
  const checks = checklist(view, invitations);
  const left = notInvited(view, invitations);
  const date = longDate(view.planning.noticeFrom[view.planning.kind]);
  const ready = checks.every(({ met }) => met);
  return (
    <Card title={t('planning.checklist')} tone={ready ? 'strong' : 'plain'}>
      <ul className={styles.checks}>
        {checks.map(({ check, met }) => (
          <li key={check} className={classes(!met && styles.unmet)}>
            {met ? (
              <Check role="img" aria-label={t('planning.checkDone')} />
            ) : (
              <CircleDashed role="img" aria-label={t('planning.checkMissing')} />
            )}
            <span>
              {t(`planning.check_${check}`, { date })}
              {check === 'invitations' && left.length > 0 && left.length < view.parties.length ? (
                <small>{t('planning.invitationsLeft', { parties: listOf(left) })}</small>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <Button
        variant="primary"
        block
        isDisabled={!ready || view.can['session.call'] === false}
        icon={<Megaphone aria-hidden="true" />}
        onPress={() => setAsking(true)}
      >
        {t('planning.call')}
      </Button>
      {ready ? null : <p className={styles.note}>{t('planning.callMissing')}</p>}
      <CommandDialog
        command="session.call"
        args={() => ({ invitations: invitationsOf(view, invitations) })}
        title={t('planning.callTitle')}
        confirm={t('planning.call')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onDone={() => forgetInvitations({ view, me })}
      >
        <WhatPeopleSee />
      </CommandDialog>
    </Card>
  );
}

function WhatPeopleSee() {
  const t = useWords();
  const { view } = useMesa();
  const when = useSessionWhen();
  const count = view.planning.background.length;
  return (
    <>
      <p>{t('planning.callText')}</p>
      <ul className={styles.sees}>
        <li>
          {view.place === ''
            ? t('planning.callSeesNoPlace', { when })
            : t('planning.callSees', { when, place: view.place })}
        </li>
        <li>{t(count === 1 ? 'planning.callPack_one' : 'planning.callPack_other', { count })}</li>
        <li>{t('planning.callInvites')}</li>
      </ul>
      <p>{t('planning.callAfter')}</p>
    </>
  );
}
