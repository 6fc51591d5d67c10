// The screens of a mesa by address. Each is its own chunk: a phone never downloads the canvas or the
// editor until it opens them.
import { Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import { NowScreen } from '../screens/NowScreen.tsx';
import { useMesa } from '../state/useMesa.ts';
import { withAllWords } from '../words/laterWords.ts';
import { toTopOfContent } from './contentTop.ts';
import { LoadingScreen } from './LoadingScreen.tsx';
import { latePiece } from './latePiece.tsx';
import { addressOf, nameOfPlace, placeOf, placeOfRoom, sectionOf } from './sections.ts';
import { TextsSwitch } from './TextsSwitch.tsx';
import { focusHeading, useScreenTitle } from './useScreenTitle.ts';

const TreeScreen = latePiece(
  () => import('../screens/TreeScreen.tsx'),
  (m) => m.TreeScreen,
  'screen',
);
const CardsScreen = latePiece(
  () => withAllWords(import('../screens/CardsScreen.tsx')),
  (m) => m.CardsScreen,
  'screen',
);
const OrderingsScreen = latePiece(
  () => withAllWords(import('../screens/OrderingsScreen.tsx')),
  (m) => m.OrderingsScreen,
  'screen',
);
const CommitmentsScreen = latePiece(
  () => withAllWords(import('../screens/CommitmentsScreen.tsx')),
  (m) => m.CommitmentsScreen,
  'screen',
);
const RoadmapScreen = latePiece(
  () => withAllWords(import('../screens/RoadmapScreen.tsx')),
  (m) => m.RoadmapScreen,
  'screen',
);
const DecisionsScreen = latePiece(
  () => withAllWords(import('../screens/DecisionsScreen.tsx')),
  (m) => m.DecisionsScreen,
  'screen',
);
const PassportScreen = latePiece(
  () => withAllWords(import('../screens/PassportScreen.tsx')),
  (m) => m.PassportScreen,
  'screen',
);
const PeopleScreen = latePiece(
  () => import('../screens/PeopleScreen.tsx'),
  (m) => m.PeopleScreen,
  'screen',
);
const FloorScreen = latePiece(
  () => import('../screens/FloorScreen.tsx'),
  (m) => m.FloorScreen,
  'screen',
);
const ActaScreen = latePiece(
  () => withAllWords(import('../screens/ActaScreen.tsx')),
  (m) => m.ActaScreen,
  'screen',
);
const ConsoleScreen = latePiece(
  () => withAllWords(import('../screens/ConsoleScreen.tsx')),
  (m) => m.ConsoleScreen,
  'screen',
);

/** The screen of the present address; the number of a commitment or decision is in the route (`useParams().n`). */
export function MesaScreens({ wide }: { wide: boolean }) {
  const { view } = useMesa();
  const now = addressOf(view.mesaId, 'ahora');
  return (
    <Suspense fallback={<LoadingScreen part />}>
      {wide ? null : <TextsSwitch />}
      <Switch>
        <Route path="/mesa/:id/ahora">
          {wide ? <Redirect to={firstScreen(view)} replace /> : <NowScreen />}
        </Route>
        <Route path="/mesa/:id/arbol" component={TreeScreen} />
        <Route path="/mesa/:id/tarjetas" component={CardsScreen} />
        <Route path="/mesa/:id/prioridades/:n?" component={OrderingsScreen} />
        <Route path="/mesa/:id/compromisos/:n/ruta" component={RoadmapScreen} />
        <Route path="/mesa/:id/compromisos/:n?" component={CommitmentsScreen} />
        <Route path="/mesa/:id/decisiones/:n/pasaporte" component={PassportScreen} />
        <Route path="/mesa/:id/decisiones/:n?" component={DecisionsScreen} />
        <Route path="/mesa/:id/palabra" component={FloorScreen} />
        <Route path="/mesa/:id/personas" component={PeopleScreen} />
        <Route path="/mesa/:id/acta/:session?" component={ActaScreen} />
        <Route path="/mesa/:id/facilitar">
          {view.role === 'facilitator' ? <ConsoleScreen /> : <Redirect to={now} replace />}
        </Route>
        <Route>
          <Redirect to={now} replace />
        </Route>
      </Switch>
      <Arrival wide={wide} />
    </Suspense>
  );
}

/** Where a desktop begins: the console for who facilitates, otherwise where the room is. */
const firstScreen = (view: ReturnType<typeof useMesa>['view']): string =>
  addressOf(view.mesaId, view.role === 'facilitator' ? 'facilitar' : placeOfRoom(view));

/** Names the tab, and moves the focus to the heading when the person changes screen (not on the first). */
function Arrival({ wide }: { wide: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const [address] = useLocation();
  const place = placeOf(address);
  const section = sectionOf(address);
  useScreenTitle(nameOfPlace(t, place || 'ahora'), view.theme);
  const before = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what changes; the top is always the same
  useEffect(toTopOfContent, [place]);
  useEffect(() => {
    // On a desktop «ahora» only redirects: arriving from it is the first screen.
    const fresh = before.current === null || (wide && before.current === 'ahora');
    const moved = !fresh && before.current !== section;
    before.current = section;
    if (moved) focusHeading();
  }, [section, wide]);
  return null;
}
