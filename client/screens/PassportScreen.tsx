// /mesa/:id/decisiones/:n/pasaporte: everything one decision stands on, computed in this browser from the record that the
// server hands to anybody inside, and checked before it is shown.

import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { buildPassport, type Passport } from '../../shared/model/passport.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { checkPassport } from '../../shared/record/checkPassport.ts';
import { verifyActa } from '../../shared/record/verify.ts';
import { decisionLabel } from '../decisions/decisionLabel.ts';
import styles from '../decisions/Passport.module.css';
import { PassportFacts } from '../decisions/PassportFacts.tsx';
import { useWords } from '../i18n.ts';
import { type ApiRefusal, callApi } from '../net/api.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';

type Loaded = { passport: Passport | null; intact: boolean };

/** Reads the record again when the mesa moves on; null while the first answer is on its way. */
function usePassport(number: number): { loaded: Loaded | null; error: ApiRefusal | null } {
  const { view } = useMesa();
  const { mesaId, session, seq } = view;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<ApiRefusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new seq makes the passport stale
  useEffect(() => {
    let current = true;
    void callApi<ActaFile>('GET', `/api/mesas/${mesaId}/acta/${session.number}.json`).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      const passport = buildPassport(answer.value.events, number);
      const intact = verifyActa(answer.value).intact && passport !== null && checkPassport(passport).intact;
      setLoaded({ passport, intact });
    });
    return () => {
      current = false;
    };
  }, [mesaId, session.number, seq, number]);
  return { loaded, error };
}

export function PassportScreen() {
  const t = useWords();
  const { view } = useMesa();
  const params = useParams<{ n?: string }>();
  const number = Number(params.n ?? 0);
  const { loaded, error } = usePassport(number);
  const passport = loaded?.passport ?? null;
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{t('passport.title', { number: decisionLabel(view, number) })}</h1>
      <p className={styles.lead}>{t('passport.lead')}</p>
      {error ? (
        <Banner tone="danger" role="alert">
          <Refusal error={error} />
        </Banner>
      ) : null}
      {loaded === null && !error ? <p role="status">{t('passport.loading')}</p> : null}
      {loaded !== null && passport === null ? <p role="status">{t('passport.notFound')}</p> : null}
      {loaded !== null && passport !== null ? (
        <>
          <Banner tone={loaded.intact ? 'ok' : 'danger'} role="status">
            {t(loaded.intact ? 'passport.intact' : 'passport.altered')}
          </Banner>
          <PassportFacts passport={passport} />
          <ButtonLink
            href={`data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(passport, null, 1)}\n`)}`}
            download={`pasaporte-decision-${number}.json`}
            icon={<Download aria-hidden="true" />}
          >
            {t('passport.download')}
          </ButtonLink>
        </>
      ) : null}
      <p>
        <ButtonLink href={`/mesa/${view.mesaId}/decisiones/${number}`}>{t('passport.back')}</ButtonLink>
      </p>
    </div>
  );
}
