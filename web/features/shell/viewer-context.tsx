"use client";
import { createContext, type PropsWithChildren, use } from "react";
import type { Viewer } from "./viewer";

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: PropsWithChildren<{ viewer: Viewer }>) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Who is signed in, their organization, and what they may do (`viewerCan…`). */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error("useViewer needs the pages' layout around it.");
  return viewer;
}
