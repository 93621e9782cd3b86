import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { rememberAddress } from "../../lib/remembered-address";
import { navigation } from "../../test/navigation";
import { renderScreen } from "../../test/render";
import { ShellNavigation } from "./shell-navigation";

const names = () => screen.getAllByRole("link").map((link) => link.textContent);

test("a member is offered only what a member may open", async () => {
  await renderScreen(<ShellNavigation />);
  expect(names()).toEqual(["Home", "Board", "KPIs", "Months", "Playground", "Access tokens"]);
});

test("every permission brings its place", async () => {
  await renderScreen(<ShellNavigation />, {
    viewer: {
      viewerCanRecordEntries: true,
      viewerCanSetTargets: true,
      viewerCanReadChanges: true,
      viewerCanImport: true,
      viewerCanListPeople: true,
      viewerCanAppointDeputies: true,
      viewerCanManageTeams: true,
      viewerCanManageOrganization: true,
    },
  });
  expect(names()).toEqual([
    "Home",
    "Board",
    "Enter figures",
    "KPIs",
    "Targets",
    "Months",
    "Change log",
    "Playground",
    "Import",
    "People",
    "Deputies",
    "Teams",
    "Organization",
    "Access tokens",
  ]);
});

test("the place one is in is marked, below it too, and home only by itself", async () => {
  navigation.path = "/en/kpis/new";
  await renderScreen(<ShellNavigation />);
  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("KPIs");
  navigation.path = "/en";
});

test("choosing a place closes the drawer of a phone", async () => {
  const close = vi.fn();
  await renderScreen(<ShellNavigation onChoose={close} />);
  const board = screen.getByRole("link", { name: "Board" });
  expect(board.getAttribute("href")).toBe("/en/board");
  board.addEventListener("click", (event) => event.preventDefault());
  await userEvent.click(board);
  expect(close).toHaveBeenCalledOnce();
});

test("from a KPI as it was known on a day one goes on in the past where there is one, and is told where not", async () => {
  navigation.path = "/en/kpis/kpi-1";
  navigation.search = "assignment=a&asOf=2026-03-31";
  await renderScreen(<ShellNavigation />, { viewer: { viewerCanRecordEntries: true } });
  const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(href("Board")).toBe("/en/board?asOf=2026-03-31");
  expect(href("KPIs")).toBe("/en/kpis?asOf=2026-03-31");
  expect(href("Home now")).toBe("/en");
  expect(href("Enter figures now")).toBe("/en/entries");
  navigation.search = "";
  navigation.path = "/en";
});

test("the board is led to as its reader last chose it", async () => {
  rememberAddress("board", "person-1", "team=1&by=urgency");
  await renderScreen(<ShellNavigation />);
  expect(screen.getByRole("link", { name: "Board" }).getAttribute("href")).toBe(
    "/en/board?team=1&by=urgency",
  );
  act(() => rememberAddress("board", "person-1", ""));
  expect(screen.getByRole("link", { name: "Board" }).getAttribute("href")).toBe("/en/board");
});
