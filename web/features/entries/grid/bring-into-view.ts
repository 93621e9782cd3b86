/**
 * Scrolls the grid as little as shows a cell, or its field, as a whole. Scrolling ends at the nearest column: where that
 * would cut the cell off at the end, it ends at the next one.
 */
export function bringIntoView(element: HTMLElement): void {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const box = element.closest("[data-grid-box]");
  if (!box) return;
  const { right, width } = element.getBoundingClientRect();
  if (right > box.getBoundingClientRect().left + box.clientWidth + 1) box.scrollLeft += width;
}
