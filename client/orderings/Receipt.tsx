// The receipt of a secret ballot: its number, to be copied or taken as a file. Only when the round gives receipts.
import { Copy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import { copyText } from '../shell/copyText.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Receipt.module.css';
import { inGroups } from './secretNumber.ts';

export function Receipt({ ordering, number }: { ordering: OrderingView; number: string }) {
  const t = useWords();
  const { view } = useMesa();
  const shown = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  const download = () => {
    const text = t('orderings.receiptFile', {
      mesa: view.theme,
      n: ordering.number,
      question: ordering.definition.question,
      number: inGroups(number),
      version: ordering.versionHash,
    });
    saveText(`comprobante-priorizacion-${ordering.number}.txt`, text);
  };
  return (
    <section className={styles.receipt} aria-label={t('orderings.receipt')}>
      <h3>{t('orderings.receipt')}</h3>
      <p ref={shown} className={styles.number}>
        {inGroups(number)}
      </p>
      <p className={styles.note}>{t('orderings.receiptNote')}</p>
      <div className={styles.actions}>
        <Button
          size="sm"
          icon={<Copy aria-hidden="true" />}
          onPress={async () => setCopied(await copyText(inGroups(number), shown.current))}
        >
          {t(copied ? 'orderings.copied' : 'orderings.copy')}
        </Button>
        <Button size="sm" icon={<Download aria-hidden="true" />} onPress={download}>
          {t('orderings.download')}
        </Button>
      </div>
    </section>
  );
}

/** A text file made on the device: it never passes through the server. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
