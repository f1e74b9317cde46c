import { createContext, type ReactNode, useContext } from 'react';
import type { Reason } from '../session/session';

/** What leads on from a refusal: links and buttons of the face, by the refusal's code. Null where nothing does. */
export type WaysOut = (refusal: Reason, subject?: { id: string; __typename?: string }) => ReactNode;

const Context = createContext<WaysOut>(() => null);

/** Each face says in its layout where its ways out lead. */
export const WaysOutProvider = Context.Provider;
export const useWaysOut = () => useContext(Context);
