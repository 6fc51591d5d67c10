// The queue behind the toasts: what has just happened, in a few words, for a few seconds. One queue per
// app, made at the root and handed down by ToastProvider; nothing lives in this module.
import { UNSTABLE_ToastQueue } from 'react-aria-components';

export type ToastTone = 'plain' | 'ok' | 'now' | 'danger';
export type Toast = {
  tone?: ToastTone;
  title: string;
  text?: string;
  /** One thing to do about it, such as undo. */
  action?: { label: string; onPress: () => void };
};
export type ToastQueue = UNSTABLE_ToastQueue<Toast>;

/** A new queue, at most three toasts at once; the rest wait. */
export function createToasts(): ToastQueue {
  return new UNSTABLE_ToastQueue<Toast>({ maxVisibleToasts: 3 });
}

/** How long a toast stays, in ms: an action or an error waits to be closed. */
export function toastTimeoutMs(toast: Toast): number | undefined {
  if (toast.action !== undefined || toast.tone === 'danger') return undefined;
  return Math.max(5000, 60 * (toast.title.length + (toast.text?.length ?? 0)));
}
