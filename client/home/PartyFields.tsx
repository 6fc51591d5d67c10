// The parties of the new mesa, two to seven: folded into one line until somebody wants to change them.
import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { POSITION_MODES } from '../../shared/model/config.ts';
import { PARTY_KINDS } from '../../shared/model/mesa.ts';
import { BODIES, type BodyTemplate } from '../../shared/model/templates.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { listOf } from '../shell/sections.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { SectorLook } from '../ui/looks.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Create.module.css';
import { type DraftParty, draftParty, type PartyKind, seatsOf } from './mesaDraft.ts';

const LEAST = 2;
const MOST = 7;

interface PartyFieldsProps {
  body: BodyTemplate['id'];
  parties: DraftParty[];
  /** Another kind of body brings its own parties. */
  onBody: (body: BodyTemplate['id']) => void;
  onChange: (parties: DraftParty[]) => void;
}

export function PartyFields({ body, parties, onBody, onChange }: PartyFieldsProps) {
  const t = useWords();
  const looks = lookByParty(parties.map((party) => ({ id: String(party.key), kind: party.kind })));
  const seats = parties.reduce((sum, party) => sum + (seatsOf(party) ?? 0), 0);
  const names = listOf(parties.map((party) => party.name));
  const replace = (key: number, part: Partial<DraftParty>) =>
    onChange(parties.map((party) => (party.key === key ? { ...party, ...part } : party)));
  const add = () => {
    const used = new Set(parties.map((party) => party.kind));
    const kind = PARTY_KINDS.find((candidate) => !used.has(candidate)) ?? 'civilSociety';
    onChange([...parties, draftParty(t, Math.max(...parties.map((party) => party.key)) + 1, kind)]);
  };
  return (
    <details className={styles.fold}>
      <summary>
        <span>
          <b>{t('home.parties')}</b>
          <small>{t('home.partiesSummary', { names, seats })}</small>
        </span>
        <span className={styles.adjust}>{t('home.adjust')}</span>
        <ChevronRight aria-hidden="true" />
      </summary>
      <div className={styles.folded}>
        <Select
          label={t('home.body')}
          value={body}
          onChange={onBody}
          options={BODIES.map(({ id }) => ({
            value: id,
            label: t(`home.body_${id}`),
            note: t(`home.body_${id}Note`),
          }))}
        />
        <p className={styles.hint}>{t('home.partiesHint')}</p>
        {parties.map((party, index) => (
          <PartyRow
            key={party.key}
            party={party}
            n={index + 1}
            look={looks.get(String(party.key)) ?? 'obs'}
            onChange={(part) => replace(party.key, part)}
            onRemove={
              parties.length > LEAST
                ? () => onChange(parties.filter((other) => other.key !== party.key))
                : null
            }
          />
        ))}
        {parties.length < MOST ? (
          <Button icon={<Plus aria-hidden="true" />} onPress={add}>
            {t('home.partyAdd')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

interface PartyRowProps {
  party: DraftParty;
  /** Its position, from 1. */
  n: number;
  look: SectorLook;
  onChange: (part: Partial<DraftParty>) => void;
  /** Null when the body would be left with fewer parties than it may have. */
  onRemove: (() => void) | null;
}

function PartyRow({ party, n, look, onChange, onRemove }: PartyRowProps) {
  const t = useWords();
  const changeKind = (kind: PartyKind) =>
    onChange({ kind, name: t(`mesa.party_${kind}`), hint: t(`mesa.hint_${kind}`) });
  return (
    <fieldset className={styles.party}>
      <legend className="visuallyHidden">{party.name}</legend>
      <SectorGlyph look={look} size="1.75rem" className={styles.glyph} />
      <TextField
        label={t('home.partyName', { n })}
        value={party.name}
        onChange={(name) => onChange({ name })}
        className={styles.grow}
      />
      <Select
        label={t('home.partyKind')}
        value={party.kind}
        onChange={changeKind}
        options={PARTY_KINDS.map((kind) => ({ value: kind, label: t(`mesa.party_${kind}`) }))}
        className={styles.kind}
      />
      <TextField
        label={t('home.partySeats')}
        inputMode="numeric"
        value={party.seats}
        onChange={(seats) => onChange({ seats })}
        isInvalid={seatsOf(party) === null}
        className={styles.number}
      />
      <Select
        label={t('home.partyMode')}
        value={party.positionMode}
        onChange={(positionMode) => onChange({ positionMode })}
        options={POSITION_MODES.map((mode) => ({
          value: mode,
          label: t(`home.mode_${mode}`),
          note: t(`home.mode_${mode}Note`),
        }))}
        className={styles.mode}
      />
      <TextField
        label={t('home.partyHint')}
        value={party.hint}
        onChange={(hint) => onChange({ hint })}
        className={styles.grow}
      />
      {onRemove === null ? null : (
        <IconButton
          label={t('home.partyRemove', { name: party.name })}
          icon={<Trash2 />}
          onPress={onRemove}
        />
      )}
    </fieldset>
  );
}
