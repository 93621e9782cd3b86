import { useEffect, useState } from "react";

/** False at the first rendering: what is opened afterwards remembers where the focus came from. */
export function useStanding(): boolean {
  const [standing, setStanding] = useState(false);
  useEffect(() => setStanding(true), []);
  return standing;
}
