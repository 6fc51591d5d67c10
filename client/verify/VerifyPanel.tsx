// Choose or drop a file and see whether it is intact: the same panel on the page of the app and in the offline file.
import { FileCheck2, FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Spinner } from '../ui/Spinner.tsx';
import type { FileCheck } from './checkFile.ts';
import { SameRecord } from './SameRecord.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { type Check, MAX_FILE_MB, useVerifier } from './useVerifier.ts';
import { VerdictAltered } from './VerdictAltered.tsx';
import { VerdictCard } from './VerdictCard.tsx';
import { VerdictIntact } from './VerdictIntact.tsx';
import { VerdictPassport } from './VerdictPassport.tsx';
import { VerdictReceipt } from './VerdictReceipt.tsx';
import styles from './VerifyPanel.module.css';

/**
 * `check` is who does the work; it must be the same function at every render. `expectedHash` comes from a link or a QR code: the verdict says whether the file is that acta.
 */
export function VerifyPanel({ expectedHash, check }: { expectedHash: string | null; check: Check }) {
  const t = useWords();
  const { state, seen, verify } = useVerifier(check);
  const over = useFileDrop(verify);
  const waiting = state.kind === 'waiting';
  return (
    <div className={styles.panel}>
      <div className={classes(styles.drop, over && styles.over)}>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) verify(file);
          }}
        >
          <Button variant={waiting ? 'primary' : 'outline'} size="lg" icon={<FileUp aria-hidden="true" />}>
            {t(waiting ? 'verify.choose' : 'verify.choose_another')}
          </Button>
        </FileTrigger>
        <span className={styles.or}>{t(over ? 'verify.drop_now' : 'verify.drop')}</span>
      </div>
      {expectedHash === null ? null : (
        <p className={styles.looking}>
          <FileCheck2 aria-hidden="true" />
          {t('verify.expected_hash', { hash: expectedHash.slice(0, 12).toUpperCase() })}
        </p>
      )}
      <div aria-live="polite">
        {state.kind === 'working' ? (
          <p className={styles.working}>
            <Spinner size="1.25rem" /> {t('verify.working', { name: state.name })}
          </p>
        ) : null}
        {state.kind === 'tooLarge' ? (
          <VerdictCard tone="unreadable" title={t('verify.unreadable')}>
            <p>{t('verify.too_large', { max: MAX_FILE_MB })}</p>
          </VerdictCard>
        ) : null}
        {state.kind === 'closed' ? (
          <VerdictCard tone="unreadable" title={t('verify.unreadable')}>
            <p>{t('verify.cannot_open')}</p>
          </VerdictCard>
        ) : null}
        {state.kind === 'done' ? (
          <>
            <Verdict name={state.name} checked={state.result} expectedHash={expectedHash} />
            {holds(state.result) ? <SameRecord acta={seen.acta} receipt={seen.receipt} /> : null}
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Only files of a record that hold are compared with each other. */
const holds = (checked: FileCheck): boolean =>
  (checked.kind === 'acta' || checked.kind === 'receipt') && checked.result.intact;

/** Which fact of the record has this hash; null when none, or when nothing was looked for. */
function passesAt(file: ActaFile | null, hash: string | null): number | null {
  const wanted = hash?.toLowerCase();
  return file?.events.find((event) => event.hash === wanted)?.seq ?? null;
}

/** The card of each kind of file and answer. */
function Verdict(props: { name: string; checked: FileCheck; expectedHash: string | null }) {
  const { name, checked, expectedHash } = props;
  const t = useWords();
  switch (checked.kind) {
    case 'acta':
      return checked.result.intact ? (
        <VerdictIntact
          name={name}
          summary={checked.result.summary}
          expectedHash={expectedHash}
          passesAt={passesAt(checked.file, expectedHash)}
        />
      ) : (
        <VerdictAltered name={name} first={checked.result.first} />
      );
    case 'receipt':
      return <VerdictReceipt name={name} result={checked.result} />;
    case 'passport':
      return <VerdictPassport name={name} passport={checked.passport} check={checked.check} />;
    case 'brokenPassport':
      return (
        <VerdictCard tone="unreadable" title={t('verify.unreadable')}>
          <p>{t('verify.unreadable_text', { name })}</p>
          <p>{t('verify.passport_shape')}</p>
        </VerdictCard>
      );
    case 'otherVersion':
      return (
        <VerdictCard tone="unreadable" title={t('verify.other_title')}>
          <p>{t('verify.other_text', { name, found: checked.found, known: checked.known })}</p>
        </VerdictCard>
      );
  }
}
