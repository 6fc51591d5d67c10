// The level-ground pack as the facilitation gathers it: what is there, with its way out, and one more reading.
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { BackgroundItem } from '../../shared/model/planning.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useButtonAfterAct } from '../shell/useFocusAfterAct.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PackReading } from './Pack.tsx';
import styles from './Preparation.module.css';

export function PackEditor() {
  const t = useWords();
  const { view } = useMesa();
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<BackgroundItem | null>(null);
  const { background } = view.planning;
  const mayAdd = view.can['background.add'] === true;
  const foot = useButtonAfterAct<HTMLDivElement>(adding || removed !== null, background.length);
  return (
    <Card title={t('planning.pack')}>
      <p className={styles.note}>{t('planning.packLead')}</p>
      {background.length === 0 && !adding ? <p>{t('planning.packEmpty')}</p> : null}
      {background.length === 0 ? null : (
        <ul className={styles.rows}>
          {background.map((item) => (
            <li key={item.itemId}>
              <PackReading item={item} />
              {view.can['background.remove'] ? (
                <Button
                  size="sm"
                  variant="quiet"
                  icon={<Trash2 aria-hidden="true" />}
                  aria-label={t('planning.packRemoveNamed', { title: item.title })}
                  onPress={() => setRemoved(item)}
                >
                  {t('planning.packRemove')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {adding ? <AddReading onDone={() => setAdding(false)} /> : null}
      {mayAdd && !adding ? (
        <div ref={foot} className={styles.buttons}>
          <Button icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('planning.packAdd')}
          </Button>
        </div>
      ) : null}
      {removed === null ? null : (
        <CommandDialog
          command="background.remove"
          args={() => ({ itemId: removed.itemId })}
          title={t('planning.packRemoveTitle', { title: removed.title })}
          confirm={t('planning.packRemove')}
          isOpen
          onClose={() => setRemoved(null)}
        >
          <p>{t('planning.packRemoveText')}</p>
        </CommandDialog>
      )}
    </Card>
  );
}

const EMPTY = { title: '', text: '', reference: '' };

function AddReading({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const { run, busy, error, clearError } = useCommand('background.add');
  const [reading, setReading] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const titleWrong = reading.title.trim().length < 3 ? t('planning.packTitleMissing') : undefined;
  const nothing =
    reading.text.trim() === '' && reading.reference.trim() === '' ? t('planning.packNothing') : undefined;
  const change = (part: Partial<typeof EMPTY>) => {
    clearError();
    setReading((before) => ({ ...before, ...part }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (titleWrong || nothing) return;
    const answer = await run(reading);
    if (answer.ok) onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('planning.packTitle')}
        isRequired
        validationBehavior="aria"
        autoFocus
        value={reading.title}
        onChange={(title) => change({ title })}
        error={tried ? titleWrong : undefined}
      />
      <TextArea
        label={t('planning.packText')}
        hint={t('planning.packTextHint')}
        markOptional
        rows={3}
        max={4000}
        value={reading.text}
        onChange={(text) => change({ text })}
        error={tried ? nothing : undefined}
      />
      <TextField
        label={t('planning.packReference')}
        hint={t('planning.packReferenceHint')}
        markOptional
        inputMode="url"
        value={reading.reference}
        onChange={(reference) => change({ reference })}
      />
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <p className="visuallyHidden" role="alert">
        {tried ? (titleWrong ?? nothing) : null}
      </p>
      <div className={styles.buttons}>
        <Button onPress={onDone}>{t('decision.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={busy}>
          {t('planning.packSave')}
        </Button>
      </div>
    </form>
  );
}
