// «Aportes de la consulta»: what people said before the mesa is pasted, one for each line, with where it comes from. Nothing
// is brought before it was counted, and bringing the same twice adds nothing (E2 in small).
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { CARDS_AT_ONCE, INPUT_MAX_LENGTH } from '../../shared/model/tableLimits.ts';
import { normaliseWording } from '../../shared/problemTree/wording.ts';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Cards.module.css';
import { lotsOf, type Pasted, readPasted } from './pasted.ts';
import { useCards } from './useCards.ts';

const ORIGIN_MAX = 120;
/** Lines shown before they are brought: enough to see that they were read well. */
const PREVIEW = 4;

export function BringInputs({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { run, busy, error } = useCommand('cards.bring');
  const { list } = useCards();
  const [origin, setOrigin] = useState('');
  const [lines, setLines] = useState('');
  const [tried, setTried] = useState(false);
  const [brought, setBrought] = useState<{ added: number; skipped: number } | null>(null);
  const place = normaliseWording(origin);
  const onTable = (list?.cards ?? []).filter(
    (card) => card.source === 'consultation' && normaliseWording(card.origin) === place,
  );
  const pasted = readPasted(
    lines,
    onTable.map(({ text }) => text),
  );
  const missing = { origin: place === '', lines: pasted.texts.length === 0 };
  const submit = async () => {
    setTried(true);
    if (missing.origin || missing.lines || pasted.long.length > 0 || pasted.tooMany) return;
    // What one lot brought before another failed is on the table: sent again, it adds nothing.
    for (const texts of lotsOf(pasted.texts)) {
      const answer = await run({ origin: origin.trim(), texts });
      if (!answer.ok) return;
    }
    setBrought({ added: pasted.texts.length, skipped: pasted.known + pasted.repeated });
    setLines('');
    setTried(false);
  };
  const nothingNew = lines.trim() !== '' && missing.lines && pasted.long.length === 0;
  return (
    <SheetForm
      title={t('cards.bringTitle')}
      lead={t('cards.bringLead')}
      onClose={onClose}
      send={
        pasted.texts.length > 0
          ? t(pasted.texts.length === 1 ? 'cards.bring_one' : 'cards.bring_other', {
              count: pasted.texts.length,
            })
          : t('cards.bringAct')
      }
      onSend={submit}
      busy={busy}
      refusal={error}
      cancel={t(brought === null ? 'decision.cancel' : 'cards.bringDone')}
      icon={<ListPlus aria-hidden="true" />}
    >
      {brought === null ? null : (
        <p role="status" className={styles.said}>
          {broughtWords(t, brought)}
        </p>
      )}
      <TextField
        label={t('cards.bringOrigin')}
        hint={t('cards.bringOriginHint')}
        value={origin}
        onChange={setOrigin}
        maxLength={ORIGIN_MAX}
        autoFocus
        error={tried && missing.origin ? t('cards.bringOriginMissing') : undefined}
      />
      <TextArea
        label={t('cards.bringLines')}
        hint={t('cards.bringLinesHint', { max: INPUT_MAX_LENGTH })}
        value={lines}
        onChange={setLines}
        rows={6}
        error={
          pasted.tooMany
            ? t('cards.bringTooMany', { max: CARDS_AT_ONCE })
            : tried && missing.lines && !nothingNew
              ? t('cards.bringLinesMissing')
              : undefined
        }
      />
      <Preview pasted={pasted} nothingNew={nothingNew} />
    </SheetForm>
  );
}

function broughtWords(
  t: ReturnType<typeof useWords>,
  { added, skipped }: { added: number; skipped: number },
): string {
  const first = t(added === 1 ? 'cards.brought_one' : 'cards.brought_other', { count: added });
  if (skipped === 0) return first;
  return `${first} ${t(skipped === 1 ? 'cards.skipped_one' : 'cards.skipped_other', { count: skipped })}`;
}

/** How the paste was read: how many, the first ones, and what will not be brought. */
function Preview({ pasted, nothingNew }: { pasted: Pasted; nothingNew: boolean }) {
  const t = useWords();
  const skipped = pasted.known + pasted.repeated;
  return (
    <>
      {nothingNew ? <p role="status">{t('cards.bringNothingNew')}</p> : null}
      {pasted.long.map((text) => (
        <p key={text} className={styles.refusal} role="alert">
          {t('cards.bringLong', { max: INPUT_MAX_LENGTH, text: `${text.slice(0, 80)}…` })}
        </p>
      ))}
      {pasted.texts.length === 0 ? null : (
        <section className={styles.section} aria-label={t('cards.preview')}>
          <h2>
            {t(pasted.texts.length === 1 ? 'cards.preview_one' : 'cards.preview_other', {
              count: pasted.texts.length,
            })}
          </h2>
          <ul className={styles.sources}>
            {pasted.texts.slice(0, PREVIEW).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {pasted.texts.length > PREVIEW ? (
            <p>{t('cards.previewMore', { count: pasted.texts.length - PREVIEW })}</p>
          ) : null}
          {skipped === 0 ? null : (
            <p>{t(skipped === 1 ? 'cards.skips_one' : 'cards.skips_other', { count: skipped })}</p>
          )}
        </section>
      )}
    </>
  );
}
