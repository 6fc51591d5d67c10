// Who has answered and who is missing, never what: a sentence and one line per party (D9).

import type { WordKey } from '../../shared/i18n/words.ts';
import type { RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './ParticipationList.module.css';
import { partyFaces } from './partyFaces.ts';

/** Words for 1 to 7 parties; larger bodies do not exist (2 to 7 parties). */
export const NUMBER_WORDS: readonly WordKey[] = [
  'decision.number_1',
  'decision.number_2',
  'decision.number_3',
  'decision.number_4',
  'decision.number_5',
  'decision.number_6',
  'decision.number_7',
];

/** The sentence «Dos de cuatro partes ya emitieron», as a function so that other screens say the same. */
export function useAnsweredSentence(): (have: number, total: number) => string {
  const t = useWords();
  const word = (count: number) => {
    const key = NUMBER_WORDS[count - 1];
    return key === undefined ? String(count) : t(key);
  };
  return (have, total) => {
    const all = word(total).toLowerCase();
    if (have === 0) return t('decision.answeredZero', { total: all });
    if (have >= total) return t('decision.answeredAll', { total: all });
    if (have === 1) return t('decision.answeredOne', { total: all });
    return t('decision.answeredSome', { have: word(have), total: all });
  };
}

/** `boxed` draws it as a card, for the phone's confirmation. */
export function ParticipationList({ round, boxed = false }: { round: RoundView; boxed?: boolean }) {
  const t = useWords();
  const sentence = useAnsweredSentence();
  const { view } = useMesa();
  const faces = partyFaces(view);
  const answered = faces.filter((face) => round.answered.includes(face.id)).length;
  return (
    <div className={boxed ? styles.boxed : styles.plain}>
      <p role="status">
        <b>{sentence(answered, faces.length)}.</b> {t('decision.together')}
      </p>
      <ul className={styles.parties}>
        {faces.map((face) => {
          const given = round.answered.includes(face.id);
          return (
            <li key={face.id}>
              <SectorGlyph look={face.look} fill={given ? 'full' : 'dashed'} />
              <span>{face.name}</span>
              <b>{given ? t('decision.given') : t('decision.pending')}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
