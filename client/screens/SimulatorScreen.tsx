// /simulador: a set of rules tried on an imaginary table, with the answer in words and by number of rule. It runs
// here, with the very functions that decide, and keeps nothing.
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import {
  type SimulatedParty,
  type SimulatedTable,
  type Simulation,
  simulate,
} from '../../shared/decisions/simulate.ts';
import type { WordKey } from '../../shared/i18n/words.ts';
import { MesaRules } from '../../shared/model/config.ts';
import type { PartyId } from '../../shared/model/ids.ts';
import { useWords } from '../i18n.ts';
import { listOf } from '../shell/sections.ts';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import { draftOfRules, RulesFields, rulesOfDraft } from '../simulator/RulesFields.tsx';
import { SimulatedPartyFields } from '../simulator/SimulatedParties.tsx';
import styles from '../simulator/Simulator.module.css';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Select } from '../ui/Select.tsx';

const KINDS = [
  'government',
  'guarantor',
  'civilSociety',
  'academia',
  'business',
  'legislature',
  'municipality',
] as const;
const NOBODY = '-';

export function SimulatorScreen() {
  const t = useWords();
  useScreenTitle(t('simulator.title'));
  const partyOf = (index: number): SimulatedParty => ({
    id: `p${index + 1}` as PartyId,
    name: t(`mesa.party_${KINDS[index] ?? 'academia'}`),
    seats: ['agree', 'agree', 'agree'],
    withdrawn: false,
    invokes: false,
  });
  const [draft, setDraft] = useState(() => draftOfRules(MesaRules.parse({ positionModes: {} })));
  const [table, setTable] = useState<SimulatedTable>(() => ({
    parties: [0, 1, 2].map(partyOf),
    reserved: false,
    responsibleParty: null,
    failedRounds: 0,
    justified: false,
  }));
  const rules = rulesOfDraft(draft);
  const resize = (count: number) =>
    setTable({
      ...table,
      parties: Array.from({ length: count }, (_, index) => table.parties[index] ?? partyOf(index)),
      responsibleParty: null,
    });
  return (
    <div className={styles.page}>
      <header>
        <a className={styles.brand} href="/" aria-label={t('shell.homeLink')}>
          <Logo wordmark={t('mesa.brand')} />
        </a>
      </header>
      <main className={styles.main}>
        <div>
          <h1>{t('simulator.title')}</h1>
          <p className={styles.lead}>{t('simulator.lead')}</p>
        </div>
        <div className={styles.columns}>
          <section aria-label={t('simulator.rules')}>
            <h2>{t('simulator.rules')}</h2>
            <RulesFields draft={draft} onChange={setDraft} parties={table.parties} />
          </section>
          <section aria-label={t('simulator.table')}>
            <h2>{t('simulator.table')}</h2>
            <Select
              label={t('simulator.partyCount')}
              value={String(table.parties.length)}
              onChange={(count) => resize(Number(count))}
              options={[2, 3, 4, 5, 6, 7].map((count) => ({ value: String(count), label: String(count) }))}
            />
            {table.parties.map((party) => (
              <SimulatedPartyFields
                key={party.id}
                party={party}
                bySeats={(draft.positionModes[party.id] ?? 'spokesperson') !== 'spokesperson'}
                onChange={(changed) =>
                  setTable({
                    ...table,
                    parties: table.parties.map((one) => (one.id === changed.id ? changed : one)),
                  })
                }
              />
            ))}
            <MatterFields table={table} onChange={setTable} />
          </section>
          <section aria-label={t('simulator.answer')} className={styles.answer}>
            <h2>{t('simulator.answer')}</h2>
            {rules === null ? null : <Answer simulation={simulate(rules, table)} />}
          </section>
        </div>
      </main>
    </div>
  );
}

function MatterFields({
  table,
  onChange,
}: {
  table: SimulatedTable;
  onChange: (table: SimulatedTable) => void;
}) {
  const t = useWords();
  return (
    <fieldset className={styles.party}>
      <legend>{t('simulator.matter')}</legend>
      <Select
        label={t('simulator.failedRounds')}
        value={String(table.failedRounds)}
        onChange={(count) => onChange({ ...table, failedRounds: Number(count) })}
        options={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))}
      />
      <Select<string>
        label={t('simulator.responsible')}
        value={table.responsibleParty ?? NOBODY}
        onChange={(id) => onChange({ ...table, responsibleParty: id === NOBODY ? null : (id as PartyId) })}
        options={[
          { value: NOBODY, label: t('simulator.nobody') },
          ...table.parties.map((party) => ({ value: party.id as string, label: party.name })),
        ]}
      />
      <Checkbox checked={table.justified} onChange={(justified) => onChange({ ...table, justified })}>
        {t('simulator.justified')}
      </Checkbox>
      <Checkbox checked={table.reserved} onChange={(reserved) => onChange({ ...table, reserved })}>
        {t('simulator.reserved')}
      </Checkbox>
    </fieldset>
  );
}

function Answer({ simulation }: { simulation: Simulation }) {
  const t = useWords();
  const { consensus, majority, steps } = simulation;
  const result = majority?.startsWith('refused') ? 'refused' : (majority ?? consensus);
  return (
    <div role="status">
      <p className={styles.result}>{t(`simulator.result_${result}` as WordKey)}</p>
      <ol className={styles.steps}>
        {steps.map(({ rule, met, parties, have, need }) => {
          const nobody = rule === 'D3' && !met && have === 0;
          const key = `simulator.step_${rule}_${nobody ? 'nobody' : met ? 'yes' : 'no'}` as WordKey;
          return (
            <li key={`${rule}${met}`}>
              {met ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
              <b>{rule}</b>
              <span>{t(key, { parties: listOf(parties), have, need })}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
