import type { Locator } from '@playwright/test';

/** Marks words of a section as a mouse does: from the one end to the other. */
export async function dragOver(section: Locator, words: string): Promise<void> {
  const { mouse } = section.page();
  const ends = await section.evaluate((root, wanted) => {
    const piece = [...root.querySelectorAll('[data-from]')].find((one) => one.textContent.includes(wanted));
    const node = piece?.firstChild;
    if (piece === undefined || node === null || node === undefined) throw new Error('not there');
    piece.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    const at = piece.textContent.indexOf(wanted);
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const rects = [...range.getClientRects()];
    const first = rects[0];
    const last = rects.at(-1);
    if (first === undefined || last === undefined) throw new Error('not drawn');
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  }, words);
  await mouse.move(ends.from.x, ends.from.y);
  await mouse.down();
  await mouse.move(ends.to.x, ends.to.y, { steps: 8 });
  await mouse.up();
}
