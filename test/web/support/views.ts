import type { Language } from './browser';
import type { Visitor } from './visitor';
import type { Web } from './web';

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
    await lookSideways(visitor, width, found);
  }
  await visitor.change({ width: 320 });
  await lookSideways(visitor, 320, found);
  return found;
}

async function lookSideways(visitor: Visitor, width: number, found: Record<string, string[]>): Promise<void> {
  const sideways = await visitor.sideways();
  if (sideways > 0) found[`scrolls ${sideways} sideways at ${width}`] = await visitor.stickingOut();
}

interface Readers<Who extends string> {
  web: Web;
  /** Ids by the name that stands for them in paths; known when the views are looked at. */
  ids: Readonly<Record<string, string>>;
  /** Begins the names of pictures. */
  prefix?: string;
  /** A reader's window, signed in where there is somebody; it serves for all views of a language. */
  enter(who: Who | undefined, language: Language): Promise<Visitor>;
  /** For one view, in all widths and lights. Milliseconds. */
  longest?: number;
}

/** Declares a test for every view in both languages: nothing is in the way, wide or narrow, light or dark. */
export function describeViews<Who extends string>(
  views: readonly View<Who>[],
  { web, ids, prefix = '', enter, longest }: Readers<Who>,
): void {
  const readers = new Map<string, Promise<Visitor>>();
  const readerOf = (who: Who | undefined, language: Language) => {
    const key = `${who} ${language}`;
    if (!readers.has(key)) readers.set(key, enter(who, language));
    return readers.get(key)!;
  };
  afterAll(() => Promise.all([...readers.values()].map(async (reader) => (await reader).leave())));

  describe.each(['en', 'fr'] as const)('in %s', (language) => {
    beforeAll(async () => {
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      await web.app.database.transaction((tx) => tx.execute('UPDATE users SET locale = ?', [locale]));
    });

    test.each(views)(
      '$name: nothing is in the way',
      async ({ name, path, who, open }) => {
        const visitor = await readerOf(who, language);
        await visitor.open(path.replace(/{(\w+)}/, (_, id: string) => ids[id]!));
        await open?.(visitor);
        expect(await obstacles(visitor, `${prefix}${name}-${language}`)).toEqual({});
      },
      longest,
    );
  });
}

/** Opens everything on the page that opens. */
export async function openAll(visitor: Visitor): Promise<void> {
  for (const summary of await visitor.page.locator('main summary').all()) await summary.click();
}
