// The form that creates a mesa in under a minute. Whatever is refused, everything typed stays.
import { TEMPLATES } from '../../shared/model/templates.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AgendaFields } from './AgendaFields.tsx';
import styles from './Create.module.css';
import { type MesaDraft, partiesOf, phasesOf } from './mesaDraft.ts';
import { PartyFields } from './PartyFields.tsx';
import { type Problem, useCreate } from './useCreate.ts';

export function CreateForm({ onCreated }: { onCreated: (mesa: CreateMesaAnswer, planned: boolean) => void }) {
  const t = useWords();
  const { draft, change, token, changeToken, asksToken, problem, busy, form, submit } = useCreate(onCreated);
  const errorOf = (field: Problem['field']) => (problem?.field === field ? problem.message : undefined);
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <h1>{t('home.createTitle')}</h1>
        <p className={styles.lead}>{t('home.createLead')}</p>
      </div>
      <MesaFields draft={draft} onChange={change} themeError={errorOf('theme')} />
      <WhenField value={draft.planned} onChange={(planned) => change({ planned })} />
      <TemplateField
        value={draft.template}
        onChange={(template) => change({ template, phases: phasesOf(t, template) })}
      />
      <PartyFields
        body={draft.body}
        parties={draft.parties}
        onBody={(body) => change({ body, parties: partiesOf(t, body) })}
        onChange={(parties) => change({ parties })}
      />
      <AgendaFields phases={draft.phases} onChange={(phases) => change({ phases })} />
      <Card>
        <AdmissionField value={draft.admission} onChange={(admission) => change({ admission })} />
        <Switch
          label={t('seats.create')}
          note={t('seats.createNote')}
          on={draft.seatsByParty}
          onChange={(seatsByParty) => change({ seatsByParty })}
        />
        {asksToken ? (
          <TextField
            label={t('home.adminToken')}
            hint={t('home.adminTokenHint')}
            name="token"
            type="password"
            autoComplete="off"
            value={token}
            onChange={changeToken}
            error={errorOf('token')}
          />
        ) : null}
      </Card>
      {errorOf('form') ? (
        <Banner tone="danger" role="alert">
          {errorOf('form')}
        </Banner>
      ) : null}
      <p className="visuallyHidden" role="alert">
        {errorOf('theme') ?? errorOf('token')}
      </p>
      <Button type="submit" variant="primary" size="lg" block>
        {t(busy ? 'home.submitting' : 'home.submit')}
      </Button>
    </form>
  );
}

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
        maxLength={160}
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

/** 5.1: people come in at once, or the mesa is prepared for another day. */
function WhenField(props: { value: boolean; onChange: (planned: boolean) => void }) {
  const t = useWords();
  return (
    <Card>
      <RadioCards
        label={t('planning.when')}
        value={props.value ? 'later' : 'now'}
        onChange={(value) => props.onChange(value === 'later')}
        options={(['now', 'later'] as const).map((value) => ({
          value,
          title: t(`planning.${value}`),
          note: t(`planning.${value}Note`),
        }))}
        className={styles.cards}
      />
    </Card>
  );
}

const NOTES = {
  cocreacion5h: 'home.template5h',
  cocreacion3h: 'home.template3h',
  cocreacion2h30: 'home.template2h30',
} as const;

function TemplateField(props: {
  value: MesaDraft['template'];
  onChange: (template: MesaDraft['template']) => void;
}) {
  const t = useWords();
  return (
    <Card>
      <RadioCards
        label={t('home.template')}
        value={props.value}
        onChange={props.onChange}
        options={TEMPLATES.map(({ id, phases }) => ({
          value: id,
          title: t(`mesa.template_${id}`),
          note: t(NOTES[id], { count: phases.length }),
        }))}
        className={styles.three}
      />
    </Card>
  );
}

function AdmissionField(props: {
  value: MesaDraft['admission'];
  onChange: (admission: MesaDraft['admission']) => void;
}) {
  const t = useWords();
  return (
    <RadioCards
      label={t('home.admission')}
      value={props.value}
      onChange={props.onChange}
      options={[
        { value: 'door', title: t('home.admissionDoor'), note: t('home.admissionDoorNote') },
        { value: 'open', title: t('home.admissionOpen'), note: t('home.admissionOpenNote') },
      ]}
    />
  );
}
