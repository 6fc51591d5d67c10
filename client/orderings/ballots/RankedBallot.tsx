// Order of preference: touch to add, buttons to move, tie or take out; nothing is dragged. What is said aloud is where
// each option stands after each press, and the focus stays on the button that was pressed.
import { ArrowDown, ArrowUp, Link2, Plus, X } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../i18n.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { OptionWords } from '../OptionWords.tsx';
import { append, type Groups, move, movesOf, placesOf, remove, tie } from '../ranking.ts';
import styles from './Ballots.module.css';
import type { BallotProps } from './ballotProps.ts';

/** Which button gets the focus back after the lists were drawn again. */
type Wanted = { option: string; verb: string } | null;

export function RankedBallot({ settings, ballot, onChange, look }: BallotProps<'ranked'>) {
  const t = useWords();
  const { groups } = ballot;
  const places = placesOf(groups);
  const out = settings.options.filter(({ id }) => !groups.some((group) => group.includes(id)));
  const box = useRef<HTMLDivElement>(null);
  const wanted = useFocusBack(box);
  const set: SetGroups = (next, option, verb) => {
    wanted.current = { option, verb };
    onChange({ ...ballot, groups: next });
  };
  const labelOf = (id: string) => settings.options.find((option) => option.id === id)?.label ?? id;
  return (
    <div ref={box} className={styles.ballot}>
      <p className={styles.left}>
        <b role="status">{t('orderings.ranked', { count: places.length, total: settings.options.length })}</b>
      </p>
      {places.length === 0 ? null : (
        <ol className={styles.options} aria-label={t('orderings.yourOrder')}>
          {places.map(({ id, place, tied }) => (
            <li
              key={id}
              data-option={id}
              className={classes(styles.option, styles.placed, styles.chosen, styles[look])}
            >
              <span className={styles.place}>
                <span aria-hidden="true">{place}</span>
                <span className="visuallyHidden">
                  {t(tied ? 'orderings.placeTied' : 'orderings.place', { place })}
                </span>
              </span>
              <span className={styles.placedWords}>
                <OptionWords label={labelOf(id)} />
                {tied ? <small>{t('orderings.tied')}</small> : null}
              </span>
              <Moves groups={groups} id={id} label={labelOf(id)} set={set} />
            </li>
          ))}
        </ol>
      )}
      <NotOrdered groups={groups} out={out} set={set} place={places.length + 1} />
    </div>
  );
}

type SetGroups = (next: string[][], option: string, verb: string) => void;

interface MovesProps {
  groups: Groups;
  id: string;
  label: string;
  set: SetGroups;
}

/** The buttons of an option that is in the order. */
function Moves({ groups, id, label, set }: MovesProps) {
  const t = useWords();
  const can = movesOf(groups, id);
  return (
    <span className={styles.moves}>
      <IconButton
        data-verb="up"
        label={t('orderings.up', { option: label })}
        icon={<ArrowUp aria-hidden="true" />}
        isDisabled={!can.up}
        onPress={() => set(move(groups, id, -1), id, 'up')}
      />
      <IconButton
        data-verb="down"
        label={t('orderings.down', { option: label })}
        icon={<ArrowDown aria-hidden="true" />}
        isDisabled={!can.down}
        onPress={() => set(move(groups, id, 1), id, 'down')}
      />
      <IconButton
        data-verb="tie"
        label={t('orderings.tie', { option: label })}
        icon={<Link2 aria-hidden="true" />}
        isDisabled={!can.tie}
        onPress={() => set(tie(groups, id), id, 'tie')}
      />
      <IconButton
        data-verb="out"
        label={t('orderings.takeOut', { option: label })}
        icon={<X aria-hidden="true" />}
        onPress={() => set(remove(groups, id), id, 'add')}
      />
    </span>
  );
}

interface NotOrderedProps {
  groups: Groups;
  out: readonly { id: string; label: string }[];
  set: SetGroups;
  /** The place that the next one takes. */
  place: number;
}

/** What is still out of the order; a touch puts it at the end, and the focus goes to the next one. */
function NotOrdered({ groups, out, set, place }: NotOrderedProps) {
  const t = useWords();
  if (out.length === 0) return null;
  return (
    <section className={styles.out} aria-label={t('orderings.notOrdered')}>
      <h2>{t('orderings.notOrdered')}</h2>
      <p>{t('orderings.notOrderedNote')}</p>
      <ul className={styles.options}>
        {out.map(({ id, label }, at) => (
          <li key={id} data-option={id}>
            <button
              type="button"
              data-verb="add"
              className={styles.add}
              aria-label={t('orderings.addToOrder', { option: label, place })}
              onClick={() => set(append(groups, id), out[at + 1]?.id ?? out[at - 1]?.id ?? id, 'add')}
            >
              <Plus aria-hidden="true" />
              <OptionWords label={label} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** After each press the same button, or the nearest one that still works, keeps the focus. */
function useFocusBack(box: RefObject<HTMLElement | null>): RefObject<Wanted> {
  const wanted = useRef<Wanted>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { option, verb } = wanted.current;
    wanted.current = null;
    const row = box.current?.querySelector(`[data-option="${CSS.escape(option)}"]`);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    (buttons.find((button) => button.dataset.verb === verb) ?? buttons[0])?.focus();
  });
  return wanted;
}
