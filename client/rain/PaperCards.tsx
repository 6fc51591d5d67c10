// «Capturar tarjetas en papel» (B7): the facilitation types what people without a device wrote, one person after another,
// and sees everything it typed, each with whom it is for. It waits private like any other until the reveal.
import { ClipboardPen } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PersonView } from '../../shared/model/view.ts';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Tag } from '../ui/Tag.tsx';
import { CardComposer } from './CardComposer.tsx';
import { OwnCardList } from './OwnCardList.tsx';
import styles from './Rain.module.css';
import { useKeptCards, useOwnCards } from './useOwnCards.ts';
import { hasNoDevice, peopleOnPaper } from './writers.ts';

export function PaperCards({ rain, onClose }: { rain: RainView; onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const people = peopleOnPaper(view);
  const noteOf = (one: PersonView): string =>
    [
      view.parties.find(({ id }) => id === one.partyId)?.name,
      hasNoDevice(one) ? t('rain.noDevice') : undefined,
    ]
      .filter((word) => word !== undefined)
      .join(' · ');
  const [chosen, setChosen] = useState<string | null>(null);
  const { kept } = useKeptCards();
  const typed = (id: string) =>
    kept.filter((card) => card.rainId === rain.id && card.for === id && card.state === 'kept').length;
  const person = people.find(({ id }) => id === chosen);
  const others = people.filter(({ id }) => id !== chosen && typed(id) > 0);
  return (
    <Sheet
      title={t('rain.capture')}
      lead={t('rain.captureLead')}
      isOpen
      onClose={onClose}
      size="lg"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('rain.captureDone')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('rain.capturePerson')}
          placeholder={t('rain.capturePick')}
          value={chosen}
          onChange={setChosen}
          options={people.map((one) => ({ value: one.id, label: one.name, note: noteOf(one) }))}
        />
        {person ? <PersonCards key={person.id} rain={rain} person={person} /> : null}
        {others.length === 0 ? null : (
          <section className={styles.others}>
            <h3>{t('rain.captureOthers')}</h3>
            {others.map((one) => (
              <Typed key={one.id} rain={rain} person={one} />
            ))}
          </section>
        )}
      </div>
    </Sheet>
  );
}

interface PersonCardsProps {
  rain: RainView;
  person: PersonView;
}

function PersonCards({ rain, person }: PersonCardsProps) {
  const t = useWords();
  const own = useOwnCards(rain, person.id);
  const rest = useRef<HTMLUListElement>(null);
  const { name } = person;
  const most = rain.perPerson;
  return (
    <section className={styles.person} aria-label={name}>
      <Mark name={name} />
      {own.cards.length === 0 ? <p className={styles.full}>{t('rain.captureNone', { name })}</p> : null}
      <OwnCardList own={own} label={t('rain.capturedFor', { name })} rest={rest} />
      <CardComposer
        rain={rain}
        person={person.id}
        own={own}
        left={(count) => t(count === 1 ? 'rain.captureLeft_one' : 'rain.captureLeft_other', { count, name })}
        full={t(most === 1 ? 'rain.captureFull_one' : 'rain.captureFull_other', { count: most, name })}
        rest={rest}
      />
    </section>
  );
}

/** What was typed for another person, still to be changed or taken back. */
function Typed({ rain, person }: PersonCardsProps) {
  const t = useWords();
  const own = useOwnCards(rain, person.id);
  const rest = useRef<HTMLUListElement>(null);
  return (
    <div className={styles.person}>
      <Mark name={person.name} />
      <OwnCardList own={own} label={t('rain.capturedFor', { name: person.name })} rest={rest} />
    </div>
  );
}

/** The mark of the scribe, as the acta keeps it. */
function Mark({ name }: { name: string }) {
  const t = useWords();
  return (
    <p>
      <Tag icon={<ClipboardPen aria-hidden="true" />}>{t('rain.capturedFor', { name })}</Tag>
    </p>
  );
}
