import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

/** Lingui's macros through Babel: the plugin that is meant for it asks for a newer Node. */
export function linguiMacro(): Plugin {
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.tsx?($|\?)/, exclude: /node_modules/ }, code: /@lingui\/(core|react)\/macro/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id.split('?')[0],
          plugins: ['@lingui/babel-plugin-lingui-macro'],
          parserOpts: { plugins: ['jsx', 'typescript'] },
          sourceMaps: true,
          configFile: false,
          babelrc: false,
        });
        return result?.code ? { code: result.code, map: result.map } : undefined;
      },
    },
  };
}
