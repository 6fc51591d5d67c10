// Which of the fourteen parts of the acta a note or an observation speaks about (domain 6.10), by their names.
import { ACTA_SECTIONS, type ActaSection } from '../../shared/model/actaProcedure.ts';
import { useWords } from '../i18n.ts';
import { Select } from '../ui/Select.tsx';

export function SectionSelect({
  value,
  onChange,
}: {
  value: ActaSection;
  onChange: (section: ActaSection) => void;
}) {
  const t = useWords();
  return (
    <Select
      label={t('actaLife.section')}
      value={value}
      onChange={onChange}
      options={ACTA_SECTIONS.map((section) => ({
        value: section,
        label: t(`actaLife.section_${section}`),
      }))}
    />
  );
}
