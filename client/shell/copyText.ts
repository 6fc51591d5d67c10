// Copying without trusting the clipboard API, which plain HTTP on a network does not offer: the fallback
// selects the text so that the person can copy it with the keyboard or the menu of the phone.

/** True when the text reached the clipboard; otherwise `shown` is left selected. */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    selectContents(shown);
    return false;
  }
}

/** Selects what an element holds: the value of a field, or its text. */
export function selectContents(element: HTMLElement | null): void {
  if (element === null) return;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
