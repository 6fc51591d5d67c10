// The exceptional majority (M1–M6): a live list of what is met and what is not, each said in words; parties invoke
// it with a written, public reason; the facilitation opens the round once everything holds.

import { Check, CircleDashed } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { DecisionView, MajorityCheck } from '../../shared/model/views/decisionView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { type Translate, useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './NextSteps.module.css';
import { namesOf, partyFaces } from './partyFaces.ts';
import { objectingToTask } from './roundOf.ts';
import { timeOfDay } from './timeOfDay.ts';

export function MajorityCard({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view, me } = useMesa();
  const [asked, setAsked] = useState(false);
  const faces = partyFaces(view);
  const objecting = objectingToTask(decision);
  const named = decision.responsibleParty === null ? [] : [decision.responsibleParty];
  const responsible = namesOf(faces, objecting.length > 0 ? objecting : named);
  const invoked = decision.invocations.some((invocation) => invocation.partyId === me.partyId);
  const ready = decision.majority.every((check) => check.met);
  return (
    <section className={styles.option} aria-label={t('decision.majority')}>
      <div>
        <h3>{t('decision.majority')}</h3>
        <p className={styles.note}>{t('decision.majorityNote')}</p>
      </div>
      <ul className={styles.conditions} aria-label={t('decision.conditions')}>
        {decision.majority.map((check) => (
          <li key={check.rule} className={check.met ? undefined : styles.unmet}>
            {check.met ? (
              <Check role="img" aria-label={t('decision.conditionMet')} />
            ) : (
              <CircleDashed role="img" aria-label={t('decision.conditionUnmet')} />
            )}
            {conditionWords(t, check, responsible)}
          </li>
        ))}
      </ul>
      {decision.invocations.map((invocation) => (
        <blockquote key={invocation.partyId} className={styles.invocation}>
          <b>
            {t('decision.invokedBy', {
              party: namesOf(faces, [invocation.partyId]),
              time: timeOfDay(invocation.at, view.timeZone),
            })}
          </b>
          <span className={styles.words}>{t('decision.quote', { text: invocation.text })}</span>
        </blockquote>
      ))}
      {me.spokesperson && view.can['decision.invokeMajority'] ? (
        invoked ? (
          <p className={styles.note}>{t('decision.invokeDone')}</p>
        ) : (
          <InvokeForm decision={decision} />
        )
      ) : null}
      {view.can['decision.openMajority'] ? (
        <Button block isDisabled={!ready} onPress={() => setAsked(true)}>
          {t('decision.openMajority')}
        </Button>
      ) : null}
      <CommandDialog
        command="decision.openMajority"
        args={() => ({ decisionId: decision.id })}
        title={t('decision.openMajorityTitle')}
        confirm={t('decision.openMajority')}
        isOpen={asked}
        onClose={() => setAsked(false)}
      >
        <p>{t('decision.openMajorityText')}</p>
      </CommandDialog>
    </section>
  );
}

/** M4, M5: the reason, and then what it means: an invocation is not taken back, and everybody reads it. */
function InvokeForm({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const missing = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setAsked(!missing);
  };
  return (
    <>
      <form className={styles.option} onSubmit={submit} noValidate>
        <TextArea
          label={t('decision.invokeLabel')}
          placeholder={t('decision.invokePlaceholder')}
          value={text}
          onChange={setText}
          max={1000}
          rows={2}
          record
          error={tried && missing ? t('decision.reasonMissing') : undefined}
        />
        <Button type="submit" block>
          {t('decision.invoke')}
        </Button>
      </form>
      <CommandDialog
        command="decision.invokeMajority"
        args={() => ({ decisionId: decision.id, text: text.trim() })}
        title={t('decision.invokeTitle')}
        confirm={t('decision.invokeConfirm')}
        isOpen={asked}
        onClose={() => setAsked(false)}
      >
        <p>{t('decision.invokeWhat')}</p>
        <p>{t('decision.invokeNeeds')}</p>
        <p>{t('decision.invokeKept')}</p>
        <blockquote className={styles.invocation}>
          <span className={styles.words}>{t('decision.quote', { text: text.trim() })}</span>
        </blockquote>
      </CommandDialog>
    </>
  );
}

/** One condition of the checklist in words. `responsible` is the name of the responsible party, or ''. */
export function conditionWords(t: Translate, check: MajorityCheck, responsible: string): string {
  const { rule, met, have, need } = check;
  switch (rule) {
    case 'M1':
      return t(met ? 'decision.m1' : 'decision.m1not');
    case 'M2':
      return t(met ? 'decision.m2' : 'decision.m2not');
    case 'M3':
      return t('decision.m3', { have, need });
    case 'M4':
      return t(met ? 'decision.m4' : 'decision.m4not');
    case 'M5':
      return t('decision.m5', { have, need });
    case 'M6': {
      if (responsible === '') return t('decision.m6');
      return t(met ? 'decision.m6party' : 'decision.m6not', { party: responsible });
    }
  }
}
