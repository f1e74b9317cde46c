import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const FACES = ['billing', 'corporate', 'console'];

/** One catalogue per face, loaded with it; one for what both customers' faces show; one for what has quotes; one for the pages about oneself; one for what all pages share. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  format: formatter({ origins: false, lineNumbers: false }),
  orderBy: 'message',
  compileNamespace: 'es',
  catalogs: [
    {
      path: 'src/words/shared/{locale}',
      include: ['src'],
      exclude: [
        '**/*.generated.ts',
        'src/shared/secondFactor/**',
        'src/shared/profile/**',
        'src/routes/profile.tsx',
        'src/routes/security.tsx',
        'src/shared/customer/**',
        'src/shared/quoting/**',
        ...FACES.map((face) => `src/routes/${face}/**`),
      ],
    },
    {
      path: 'src/words/security/{locale}',
      include: ['src/shared/secondFactor', 'src/shared/profile', 'src/routes/security.tsx', 'src/routes/profile.tsx'],
      exclude: ['**/*.generated.ts'],
    },
    {
      path: 'src/words/customer/{locale}',
      include: ['src/shared/customer'],
      exclude: ['**/*.generated.ts'],
    },
    {
      path: 'src/words/quoting/{locale}',
      include: ['src/shared/quoting'],
      exclude: ['**/*.generated.ts'],
    },
    ...FACES.map((face) => ({
      path: `src/words/${face}/{locale}`,
      include: [`src/routes/${face}`],
      exclude: ['**/*.generated.ts'],
    })),
  ],
});
