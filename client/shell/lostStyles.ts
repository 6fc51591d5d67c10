// Styles that a line did not bring. The loader of the chunks asks once for each and never again, so that a screen whose
// script comes at the second try would come without them: here they are asked for again.

/** Marks the style sheets that could not be brought, from now on. Once per page, before anything is asked for. */
export function noteLostStyles(): void {
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset.lost = '';
    },
    true,
  );
}

/** Brings what was lost; at once when nothing was. Rejects while the line does not bring it. */
export async function mendStyles(): Promise<void> {
  await Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[data-lost]')].map(mend));
}

function mend(lost: HTMLLinkElement): Promise<void> {
  const fresh = document.createElement('link');
  fresh.rel = 'stylesheet';
  fresh.href = lost.href;
  return new Promise((resolve, reject) => {
    fresh.onload = () => {
      lost.remove();
      resolve();
    };
    fresh.onerror = () => {
      fresh.remove();
      reject(new Error(`no styles: ${lost.href}`));
    };
    document.head.append(fresh);
  });
}
