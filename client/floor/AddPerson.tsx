// B7: the facilitation asks for the floor for a person without a device, and it is said that it did.
import { useState } from 'react';
import type { ParticipantId } from '../../shared/model/ids.ts';
import { TURN_TEXT_MAX } from '../../shared/model/tableLimits.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { partyNameOf } from './queue.ts';

const choicesOf = (view: MesaView) =>
  view.people
    .filter((person) => person.role === 'participant' && person.present)
    .map(({ id, name, partyId }) => ({ value: id, label: name, note: partyNameOf(view, partyId) }));

export function AddPerson({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const [who, setWho] = useState<ParticipantId | null>(null);
  const [isOrder, setIsOrder] = useState(false);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, error } = useCommand('turn.request');
  const submit = async () => {
    setTried(true);
    if (who === null) return;
    const kind = isOrder ? 'order' : 'floor';
    const answer = await run({ kind, text: words.trim(), for: who });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('floorDesk.addTitle')}
      onClose={onClose}
      size="sm"
      send={t('floorDesk.addConfirm')}
      onSend={submit}
      busy={busy}
      refusal={error}
      cancel={null}
    >
      <p>{t('floorDesk.addText')}</p>
      <Select
        label={t('floorDesk.addWho')}
        value={who}
        onChange={setWho}
        error={tried && who === null ? t('floorDesk.addMissing') : undefined}
        options={choicesOf(view)}
      />
      <Checkbox checked={isOrder} onChange={setIsOrder} note={t('floor.kindNote_order')}>
        {t('floor.kind_order')}
      </Checkbox>
      <TextArea
        label={t('floor.askWords')}
        value={words}
        onChange={setWords}
        max={TURN_TEXT_MAX}
        rows={2}
        markOptional
      />
    </SheetForm>
  );
}
