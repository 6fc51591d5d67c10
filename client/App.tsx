// The routes. Screens are composition only; each one is its own lazy chunk, so that a phone
// downloads the canvas and the editor only when it opens them.
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { LoadingScreen } from './shell/LoadingScreen.tsx';
import { withAllWords, withMesaWords } from './words/laterWords.ts';

const HomeScreen = lazy(() => import('./screens/HomeScreen.tsx').then((m) => ({ default: m.HomeScreen })));
const CreateScreen = lazy(() =>
  withAllWords(import('./screens/CreateScreen.tsx')).then((m) => ({ default: m.CreateScreen })),
);
const DoorScreen = lazy(() => import('./screens/DoorScreen.tsx').then((m) => ({ default: m.DoorScreen })));
const MesaRoutes = lazy(() =>
  withMesaWords(import('./shell/MesaRoutes.tsx')).then((m) => ({ default: m.MesaRoutes })),
);
const ProjectorRoute = lazy(() =>
  withAllWords(import('./shell/ProjectorRoute.tsx')).then((m) => ({ default: m.ProjectorRoute })),
);
const VerifyScreen = lazy(() =>
  withAllWords(import('./screens/VerifyScreen.tsx')).then((m) => ({ default: m.VerifyScreen })),
);
const SimulatorScreen = lazy(() =>
  withAllWords(import('./screens/SimulatorScreen.tsx')).then((m) => ({ default: m.SimulatorScreen })),
);
const RulesScreen = lazy(() =>
  withAllWords(import('./screens/RulesScreen.tsx')).then((m) => ({ default: m.RulesScreen })),
);
const NotFoundScreen = lazy(() =>
  import('./screens/NotFoundScreen.tsx').then((m) => ({ default: m.NotFoundScreen })),
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
