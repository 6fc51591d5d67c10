// The projector's address: exchanges the token of its link for a session of the role «screen», opens the
// mesa and shows the projector screen, which has no controls.
import { useEffect } from 'react';
import { useWords } from '../i18n.ts';
import { NotFoundScreen } from '../screens/NotFoundScreen.tsx';
import { ProjectorScreen } from '../screens/ProjectorScreen.tsx';
import { useMesaSnapshot } from '../state/useMesa.ts';
import { applyTheme } from '../theme/theme.ts';
import { LoadingScreen } from './LoadingScreen.tsx';
import { MesaProvider } from './MesaProvider.tsx';
import { isMesaId } from './mesaIdOf.ts';
import { PlainScreen } from './PlainScreen.tsx';
import { useEntry } from './useEntry.ts';
import { useScreenTitle } from './useScreenTitle.ts';

/** `/pantalla/:id`. */
export function ProjectorRoute({ mesaId }: { mesaId: string }) {
  const t = useWords();
  const { entry } = useEntry(mesaId);
  useEffect(() => {
    const stop = applyTheme('projector');
    return () => {
      stop();
      document.documentElement.removeAttribute('data-theme');
      applyTheme();
    };
  }, []);
  if (!isMesaId(mesaId)) return <NotFoundScreen />;
  if (entry.kind === 'opening') return <LoadingScreen label={t('shell.opening')} />;
  if (entry.kind === 'refused') {
    return (
      <PlainScreen alert title={t('shell.noEntryTitle')}>
        {entry.error.code === 'unauthenticated' ? t('shell.noScreenText') : entry.error.message}
      </PlainScreen>
    );
  }
  return (
    <MesaProvider key={entry.times} mesaId={mesaId}>
      <Stage />
    </MesaProvider>
  );
}

function Stage() {
  const t = useWords();
  const { view, me, out } = useMesaSnapshot();
  useScreenTitle(t('mesa.role_screen'), view?.theme);
  if (out) {
    return (
      <PlainScreen alert title={t('shell.outTitle')}>
        {out.message}
      </PlainScreen>
    );
  }
  if (!view || !me) return <LoadingScreen label={t('shell.opening')} />;
  return <ProjectorScreen />;
}
