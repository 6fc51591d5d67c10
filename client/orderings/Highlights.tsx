// What the figures by party say that the order alone does not: the bridges, and the popular options that somebody
// does not support.
import { Handshake, TriangleAlert } from 'lucide-react';
import type { OrderingResult, OrderingSettings } from '../../shared/decisions/method.ts';
import { namesOf, partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { listOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { BRIDGE, type Highlight, highlightsOf } from './bridge.ts';
import styles from './Highlights.module.css';
import { useHowMany } from './useHowMany.ts';

/** More bridges than these are counted, not named. */
const MOST_NAMED = 3;

interface HighlightsProps {
  settings: OrderingSettings;
  result: OrderingResult;
}

export function Highlights({ settings, result }: HighlightsProps) {
  const t = useWords();
  const say = useHighlightWords(settings);
  const found = highlightsOf(result);
  if (found.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('orderings.highlights')}>
      {found.map((one) => (
        <li key={one.kind === 'bridge' ? 'bridge' : one.option} className={styles[one.kind]}>
          {one.kind === 'bridge' ? <Handshake aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          <p>{say(one)}</p>
        </li>
      ))}
    </ul>
  );
}

/** The sentence of a highlight, for screens and the projector alike. */
export function useHighlightWords(settings: OrderingSettings): (highlight: Highlight) => string {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  const parties = useHowMany();
  const quoted = (id: string) =>
    t('orderings.quoted', { option: settings.options.find((option) => option.id === id)?.label ?? id });
  return (highlight) => {
    if (highlight.kind === 'divided') {
      const key = highlight.parties.length === 1 ? 'orderings.dividedOne' : 'orderings.dividedSome';
      const names = namesOf(faces, highlight.parties);
      return t(key, { option: quoted(highlight.option), parties: names, low: BRIDGE.low });
    }
    const count = highlight.options.length;
    const many = count > MOST_NAMED ? 'orderings.sharedMany' : 'orderings.sharedSome';
    return t(count === 1 ? 'orderings.sharedOne' : many, {
      parties: parties(view.parties.length),
      high: BRIDGE.high,
      count,
      total: settings.options.length,
      options: listOf(highlight.options.map(quoted)),
    });
  };
}
