import { Popover } from "@mantine/core";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderScreen } from "../test/render";
import { late } from "./late";
import { NoteLayer } from "./layers";
import { type Layer, useLayer } from "./use-layer";

const Note = ({ text, layer }: { text: string; layer: Layer }) => (
  <NoteLayer layer={layer}>
    <Popover.Dropdown>
      <button type="button">{text}</button>
    </Popover.Dropdown>
  </NoteLayer>
);

/** A button whose note's code comes when `arrive` is called, or never when `fail` is. */
async function showButton() {
  let arrive = () => {};
  let fail = () => {};
  const load = vi.fn(
    () =>
      new Promise<typeof Note>((resolve, reject) => {
        arrive = () => resolve(Note);
        fail = () => reject(new Error("offline"));
      }),
  );
  const note = late(load);
  const Button = () => {
    const { trigger, layer } = useLayer(note, "dialog", { text: "inside" });
    return (
      <>
        <button type="button" {...trigger}>
          Why?
        </button>
        {layer}
      </>
    );
  };
  await renderScreen(<Button />);
  const button = screen.getByRole("button", { name: "Why?" });
  return { button, load, arrive: () => act(async () => arrive()), fail: () => act(async () => fail()) };
}

test("the code is fetched once, when the focus comes near, and the first click opens", async () => {
  const { button, load, arrive } = await showButton();
  expect(load).not.toHaveBeenCalled();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(load).toHaveBeenCalledOnce();
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await arrive();
  const note = await screen.findByRole("dialog");
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(button.getAttribute("aria-controls")).toBe(note.id);
  await waitFor(() => expect(note.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test("the second click closes what the first one wanted", async () => {
  const { button, arrive } = await showButton();
  await userEvent.click(button);
  await userEvent.click(button);
  await arrive();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("code that could not be fetched is fetched again by the next click", async () => {
  const { button, load, arrive, fail } = await showButton();
  await userEvent.click(button);
  await fail();
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(button);
  expect(load).toHaveBeenCalledTimes(2);
  await arrive();
  expect(await screen.findByRole("dialog")).toBeTruthy();
});
