import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const FACES = ['billing', 'corporate', 'console'];
/** What customers and staff see: its words are in the catalogues of both, so that nobody loads one more. */
const BOTH_SIDES = ['src/shared/invoices', 'src/shared/history'];

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
        'src/routes/email/**',
        'src/routes/security.tsx',
        'src/shared/customer/**',
        ...BOTH_SIDES.map((part) => `${part}/**`),
        'src/shared/quoting/**',
        ...FACES.map((face) => `src/routes/${face}/**`),
      ],
    },
    {
      path: 'src/words/security/{locale}',
      include: [
        'src/shared/secondFactor',
        'src/shared/profile',
        'src/routes/security.tsx',
        'src/routes/profile.tsx',
        'src/routes/email',
      ],
      exclude: ['**/*.generated.ts'],
    },
    {
      path: 'src/words/customer/{locale}',
      include: ['src/shared/customer', ...BOTH_SIDES],
      exclude: ['**/*.generated.ts'],
    },
    {
      path: 'src/words/quoting/{locale}',
      include: ['src/shared/quoting'],
      exclude: ['**/*.generated.ts'],
    },
    ...FACES.map((face) => ({
      path: `src/words/${face}/{locale}`,
      include: [`src/routes/${face}`, ...(face === 'console' ? BOTH_SIDES : [])],
      exclude: ['**/*.generated.ts'],
    })),
  ],
});
