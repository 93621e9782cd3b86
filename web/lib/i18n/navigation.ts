import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Routers and redirects that keep the language: give them paths without a locale, `/board`. */
export const { redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
// biome-ignore lint/performance/noBarrelFile: everything that navigates comes from this one place
export { Link } from "./link";
