// «Traer a toda la mesa aquí», seen by everybody else: a marigold banner, three seconds of grace (eight
// while the person writes), and always «Quedarme». It never moves whoever facilitates.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './ShellNotices.module.css';
import { addressOf, nameOfPlace, placeOf } from './sections.ts';

const GRACE_S = 3;
const WRITING_GRACE_S = 8;

export function SpotlightBanner() {
  const t = useWords();
  const { view } = useMesa();
  const { place, left, stay, go } = useSpotlight();
  if (place === null || view.role === 'facilitator') return null;
  return (
    <Banner
      tone="spotlight"
      title={t('shell.spotlightTitle')}
      className={styles.spotlight}
      actions={
        <>
          <Button size="sm" inherit onPress={go}>
            {t('shell.spotlightGo')}
          </Button>
          <Button size="sm" inherit onPress={stay}>
            {t('shell.spotlightStay')}
          </Button>
        </>
      }
    >
      {t('shell.spotlightText', { seconds: left, place: nameOfPlace(t, place) })}
    </Banner>
  );
}

/** Counts the grace of a new call and then moves; a call that was there on arrival moves nobody. */
function useSpotlight() {
  const { view } = useMesa();
  const [address, navigate] = useLocation();
  const spotlight = view.role === 'facilitator' ? null : view.spotlight;
  const seen = useRef(spotlight?.at ?? null);
  const [left, setLeft] = useState(0);
  const [place, setPlace] = useState<string | null>(null);
  const here = placeOf(address);

  const at = spotlight?.at ?? null;
  const target = spotlight?.place ?? null;
  useEffect(() => {
    if (at === seen.current) return;
    seen.current = at;
    if (target === null || target === here) {
      setPlace(null);
      return;
    }
    setLeft(isWriting() ? WRITING_GRACE_S : GRACE_S);
    setPlace(target);
  }, [at, target, here]);

  const stay = useCallback(() => setPlace(null), []);
  const go = useCallback(() => {
    if (place === null) return;
    setPlace(null);
    navigate(addressOf(view.mesaId, place));
  }, [place, navigate, view.mesaId]);

  useEffect(() => {
    if (place === null) return;
    if (place === here) {
      setPlace(null);
      return;
    }
    const timer = window.setTimeout(() => (left > 1 ? setLeft(left - 1) : go()), 1000);
    return () => window.clearTimeout(timer);
  }, [place, left, here, go]);

  return { place, left, stay, go };
}

function isWriting(): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && active.type === 'text') ||
    (active instanceof HTMLElement && active.isContentEditable)
  );
}
