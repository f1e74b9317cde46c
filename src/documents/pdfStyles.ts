import type { TextStyle } from './typesetter';

/** How the parts of a PDF look. */
export const TITLE: TextStyle = { size: 18, bold: true };
export const HEADING: TextStyle = { size: 9.5, bold: true };
export const BODY: TextStyle = { size: 9.5 };
export const MUTED: TextStyle = { size: 9.5, color: '#52606d' };
export const DETAIL: TextStyle = { size: 7.5, color: '#52606d' };

/** Between what stands side by side. Points. */
export const GUTTER = 8;
