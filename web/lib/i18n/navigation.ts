import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Links and routers that keep the language: give them paths without a locale, `/board`. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
