/**
 * The formats of keys and tokens that issuers document, as data: a literal that must occur, and the whole shape.
 *
 * The marker makes the search cheap: a text without it is never tried. Prefixes, alphabets and lengths are facts from the
 * issuers' public descriptions, compared with the rules of gitleaks (MIT, gitleaks/gitleaks, config/gitleaks.toml), whose
 * expressions are not used; lengths are lower bounds where issuers do not promise one. Keys without a mark of their own
 * are in `vendor-keys.ts`.
 */
import { KEY_MATERIAL } from './key-material.ts';
import { PLATFORM_KEYS } from './platform-keys.ts';
import { SERVICE_KEYS } from './service-keys.ts';
import { parseShape, type Shape } from './shape.ts';

export type KeyFormat = Readonly<{ name: string; marker: string; shape: Shape }>;

export const KEY_FORMATS: readonly KeyFormat[] = [...PLATFORM_KEYS, ...SERVICE_KEYS, ...KEY_MATERIAL].map(([name, marker, shape]) => ({
  name,
  marker,
  shape: parseShape(shape),
}));
