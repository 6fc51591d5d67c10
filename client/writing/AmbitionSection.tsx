// The ambition matrix (6.7): one radio group per axis, drawn as columns. Choosing a level tints what is under it;
// choosing it again stops claiming the axis. Each claimed axis asks for its reason (A1); the level is computed.
import { Check, Eye, Lightbulb, Scale, Users } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { agreedAmbition, computedAmbition } from '../../shared/commitment/ambition.ts';
import {
  AXES,
  type Axis,
  LEVELS,
  type Level,
  TEXT_FIELDS,
  WHY_FIELD,
} from '../../shared/commitment/types.ts';
import { draftText, setAxis } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { classes } from '../ui/classes.ts';
import styles from './AmbitionSection.module.css';
import { LiveText } from './LiveText.tsx';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';

const ICONS: Readonly<Record<Axis, ReactNode>> = {
  transparency: <Eye aria-hidden="true" />,
  accountability: <Scale aria-hidden="true" />,
  participation: <Users aria-hidden="true" />,
  technology: <Lightbulb aria-hidden="true" />,
};
/** As drawn: the highest on top. */
const ROWS = [...LEVELS].reverse();

export function AmbitionSection() {
  const t = useWords();
  const { mayWrite } = useDraft();
  return (
    <Section id="axes" {...(mayWrite ? { note: t('writing.axesHint') } : {})}>
      <div className={styles.matrix}>
        <div className={styles.levels} aria-hidden="true">
          <span />
          {ROWS.map((level) => (
            <b key={level} className={styles.level}>
              <span>{LEVELS.indexOf(level) + 1}</span>
              {t(`commitment.level_${level}`)}
            </b>
          ))}
        </div>
        {AXES.map((axis) => (
          <AxisColumn key={axis} axis={axis} />
        ))}
      </div>
      <Overall />
      {AXES.map((axis) => (
        <Reason key={axis} axis={axis} />
      ))}
    </Section>
  );
}

function AxisColumn({ axis }: { axis: Axis }) {
  const t = useWords();
  const id = useId();
  const { doc, origin, draft, mayWrite } = useDraft();
  const column = useRef<HTMLDivElement>(null);
  const claim = draft.axes.find((one) => one.axis === axis) ?? null;
  const chosen = claim === null ? -1 : LEVELS.indexOf(claim.level);
  const choose = (level: Level) => {
    if (!mayWrite) return;
    setAxis(doc, axis, claim?.level === level ? null : level, origin, claim?.mandatory ?? false);
  };
  const move = (event: KeyboardEvent, level: Level) => {
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = ROWS[(ROWS.indexOf(level) + by + ROWS.length) % ROWS.length] ?? level;
    column.current?.querySelector<HTMLElement>(`[data-level="${next}"]`)?.focus();
    // As in any group of options the arrows choose, but only once the axis is claimed.
    if (claim !== null && mayWrite) setAxis(doc, axis, next, origin, claim.mandatory);
  };
  return (
    <div ref={column} className={styles.axis} role="radiogroup" aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        {ICONS[axis]}
        {t(`commitment.axis_${axis}`)}
      </h3>
      {ROWS.map((level) => {
        const at = LEVELS.indexOf(level);
        const on = at === chosen;
        return (
          // biome-ignore lint/a11y/useSemanticElements: choosing again unclaims, which a native radio cannot do
          <button
            key={level}
            type="button"
            role="radio"
            aria-checked={on}
            aria-disabled={!mayWrite || undefined}
            data-level={level}
            tabIndex={on || (chosen === -1 && level === 'innovative') ? 0 : -1}
            className={classes(styles.cell, on && styles.on, at < chosen && styles.under)}
            onClick={() => choose(level)}
            onKeyDown={(event) => move(event, level)}
          >
            {on ? <Check aria-hidden="true" /> : null}
            <span className={styles.inner}>{t(`commitment.level_${level}`)}: </span>
            {t(`commitment.matrix_${axis}_${level}`)}
          </button>
        );
      })}
    </div>
  );
}

/** The level of the whole, in words. A2: without participation it stays structural. */
function Overall() {
  const t = useWords();
  const { draft, mayWrite } = useDraft();
  const computed = computedAmbition(draft.axes);
  const agreed = agreedAmbition(draft);
  const unopened = computed !== null && !draft.axes.some((claim) => claim.axis === 'participation');
  return (
    <p className={styles.overall}>
      {computed === null ? t('writing.ambition_none') : <b>{t(`writing.ambition_${computed}`)}</b>}
      {agreed !== null && agreed !== computed
        ? ` ${t('writing.ambitionLowered', { level: t(`commitment.level_${agreed}`).toLowerCase() })}`
        : null}
      {unopened ? ` ${t('commitment.rule_A2')}` : null}
      {mayWrite && computed !== null ? ` ${t('writing.axesUnclaim')}` : null}
    </p>
  );
}

function Reason({ axis }: { axis: Axis }) {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  const claim = draft.axes.find((one) => one.axis === axis);
  if (!claim) return null;
  return (
    <div className={styles.reason}>
      <LiveText
        text={draftText(doc, WHY_FIELD[axis])}
        label={t('writing.axisWhy', { axis: t(`commitment.axis_${axis}`).toLowerCase() })}
        hint={t('writing.axisWhyHint')}
        max={TEXT_FIELDS[WHY_FIELD[axis]].max}
        look="record"
      />
      <Checkbox
        checked={claim.mandatory}
        disabled={!mayWrite}
        onChange={(mandatory) => setAxis(doc, axis, claim.level, origin, mandatory)}
      >
        {t('commitment.mandatory')}
      </Checkbox>
    </div>
  );
}
