import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunks } from './build/chunks.ts';
import { compress } from './build/compress.ts';
import { documents } from './build/documents.ts';
import { layers } from './build/layers.ts';
import { linguiMacro } from './build/linguiMacro.ts';
import { pageHead } from './build/pageHead.ts';
import { routeFiles } from './build/routeFiles.ts';
import { ruleBook } from './build/ruleBook.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** What the API process answers itself; everything else is the web's. */
const API_PATHS = [
  '/graphql',
  '/graphiql',
  '/documents',
  '/files',
  '/sandbox',
  '/health',
  '/metrics',
  '/.well-known',
  '/webhooks',
];

export default defineConfig({
  root: here,
  plugins: [
    documents(),
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // A page is one chunk: its loader too, so that the first page does not carry the queries of all others.
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component', 'pendingComponent', 'errorComponent', 'notFoundComponent']],
      },
      // Routes begin with a small letter; parts of a page lie beside it, their names begin with a capital one.
      routeFileIgnorePattern: '^[A-Z]|\\.ts$',
      quoteStyle: 'single',
      semicolons: true,
      disableLogging: true,
    }),
    linguiMacro(),
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR'] }), enforce: 'pre' },
    ruleBook(),
    pageHead(),
    routeFiles(),
    compress(),
  ],
  css: { postcss: layers },
  // Hoisted packages would find the React of GraphiQL, which is an older one.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Stays out of the script's way: a data: address is refused by the policy of the pages.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: chunks } },
  },
  server: { proxy: Object.fromEntries(API_PATHS.map((path) => [path, { target: api, changeOrigin: false }])) },
});
