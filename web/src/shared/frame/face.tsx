import { Link } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import { LinkButton, type Look } from '../parts/Button';
import type { Face } from '../session/home';

const Context = createContext<Face>('billing');

/** The face that a part is shown in: what two faces share leads to pages of the one it stands in. */
export const FaceProvider = Context.Provider;
export const useFace = (): Face => useContext(Context);

interface Props {
  /** Below the face: `/invoices/inv_…`. */
  path: string;
  children: ReactNode;
  className?: string;
}

/** A link to a page of the same face. */
export function FaceLink({ path, ...link }: Props) {
  return <Link {...link} to={`/${useFace()}${path}` as never} />;
}

/** The same as a button. */
export function FaceLinkButton({ path, ...link }: Props & { look?: Look }) {
  return <LinkButton {...link} to={`/${useFace()}${path}` as never} />;
}
