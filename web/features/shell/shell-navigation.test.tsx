import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
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

test("from a KPI as it was known on a day one returns to the board of that day, and to nothing else of it", async () => {
  navigation.path = "/en/kpis/kpi-1";
  navigation.search = "assignment=a&asOf=2026-03-31";
  await renderScreen(<ShellNavigation />, { viewer: { viewerCanRecordEntries: true } });
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toContain("/en/board?asOf=2026-03-31");
  expect(links.filter((href) => href?.includes("asOf"))).toHaveLength(1);
  navigation.search = "";
});
