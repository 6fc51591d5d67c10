// The frame of every screen of a mesa: bar, notices, rail or tabs, and the content. The content is
// the only thing that scrolls, so that a canvas can fill it.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { FirstKey } from '../acta/DeviceKeyLine.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { LiveRegionProvider } from '../ui/LiveRegion.tsx';
import { ToastProvider } from '../ui/ToastRegion.tsx';
import { Announcer } from './Announcer.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { DutyStrip } from './DutyStrip.tsx';
import { MesaScreens } from './MesaScreens.tsx';
import styles from './MesaShell.module.css';
import { PhoneTabs } from './PhoneTabs.tsx';
import { SeatNotice } from './SeatNotice.tsx';
import { SessionBar } from './SessionBar.tsx';
import { SessionRail } from './SessionRail.tsx';
import { SpotlightBanner } from './SpotlightBanner.tsx';
import { sectionOf } from './sections.ts';
import { useLater } from './useLater.ts';
import { useRestAhead } from './useRestAhead.ts';
import { useWide } from './useWide.ts';
import { afterFirstScreen } from './whenIdle.ts';

/** Signatures are checked in it: nobody waits for that code to see the mesa, nor for it to stop taking the line. */
const bringWitness = () => import('./WitnessBanner.tsx');

/** Sends the private cards this device keeps, on whichever screen the person is (C10). */
const bringKeeper = () => import('../rain/RainKeeper.tsx');

function KeptCards() {
  const { view } = useMesa();
  const keeper = useLater(bringKeeper, view.cards.rains.length > 0);
  return keeper === null ? null : <keeper.RainKeeper />;
}

/** E3: on every screen that is not «ahora» nor the console, my group and its time. */
const bringGroupStrip = () => import('../submesas/GroupStrip.tsx');

function GroupsElsewhere() {
  const { view } = useMesa();
  const strip = useLater(bringGroupStrip, view.submesas !== null);
  return strip === null ? null : <strip.GroupStrip />;
}

/** Only who facilitates brings it, and before there is anything to undo. */
const bringUndo = () => import('./PhaseUndo.tsx');

/** On the console, «Deshacer» comes right after the button that changes the phase. */
function UndoElsewhere() {
  const [address] = useLocation();
  const { view } = useMesa();
  const undo = useLater(bringUndo, view.role === 'facilitator');
  return undo === null || sectionOf(address) === 'facilitar' ? null : <undo.PhaseUndo />;
}

function RestAhead({ wide }: { wide: boolean }) {
  const { view } = useMesa();
  useRestAhead(view.role, wide);
  return null;
}

/** The mesa, once the person is in it. */
export function MesaShell() {
  const t = useWords();
  const wide = useWide();
  const [settled, setSettled] = useState(false);
  useEffect(() => afterFirstScreen(() => setSettled(true)), []);
  const witness = useLater(bringWitness, settled);
  const skip = () => document.getElementById('contenido')?.focus();
  return (
    <LiveRegionProvider>
      <ToastProvider>
        <Announcer />
        <KeptCards />
        <RestAhead wide={wide} />
        <FirstKey />
        <div className={styles.shell}>
          <button type="button" className={styles.skip} onClick={skip}>
            {t('shell.skip')}
          </button>
          <SessionBar wide={wide} />
          <SpotlightBanner />
          <UndoElsewhere />
          <SeatNotice />
          <DutyStrip />
          <GroupsElsewhere />
          <ConnectionNotice />
          {witness === null ? null : <witness.WitnessBanner />}
          <div className={styles.work}>
            {wide ? <SessionRail /> : null}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached with the keyboard */}
            <main id="contenido" tabIndex={0} className={styles.main}>
              <MesaScreens wide={wide} />
            </main>
          </div>
          {wide ? null : <PhoneTabs />}
        </div>
      </ToastProvider>
    </LiveRegionProvider>
  );
}
