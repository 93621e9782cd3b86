/** Puts the focus on the first control of the question that is open, once it is drawn. */
export function focusQuestion(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>("[data-question] [data-first]")?.focus();
  });
}
