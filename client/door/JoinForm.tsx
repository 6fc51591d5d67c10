// The introduction: name, party and seat, organisation, in the room or from a distance. A refusal is shown
// beside what it is about and nothing typed is lost.
import { KeyRound, Laptop, ScrollText, Users } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Door.module.css';
import { fieldOf, OBSERVER } from './introduction.ts';
import { PartyChoice } from './PartyChoice.tsx';
import { type JoinAt, useJoin } from './useJoin.ts';

export function JoinForm({ onComeBack, ...props }: JoinAt & { onComeBack: () => void }) {
  const t = useWords();
  const { answers, change, refusal, busy, submit } = useJoin(props);
  const about = refusal ? fieldOf(refusal.code) : null;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Button
        size="sm"
        className={styles.comeBack}
        icon={<KeyRound aria-hidden="true" />}
        onPress={onComeBack}
      >
        {t('door.comeBack')}
      </Button>
      <TextField
        label={t('door.name')}
        name="displayName"
        autoComplete="name"
        value={answers.displayName}
        onChange={(displayName) => change({ displayName })}
        isRequired
        validationBehavior="aria"
        error={about === 'name' ? refusal?.message : undefined}
      />
      <PartyChoice door={props.door} answers={answers} onChange={change} />
      {about === 'party' ? (
        <Banner tone="danger" role="alert">
          {refusal?.message}
        </Banner>
      ) : null}
      <TextField
        label={t('door.organisation')}
        markOptional
        name="organisation"
        autoComplete="organization"
        value={answers.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <SegmentedControl
        label={t('door.mode')}
        value={answers.mode}
        onChange={(mode) => change({ mode })}
        options={[
          { value: 'inPerson', label: t('door.inPerson'), icon: <Users aria-hidden="true" /> },
          { value: 'online', label: t('door.online'), icon: <Laptop aria-hidden="true" /> },
        ]}
      />
      {answers.party === null || answers.party === OBSERVER ? null : (
        <Checkbox
          checked={answers.discreet}
          onChange={(discreet) => change({ discreet })}
          note={t('door.discreetNote')}
        >
          {t('door.discreet')}
        </Checkbox>
      )}
      <p className={styles.privacy}>
        <ScrollText aria-hidden="true" /> {t('door.privacy')}
      </p>
      <div className={styles.foot}>
        {about === 'form' ? (
          <Banner tone="danger" role="alert">
            {refusal?.message}
          </Banner>
        ) : null}
        <p className="visuallyHidden" role="alert">
          {about === 'name' ? refusal?.message : null}
        </p>
        <Button type="submit" variant="primary" size="lg" block>
          {t(busy ? 'door.asking' : 'door.ask')}
        </Button>
      </div>
    </form>
  );
}
