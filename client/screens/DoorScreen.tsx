// The door of a mesa: what the code leads to and who is coming in. What was typed stays on any refusal.
import { ArrowLeft } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { CodeForm } from '../door/CodeForm.tsx';
import styles from '../door/Door.module.css';
import { letsIn } from '../door/DoorNotice.tsx';
import { FoundMesa } from '../door/FoundMesa.tsx';
import { JoinForm } from '../door/JoinForm.tsx';
import { readCode } from '../door/joinCode.ts';
import { useDoor } from '../door/useDoor.ts';
import { useWords } from '../i18n.ts';
import { fetchAhead } from '../shell/fetchAhead.ts';
import { InnerLinks } from '../shell/InnerLinks.tsx';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { latePiece } from '../shell/latePiece.tsx';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import { Button } from '../ui/Button.tsx';

/** Only who comes back downloads it. */
const WordsForm = latePiece(
  () => import('../door/WordsForm.tsx'),
  (m) => m.WordsForm,
);

export function DoorScreen({ code: typed }: { code: string }) {
  const t = useWords();
  const code = readCode(typed);
  const { door, qr, look } = useDoor(code);
  // A tablet that changes hands comes straight to the words (client/device/LeaveDialog.tsx).
  const [comesBack, setComesBack] = useState(() => new URLSearchParams(location.search).has('palabras'));
  const found = door.kind === 'found' ? door.answer : null;
  const entering = found && letsIn(found) ? 'door.title' : 'door.codeTitle';
  const title = t(found && comesBack ? 'door.wordsTitle' : entering);
  useScreenTitle(title, found?.theme);
  const atDoor = found !== null;
  useEffect(() => (atDoor ? fetchAhead() : undefined), [atDoor]);
  if (door.kind === 'looking') return <LoadingScreen label={t('door.looking')} />;
  return (
    <InnerLinks>
      <div className={styles.page}>
        <header className={styles.bar}>
          <Link className={styles.back} href="/" aria-label={t('door.back')}>
            <ArrowLeft aria-hidden="true" />
          </Link>
          <div>
            <h1>{title}</h1>
            {found ? <p>{found.theme}</p> : null}
          </div>
        </header>
        <main className={styles.main}>
          {found ? (
            <>
              <FoundMesa mesa={found} />
              {comesBack ? (
                <Suspense fallback={<LoadingScreen part />}>
                  <WordsForm mesaId={found.mesaId} onIn={look} onNew={() => setComesBack(false)} />
                </Suspense>
              ) : letsIn(found) ? (
                <JoinForm
                  door={found}
                  code={code}
                  qr={qr}
                  onSeatsChanged={look}
                  onComeBack={() => setComesBack(true)}
                />
              ) : (
                <div className={styles.form}>
                  <Button onPress={look}>{t('planning.door_again')}</Button>
                  <Button onPress={() => setComesBack(true)}>{t('door.comeBack')}</Button>
                </div>
              )}
            </>
          ) : (
            <CodeForm code={code} refusal={door.kind === 'refused' ? door.error : null} onRetry={look} />
          )}
        </main>
      </div>
    </InnerLinks>
  );
}
