import { createContext, useContext } from "react";

/** The nonce of this response's Content-Security-Policy; undefined in the browser, where scripts already run. */
export const NonceContext = createContext<string | undefined>(undefined);

/** Gives the nonce that scripts in this document must carry. */
export const useNonce = () => useContext(NonceContext);
