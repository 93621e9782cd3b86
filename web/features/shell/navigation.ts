import {
  IconBuilding,
  IconChecklist,
  IconFileImport,
  IconHistory,
  IconHome,
  IconKey,
  IconLayoutDashboard,
  IconLock,
  IconPencil,
  IconSitemap,
  IconTarget,
  IconTerminal2,
  IconUserShare,
  IconUsers,
} from "@tabler/icons-react";
import type { Viewer } from "./viewer";

export interface Destination {
  /** Key of its name in `shell.navigation`. */
  name:
    | "home"
    | "board"
    | "entries"
    | "kpis"
    | "targets"
    | "closings"
    | "changes"
    | "playground"
    | "import"
    | "people"
    | "deputies"
    | "teams"
    | "tokens"
    | "organization";
  href: string;
  icon: typeof IconHome;
  /** Whom it is for; everyone without it. */
  visible?: (viewer: Viewer) => boolean;
}

export interface DestinationGroup {
  name: "figures" | "register" | "administration";
  destinations: Destination[];
}

const groups: DestinationGroup[] = [
  {
    name: "figures",
    destinations: [
      { name: "home", href: "/", icon: IconHome },
      { name: "board", href: "/board", icon: IconLayoutDashboard },
      { name: "entries", href: "/entries", icon: IconPencil, visible: (v) => v.viewerCanRecordEntries },
    ],
  },
  {
    name: "register",
    destinations: [
      { name: "kpis", href: "/kpis", icon: IconChecklist },
      { name: "targets", href: "/targets", icon: IconTarget, visible: (v) => v.viewerCanSetTargets },
      { name: "closings", href: "/closings", icon: IconLock, visible: (v) => v.viewerCanReadFigures },
      { name: "changes", href: "/changes", icon: IconHistory, visible: (v) => v.viewerCanReadChanges },
      { name: "playground", href: "/playground", icon: IconTerminal2 },
      { name: "import", href: "/import", icon: IconFileImport, visible: (v) => v.viewerCanImport },
    ],
  },
  {
    name: "administration",
    destinations: [
      { name: "people", href: "/admin/people", icon: IconUsers, visible: (v) => v.viewerCanListPeople },
      {
        name: "deputies",
        href: "/deputies",
        icon: IconUserShare,
        visible: (v) => v.viewerCanAppointDeputies,
      },
      { name: "teams", href: "/admin/teams", icon: IconSitemap, visible: (v) => v.viewerCanManageTeams },
      {
        name: "organization",
        href: "/admin/organization",
        icon: IconBuilding,
        visible: (v) => v.viewerCanManageOrganization,
      },
      { name: "tokens", href: "/admin/tokens", icon: IconKey },
    ],
  },
];

/** The navigation of a person: only what they may open, and no empty groups. */
export function destinationsFor(viewer: Viewer): DestinationGroup[] {
  return groups
    .map((group) => ({
      ...group,
      destinations: group.destinations.filter((each) => each.visible?.(viewer) ?? true),
    }))
    .filter((group) => group.destinations.length > 0);
}

/** Whether `path` is the destination or lies below it; home is only itself. */
export function isCurrent(destination: Destination, path: string): boolean {
  if (destination.href === "/") return path === "/";
  return path === destination.href || path.startsWith(`${destination.href}/`);
}
