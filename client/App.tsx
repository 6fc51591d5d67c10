// The routes. Screens are composition only; each one is its own lazy chunk, so that a phone
// downloads the canvas and the editor only when it opens them.
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { LoadingScreen } from './shell/LoadingScreen.tsx';
import { latePiece } from './shell/latePiece.tsx';
import { withAllWords, withMesaWords } from './words/laterWords.ts';

const HomeScreen = latePiece(
  () => import('./screens/HomeScreen.tsx'),
  (m) => m.HomeScreen,
  'page',
);
const CreateScreen = latePiece(
  () => withAllWords(import('./screens/CreateScreen.tsx')),
  (m) => m.CreateScreen,
  'page',
);
const DoorScreen = latePiece(
  () => import('./screens/DoorScreen.tsx'),
  (m) => m.DoorScreen,
  'page',
);
const MesaRoutes = latePiece(
  () => withMesaWords(import('./shell/MesaRoutes.tsx')),
  (m) => m.MesaRoutes,
  'page',
);
const ProjectorRoute = latePiece(
  () => withAllWords(import('./shell/ProjectorRoute.tsx')),
  (m) => m.ProjectorRoute,
  'page',
);
const VerifyScreen = latePiece(
  () => withAllWords(import('./screens/VerifyScreen.tsx')),
  (m) => m.VerifyScreen,
  'page',
);
const SimulatorScreen = latePiece(
  () => withAllWords(import('./screens/SimulatorScreen.tsx')),
  (m) => m.SimulatorScreen,
  'page',
);
const RulesScreen = latePiece(
  () => withAllWords(import('./screens/RulesScreen.tsx')),
  (m) => m.RulesScreen,
  'page',
);
const NotFoundScreen = latePiece(
  () => import('./screens/NotFoundScreen.tsx'),
  (m) => m.NotFoundScreen,
  'page',
);

export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingScreen />}>
        <Switch>
          <Route path="/" component={HomeScreen} />
          <Route path="/crear" component={CreateScreen} />
          <Route path="/m/:code">{({ code }) => <DoorScreen key={code} code={code} />}</Route>
          <Route path="/mesa/:id/*?">{({ id }) => <MesaRoutes key={id} mesaId={id} />}</Route>
          <Route path="/pantalla/:id">{({ id }) => <ProjectorRoute key={id} mesaId={id} />}</Route>
          <Route path="/verificar/:hash?" component={VerifyScreen} />
          <Route path="/simulador" component={SimulatorScreen} />
          <Route path="/reglas" component={RulesScreen} />
          <Route component={NotFoundScreen} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
