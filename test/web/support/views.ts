import type { Visitor } from './visitor';

/** A page in one of its states. */
export interface View<Who extends string> {
  /** What it is called in a picture's name. */
  name: string;
  /** `{invoice}` stands for an id that the suite knows. */
  path: string;
  who?: Who;
  /** What opens it after the page is there. */
  open?(visitor: Visitor): Promise<void>;
}

/**
 * What is in the way of anybody on the page as it stands: barriers that axe finds, wide and narrow, light and dark, and scrolling
 * sideways. Leaves pictures on its way.
 */
export async function obstacles(visitor: Visitor, picture: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const width of [1280, 390]) {
    for (const dark of [false, true]) {
      await visitor.change({ width, dark });
      const view = `${width} ${dark ? 'dark' : 'light'}`;
      // What stands where, and what it is called, is the same in both lights.
      const barriers = await visitor.barriers(dark ? ['color-contrast'] : undefined);
      if (barriers.length > 0) found[view] = barriers;
      await visitor.picture(`${picture}-${view.replace(' ', '-')}`);
    }
  }
  for (const width of [1280, 390, 320]) {
    await visitor.change({ width });
    const sideways = await visitor.sideways();
    if (sideways > 0) found[`scrolls ${sideways} sideways at ${width}`] = await visitor.stickingOut();
  }
  return found;
}

/** Opens everything on the page that opens. */
export async function openAll(visitor: Visitor): Promise<void> {
  for (const summary of await visitor.page.locator('main summary').all()) await summary.click();
}
