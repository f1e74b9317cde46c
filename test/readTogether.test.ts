import { PagesRead, ReadTogether } from '../src/platform/readTogether';

class LineRow {}
const LINES = { entity: LineRow, column: 'invoice_id', order: 'position' };
const PAGE = 'invoices|account_id';

describe('what is read together with a page', () => {
  test('is what all of its rows were asked for, and no others', () => {
    const together = new ReadTogether();
    const pages = new PagesRead(together);
    pages.note(PAGE, ['a', 'b']);
    for (const parents of [['a'], ['a', 'b', 'c'], ['a', 'c']]) pages.watch(LINES, parents);
    expect(together.of(PAGE)).toBeNull();
    pages.watch(LINES, ['b', 'a']);
    expect(together.of(PAGE)).toBe(LINES);
    expect(together.of('invoices|purchase_order_id')).toBeNull();
  });

  test('is nothing any more once it was not asked for four times in a row; pages without rows do not count', () => {
    const together = new ReadTogether();
    together.note(PAGE, LINES);
    const read = (isAsked: boolean, rows = 1) => {
      const pages = new PagesRead(together);
      pages.keep(PAGE, 'lines', new Map(rows ? [['a', [LINES]]] : []));
      if (isAsked) expect(pages.childrenOf('lines', 'a')).toEqual([LINES]);
      return together.of(PAGE) !== null;
    };
    expect([read(false), read(false), read(false), read(true)]).toEqual([true, true, true, false]);
    together.note(PAGE, LINES);
    expect([read(false), read(false), read(true), read(false), read(false)]).toEqual(Array(5).fill(true));
    expect([read(false, 0), read(false, 0)]).toEqual([true, true]);
    expect([read(false), read(false)]).toEqual([true, false]);
  });

  test('is known of the rows of its page only', () => {
    const pages = new PagesRead(new ReadTogether());
    pages.keep(PAGE, 'lines', new Map([['a', []]]));
    expect([pages.childrenOf('lines', 'a'), pages.childrenOf('lines', 'b'), pages.childrenOf('others', 'a')]).toEqual([
      [],
      null,
      null,
    ]);
  });
});
