/** A field of the desk, or the button that unfolds several of them. */
const FIELD = "[data-desk-field]:not(:disabled)";

function fieldsOfDesk(field: HTMLElement): HTMLElement[] {
  const desk = field.closest("[data-desk]") ?? document;
  return [...desk.querySelectorAll<HTMLElement>(FIELD)];
}

/** The field a step before or after; null at the ends. */
export function neighbour(field: HTMLElement, step: 1 | -1): HTMLElement | null {
  const fields = fieldsOfDesk(field);
  return fields[fields.indexOf(field) + step] ?? null;
}

/** The field of the next cell or the one before, at the same place in it where it has one. */
export function vertical(field: HTMLElement, step: 1 | -1): HTMLElement | null {
  const fields = fieldsOfDesk(field);
  const { cell, part } = field.dataset;
  let place = fields.indexOf(field);
  while (fields[place] && fields[place]?.dataset.cell === cell) place += step;
  const next = fields[place];
  if (!next) return null;
  const samePart = fields.find(
    (each) => each.dataset.cell === next.dataset.cell && each.dataset.part === part,
  );
  return samePart ?? next;
}

/** Whether the focus stays within the cell: its other field, its menu, its questions. */
export function staysInCell(target: EventTarget | null, key: string): boolean {
  const within = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null;
  return within?.dataset.cell === key;
}

/** Puts the focus on the first control of a cell's question, once it is drawn. */
export function focusQuestion(key: string): void {
  requestAnimationFrame(() => {
    const panel = ofCell(key, "[data-question]")[0];
    panel?.querySelector<HTMLElement>("[data-first]")?.focus();
  });
}

/** Puts the focus back into a cell's field. */
export function focusField(key: string): void {
  requestAnimationFrame(() => ofCell(key, FIELD)[0]?.focus());
}

/** From a cell's question on to the next cell. */
export function focusAfter(key: string): void {
  requestAnimationFrame(() => {
    const last = ofCell(key, FIELD).at(-1);
    if (last) (neighbour(last, 1) ?? last).focus();
  });
}

/** What belongs to a cell. Its key holds signs that a selector would read as its own. */
function ofCell(key: string, selector: string): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(selector);
  return [...found].filter((element) => element.dataset.cell === key);
}
