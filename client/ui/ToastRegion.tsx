// Where toasts appear, and how a screen sends one: wrap the app in ToastProvider, then `useToast()`.
// Toasts never carry what must not be missed; that is a Banner.
import { Check, CircleAlert, Info, Radio, X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import styles from './ToastRegion.module.css';
import { createToasts, type Toast, type ToastQueue, type ToastTone, toastTimeoutMs } from './toasts.ts';

const ToastContext = createContext<ToastQueue | null>(null);

/** Holds one queue for everything inside and draws its region. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue] = useState(createToasts);
  return (
    <ToastContext value={queue}>
      {children}
      <ToastRegion queue={queue} />
    </ToastContext>
  );
}

/**
 * `toast({ title, text?, tone?, action? })`; what it answers takes that toast away before its time.
 * Outside a ToastProvider it throws: that is a wiring bug.
 */
export function useToast(): (toast: Toast) => () => void {
  const queue = useContext(ToastContext);
  if (queue === null) throw new Error('useToast needs a ToastProvider above');
  return (toast) => {
    const timeout = toastTimeoutMs(toast);
    const key = queue.add(toast, timeout === undefined ? {} : { timeout });
    return () => queue.close(key);
  };
}

function ToastRegion({ queue }: { queue: ToastQueue }) {
  const t = useWords();
  return (
    <AriaToastRegion queue={queue} aria-label={t('ui.notices')} className={classes(styles.region)}>
      {({ toast }) => (
        <AriaToast toast={toast} className={classes(styles.toast, styles[toast.content.tone ?? 'plain'])}>
          <ToneIcon tone={toast.content.tone ?? 'plain'} />
          <AriaToastContent className={classes(styles.words)}>
            <Text slot="title" className={classes(styles.title)}>
              {toast.content.title}
            </Text>
            {toast.content.text === undefined ? null : <Text slot="description">{toast.content.text}</Text>}
          </AriaToastContent>
          {toast.content.action === undefined ? null : (
            <Button
              size="sm"
              inherit
              onPress={() => {
                toast.content.action?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton
            label={t('ui.dismissNotice')}
            icon={<X />}
            inherit
            onPress={() => queue.close(toast.key)}
          />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

function ToneIcon({ tone }: { tone: ToastTone }) {
  if (tone === 'ok') return <Check aria-hidden="true" />;
  if (tone === 'now') return <Radio aria-hidden="true" />;
  if (tone === 'danger') return <CircleAlert aria-hidden="true" />;
  return <Info aria-hidden="true" />;
}
