// Errata (domain 5.10): after the signatures the text does not change; what was wrong is said beside it, numbered.
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { ActSheet } from './ActSheet.tsx';
import styles from './Course.module.css';
import { dayAndTime } from './moment.ts';

export function ErrataList() {
  const t = useWords();
  const { view } = useMesa();
  const [adding, setAdding] = useState(false);
  const { acta } = view;
  if (!acta || (acta.stage !== 'signed' && acta.stage !== 'published')) return null;
  const adds = view.can['acta.addErratum'] === true;
  if (acta.errata.length === 0 && !adds) return null;
  return (
    <section className={styles.part}>
      <h2>{t('actaLife.errata')}</h2>
      {acta.errata.length === 0 ? <p className={styles.hint}>{t('actaLife.errata_none')}</p> : null}
      <ul className={styles.list}>
        {acta.errata.map((erratum) => (
          <li key={erratum.number}>
            <article className={styles.said}>
              <span className={styles.who}>
                <b>{t('actaLife.erratum_number', { number: erratum.number })}</b>
                <small>{dayAndTime(erratum.at, view.timeZone)}</small>
              </span>
              <p className={styles.record}>{erratum.text}</p>
            </article>
          </li>
        ))}
      </ul>
      {adds ? (
        <Button icon={<ListPlus aria-hidden="true" />} onPress={() => setAdding(true)}>
          {t('actaLife.erratum_add')}
        </Button>
      ) : null}
      <ActSheet
        command="acta.addErratum"
        args={(text) => ({ text })}
        title={t('actaLife.errata')}
        lead={t('actaLife.erratum_lead')}
        words={{ label: t('actaLife.erratum_text') }}
        send={t('actaLife.erratum_send')}
        isOpen={adding}
        onClose={() => setAdding(false)}
      />
    </section>
  );
}
