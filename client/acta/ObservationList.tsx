// What the parties observed of each text laid on the table and what the facilitation answered, newest first.
import { useState } from 'react';
import type { ActaObservation } from '../../shared/model/actaProcedure.ts';
import { lookOfPerson, partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ActSheet } from './ActSheet.tsx';
import { mayAnswer } from './actaDuty.ts';
import styles from './Course.module.css';
import { dayAndTime } from './moment.ts';

export function ObservationList() {
  const t = useWords();
  const { view } = useMesa();
  const [answering, setAnswering] = useState<ActaObservation | null>(null);
  const { acta } = view;
  if (!acta || (acta.review === null && acta.observations.length === 0)) return null;
  const answers = mayAnswer(view);
  return (
    <section className={styles.part}>
      <h2>{t('actaLife.observations')}</h2>
      {acta.observations.length === 0 ? (
        <p className={styles.hint}>{t('actaLife.observations_none')}</p>
      ) : (
        <ul className={styles.list}>
          {acta.observations.toReversed().map((one) => (
            <li key={one.id}>
              <Observation observation={one} />
              {answers && one.answer === null ? (
                <Button size="sm" onPress={() => setAnswering(one)}>
                  {t('actaLife.answer')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <AnswerSheet key={answering?.id ?? ''} observation={answering} onClose={() => setAnswering(null)} />
    </section>
  );
}

function Observation({ observation }: { observation: ActaObservation }) {
  const t = useWords();
  const { view } = useMesa();
  const { by, partyId, section, revision, text, answer, at } = observation;
  const name = view.people.find((person) => person.id === by)?.name ?? t('actaLife.unknownPerson');
  const faces = partyFaces(view);
  const party = faces.find((face) => face.id === partyId)?.name ?? '';
  const state = answer === null ? 'waiting' : answer.accepted ? 'accepted' : 'kept';
  return (
    <article className={styles.said}>
      <header>
        <SectorAvatar look={lookOfPerson(faces, partyId)} name={name} size="sm" />
        <span className={styles.who}>
          <b>{party === '' ? name : t('actaLife.observation_by', { name, party })}</b>
          <small>
            {t('actaLife.observation_where', { section: t(`actaLife.section_${section}`), revision })}
            {' · '}
            {dayAndTime(at, view.timeZone)}
          </small>
        </span>
        <Tag tone={state === 'waiting' ? 'now' : state === 'accepted' ? 'ok' : 'line'}>
          {t(`actaLife.observation_${state}`)}
        </Tag>
      </header>
      <p className={styles.record}>{text}</p>
      {answer === null ? null : (
        <blockquote className={styles.answer}>
          <small>{t('actaLife.answer_question')}</small>
          <p>{answer.text}</p>
        </blockquote>
      )}
    </article>
  );
}

interface AnswerSheetProps {
  observation: ActaObservation | null;
  onClose: () => void;
}

/** K2: accepted, and the text goes back to draft; or answered, and it stays. Nothing is chosen beforehand. */
function AnswerSheet({ observation, onClose }: AnswerSheetProps) {
  const t = useWords();
  const [choice, setChoice] = useState<'accept' | 'keep' | null>(null);
  return (
    <ActSheet
      command="acta.answerObservation"
      args={(text) =>
        choice === null || observation === null
          ? null
          : { observationId: observation.id, accepted: choice === 'accept', text }
      }
      title={t('actaLife.answer_title')}
      words={{ label: t('actaLife.answer_text'), hint: t('actaLife.answer_textHint') }}
      send={t('actaLife.answer_send')}
      isOpen={observation !== null}
      onClose={onClose}
    >
      <p className={styles.record}>{observation?.text}</p>
      <RadioCards
        label={t('actaLife.answer_question')}
        value={choice}
        onChange={setChoice}
        options={(['accept', 'keep'] as const).map((value) => ({
          value,
          title: t(`actaLife.answer_${value}`),
          note: t(`actaLife.answer_${value}Note`),
        }))}
      />
    </ActSheet>
  );
}
