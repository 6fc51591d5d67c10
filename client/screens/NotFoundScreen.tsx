// An address that leads nowhere, said calmly, with the way back.
import { useWords } from '../i18n.ts';
import { InnerLinks } from '../shell/InnerLinks.tsx';
import { PlainScreen } from '../shell/PlainScreen.tsx';
import { ButtonLink } from '../ui/Button.tsx';

export function NotFoundScreen() {
  const t = useWords();
  return (
    <InnerLinks>
      <PlainScreen
        title={t('shell.notFoundTitle')}
        actions={
          <ButtonLink variant="primary" href="/">
            {t('shell.goHome')}
          </ButtonLink>
        }
      >
        {t('shell.notFoundText')}
      </PlainScreen>
    </InnerLinks>
  );
}
