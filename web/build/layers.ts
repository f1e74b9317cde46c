import type { CSSOptions } from 'vite';

type Styles = Exclude<NonNullable<CSSOptions['postcss']>, string>;

/**
 * Puts the styles of shared parts into a layer below those of pages, so that a page's word counts whichever file comes first: the
 * browser fetches them together, in any order.
 */
export const layers: Styles = {
  plugins: [
    {
      postcssPlugin: 'layers',
      Once(root, { AtRule }) {
        const file = root.source?.input.file ?? '';
        if (!/\/src\/shared\/.*\.module\.css$/.test(file)) return;
        const layer = new AtRule({ name: 'layer', params: 'parts', nodes: [] });
        layer.append(root.nodes);
        // Each file says the order: whichever comes first decides it.
        root.append(new AtRule({ name: 'layer', params: 'base, parts' }), layer);
      },
    },
  ],
};
