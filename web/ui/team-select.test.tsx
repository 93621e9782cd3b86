import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderScreen } from "../test/render";
import { TeamSelect } from "./team-select";

const teams = [
  { id: "1", name: "Operations", parent: null },
  { id: "2", name: "Helpline", parent: { id: "1" } },
];
const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Team" });

async function show(value: string | null) {
  const onChange = vi.fn();
  await renderScreen(<TeamSelect teams={teams} value={value} onChange={onChange} aria-label="Team" />);
  return onChange;
}

test("what is typed at once narrows the list when it comes", async () => {
  const onChange = await show(null);
  await userEvent.type(field(), "help");
  await userEvent.click(await screen.findByRole("option", { name: "Helpline" }));
  expect(screen.queryByRole("option", { name: "Operations" })).toBeNull();
  expect(onChange.mock.calls[0]?.[0]).toBe("2");
});

test("the choice stands in the field, which keeps the focus when the list comes", async () => {
  await show("2");
  expect(field().value).toBe("Helpline");
  await userEvent.click(field());
  await screen.findByRole("option", { name: "Operations" });
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe("Helpline");
});
