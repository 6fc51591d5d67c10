// Once an intact acta and an intact receipt were both chosen here: whether they are of the same record.
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { type ReceiptComparison, receiptMatchesActa } from '../../shared/record/receipt.ts';
import type { Receipt } from '../../shared/record/receiptFile.ts';
import { type Translate, useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import styles from './Verdict.module.css';

const SENTENCES = {
  otherMesa: 'proof.acta_other_mesa',
  otherEvent: 'proof.acta_other_event',
  otherRoot: 'proof.acta_other_root',
} as const;

const sentenceOf = (t: Translate, compared: ReceiptComparison): string =>
  compared.same
    ? t('proof.acta_same', { count: compared.compared })
    : t(SENTENCES[compared.reason], { seq: compared.seq ?? '' });

export function SameRecord({ acta, receipt }: { acta: ActaFile | null; receipt: Receipt | null }) {
  const t = useWords();
  if (!acta || !receipt) return null;
  const compared = receiptMatchesActa(receipt, acta);
  return (
    <Banner
      tone={compared.same ? 'ok' : 'danger'}
      className={styles.match}
      role={compared.same ? undefined : 'alert'}
    >
      {sentenceOf(t, compared)}
    </Banner>
  );
}
