"use client";
import { createContext, use } from "react";

/** `seq` of the change that the address leads to; null for none. */
const AskedContext = createContext<number | null>(null);
export const AskedProvider = AskedContext.Provider;

export const useAsked = (): number | null => use(AskedContext);
