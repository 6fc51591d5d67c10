// «Qué sigue»: what the acta waits for, and the one button of this person when it is her turn.
import { FilePen, MessageSquarePlus, PenLine, ScrollText, Send } from 'lucide-react';
import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { ActSheet } from './ActSheet.tsx';
import { mayApprove, mayOpenReview, maySign, signingSeat, takesObservations, turnOf } from './actaDuty.ts';
import styles from './Course.module.css';
import { ObserveSheet } from './ObserveSheet.tsx';
import { useNextWords } from './useNextWords.ts';

// The curve and the whole verifier come with it: only who signs downloads them.
const SignSheet = latePiece(
  () => import('./SignSheet.tsx'),
  (m) => m.SignSheet,
);

type Asked = 'openReview' | 'observe' | 'approve' | 'sign' | 'publish' | null;

export function ActaNext() {
  const t = useWords();
  const { view, me } = useMesa();
  const [asked, setAsked] = useState<Asked>(null);
  const next = useNextWords();
  const turn = turnOf(view, me);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading, asked !== null, turn);
  const own = signingSeat(view, me);
  if (!view.acta) return null;
  const party = own?.party.name ?? '';
  const quiet = view.acta.stage === 'published' ? 'next_publishedTitle' : 'next_title';
  return (
    <section className={styles.next} data-turn={turn !== null} aria-label={t('actaLife.next_title')}>
      <h2 ref={heading} tabIndex={-1}>
        {turn === null ? t(`actaLife.${quiet}`) : t(`actaLife.turn_${turn}`, { party })}
      </h2>
      <p role="status">{next}</p>
      <Acts onAsk={setAsked} />
      <AskedSheet asked={asked} onClose={() => setAsked(null)} />
      <Suspense fallback={null}>
        {asked === 'sign' && maySign(view, me) ? <SignSheet onClose={() => setAsked(null)} /> : null}
      </Suspense>
    </section>
  );
}

/** An act done takes its button away: who came by keyboard goes on from the heading, and nobody else is moved. */
function useKeptFocus(heading: RefObject<HTMLElement | null>, open: boolean, turn: string | null): void {
  const acted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button goes when the turn changes, before or after the sheet
  useEffect(() => {
    if (open) {
      acted.current = true;
      return;
    }
    if (!acted.current) return;
    // The sheet gives the focus back to its button, if it is still there, in the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        acted.current = false;
        heading.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [open, turn, heading]);
}

/** The buttons this person has now; an observation stays at hand while it is received. */
function Acts({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const t = useWords();
  const { view, me } = useMesa();
  const { acta, can } = view;
  if (!acta || view.session.state !== 'closed') return null;
  const approves = mayApprove(view, me);
  const observes =
    can['acta.observe'] === true && me.partyId !== null && takesObservations(acta, view.serverNow);
  return (
    <div className={styles.acts}>
      {mayOpenReview(view) ? (
        <Button
          variant="primary"
          icon={<ScrollText aria-hidden="true" />}
          onPress={() => onAsk('openReview')}
        >
          {t('actaLife.openReview')}
        </Button>
      ) : null}
      {maySign(view, me) ? (
        <Button variant="primary" icon={<PenLine aria-hidden="true" />} onPress={() => onAsk('sign')}>
          {t('actaLife.sign')}
        </Button>
      ) : null}
      {approves ? (
        <Button variant="primary" icon={<FilePen aria-hidden="true" />} onPress={() => onAsk('approve')}>
          {t('actaLife.approve')}
        </Button>
      ) : null}
      {observes ? (
        <Button icon={<MessageSquarePlus aria-hidden="true" />} onPress={() => onAsk('observe')}>
          {t('actaLife.observe')}
        </Button>
      ) : null}
      {can['acta.publish'] && acta.stage === 'signed' ? (
        <Button variant="primary" icon={<Send aria-hidden="true" />} onPress={() => onAsk('publish')}>
          {t('actaLife.publish')}
        </Button>
      ) : null}
    </div>
  );
}

function AskedSheet({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useWords();
  const { view, me } = useMesa();
  const own = signingSeat(view, me);
  const contentHash = view.acta?.review?.contentHash ?? '';
  const party = own?.party.name ?? '';
  return (
    <>
      <ActSheet
        command="acta.openReview"
        args={() => ({})}
        title={t('actaLife.openReview_title')}
        send={t('actaLife.openReview')}
        isOpen={asked === 'openReview'}
        onClose={onClose}
      >
        <p>{t('actaLife.openReview_text')}</p>
      </ActSheet>
      <ActSheet
        command="acta.approve"
        args={() => ({ contentHash })}
        title={t('actaLife.approve_title', { party })}
        send={t('actaLife.approve')}
        isOpen={asked === 'approve' && contentHash !== ''}
        onClose={onClose}
      >
        <p>{t('actaLife.approve_text', { party })}</p>
        <div className={styles.exact}>
          <DecisionSeal hash={contentHash} size="5.5rem" />
          <Fingerprint hash={contentHash} />
        </div>
      </ActSheet>
      <ActSheet
        command="acta.publish"
        args={() => ({})}
        title={t('actaLife.publish_title')}
        send={t('actaLife.publish')}
        isOpen={asked === 'publish'}
        onClose={onClose}
      >
        <p>{t('actaLife.publish_text')}</p>
      </ActSheet>
      <ObserveSheet isOpen={asked === 'observe'} onClose={onClose} />
    </>
  );
}
