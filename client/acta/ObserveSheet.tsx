// An observation (K2): which part of the acta it speaks about and what should be corrected.
import { useState } from 'react';
import type { ActaSection } from '../../shared/model/actaProcedure.ts';
import { useWords } from '../i18n.ts';
import { ActSheet } from './ActSheet.tsx';
import { SectionSelect } from './SectionSelect.tsx';

export function ObserveSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useWords();
  const [section, setSection] = useState<ActaSection>('development');
  return (
    <ActSheet
      command="acta.observe"
      args={(text) => ({ section, text })}
      title={t('actaLife.observe_title')}
      lead={t('actaLife.observe_lead')}
      words={{ label: t('actaLife.observation_text') }}
      send={t('actaLife.observation_send')}
      isOpen={isOpen}
      onClose={onClose}
    >
      <SectionSelect value={section} onChange={setSection} />
    </ActSheet>
  );
}
