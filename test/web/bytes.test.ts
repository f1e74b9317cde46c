import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUILT = join(__dirname, '../../dist/web');

interface Entry {
  path: string;
  files: string[];
  language?: string;
}

/** Chunks by source, as the bundler lists them. */
type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[]; css?: string[]; src?: string }>;

const read = <Value>(name: string) => JSON.parse(readFileSync(join(BUILT, name), 'utf8')) as Value;
const KB = 1000;

/** What a browser fetches to show a page in French, the longer language: the entry, and what its head names for the path. */
function filesFor(path: string): string[] {
  const manifest = read<Manifest>('manifest.json');
  const seen = new Set<string>();
  const closure = (name: string): string[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    const { file, css = [], imports = [] } = manifest[name]!;
    return [file, ...css, ...imports.flatMap(closure)];
  };
  const entry = Object.keys(manifest).find((name) => manifest[name]!.isEntry)!;
  const named = read<Entry[]>('routes.json').filter(
    (route) =>
      (route.path === path || (route.path.endsWith('/*') && `${path}/`.startsWith(route.path.slice(0, -1)))) &&
      route.language !== 'en',
  );
  return [...new Set([...closure(entry), ...named.flatMap(({ files }) => files)])];
}

const brotli = (file: string) => {
  const compressed = join(BUILT, `${file}.br`);
  return (
    statSync(compressed, { throwIfNoEntry: false })?.size ?? brotliCompressSync(readFileSync(join(BUILT, file))).length
  );
};
const weigh = (path: string, ending: string) =>
  filesFor(path)
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + brotli(file), 0) / KB;

describe('the bytes of the pages (kB)', () => {
  const weights: Record<string, string> = {};
  afterAll(() => console.info(weights));

  test.each([
    ['/sign-in', 130],
    ['/sign-up', 130],
    ['/security', 180],
    ['/profile', 180],
    ['/email/confirm', 180],
    ['/billing/subscriptions', 180],
    ['/billing/subscriptions/$id/change', 180],
    ['/billing/add', 180],
    ['/billing/cart', 180],
    ['/billing/checkout', 180],
    ['/billing/orders/$id', 180],
    ['/billing/invoices', 180],
    ['/billing/invoices/$id', 180],
    ['/billing/credit-notes/$id', 180],
    ['/billing/subscriptions/$id', 180],
    ['/billing/seats/$id', 180],
    ['/billing/balance', 180],
    ['/billing/payment', 180],
    ['/billing/payments/$id/confirm', 180],
    ['/billing/account', 180],
    ['/billing/account/history', 180],
    ['/billing/requests', 180],
    ['/billing/requests/new', 180],
    ['/billing/requests/$id', 180],
    ['/corporate', 180],
    ['/corporate/quotes', 180],
    ['/corporate/quotes/$id', 180],
    ['/corporate/purchase-orders', 180],
    ['/corporate/purchase-orders/$id', 180],
    ['/corporate/invoices', 180],
    ['/corporate/invoices/$id', 180],
    ['/corporate/invoices/pay', 180],
    ['/corporate/subscriptions', 180],
    ['/corporate/requests', 180],
    ['/corporate/requests/new', 180],
    ['/corporate/account', 180],
    ['/console/requests', 190],
    ['/console/requests/$id', 190],
    ['/console/accounts', 190],
    ['/console/quotes', 190],
    ['/console/quotes/$id', 190],
    ['/console/quotes/edit', 230],
    ['/console/accounts/$id', 190],
    ['/console/accounts/$id/history', 190],
    ['/console/invoices', 190],
    ['/console/invoices/$id', 190],
    ['/console/purchase-orders', 190],
    ['/console/overdue', 190],
    ['/console/approvals', 190],
    ['/console/approvals/$id', 190],
    ['/console/prices', 190],
    ['/console/jobs', 190],
    ['/console/downgrade/$id', 190],
  ])('the scripts of %s, brotli, are at most %i', (path, limit) => {
    const weight = weigh(path, '.js');
    const scripts = filesFor(path).length;
    weights[path] = `${weight.toFixed(1)} of ${limit}; css ${weigh(path, '.css').toFixed(1)}; ${scripts} files`;
    expect(weight).toBeGreaterThan(50);
    expect(weight).toBeLessThanOrEqual(limit);
    expect(weigh(path, '.css')).toBeLessThanOrEqual(12);
  });

  test('no page brings more than 30 gzip by itself, the entry at most 125, and there are no fonts', () => {
    const manifest = read<Manifest>('manifest.json');
    const weightOf = (file: string) => gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length / KB;
    const pages = Object.values(manifest).filter(({ src }) => src?.startsWith('src/routes/'));
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.filter(({ file }) => weightOf(file) > 30)).toEqual([]);
    const entry = Object.values(manifest).find(({ isEntry }) => isEntry)!;
    expect(weightOf(entry.file)).toBeLessThanOrEqual(125);
    expect(Object.values(manifest).filter(({ file }) => /\.woff2?$/.test(file))).toEqual([]);
  });
});
