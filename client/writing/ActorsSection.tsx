// Who answers and who goes along: exactly one public body in the lead (C7), supporting actors with at least one
// outside of government (C8).
import { X } from 'lucide-react';
import { PUBLIC_BODIES } from '../../shared/commitment/checkCommitment.ts';
import {
  ACTOR_KINDS,
  type ActorKind,
  type ActorRole,
  type DraftActor,
  ROW_LISTS,
} from '../../shared/commitment/types.ts';
import { rowText, setRowValue } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { lookOfParty } from '../ui/looks.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ActorsSection.module.css';
import { LiveText } from './LiveText.tsx';
import { AddRow, BringBack, EmptyRow } from './RowParts.tsx';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';
import { type Rows, useRows } from './useRows.ts';

/** The list a supporting actor belongs to follows from what it is. */
const roleOf = (kind: ActorKind): ActorRole =>
  kind === 'civilSociety'
    ? 'supportingCivilSociety'
    : ['government', 'municipality', 'legislature', 'judiciary'].includes(kind)
      ? 'supportingGovernment'
      : 'supportingOther';

export function ActorsSection() {
  const t = useWords();
  const { draft, mayWrite } = useDraft();
  const rows = useRows('actors');
  const leads = draft.actors.filter((actor) => actor.role === 'lead');
  const others = draft.actors.filter((actor) => actor.role !== 'lead');
  const full = draft.actors.length >= ROW_LISTS.actors.max;
  return (
    <Section id="lead">
      <section className={styles.group} aria-label={t('writing.lead')}>
        <h3>
          {t('writing.lead')} <small>{t('writing.leadHint')}</small>
        </h3>
        {leads.map((actor) => (
          <ActorRow key={actor.id} actor={actor} rows={rows} name={t('writing.lead')} kinds={PUBLIC_BODIES} />
        ))}
        {leads.length === 0 && mayWrite ? (
          <EmptyRow
            title={t('writing.leadAdd')}
            onPress={() => rows.add({ role: 'lead', kind: 'government' })}
          />
        ) : null}
      </section>
      <section className={styles.group} aria-label={t('writing.supporting')}>
        <h3>
          {t('writing.supporting')} <small>{t('writing.supportingHint')}</small>
        </h3>
        {others.map((actor, at) => (
          <ActorRow
            key={actor.id}
            actor={actor}
            rows={rows}
            name={t('writing.actorNumber', { n: at + 1 })}
            kinds={ACTOR_KINDS}
          />
        ))}
        {mayWrite && !full ? (
          <AddRow
            label={t('writing.supportingAdd')}
            onPress={() => rows.add({ role: 'supportingCivilSociety', kind: 'civilSociety' })}
          />
        ) : null}
      </section>
      <BringBack rows={rows} />
    </Section>
  );
}

interface ActorRowProps {
  actor: DraftActor;
  rows: Rows<'actors'>;
  /** What this row is called: «Corresponsable 2». */
  name: string;
  kinds: readonly ActorKind[];
}

function ActorRow({ actor, rows, name, kinds }: ActorRowProps) {
  const t = useWords();
  const { doc, origin, mayWrite } = useDraft();
  const limits = ROW_LISTS.actors.texts;
  // A kind that does not fit the list is shown as it is: C7 says what is wrong with it.
  const options = kinds.includes(actor.kind) ? kinds : [...kinds, actor.kind];
  const choose = (kind: ActorKind) => {
    setRowValue(doc, 'actors', actor.id, 'kind', kind, origin);
    if (actor.role !== 'lead') setRowValue(doc, 'actors', actor.id, 'role', roleOf(kind), origin);
  };
  return (
    <fieldset className={styles.row} aria-label={name}>
      <SectorGlyph
        look={lookOfParty(actor.kind, ACTOR_KINDS.indexOf(actor.kind))}
        className={styles.glyph ?? ''}
      />
      <LiveText
        text={rowText(doc, 'actors', actor.id, 'name')}
        label={t('commitment.actors_name')}
        context={name}
        hideLabel
        max={limits.name}
        look="line"
        placeholder={t('writing.actorNamePlaceholder')}
        autoFocus={rows.fresh === actor.id}
        className={styles.name}
      />
      <LiveText
        text={rowText(doc, 'actors', actor.id, 'part')}
        label={t('commitment.actors_part')}
        context={name}
        hideLabel
        max={limits.part}
        look="line"
        placeholder={t('writing.actorPartPlaceholder')}
        className={styles.part}
      />
      <Select
        label={`${name}: ${t('commitment.actors_kind')}`}
        hideLabel
        value={actor.kind}
        onChange={choose}
        options={options.map((kind) => ({ value: kind, label: t(`commitment.actorKind_${kind}`) }))}
        disabled={!mayWrite}
        className={styles.kind ?? ''}
      />
      {mayWrite ? (
        <IconButton
          label={
            actor.name.trim() === ''
              ? t('writing.actorRemoveUnnamed')
              : t('writing.actorRemove', { name: actor.name.trim() })
          }
          icon={<X />}
          className={styles.remove ?? ''}
          onPress={() => rows.remove(actor.id)}
        />
      ) : null}
    </fieldset>
  );
}
