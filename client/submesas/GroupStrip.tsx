// Under the bar of every other screen while the plenary is divided (E3): my group, the time, and the way to the rest.
import { UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Division } from '../../shared/model/submesas.ts';
import { groupOf } from '../../shared/submesas/division.ts';
import { useWords } from '../i18n.ts';
import { sectionOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import styles from './Groups.module.css';
import { minutesLeft, useDivisionLeft } from './useDivisionLeft.ts';

/** «Ahora» has the whole card, and the console its own panel. */
export function GroupStrip() {
  const { view } = useMesa();
  const [address] = useLocation();
  const section = sectionOf(address);
  if (view.submesas === null || section === 'ahora' || section === 'facilitar') return null;
  return <Strip division={view.submesas} />;
}

function Strip({ division }: { division: Division }) {
  const t = useWords();
  const { me } = useMesa();
  const [open, setOpen] = useState(false);
  const [address] = useLocation();
  // Whoever follows the link to the draft leaves the sheet behind.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the address that changes
  useEffect(() => setOpen(false), [address]);
  const left = useDivisionLeft(division);
  const group = groupOf(division, me.participantId);
  const name = group?.name ?? t('submesas.stripNone');
  return (
    <>
      <Banner
        className={styles.strip}
        icon={<UsersRound />}
        title={
          group === null
            ? name
            : left > 0
              ? t('submesas.strip', { name, minutes: minutesLeft(left) })
              : t('submesas.stripOver', { name })
        }
        actions={
          <Button size="sm" onPress={() => setOpen(true)}>
            {t(group === null ? 'submesas.groups' : 'submesas.mine')}
          </Button>
        }
      />
      <Sheet
        title={group?.name ?? t('submesas.now_none')}
        isOpen={open}
        onClose={() => setOpen(false)}
        size="sm"
      >
        <GroupPanel titled={false} />
      </Sheet>
    </>
  );
}
