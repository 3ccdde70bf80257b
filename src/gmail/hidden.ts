/** Whether an element, or anything around it, is put out of view by its own attributes. Reads no computed style. */
export function isHiddenByPage(element: Element, upTo: Element | null = null): boolean {
  for (let each: Element | null = element; each && each !== upTo; each = each.parentElement) {
    if (each.hasAttribute('hidden') || (each as HTMLElement).style?.display === 'none') return true;
  }
  return false;
}
