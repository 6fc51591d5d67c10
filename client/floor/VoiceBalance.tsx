// E13, N4: how the time to speak has been shared by the parties, for how many people each has here. Only who facilitates
// receives it; never a ranking of people.
import { relativeShares, timeShares } from '../../shared/floor/balance.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { SectorPatternBar } from '../ui/SectorPattern.tsx';
import { partyNameOf } from './queue.ts';
import { useTurnRemaining } from './useTurnRemaining.ts';
import styles from './VoiceBalance.module.css';

export function VoiceBalance() {
  const t = useWords();
  const { view } = useMesa();
  const remaining = useTurnRemaining();
  const { balance, speaking, seconds } = view.floor;
  if (balance === null) return null;
  // The view counted the turn that runs up to when it was sent; the rest is of this screen's clock.
  const since =
    speaking?.startedAt == null || remaining === null
      ? 0
      : seconds * 1000 - remaining - (view.serverNow - speaking.startedAt);
  const rows = balance.parties.map((row) =>
    speaking && row.partyId === speaking.partyId ? { ...row, ms: row.ms + Math.max(0, since) } : row,
  );
  if (rows.every((row) => row.turns === 0)) return null;
  const shares = timeShares(rows);
  const relative = relativeShares(rows);
  const most = Math.max(...relative, Number.EPSILON);
  const total = rows.reduce((sum, row) => sum + row.people, 0);
  const looks = lookByParty(view.parties);
  return (
    <section className={styles.balance} aria-labelledby="voice-balance">
      <h3 id="voice-balance">{t('floorDesk.balance')}</h3>
      <ul className={styles.rows}>
        {rows.map((row, index) => {
          const look = (row.partyId !== null && looks.get(row.partyId)) || 'obs';
          const name = row.partyId === null ? t('floorDesk.noParty') : partyNameOf(view, row.partyId);
          return (
            <li key={row.partyId ?? ''}>
              <span className={styles.name}>
                <SectorGlyph look={look} /> <b>{name}</b>
                <span className={styles.time}>
                  {t(row.turns === 1 ? 'floorDesk.turns_one' : 'floorDesk.turns_other', { count: row.turns })}{' '}
                  · {spokenTime(t, row.ms)}
                </span>
              </span>
              <SectorPatternBar look={look} share={(relative[index] ?? 0) / most} height="10px" />
              <small>
                {t('floorDesk.share', { share: Math.round((shares[index] ?? 0) * 100) })} ·{' '}
                {t(row.people === 1 ? 'floorDesk.people_one' : 'floorDesk.people_other', {
                  count: row.people,
                  total,
                })}
              </small>
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>{t('floorDesk.balanceHint')}</p>
    </section>
  );
}

const spokenTime = (t: ReturnType<typeof useWords>, ms: number): string =>
  ms < 60_000
    ? t('floorDesk.seconds_short', { seconds: Math.floor(ms / 1000) })
    : t('floorDesk.minutes', { minutes: Math.round(ms / 60_000) });
