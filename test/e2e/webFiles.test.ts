import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { webAssets, webPages } from '../../src/webFiles';
import { createTemporaryFolder } from '../runner/temporaryFolder';

const SCRIPT = 'console.log("hello")';
const ROUTES = [
  { path: '/*', files: ['assets/fr.js'], language: 'fr' },
  { path: '/*', files: ['assets/en.js'], language: 'en' },
  { path: '/', files: ['assets/home.js'] },
  { path: '/billing/*', files: ['assets/frame.js', 'assets/frame.css'] },
  { path: '/billing/invoices/$id', files: ['assets/invoice.js'] },
];

const settings = (paymentGateway: object) =>
  ({ config: { sandbox: false, paymentGateway } }) as Parameters<typeof webPages>[0];

describe('the built pages', () => {
  const folder = createTemporaryFolder('web-');
  let server: Server;
  let url: string;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', 'entry-1a2b.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'entry-1a2b.js.gz'), gzipSync(SCRIPT));
    writeFileSync(
      join(folder, 'index.html'),
      '<html lang="en" data-sandbox="true"><head><script>1</script></head></html>',
    );
    writeFileSync(join(folder, 'routes.json'), JSON.stringify(ROUTES));
    const app = express().use(webAssets(folder));
    app.use('/stripe', webPages(settings({ kind: 'stripe', publishableKey: 'pk_live_1' }), folder));
    app.use(webPages(settings({ kind: 'sandbox' }), folder));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const open = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });

  test('assets are kept for good and sent as they were compressed', async () => {
    const response = await open('/assets/entry-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toMatch('javascript');
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await response.text()).toBe(SCRIPT);
    const plain = await open('/assets/entry-1a2b.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
  });

  test.each([
    '/assets/old-9z.js',
    '/assets/',
    '/assets/a/b.js',
    '/assets/..%2findex.html',
    '/assets/%2e%2e%2froutes.json',
  ])('an asset that is not there is never a page: %s', async (path) => {
    const response = await open(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).not.toMatch('html');
  });

  test('the pages let Stripe’s fields in only where cards are Stripe’s', async () => {
    const [without, withStripe] = await Promise.all([open('/'), open('/stripe/')]);
    expect(without.headers.get('content-security-policy')).not.toMatch('stripe');
    const policy = withStripe.headers.get('content-security-policy')!;
    expect(policy).toMatch(/script-src 'self' 'sha256-[^ ]+' https:\/\/js\.stripe\.com;/);
    expect(policy).toMatch("connect-src 'self' https://api.stripe.com");
    expect(policy).toMatch('frame-src https://js.stripe.com https://hooks.stripe.com');
    expect(await without.text()).not.toMatch('data-stripe');
    expect(await withStripe.text()).toMatch('data-stripe="pk_live_1"');
  });

  test.each([
    ['/', 200, ['home.js']],
    ['/billing/invoices/inv_1', 200, ['frame.js', 'frame.css', 'invoice.js']],
    ['/billing', 200, ['frame.js', 'frame.css']],
    ['/billing/nothing', 404, ['frame.js', 'frame.css']],
    ['/nothing', 404, []],
  ])('%s answers %i, and names what the browser needs for it', async (path, status, files) => {
    const response = await open(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const named = [...(await response.text()).matchAll(/href="\/assets\/([^"]+)"/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...files, 'en.js'].sort());
  });

  test.each([
    ['what the browser asks for', { 'accept-language': 'fr-CA,fr;q=0.9' }, 'fr'],
    ['the language of the last visit', { 'accept-language': 'fr', cookie: 'a=b; locale=en-GB' }, 'en'],
    ['neither is known', { 'accept-language': 'de' }, 'en'],
    ['a cookie of nonsense', { 'accept-language': 'de', cookie: 'locale=%00<script>' }, 'en'],
  ])('a page begins in the reader’s language: %s', async (_why, headers, language) => {
    const response = await open('/', headers);
    const page = await response.text();
    expect(page).toContain(`<html lang="${language}" data-sandbox="false">`);
    expect(page).toContain(`/assets/${language}.js`);
    expect(response.headers.get('vary')).toMatch(/cookie.*accept-language/i);
  });

  test('scripts come from here or stand in the document; nothing else runs', async () => {
    const policy = (await open('/')).headers.get('content-security-policy')!;
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'(;|$)/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toMatch("default-src 'none'");
    expect(policy).toMatch("frame-ancestors 'none'");
  });

  test('what belongs to a person is one page, whichever site a mail names', async () => {
    const response = await open('/billing/invitation?token=a%26b');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/invitation?token=a%26b']);
  });

  test('a program that wants JSON gets no page', async () => {
    expect((await open('/nothing', { accept: 'application/json' })).headers.get('content-type')).not.toMatch(
      'json.*html',
    );
  });
});
