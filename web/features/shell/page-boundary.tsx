"use client";
import { type PropsWithChildren, Suspense, useEffect, useState } from "react";
import { PageSkeleton } from "../../ui/page-skeleton";

let begun = false;

/**
 * Where a page comes in. The first one is in the HTML with its figures, so that they are seen before any script runs;
 * those that are gone to later show their outline until they are there.
 */
export function PageBoundary({ children }: PropsWithChildren) {
  const [isFirst] = useState(!begun);
  useEffect(() => {
    begun = true;
  }, []);
  return isFirst ? children : <Suspense fallback={<PageSkeleton />}>{children}</Suspense>;
}
