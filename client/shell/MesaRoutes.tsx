// Inside a mesa: who is this browser, open the store, wait for the first view, and then the waiting room,
// the farewell or the shell. The screens themselves are in MesaScreens.
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { NotFoundScreen } from '../screens/NotFoundScreen.tsx';
import { useMesaSnapshot } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { InnerLinks } from './InnerLinks.tsx';
import { LoadingScreen } from './LoadingScreen.tsx';
import { latePiece } from './latePiece.tsx';
import { MesaProvider } from './MesaProvider.tsx';
import { MesaShell } from './MesaShell.tsx';
import { isMesaId } from './mesaIdOf.ts';
import { PlainScreen } from './PlainScreen.tsx';
import { useEntry } from './useEntry.ts';

const WaitingRoom = latePiece(
  () => import('../door/WaitingRoom.tsx'),
  (m) => m.WaitingRoom,
  'page',
);

const WordsScreen = latePiece(
  () => import('../door/WordsScreen.tsx'),
  (m) => m.WordsScreen,
  'page',
);

/** Everything under `/mesa/:id`. */
export function MesaRoutes({ mesaId }: { mesaId: string }) {
  const t = useWords();
  const { entry, retry } = useEntry(mesaId);
  if (!isMesaId(mesaId)) return <NotFoundScreen />;
  if (entry.kind === 'opening') return <LoadingScreen label={t('shell.opening')} />;
  return (
    <InnerLinks>
      {entry.kind === 'refused' ? (
        <EntryRefused mesaId={mesaId} error={entry.error} onRetry={retry} />
      ) : (
        <MesaProvider key={entry.times} mesaId={mesaId}>
          <MesaGate />
        </MesaProvider>
      )}
    </InnerLinks>
  );
}

/** Refusals of a connection that end by themselves: the socket tries again and the bar says so. */
const PASSING = ['rate_limited', 'internal', 'stale', 'offline'];

function MesaGate() {
  const t = useWords();
  const { view, me, out } = useMesaSnapshot();
  if (out && !PASSING.includes(out.code)) return <Farewell reason={out} />;
  if (!view || !me) return <LoadingScreen label={t('shell.opening')} />;
  if (me.status === 'rejected') return <Farewell reason={{ code: 'not_admitted', message: '' }} />;
  if (me.status === 'removed') return <Farewell reason={{ code: 'unauthenticated', message: '' }} />;
  if (view.role === 'lobby' || me.status === 'waiting') return <WaitingRoom />;
  return <MesaShell />;
}

/** No session here: the door is the way in. Without connection, asking again is. */
function EntryRefused(props: { mesaId: string; error: ApiRefusal; onRetry: () => void }) {
  const { mesaId, error, onRetry } = props;
  const t = useWords();
  const [comesBack, setComesBack] = useState(false);
  if (comesBack) return <WordsScreen mesaId={mesaId} onIn={onRetry} />;
  const again =
    error.code !== 'unauthenticated' && error.code !== 'unknown_mesa' && error.code !== 'not_allowed';
  return (
    <PlainScreen
      alert
      title={t('shell.noEntryTitle')}
      actions={
        <>
          {again ? (
            <Button variant="primary" onPress={onRetry}>
              {t('shell.retry')}
            </Button>
          ) : null}
          {error.code === 'unauthenticated' ? (
            <Button onPress={() => setComesBack(true)}>{t('door.comeBack')}</Button>
          ) : null}
          <ButtonLink variant={again ? 'outline' : 'primary'} href="/">
            {t('shell.goHome')}
          </ButtonLink>
        </>
      }
    >
      {error.code === 'unauthenticated' ? t('shell.noEntryText') : error.message}
    </PlainScreen>
  );
}

/** Not admitted, removed or session over: said once, calmly, and from where the person stands. */
function Farewell({ reason }: { reason: ApiRefusal }) {
  const t = useWords();
  const rejected = reason.code === 'not_admitted';
  const text = rejected
    ? t('shell.rejectedText')
    : reason.code === 'unauthenticated'
      ? t('shell.outText')
      : reason.message;
  return (
    <PlainScreen
      alert
      title={t(rejected ? 'shell.rejectedTitle' : 'shell.outTitle')}
      actions={
        <ButtonLink variant="primary" href="/">
          {t('shell.goHome')}
        </ButtonLink>
      }
    >
      {text}
    </PlainScreen>
  );
}
