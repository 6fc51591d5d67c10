// The title: the largest text of the page, written in place.
import { TEXT_FIELDS } from '../../shared/commitment/types.ts';
import { draftText, setDraftText } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { LiveText } from './LiveText.tsx';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';

export function TitleSection() {
  const t = useWords();
  const { doc, origin, draft, mayWrite, commitment } = useDraft();
  const given = commitment.title.trim();
  return (
    <Section id="title" hideHeading>
      <LiveText
        text={draftText(doc, 'title')}
        label={t('commitment.field_title')}
        hideLabel
        max={TEXT_FIELDS.title.max}
        look="title"
        placeholder={t('writing.titlePlaceholder')}
      />
      {mayWrite && draft.texts.title === '' && given !== '' ? (
        <div>
          <Button size="sm" onPress={() => setDraftText(doc, 'title', given, origin)}>
            {t('writing.useTitle', { title: given })}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
