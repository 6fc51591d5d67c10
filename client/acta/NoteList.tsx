// Notes of the record (domain 6.10): words beside the facts, by section, also while the session runs. A note that
// replaces another takes its place on the screen; both stay in the record.
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import type { ActaNote, ActaSection } from '../../shared/model/actaProcedure.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { ActSheet } from './ActSheet.tsx';
import styles from './Course.module.css';
import { dayAndTime } from './moment.ts';
import { SectionSelect } from './SectionSelect.tsx';

/** Stages in which the text can still grow. */
const OPEN: ReadonlySet<string> = new Set(['live', 'draft']);

type Writing = { replaces: ActaNote | null } | null;

export function NoteList() {
  const t = useWords();
  const { view } = useMesa();
  const [writing, setWriting] = useState<Writing>(null);
  const { acta } = view;
  if (!acta) return null;
  const replaced = new Set(acta.notes.map((note) => note.replaces));
  const notes = acta.notes.filter((note) => !replaced.has(note.id));
  const writes = view.can['acta.note'] === true && OPEN.has(acta.stage);
  if (notes.length === 0 && !writes) return null;
  return (
    <section className={styles.part}>
      <h2>{t('actaLife.notes')}</h2>
      <p className={styles.hint}>
        {t(notes.length === 0 && !writes ? 'actaLife.notes_none' : 'actaLife.notes_hint')}
      </p>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id}>
            <Note note={note} />
            {writes ? (
              <Button size="sm" onPress={() => setWriting({ replaces: note })}>
                {t('actaLife.note_replace')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {writes ? (
        <Button icon={<NotebookPen aria-hidden="true" />} onPress={() => setWriting({ replaces: null })}>
          {t('actaLife.note_add')}
        </Button>
      ) : null}
      <NoteSheet key={writing?.replaces?.id ?? ''} writing={writing} onClose={() => setWriting(null)} />
    </section>
  );
}

function Note({ note }: { note: ActaNote }) {
  const t = useWords();
  const { view } = useMesa();
  const name = view.people.find((person) => person.id === note.by)?.name ?? t('actaLife.unknownPerson');
  return (
    <article className={styles.said}>
      <span className={styles.who}>
        <b>{t(`actaLife.section_${note.section}`)}</b>
        <small>
          {t('actaLife.note_meta', { name, time: dayAndTime(note.at, view.timeZone) })}
          {note.replaces === null ? '' : ` · ${t('actaLife.note_replaced')}`}
        </small>
      </span>
      <p className={styles.record}>{note.text}</p>
    </article>
  );
}

function NoteSheet({ writing, onClose }: { writing: Writing; onClose: () => void }) {
  const t = useWords();
  const before = writing?.replaces ?? null;
  const [section, setSection] = useState<ActaSection>(before?.section ?? 'development');
  return (
    <ActSheet
      command="acta.note"
      args={(text) => ({ section, text, replaces: before?.id ?? null })}
      title={t(before === null ? 'actaLife.note_title' : 'actaLife.note_replaceTitle')}
      lead={t('actaLife.notes_hint')}
      words={{ label: t('actaLife.note_text') }}
      send={t('actaLife.note_send')}
      isOpen={writing !== null}
      onClose={onClose}
    >
      {before === null ? (
        <SectionSelect value={section} onChange={setSection} />
      ) : (
        <p className={styles.record}>{before.text}</p>
      )}
    </ActSheet>
  );
}
