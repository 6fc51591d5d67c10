// The groups from the console (E3): divide; then how complete each draft is, who asks for help, the time, and back to
// plenary for everybody at once.
import { ArrowLeftRight, LifeBuoy, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Division, Submesa } from '../../shared/model/submesas.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import columns from '../facilitation/ControlsColumn.module.css';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Tag } from '../ui/Tag.tsx';
import { DivideDialog } from './DivideDialog.tsx';
import { GroupMeter } from './GroupMeter.tsx';
import { TimeLeft } from './GroupPanel.tsx';
import styles from './Groups.module.css';
import { MoveDialog } from './MoveDialog.tsx';
import { unplaced } from './running.ts';

/** The way to divide, while the mesa is whole. */
export function DivideControl() {
  const t = useWords();
  const { view } = useMesa();
  const [dividing, setDividing] = useState(false);
  if (view.submesas !== null || view.can['submesas.form'] !== true) return null;
  return (
    <div className={columns.group}>
      <h2>{t('submesas.title')}</h2>
      <p className={columns.hint}>{t('submesas.hint')}</p>
      <Button block icon={<UsersRound aria-hidden="true" />} onPress={() => setDividing(true)}>
        {t('submesas.divide')}
      </Button>
      {dividing ? <DivideDialog onClose={() => setDividing(false)} /> : null}
    </div>
  );
}

/** The groups that run: above everything else, because somebody may be asking for help. */
export function RunningGroups() {
  const t = useWords();
  const { view } = useMesa();
  if (view.submesas === null) return null;
  return (
    <div className={columns.group}>
      <h2>{t('submesas.title')}</h2>
      <Running division={view.submesas} />
    </div>
  );
}

function Running({ division }: { division: Division }) {
  const t = useWords();
  const { view } = useMesa();
  const extend = useCommand('submesas.extend');
  const [asked, setAsked] = useState<'move' | 'end' | null>(null);
  const waiting = unplaced(view, division).length;
  return (
    <>
      <TimeLeft division={division} />
      <ul className={styles.list}>
        {division.groups.map((group) => (
          <GroupLine key={group.id} group={group} />
        ))}
      </ul>
      {waiting === 0 ? null : (
        <p className={styles.asked} role="status">
          {t(waiting === 1 ? 'submesas.placeWaiting_one' : 'submesas.placeWaiting_other', { count: waiting })}
        </p>
      )}
      <div className={styles.buttons}>
        {[5, 10].map((minutes) => (
          <Button
            key={minutes}
            size="sm"
            aria-label={t('submesas.extendOf', { minutes })}
            isDisabled={!view.can['submesas.extend']}
            onPress={() => void extend.run({ minutes })}
          >
            {t('submesas.extend', { minutes })}
          </Button>
        ))}
        <Button
          size="sm"
          icon={<ArrowLeftRight aria-hidden="true" />}
          isDisabled={!view.can['submesa.move']}
          onPress={() => setAsked('move')}
        >
          {waiting > 0 ? t('submesas.place') : t('submesas.move')}
        </Button>
      </div>
      {extend.error ? (
        <p className={columns.refusal} role="alert">
          <Refusal error={extend.error} />
        </p>
      ) : null}
      <Button variant="primary" block isDisabled={!view.can['submesas.end']} onPress={() => setAsked('end')}>
        {t('submesas.end')}
      </Button>
      {asked === 'move' ? <MoveDialog division={division} onClose={() => setAsked(null)} /> : null}
      <CommandDialog
        command="submesas.end"
        args={() => ({})}
        title={t('submesas.endTitle')}
        confirm={t('submesas.end')}
        isOpen={asked === 'end'}
        onClose={() => setAsked(null)}
      >
        <p>{t('submesas.endText')}</p>
      </CommandDialog>
    </>
  );
}

function GroupLine({ group }: { group: Submesa }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('submesa.answerHelp');
  const commitment = view.commitments.find(({ id }) => id === group.commitmentId);
  const { name, members } = group;
  return (
    <li className={styles.group}>
      <p className={styles.groupHead}>
        <b>{name}</b>
        <span className={styles.note}>
          {t(members.length === 1 ? 'submesas.people_one' : 'submesas.people_other', {
            count: members.length,
          })}
        </span>
      </p>
      {group.helpSince === null ? null : (
        <div className={styles.groupHead}>
          <Tag tone="now" icon={<LifeBuoy aria-hidden="true" />}>
            {t('submesas.needsHelp')}
          </Tag>
          <Button
            size="sm"
            aria-label={t('submesas.answerHelpOf', { name })}
            isPending={busy}
            onPress={() => void run({ submesaId: group.id })}
          >
            {t('submesas.answerHelp')}
          </Button>
        </div>
      )}
      {error ? (
        <p className={columns.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {group.task === '' ? null : <p className={styles.note}>{group.task}</p>}
      {commitment ? (
        <>
          <GroupMeter commitment={commitment} />
          <ButtonLink
            size="sm"
            variant="quiet"
            href={addressOf(view.mesaId, `compromisos/${commitment.number}`)}
            aria-label={t('submesas.openDraftOf', { name })}
          >
            {t('submesas.openDraft')}
          </ButtonLink>
        </>
      ) : (
        <p className={styles.note}>{t('submesas.noDraft')}</p>
      )}
    </li>
  );
}
