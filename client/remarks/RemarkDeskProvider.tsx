// Holds the notes of one commitment while it is open: follows what is selected, opens the form of a new note, and carries an
// accepted replacement into the live text.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Remark } from '../../shared/model/remarks.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { copyText } from '../shell/copyText.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { SectionId } from '../writing/sections.ts';
import { type ComposeRequest, type EditorMode, RemarkContext } from './desk.ts';
import {
  type Chosen,
  chosenFrom,
  fieldsIn,
  type LastSelection,
  optionsOf,
  type PassageOption,
  readSelection,
} from './passages.ts';
import styles from './RemarkCard.module.css';
import { RemarkComposer } from './RemarkComposer.tsx';
import { sectionOf } from './remarkLists.ts';

export interface RemarkDeskProviderProps {
  commitment: CommitmentView;
  mode: EditorMode;
  mayCarry: boolean;
  inMargin: boolean;
  /** See RemarkDesk. */
  pieces: (field: string) => string[] | null;
  /** Of a text that is not drawn as a form; otherwise they are read from the form. */
  passages?: () => PassageOption[];
  /** Puts it in; false when its passage is no longer there. */
  replace: (remark: Remark) => boolean;
  children: ReactNode;
}

export function RemarkDeskProvider(props: RemarkDeskProviderProps) {
  const { commitment, mode, mayCarry, inMargin, pieces, replace, children } = props;
  const last = useLastSelection();
  const [request, setRequest] = useState<(ComposeRequest & { chosen: Chosen | null }) | null>(null);
  const [lost, setLost] = useState<Remark | null>(null);
  const compose = (asked: ComposeRequest) => {
    const selected = last.current;
    const isHere = selected !== null && asked.section !== null && sectionOf(selected.field) === asked.section;
    const words = isHere ? pieces(selected.field) : null;
    setRequest({ ...asked, chosen: isHere && words ? chosenFrom(selected, words) : null });
  };
  const carry = (remark: Remark) => {
    if (!replace(remark)) setLost(remark);
  };
  const passages = (section: SectionId | null): PassageOption[] =>
    props.passages
      ? props.passages()
      : section === null
        ? []
        : fieldsIn(document, section).flatMap(({ field, name }) =>
            optionsOf(field, name, pieces(field) ?? []),
          );
  return (
    <RemarkContext value={{ commitment, mode, mayCarry, inMargin, pieces, passages, compose, carry }}>
      {lost === null ? null : <LostNotice remark={lost} onClose={() => setLost(null)} />}
      {children}
      {request === null ? null : <RemarkComposer {...request} onClose={() => setRequest(null)} />}
    </RemarkContext>
  );
}

/** Pressing a button takes the selection away on some devices: the last one inside of a text is what was meant. */
function useLastSelection() {
  const last = useRef<LastSelection | null>(null);
  useEffect(() => {
    const changed = () => {
      last.current = readSelection(document) ?? last.current;
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, []);
  return last;
}

/** Accepted, and no longer possible to put in: its words stay in reach (nothing is lost). */
function LostNotice({ remark, onClose }: { remark: Remark; onClose: () => void }) {
  const t = useWords();
  const shown = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <Banner
      tone="now"
      role="alert"
      title={t('remarks.conflict')}
      className={styles.lost}
      actions={
        <>
          <Button
            size="sm"
            variant="primary"
            onPress={() => void copyText(remark.text, shown.current).then(setCopied)}
          >
            {t(copied ? 'remarks.copied' : 'remarks.copy')}
          </Button>
          <Button size="sm" onPress={onClose}>
            {t('net.kept_aside_understood')}
          </Button>
        </>
      }
    >
      {t('remarks.notCarried')}
      <p ref={shown} className={styles.record}>
        {remark.text}
      </p>
    </Banner>
  );
}
