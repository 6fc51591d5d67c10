// The frame of every ballot: the fields of its shape, what is missing, the refusal beside the button, and the button,
// which on a phone stays in reach of the thumb.

import type { FormEvent, ReactNode } from 'react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { lookOfPerson, partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './BallotFrame.module.css';
import { BallotFields } from './ballots/BallotFields.tsx';
import type { BallotForm } from './useBallotForm.ts';

interface BallotFrameProps {
  ordering: OrderingView;
  form: BallotForm;
  /** Words of the button. */
  send: string;
  busy: boolean;
  error: ApiRefusal | null;
  onSend: () => void;
  /** Present when a ballot already counts and may be left as it is. */
  onKeep?: (() => void) | undefined;
  /** Above the fields. */
  children?: ReactNode;
}

export function BallotFrame({
  ordering,
  form,
  send,
  busy,
  error,
  onSend,
  onKeep,
  children,
}: BallotFrameProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const { settings } = ordering.definition;
  const look = lookOfPerson(partyFaces(view), me.partyId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || form.shownHash === null) return;
    if (form.check()) onSend();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('orderings.ballot')}>
      {children}
      <BallotFields
        settings={settings}
        ballot={form.ballot}
        onChange={form.set}
        look={look}
        missing={form.missing}
      />
      {form.shownHash === null ? (
        <Banner tone="danger" role="alert">
          {t('orderings.otherVersion')}
        </Banner>
      ) : null}
      <div className={styles.foot}>
        <Notice form={form} error={error} />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          block
          isPending={busy}
          isDisabled={form.shownHash === null}
        >
          {form.notice?.kind === 'blank' ? t('orderings.sendBlank') : send}
        </Button>
        {onKeep ? (
          <Button variant="quiet" block onPress={onKeep}>
            {t('orderings.keepSent')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function Notice({ form: { notice }, error }: Pick<BallotFrameProps, 'form' | 'error'>) {
  const t = useWords();
  if (error !== null) {
    return (
      <p className={styles.error} role="alert">
        <Refusal error={error} />
      </p>
    );
  }
  if (notice === null) return null;
  return (
    <p className={styles.notice} role="alert">
      {notice.kind === 'blank'
        ? t('orderings.blankNotice')
        : t('orderings.unscoredNotice', { option: notice.option })}
    </p>
  );
}
