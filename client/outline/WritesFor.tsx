// «Escribe por»: the facilitation types for somebody in the room (B5, B7). What follows carries the
// person's name as author and the facilitation's as who typed.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Select } from '../ui/Select.tsx';
import type { TreeWork } from './useTreeWork.ts';

const ROOM = 'room';

export function WritesFor({ work, className }: { work: TreeWork; className?: string | undefined }) {
  const t = useWords();
  const { view, me } = useMesa();
  if (me.role !== 'facilitator' || !work.mayWrite) return null;
  const people = view.people.filter((person) => person.role === 'participant');
  return (
    <Select
      className={className}
      label={t('canvas.writesFor')}
      value={work.writesFor ?? ROOM}
      onChange={work.setWritesFor}
      options={[
        { value: ROOM, label: t('mesa.room') },
        ...people.map((person) => ({
          value: String(person.id),
          label: person.name,
          note: person.organisation,
        })),
      ]}
    />
  );
}
