// The last net: a screen that throws leaves a sentence and a way back instead of a blank page.
import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { PlainScreen } from './PlainScreen.tsx';

interface Props {
  children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const t = useWords();
  return (
    <PlainScreen
      title={t('shell.crashTitle')}
      actions={
        <Button variant="primary" onPress={() => location.reload()}>
          {t('shell.crashReload')}
        </Button>
      }
    >
      {t('shell.crashText')}
    </PlainScreen>
  );
}
