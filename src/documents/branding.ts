import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigurationError } from '../platform/config';
import { SELLERS } from '../rules';

/** How a seller's documents look. */
export interface Brand {
  /** Of the title and what stands out: `#rrggbb`. */
  colour: string;
  /** SVG; null: our own mark beside the seller's name. */
  logo: string | null;
}

const OURS: Brand = { colour: '#0b5c63', logo: null };

/** By the seller's name, as documents print it. */
let brands: ReadonlyMap<string, Brand> = new Map();

/** How the documents of a seller look, by the name of the seller. */
export const brandOf = (sellerName: string): Brand => brands.get(sellerName) ?? OURS;

/**
 * G2: reads how each seller's documents look from the folder of BRANDING_DIR: `IE.svg` is the logo, `IE.colour` the colour. A
 * seller without files looks like us. Documents that were issued stay as they are.
 * @throws ConfigurationError that names every file that cannot be used
 */
export async function loadBranding({ brandingDir }: Pick<Config, 'brandingDir'>): Promise<void> {
  const faults: string[] = [];
  const read = async (file: string, form: RegExp, what: string): Promise<string | null> => {
    const path = join(brandingDir!, file);
    const content = await readFile(path, 'utf8').catch(() => null);
    if (content === null || form.test(content.trim())) return content?.trim() ?? null;
    faults.push(`BRANDING_DIR: ${path} is not ${what}`);
    return null;
  };
  const loaded = Object.values(brandingDir ? SELLERS : {}).map(async ({ key, name }): Promise<[string, Brand]> => {
    const logo = await read(`${key}.svg`, /^<svg[\s>](?!.*<(script|foreignObject)\b).*<\/svg>$/is, 'a plain SVG');
    const colour = await read(`${key}.colour`, /^#[0-9a-f]{6}$/i, 'a colour like #0b5c63');
    return [name, { colour: colour ?? OURS.colour, logo }];
  });
  brands = new Map(await Promise.all(loaded));
  if (faults.length > 0) throw new ConfigurationError(faults);
}
