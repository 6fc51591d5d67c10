// The form that creates a mesa in under a minute. Whatever is refused, everything typed stays.
import { type FormEvent, useRef, useState } from 'react';
import { TEMPLATES } from '../../shared/model/templates.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { type Translate, useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { becomeAdmin, createMesa } from '../net/session.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AgendaFields } from './AgendaFields.tsx';
import { rememberAdmin, wasAdmin } from './adminMemory.ts';
import styles from './Create.module.css';
import { blankDraft, type MesaDraft, phasesOf, requestOf } from './mesaDraft.ts';
import { PartyFields } from './PartyFields.tsx';

interface Problem {
  field: 'theme' | 'token' | 'form';
  message: string;
}

export function CreateForm({ onCreated }: { onCreated: (mesa: CreateMesaAnswer) => void }) {
  const t = useWords();
  const [draft, setDraft] = useState(() => blankDraft(t));
  const [token, setToken] = useState('');
  const [asksToken, setAsksToken] = useState(() => !wasAdmin());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<MesaDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(null);
  };

  const fail = (found: Problem) => {
    setBusy(false);
    setProblem(found);
    if (found.field !== 'form') form.current?.querySelector<HTMLElement>(`[name="${found.field}"]`)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const built = requestOf(draft);
    if ('wrong' in built) {
      if (built.wrong === 'theme') fail({ field: 'theme', message: t('home.themeMissing') });
      else fail({ field: 'form', message: t('home.numbersWrong') });
      return;
    }
    setBusy(true);
    setProblem(null);
    if (asksToken && token.trim() !== '') {
      const became = await becomeAdmin(token.trim());
      if (!became.ok) return fail({ field: 'token', message: sentenceOf(became.error, t) });
      rememberAdmin(true);
    }
    const answer = await createMesa(built.request);
    if (answer.ok) {
      onCreated(answer.value);
      return;
    }
    const notAdmin = isAboutKey(answer.error);
    if (notAdmin) setAsksToken(true);
    fail({
      field: notAdmin ? 'token' : 'form',
      message: notAdmin ? t('home.adminTokenHint') : answer.error.message,
    });
  };
  const errorOf = (field: Problem['field']) => (problem?.field === field ? problem.message : undefined);

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <h1>{t('home.createTitle')}</h1>
        <p className={styles.lead}>{t('home.createLead')}</p>
      </div>
      <MesaFields draft={draft} onChange={change} themeError={errorOf('theme')} />
      <Card>
        <RadioCards
          label={t('home.template')}
          value={draft.template}
          onChange={(template) => change({ template, phases: phasesOf(template) })}
          options={TEMPLATES.map(({ id, phases }) => ({
            value: id,
            title: t(`mesa.template_${id}`),
            note: t(id === 'cocreacion5h' ? 'home.template5h' : 'home.template2h30', {
              count: phases.length,
            }),
          }))}
          className={styles.cards}
        />
      </Card>
      <PartyFields parties={draft.parties} onChange={(parties) => change({ parties })} />
      <AgendaFields phases={draft.phases} onChange={(phases) => change({ phases })} />
      <Card>
        <RadioCards
          label={t('home.admission')}
          value={draft.admission}
          onChange={(admission) => change({ admission })}
          options={[
            { value: 'door', title: t('home.admissionDoor'), note: t('home.admissionDoorNote') },
            { value: 'open', title: t('home.admissionOpen'), note: t('home.admissionOpenNote') },
          ]}
        />
        {asksToken ? (
          <TextField
            label={t('home.adminToken')}
            hint={t('home.adminTokenHint')}
            name="token"
            type="password"
            autoComplete="off"
            value={token}
            onChange={setToken}
            error={errorOf('token')}
          />
        ) : null}
      </Card>
      {errorOf('form') ? <Banner tone="danger">{errorOf('form')}</Banner> : null}
      <p className="visuallyHidden" role="alert">
        {problem?.message}
      </p>
      <Button type="submit" variant="primary" size="lg" block>
        {t(busy ? 'home.submitting' : 'home.submit')}
      </Button>
    </form>
  );
}

const isAboutKey = (error: ApiRefusal): boolean =>
  error.code === 'unauthenticated' || error.code === 'not_allowed';

/** The general sentence of those refusals speaks of a mesa; here it is the key of the installation. */
const sentenceOf = (error: ApiRefusal, t: Translate): string =>
  isAboutKey(error) ? t('home.adminTokenWrong') : error.message;

function MesaFields(props: {
  draft: MesaDraft;
  onChange: (part: Partial<MesaDraft>) => void;
  themeError: string | undefined;
}) {
  const { draft, onChange, themeError } = props;
  const t = useWords();
  return (
    <Card title={t('home.createSubject')}>
      <TextField
        label={t('home.theme')}
        hint={t('home.themeHint')}
        name="theme"
        isRequired
        validationBehavior="aria"
        value={draft.theme}
        onChange={(theme) => onChange({ theme })}
        error={themeError}
      />
      <div className={styles.pair}>
        <TextField
          label={t('home.place')}
          hint={t('home.placeHint')}
          markOptional
          value={draft.place}
          onChange={(place) => onChange({ place })}
        />
        <TextField
          label={t('home.facilitator')}
          hint={t('home.facilitatorHint')}
          markOptional
          autoComplete="name"
          value={draft.facilitatorName}
          onChange={(facilitatorName) => onChange({ facilitatorName })}
        />
      </div>
      <TextArea
        label={t('home.purpose')}
        hint={t('home.purposeHint')}
        markOptional
        rows={2}
        max={400}
        value={draft.purpose}
        onChange={(purpose) => onChange({ purpose })}
      />
    </Card>
  );
}
