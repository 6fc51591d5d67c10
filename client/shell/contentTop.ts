// The content of a mesa scrolls inside of the frame, so the browser does not take it back to the top by itself.

/** Shows the beginning of the content: what arrived is another screen, or another moment of the same one. */
export function toTopOfContent(): void {
  document.getElementById('contenido')?.scrollTo(0, 0);
}
