// What everybody should know about this roadmap now: an earlier version, a decision in course, why it came back, or how
// many have accepted.

import { Lock, RotateCcw } from 'lucide-react';
import type { Roadmap } from '../../shared/model/roadmap.ts';
import { decisionLabel } from '../decisions/decisionLabel.ts';
import { useWords } from '../i18n.ts';
import { addressOf, listOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { useRoadmap } from './roadmapContext.ts';
import { countAcceptance, placeOfRoadmap } from './roadmapOf.ts';
import { useLiveDecision } from './useLiveDecision.ts';
import { usePersonName } from './usePersonName.ts';

export function RoadmapNotices({ versions }: { versions: readonly Roadmap[] }) {
  const { roadmap, latest } = useRoadmap();
  if (roadmap === null) return null;
  if (!latest) return <OtherVersion roadmap={roadmap} />;
  const inForce = versions.findLast(({ state }) => state === 'agreed' || state === 'active');
  return (
    <>
      <Deciding />
      {inForce === undefined || inForce === roadmap ? null : <InForce version={inForce.version} />}
      {roadmap.state === 'draft' ? <Returned roadmap={roadmap} /> : null}
      {roadmap.state === 'acceptance' ? <Waiting roadmap={roadmap} /> : null}
      {roadmap === inForce ? <Agreed roadmap={roadmap} /> : null}
    </>
  );
}

/** An earlier version, which may be the one in force while another is agreed. */
function OtherVersion({ roadmap }: { roadmap: Roadmap }) {
  const t = useWords();
  const { view } = useMesa();
  const { commitment } = useRoadmap();
  const { version, state } = roadmap;
  const inForce = state === 'agreed' || state === 'active';
  return (
    <Banner
      tone={inForce ? 'plain' : 'lock'}
      role="status"
      actions={
        <ButtonLink
          size="sm"
          inherit={!inForce}
          href={addressOf(view.mesaId, placeOfRoadmap(commitment.number))}
        >
          {t('roadmap.versionLatest')}
        </ButtonLink>
      }
    >
      {t(inForce ? 'roadmap.versionInForce' : 'roadmap.versionOld', { version })}
    </Banner>
  );
}

/** R8: what obliges while this version is prepared. */
function InForce({ version }: { version: number }) {
  const t = useWords();
  const { view } = useMesa();
  const { commitment } = useRoadmap();
  return (
    <Banner
      actions={
        <ButtonLink
          size="sm"
          href={addressOf(view.mesaId, `${placeOfRoadmap(commitment.number)}?version=${version}`)}
        >
          {t('roadmap.inForceSee', { version })}
        </ButtonLink>
      }
    >
      {t('roadmap.inForce', { version })}
    </Banner>
  );
}

/** The decision that holds this roadmap now. */
function Deciding() {
  const t = useWords();
  const { view } = useMesa();
  const decision = useLiveDecision();
  if (decision === null) return null;
  return (
    <Banner
      tone="lock"
      role="status"
      title={t('roadmap.inDecision')}
      actions={
        <ButtonLink size="sm" inherit href={addressOf(view.mesaId, `decisiones/${decision.number}`)}>
          {t('roadmap.seeDecision')}
        </ButtonLink>
      }
    />
  );
}

/** R5: why it is being prepared again. */
function Returned({ roadmap }: { roadmap: Roadmap }) {
  const t = useWords();
  const nameOf = usePersonName();
  const last = roadmap.returned.at(-1);
  if (last === undefined) return null;
  const { by, code, reason } = last;
  const name = nameOf(by);
  return (
    <Banner tone="now" role="status" icon={<RotateCcw />} title={t('roadmap.returnedTitle')}>
      {code === null
        ? t('roadmap.returnedBy', { name, reason })
        : t('roadmap.returnedByLead', { name, code, reason })}
    </Banner>
  );
}

function Waiting({ roadmap }: { roadmap: Roadmap }) {
  const t = useWords();
  const nameOf = usePersonName();
  const { accepted, total, waiting } = countAcceptance(roadmap);
  const names = [
    ...new Set(waiting.map(({ leadPerson, lead }) => (leadPerson === null ? lead : nameOf(leadPerson)))),
  ];
  return (
    <Banner
      tone={names.length === 0 ? 'ok' : 'now'}
      role="status"
      title={
        names.length === 0
          ? t('roadmap.allAccepted')
          : `${t('roadmap.acceptedCount', { have: accepted, total })}.`
      }
    >
      {names.length === 0 ? null : t('roadmap.waitingFor', { names: listOf(names) })}
    </Banner>
  );
}

function Agreed({ roadmap }: { roadmap: Roadmap }) {
  const t = useWords();
  const { view } = useMesa();
  const decision = view.decisions.find(({ id }) => id === roadmap.decisionId);
  if (decision === undefined) return null;
  return (
    <Banner
      icon={<Lock />}
      actions={
        <ButtonLink size="sm" href={addressOf(view.mesaId, `decisiones/${decision.number}`)}>
          {t('roadmap.seeDecision')}
        </ButtonLink>
      }
    >
      {t('roadmap.agreedNote', { n: decisionLabel(view, decision.number) })}
    </Banner>
  );
}
