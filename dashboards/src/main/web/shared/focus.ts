/** The element that has the focus, through all shadow roots. */
export function focused(): HTMLElement | null {
  let found: Element | null = document.activeElement;
  while (found?.shadowRoot?.activeElement) {
    found = found.shadowRoot.activeElement;
  }
  return found instanceof HTMLElement ? found : null;
}

export function focusHeading(panel: Element | null): void {
  (panel?.shadowRoot ?? panel)?.querySelector<HTMLElement>('h1, h2')?.focus();
}
