// «Traer a toda la mesa aquí»: the place of the mesa everybody is brought to, phones and projector alike.

import { Radio } from 'lucide-react';
import { useState } from 'react';
import type { MesaView } from '../../shared/model/view.ts';
import { latestRoadmap } from '../../shared/roadmap/findRoadmap.ts';
import { hasCards } from '../cards/moment.ts';
import { type Translate, useWords } from '../i18n.ts';
import { placeOfRoadmap } from '../roadmap/roadmapOf.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { nameOfPlace, placeOfRoom } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import styles from './ControlsColumn.module.css';

export function AttentionControl() {
  const t = useWords();
  const { view } = useMesa();
  const bring = useCommand('spotlight.set');
  const release = useCommand('spotlight.clear');
  const [chosen, setChosen] = useState<string | null>(null);
  const options = placesOf(t, view);
  const asked = chosen ?? placeOfRoom(view);
  // The phase says «compromisos» and the list names each draft: the first one is nearer than the tree.
  const place =
    options.find(({ value }) => value === asked)?.value ??
    options.find(({ value }) => value.startsWith(`${asked}/`))?.value ??
    'arbol';
  const error = bring.error ?? release.error;
  return (
    <div className={styles.group}>
      <h2>{t('console.attention')}</h2>
      <Select label={t('console.place')} hideLabel value={place} onChange={setChosen} options={options} />
      <Button
        variant="accent"
        size="lg"
        block
        className={styles.bring}
        isPending={bring.busy}
        isDisabled={!view.can['spotlight.set']}
        icon={<Radio aria-hidden="true" />}
        onPress={() => bring.run({ place, nodeId: null })}
      >
        {t('console.bring')}
      </Button>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {view.spotlight === null ? (
        <p className={styles.hint}>{t('console.bringHint')}</p>
      ) : (
        <>
          <p className={styles.hint}>
            {t('console.bringNow', { place: nameOfPlace(t, view.spotlight.place) })}
          </p>
          <Button size="sm" variant="quiet" isPending={release.busy} onPress={() => release.run({})}>
            {t('console.release')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Everywhere the room can be brought, in the order of the rail. */
function placesOf(t: Translate, view: MesaView): SelectOption<string>[] {
  const places = [
    'arbol',
    ...(hasCards(view) ? ['tarjetas'] : []),
    ...view.orderings
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ number }) => `prioridades/${number}`),
    ...view.commitments.flatMap(({ id, number }) =>
      latestRoadmap(view, id) === undefined
        ? [`compromisos/${number}`]
        : [`compromisos/${number}`, placeOfRoadmap(number)],
    ),
    ...view.decisions.map((decision) => `decisiones/${decision.number}`),
    'personas',
    'acta',
  ];
  return places.map((place) => ({ value: place, label: nameOfPlace(t, place) }));
}
